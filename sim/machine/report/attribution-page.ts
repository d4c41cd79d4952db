/** The page of an attribution: what each control of a baseline is worth among the others, row by row. */
import {
  fittingOf,
  plays,
  type Attribution,
  type AttributedRow,
} from '../../measure/attribution.ts';
import type { Interval } from '../../measure/interval.ts';
import { titleOfControl } from '../../prose/control-title.ts';
import type { Language } from '../../prose/language.ts';
import { count } from '../../prose/numbers.ts';
import { shareEstimate } from '../../prose/shares.ts';
import type { InquiryFile } from '../inquiry-file.ts';
import { attributionWords } from './attribution-words.ts';
import { inquiryPage, sectionIdOf, type InquiryDetails } from './inquiry-page.ts';
import { markup, type Piece } from './markup.ts';
import { note, table, type Section } from './table.ts';

export function attributionPage(found: Attribution & InquiryFile, details: InquiryDetails): string {
  const { scenarios, runs, resultDigest, baseline } = found;
  const exact = scenarios.every((row) => row.exact);
  const lead = (language: Language): string[] => [
    words.asked[language](details.titles[language](baseline)),
    attributionWords[language].runs(count(runs), resultDigest, exact),
  ];
  return inquiryPage(
    found,
    {
      title: words.title,
      lead: { en: lead('en'), ja: lead('ja') },
      sections: (language) => scenarios.map((row) => rowSection(row, details, language)),
    },
    details,
  );
}

function rowSection(row: AttributedRow, { titles }: InquiryDetails, language: Language): Section {
  const title = titles[language](row.id);
  return { id: sectionIdOf(row.id), title, body: rowBody(row, title, language) };
}

function rowBody(row: AttributedRow, title: string, language: Language): Piece {
  const text = attributionWords[language];
  const { together, customers } = row;
  if (together === null) return markup`<p>${text.nothing}</p>`;
  const said = (share: Interval | null): string =>
    share === null ? '–' : isNothing(share) ? text.same : shareEstimate(share, language);
  const both = row.controls.map((control, at) => ({ control, its: customers.controls[at]! }));
  const playing = both
    .filter(({ control, its }) => plays(control) || plays(its))
    .sort((one, other) => other.control.value!.mean - one.control.value!.mean);
  const idle = both.filter(({ control, its }) => !plays(control) && !plays(its));
  const drawn = table({
    caption: title,
    columns: text.heads.map((head) => head || words.beside[language]),
    groups: [
      {
        rows: playing.map(({ control, its }) => [
          titleOfControl(control.id, language),
          said(control.value),
          said(control.alone),
          said(control.without),
          said(its.value),
          text.fitting[fittingOf(control)],
        ]),
      },
    ],
    kind: 'prose',
  });
  const names = idle.map(({ control }) => titleOfControl(control.id, language));
  return markup`<p>${text.together(said(together))}${customers.together === null ? '' : text.customersTogether(said(customers.together))}</p>
${playing.length === 0 ? '' : drawn}${pairs(row, language)}
${idle.length === 0 ? '' : note(text.idle(names.join(text.comma)))}`;
}

/** Pairs of which the interval says that they overlap, or need each other. */
function pairs({ pairs: all }: AttributedRow, language: Language): Piece {
  const text = attributionWords[language];
  const told = all.flatMap(({ one, other, interaction }) => {
    if (interaction === null || (interaction.low <= 0 && interaction.high >= 0)) return [];
    const say = interaction.high < 0 ? text.redundant : text.complementary;
    const [first, second] = [one, other].map((id) => titleOfControl(id, language));
    return [markup`<li>${say(first!, second!, shareEstimate(interaction, language))}</li>\n`];
  });
  return told.length === 0 ? '' : markup`<ul>${told}</ul>`;
}

function isNothing({ low, high }: Interval): boolean {
  return low === 0 && high === 0;
}

const words = {
  title: {
    en: 'What each control is worth among the others',
    ja: '対策の組合せの中での、それぞれの寄与',
  },
  beside: { en: 'beside the others', ja: '他の対策との関係' },
  asked: {
    en: (baseline: string) =>
      `Measured alone, controls that do each other’s work are each credited with all of it; left out of a set, with none. Here what the controls of “${baseline}” save together is shared out among them: each gets what it adds on average, over the orders in which they could have been brought in.`,
    ja: (baseline: string) =>
      `単独で測ると、働きの重なる対策はそれぞれが全部の効果を持つように見え、組合せから外して測ると、どれも効果がないように見えます。ここでは「${baseline}」の対策が全体で防ぐ損失を、導入の順序について平均した上積み分として、各対策に割り振りました。`,
  },
};
