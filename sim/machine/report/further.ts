/** What was asked beyond a study: where the report takes it in, and what lay there and is not about it. */
import type { Adaptation } from '../../measure/adaptation.ts';
import type { Attribution } from '../../measure/attribution.ts';
import type { Robustness } from '../../measure/fold-robustness.ts';
import type { Study } from '../../measure/study.ts';
import type { Language } from '../../prose/language.ts';
import type { LeftOut } from '../gathered.ts';
import { asTyped, quoted, rowsToType } from './commands.ts';
import type { BaselineDetails, ReportDetails } from './details.ts';
import { furtherWords, leftOutWords } from './further-words.ts';
import { inquirySection, type ToldInquiry } from './inquiry-page.ts';
import type { TitlesIn } from './inquiry-tellers.ts';
import { markup, type Markup } from './markup.ts';
import { note, table, type Section } from './table.ts';

export interface Further {
  readonly asked: readonly FurtherAsked[];
  readonly left: readonly LeftOut[];
  readonly attributions: readonly FoundOut<Attribution, 'baseline'>[];
  readonly adaptations: readonly FoundOut<Adaptation, 'titles'>[];
  readonly robust: readonly FoundOut<Robustness, 'baseline' | 'titles'>[];
}

/** One inquiry that the report takes in. */
export interface FurtherAsked extends ToldInquiry {
  /** Of its section. */
  readonly id: string;
  readonly file: string;
  readonly titles: TitlesIn;
  readonly baseline: BaselineDetails;
  /** In what it was asked otherwise than the study. */
  readonly otherwise: readonly ('seed' | 'customers')[];
}

type FoundOut<F, K extends 'baseline' | 'titles'> = Pick<FurtherAsked, 'id' | K> & {
  readonly found: F;
};

/** The list of what was asked, before the sections that tell it. */
export function furtherSection(
  study: Study,
  { further, command, baseline }: ReportDetails,
  language: Language,
): Section | undefined {
  if (further === undefined) return undefined;
  const text = furtherWords[language];
  const { asked, left } = further;
  const kinds = new Set(asked.map(({ saved }) => saved.kind));
  const missing = (['attribution', 'adaptation', 'robust'] as const).filter(
    (kind) => !kinds.has(kind),
  );
  const rows = asked.map(({ id, told, file, saved }) => [
    markup`<a href="#${id}-${language}">${told[language].title}</a>`,
    markup`<code>${file}</code>`,
    markup`<code>${saved.command}</code>`,
  ]);
  const named = rowsToType(
    command,
    study.scenarios.map(({ id }) => id),
  );
  const typed = asTyped(command, ['customers', 'set', 'out']);
  const set = asTyped(command, ['baseline']) || ` --baseline ${quoted(baseline.id)}`;
  const ask = (kind: (typeof missing)[number]): Markup =>
    markup`<li>${text.unasked[kind]} <code>vaultdrill ${verbs[kind]} ${named}${kind === 'adaptation' ? '' : set}${typed}</code></li>\n`;
  const body = markup`${
    asked.length === 0
      ? markup`<p>${text.nothing}</p>\n`
      : markup`<p>${text.reading}</p>\n${table({ caption: text.caption, columns: text.columns, groups: [{ rows }], kind: 'prose' })}`
  }${left.map((each) => note(leftOutWords(each, language)))}${
    missing.length === 0 ? '' : markup`<p>${text.missing}</p>\n<ul>${missing.map(ask)}</ul>\n`
  }`;
  return { id: 'further', title: text.title, body };
}

const verbs = { attribution: 'attribute', adaptation: 'adapt', robust: 'robust' } as const;

/** A section for each inquiry. */
export function furtherSections(
  _: Study,
  { further }: ReportDetails,
  language: Language,
): readonly Section[] {
  const text = furtherWords[language];
  return (further?.asked ?? []).map((each) =>
    inquirySection(
      each,
      {
        id: each.id,
        file: each.file,
        ...(each.otherwise.length > 0 && { remark: text.otherwise(each.otherwise) }),
      },
      language,
    ),
  );
}
