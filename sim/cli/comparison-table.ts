/** The table `compare` prints: every scenario under both, what differs, and who is better where. */
import { better, type Comparison, type ComparedRow } from '../measure/comparison.ts';
import type { Interval } from '../measure/interval.ts';
import { burden } from '../machine/report/burden.ts';
import { ofCell } from '../machine/report/figures.ts';
import type { Language } from '../prose/language.ts';
import { count } from '../prose/numbers.ts';
import { shareEstimate } from '../prose/shares.ts';
import { columns } from './columns.ts';
import { comparisonWords } from '../machine/report/comparison-words.ts';

/** What the two are called. */
export interface Sides {
  readonly one: string;
  readonly other: string;
}

export function comparisonTable(
  { scenarios, runs, resultDigest }: Comparison,
  sides: Sides,
  language: Language,
): string {
  const text = comparisonWords[language];
  const difference = (of: Interval): string =>
    better(of) === 'same' ? text.same : shareEstimate(of, language).replace('%', '');
  const table = columns([
    [text.scenario, ...text.lost, text.difference, text.customers, text.flips, text.cost],
    ...scenarios.map((row) => [
      row.id,
      ofCell(row.one, row.one.lossShare, runs, language),
      ofCell(row.other, row.other.lossShare, runs, language),
      difference(row.difference),
      difference(row.customerDifference),
      text.alone(count(row.flips.oneAlone), count(row.flips.otherAlone)),
      burden(row.honestCost, language),
    ]),
  ]);
  const where = (of: (row: ComparedRow) => Interval, verdict: ReturnType<typeof better>): string =>
    scenarios
      .filter((row) => better(of(row)) === verdict)
      .map(({ id }) => id)
      .join(text.comma);
  const told = (rows: string, say: (rows: string) => string): string[] =>
    rows === '' ? [] : [say(rows)];
  const lines = (['one', 'other'] as const).flatMap((side) => [
    ...told(
      where(({ difference }) => difference, side),
      (rows) => text.less(sides[side], rows),
    ),
    ...told(
      where(({ customerDifference }) => customerDifference, side),
      (rows) => text.customersLess(sides[side], rows),
    ),
  ]);
  return [
    `${text.first}${language === 'ja' ? ':' : ': '}${sides.one}`,
    `${text.second}${language === 'ja' ? ':' : ': '}${sides.other}`,
    '',
    ...table,
    '',
    ...lines,
    ...told(
      where(({ difference }) => difference, 'open'),
      text.open,
    ),
    ...told(
      where(({ customerDifference }) => customerDifference, 'open'),
      text.customersOpen,
    ),
    text.runs(count(runs), count(scenarios.length), resultDigest),
  ].join('\n');
}
