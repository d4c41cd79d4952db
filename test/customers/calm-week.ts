/** The calm week as it is shipped, with values replaced by path. */
import { readFileSync } from 'node:fs';
import { describeAll } from '../../sim/scenario/fault.ts';
import { loadScenario, pathOf, type Scenario } from '../../sim/scenario/load.ts';

const text = readFileSync(new URL('../../scenarios/calm-week.yaml', import.meta.url), 'utf8');

export function calmWeek(changes: Readonly<Record<string, unknown>> = {}): Scenario {
  const list = Object.entries(changes).map(([path, value]) => ({ path: pathOf(path), value }));
  const loaded = loadScenario(text, 'calm-week.yaml', '', list);
  if ('faults' in loaded) throw new Error(describeAll(loaded.faults).join('\n'));
  return loaded.value;
}
