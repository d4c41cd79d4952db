/** Who bears each loss, and whether customers who had set up two-step authentication were spared. */
import { count } from '../../prose/numbers.ts';
import { percent } from '../../prose/shares.ts';
import type { Language } from '../../prose/language.ts';
import type { Cell, Study, StudyRow } from '../../measure/study.ts';
import { borneWords as words } from './borne-words.ts';
import { titleOf } from './details.ts';
import type { ReportDetails } from './details.ts';
import { inTenThousand, known } from './figures.ts';
import { markup } from './markup.ts';
import { note, table } from './table.ts';
import type { Row, Section } from './table.ts';

export function borne(study: Study, details: ReportDetails, language: Language): Section {
  const text = words[language];
  const robbed = study.scenarios.filter(({ none }) => none.hits > 0);
  const body = markup`<p>${text.reading}</p>
${robbed.length === 0 ? note(text.unrobbed) : split(robbed, details, language)}
<h3>${text.twoStepTitle}</h3><p>${text.twoStep}</p>
${twoStep(robbed, details, language)}`;
  return { id: 'borne', title: text.title, body };
}

function split(rows: readonly StudyRow[], details: ReportDetails, language: Language) {
  const text = words[language];
  const parts = ({ borne }: Cell): string[] =>
    [borne.customers, borne.uncovered, borne.owners + borne.ownCoins, borne.insurer].map(percent);
  return table({
    caption: text.splitCaption,
    heads: [text.none, text.baseline].map((title) => ({ title, span: text.bearers.length })),
    columns: [text.scenario, ...text.bearers, ...text.bearers],
    groups: [
      {
        rows: rows.map((row) => [
          titleOf(row, details, language),
          ...parts(row.none),
          ...parts(row.baseline),
        ]),
      },
    ],
    kind: 'matrix',
  });
}

/** Only where accounts were robbed: out of a wallet a second factor spares nobody. */
function twoStep(rows: readonly StudyRow[], details: ReportDetails, language: Language) {
  const text = words[language];
  const listed = rows.flatMap((row): Row[] => {
    const { none, sms, totp, passkey } = row.none.byFactor;
    if (none.accountsTargeted === null) return [];
    return [
      [
        titleOf(row, details, language),
        ...[none, sms, totp, passkey].flatMap(({ accountsTargeted, robbedShare, unpaidShare }) => [
          markup`${known(robbedShare, language, inTenThousand)} <span class="interval">${text.of(count(accountsTargeted ?? 0))}</span>`,
          known(unpaidShare, language, percent),
        ]),
      ],
    ];
  });
  if (listed.length === 0) return note(text.walletsOnly);
  return table({
    caption: text.twoStepCaption,
    heads: text.factors.map((title) => ({ title, span: text.fates.length })),
    columns: [text.scenario, ...text.factors.flatMap(() => text.fates)],
    groups: [{ rows: listed }],
    kind: 'matrix',
  });
}
