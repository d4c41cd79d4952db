/** The table `compare` prints: every scenario under both, what differs, and who is better where. */
import { better, type Comparison, type ComparedRow } from '../measure/comparison.ts';
import type { Language } from '../prose/language.ts';
import { count } from '../prose/numbers.ts';
import { shareEstimate } from '../prose/shares.ts';
import { columns } from './columns.ts';
import { comparisonWords } from './comparison-words.ts';
import { burden } from './study-table.ts';
import type { Titles } from './titles.ts';

export function comparisonTable(
  { scenarios, one, other, runs, resultDigest }: Comparison,
  titles: Titles,
  language: Language,
): string {
  const text = comparisonWords[language];
  const [scenario, cost] = text.heads;
  const table = columns([
    [scenario, titles(one), titles(other), text.difference, text.flips, cost],
    ...scenarios.map((row) => [
      row.id,
      shareEstimate(row.one.lossShare, language),
      shareEstimate(row.other.lossShare, language),
      shareEstimate(row.difference, language),
      text.alone(count(row.flips.oneAlone), count(row.flips.otherAlone)),
      burden(row.honestCost, language),
    ]),
  ]);
  const where = (side: ReturnType<typeof better>): string[] =>
    scenarios.filter((row: ComparedRow) => better(row) === side).map(({ id }) => id);
  const told = (ids: readonly string[], say: (rows: string) => string): string[] =>
    ids.length === 0 ? [] : [say(ids.join(text.comma))];
  return [
    ...table,
    '',
    ...told(where('one'), (rows) => text.less(titles(one), rows)),
    ...told(where('other'), (rows) => text.less(titles(other), rows)),
    ...told(where(null), text.open),
    text.runs(count(runs), resultDigest),
  ].join('\n');
}
