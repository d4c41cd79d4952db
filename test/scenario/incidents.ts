/** Shipped scenarios for tests, and the share of what was at risk that a run of one of them loses. */
import { readFileSync } from 'node:fs';
import type { Asked } from '../../sim/scenario/arrangement.ts';
import { describeAll } from '../../sim/scenario/fault.ts';
import { loadScenario, pathOf, type Scenario } from '../../sim/scenario/load.ts';
import { run, type Decision } from '../../sim/scenario/run.ts';

/** `id` or `id/variant`, with values replaced by path. */
export function shipped(id: string, changes: Readonly<Record<string, unknown>> = {}): Scenario {
  const [file, variant = ''] = id.split('/');
  const list = Object.entries(changes).map(([at, value]) => ({ path: pathOf(at), value }));
  const path = new URL(`../../scenarios/${file}.yaml`, import.meta.url);
  const loaded = loadScenario(readFileSync(path, 'utf8'), `${file}.yaml`, variant, list);
  if ('faults' in loaded) throw new Error(describeAll(loaded.faults).join('\n'));
  return loaded.value;
}

export function stolenYen(
  scenario: Scenario,
  seed: string,
  controls: Readonly<Record<string, Asked>> = {},
  decisions: readonly Decision[] = [],
): number {
  return run({ scenario, seed, controls, decisions, customers: 100 }).outcome.stolenYen;
}

/** People whose accounts were emptied, each simulated one weighed. */
export function accountsRobbed(
  scenario: Scenario,
  seed: string,
  controls: Readonly<Record<string, Asked>> = {},
): number {
  return run({ scenario, seed, controls, customers: 100 }).outcome.accountsRobbed;
}
