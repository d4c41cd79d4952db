/** What a comparison came to: every scenario under two sets, what differs, and who is better where. */
import { better, type ComparedRow, type Comparison } from '../../measure/comparison.ts';
import type { Interval } from '../../measure/interval.ts';
import { count } from '../../prose/numbers.ts';
import { shareEstimate } from '../../prose/shares.ts';
import { burden } from './burden.ts';
import { comparisonWords } from './comparison-words.ts';
import { ofCell } from './figures.ts';
import type { InquiryTold, Said, Teller } from './inquiry-told.ts';
import { markup } from './markup.ts';

export function comparisonTold(found: Comparison, teller: Teller): InquiryTold {
  const { scenarios, runs, resultDigest, one, other } = found;
  const text = comparisonWords[teller.language];
  const sides = sidesOf(teller.title(one), teller.title(other), one, other);
  return {
    title: text.title,
    lead: [],
    parts: [
      {
        row: null,
        title: text.where,
        words: [text.first(sides.one), text.second(sides.other), ...where(found, sides, teller)],
        tables: [
          {
            caption: text.rows,
            columns: text.heads,
            rows: scenarios.map((row) => cells(row, runs, teller)),
          },
        ],
        list: [],
        notes: [],
      },
    ],
    reading: [text.runs(count(runs), count(scenarios.length), resultDigest)],
  };
}

interface Sides {
  readonly one: string;
  readonly other: string;
}

/** Both by their titles, with their files where drafts bear the same one. */
function sidesOf(one: string, other: string, oneId: string, otherId: string): Sides {
  if (one !== other) return { one, other };
  return { one: `${one} (${oneId})`, other: `${other} (${otherId})` };
}

function cells(row: ComparedRow, runs: number, { title, language }: Teller): Said[] {
  const text = comparisonWords[language];
  const difference = (of: Interval): string =>
    better(of) === 'same' ? text.same : shareEstimate(of, language).replace('%', '');
  return [
    { plain: row.id, marked: markup`${title(row.id)} <code>${row.id}</code>` },
    ofCell(row.one, row.one.lossShare, runs, language),
    ofCell(row.other, row.other.lossShare, runs, language),
    difference(row.difference),
    difference(row.customerDifference),
    text.alone(count(row.flips.oneAlone), count(row.flips.otherAlone)),
    burden(row.honestCost, language),
  ];
}

/** A line for each thing the intervals bear, and one for what they leave open. */
function where({ scenarios }: Comparison, sides: Sides, { language }: Teller): string[] {
  const text = comparisonWords[language];
  const told = (
    of: (row: ComparedRow) => Interval,
    verdict: ReturnType<typeof better>,
    say: (rows: string) => string,
  ): string[] => {
    const named = scenarios.filter((row) => better(of(row)) === verdict).map(({ id }) => id);
    return named.length === 0 ? [] : [say(named.join(text.comma))];
  };
  const lost = ({ difference }: ComparedRow): Interval => difference;
  const customers = ({ customerDifference }: ComparedRow): Interval => customerDifference;
  return [
    ...(['one', 'other'] as const).flatMap((side) => [
      ...told(lost, side, (rows) => text.less(sides[side], rows)),
      ...told(customers, side, (rows) => text.customersLess(sides[side], rows)),
    ]),
    ...told(lost, 'open', text.open),
    ...told(customers, 'open', text.customersOpen),
  ];
}
