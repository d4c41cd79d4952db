/** The page of a comparison: every scenario under two sets, what differs, and who is better where. */
import { better, type ComparedRow, type Comparison } from '../../measure/comparison.ts';
import type { Interval } from '../../measure/interval.ts';
import type { Language } from '../../prose/language.ts';
import { count } from '../../prose/numbers.ts';
import { shareEstimate } from '../../prose/shares.ts';
import type { InquiryFile } from '../inquiry-file.ts';
import { burden } from './burden.ts';
import { comparisonWords } from './comparison-words.ts';
import { ofCell } from './figures.ts';
import { inquiryPage, type InquiryDetails } from './inquiry-page.ts';
import { markup, type Piece } from './markup.ts';
import { table, type Section } from './table.ts';

/** What the two are called, in both languages. */
export type Sides = Readonly<Record<Language, { readonly one: string; readonly other: string }>>;

export function comparisonPage(
  found: Comparison & InquiryFile,
  sides: Sides,
  details: InquiryDetails,
): string {
  const { scenarios, runs, resultDigest } = found;
  const lead = (language: Language): string[] => {
    const text = comparisonWords[language];
    const colon = language === 'ja' ? ':' : ': ';
    return [
      `${text.first}${colon}${sides[language].one}`,
      `${text.second}${colon}${sides[language].other}`,
      text.runs(count(runs), count(scenarios.length), resultDigest),
    ];
  };
  return inquiryPage(
    found,
    {
      title: words.title,
      lead: { en: lead('en'), ja: lead('ja') },
      sections: (language) => [
        { id: 'better', title: words.where[language], body: where(found, sides, language) },
        rows(found, details, language),
      ],
    },
    details,
  );
}

function rows(
  { scenarios, runs }: Comparison,
  { titles }: InquiryDetails,
  language: Language,
): Section {
  const text = comparisonWords[language];
  const difference = (of: Interval): string =>
    better(of) === 'same' ? text.same : shareEstimate(of, language).replace('%', '');
  const drawn = table({
    caption: words.rows[language],
    columns: [text.scenario, ...text.lost, text.difference, text.customers, text.flips, text.cost],
    groups: [
      {
        rows: scenarios.map((row) => [
          titles[language](row.id),
          ofCell(row.one, row.one.lossShare, runs, language),
          ofCell(row.other, row.other.lossShare, runs, language),
          difference(row.difference),
          difference(row.customerDifference),
          text.alone(count(row.flips.oneAlone), count(row.flips.otherAlone)),
          burden(row.honestCost, language),
        ]),
      },
    ],
    kind: 'prose',
  });
  return { id: 'rows', title: words.rows[language], body: drawn };
}

/** A line for each thing the intervals bear, and one for what they leave open. */
function where({ scenarios }: Comparison, sides: Sides, language: Language): Piece {
  const text = comparisonWords[language];
  const named = (of: (row: ComparedRow) => Interval, verdict: ReturnType<typeof better>): string =>
    scenarios
      .filter((row) => better(of(row)) === verdict)
      .map(({ id }) => id)
      .join(text.comma);
  const lost = ({ difference }: ComparedRow): Interval => difference;
  const customers = ({ customerDifference }: ComparedRow): Interval => customerDifference;
  const lines = [
    ...(['one', 'other'] as const).flatMap((side) => [
      [named(lost, side), (ids: string) => text.less(sides[language][side], ids)] as const,
      [
        named(customers, side),
        (ids: string) => text.customersLess(sides[language][side], ids),
      ] as const,
    ]),
    [named(lost, 'open'), text.open] as const,
    [named(customers, 'open'), text.customersOpen] as const,
  ];
  return lines.map(([ids, say]) => (ids === '' ? '' : markup`<p>${say(ids)}</p>\n`));
}

const words = {
  title: { en: 'Two sets of controls on the same seeds', ja: '2つの対策案の比較' },
  where: { en: 'Which loses less, and where', ja: 'どちらの損失が小さいか' },
  rows: { en: 'Scenario by scenario', ja: 'シナリオ別' },
};
