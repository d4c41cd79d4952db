/** What the cards say, read off the scenario files when the page is built. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { multiplyDivide } from '../../sim/money.ts';
import { loadBaseline } from '../../sim/scenario/baseline.ts';
import { loadScenario, type Scenario } from '../../sim/scenario/load.ts';
import { aimsOf, run } from '../../sim/scenario/run.ts';
import { describeAll } from '../../sim/scenario/fault.ts';
import type { BaselineCard, Cards, ScenarioCard } from '../web/views/cards.ts';

/** Every scenario and baseline of a folder; a file that does not load stops the build. */
export function cardsOf(folder: string): Cards {
  const scenarios = yamlIn(folder).map((file) =>
    scenarioCard(file, readFileSync(join(folder, file), 'utf8')),
  );
  const shelf = join(folder, 'baselines');
  const baselines = yamlIn(shelf).map((file) =>
    baselineCard(file, readFileSync(join(shelf, file), 'utf8')),
  );
  const form = scenarios.find(({ template }) => template)?.id ?? '';
  return { scenarios: scenarios.filter(({ template }) => !template), baselines, form };
}

function scenarioCard(file: string, text: string): ScenarioCard {
  const loaded = loadScenario(text, file);
  if ('faults' in loaded) throw new Error(describeAll(loaded.faults).join('\n'));
  const scenario = loaded.value;
  const { id, kind, template, title, summary, clock, record, evidence, variants } = scenario.file;
  const yen = (asset: number, amount: number): number => {
    const plan = scenario.house.assets[asset]!;
    return multiplyDivide(amount, plan.yen, plan.lot, 'nearest');
  };
  const all = scenario.house.assets.map(({ claims, own }, asset) => yen(asset, claims + own));
  const aimed = aimsOf(scenario).reduce((sum, asset) => sum + all[asset]!, 0);
  const share = record.lossShare?.value ?? null;
  const stolen = record.stolenYen?.value ?? (share === null ? null : Math.round(share * aimed));
  const grades = { established: 0, reported: 0, assumed: 0 };
  for (const { grade } of Object.values(evidence)) grades[grade]++;
  return {
    id,
    kind: scenario.attack === null ? 'ordinary' : kind,
    template,
    title,
    summary,
    start: clock.start,
    recordedYen: kind === 'incident' ? stolen : null,
    assetsYen: all.reduce((sum, each) => sum + each, 0),
    grades,
    ...toWatch(scenario),
    variants: Object.entries(variants).map(([variant, { title: called }]) => ({
      id: variant,
      title: called,
    })),
  };
}

/** Whoever wants to watch a theft should be shown one, and be told if it took looking for. */
function toWatch(scenario: Scenario): Pick<ScenarioCard, 'seed' | 'spared'> {
  const [first = '', ...others] = seeds;
  if (scenario.attack === null) return { seed: first, spared: 0 };
  const loses = (seed: string): boolean =>
    run({ scenario, controls: scenario.recorded, seed }).outcome.stolenYen > 0;
  const spared = [first, ...others].findIndex(loses);
  return spared === -1 ? { seed: first, spared: seeds.length } : { seed: seeds[spared]!, spared };
}

const seeds = ['vaultdrill', ...Array.from({ length: 20 }, (_, run) => `vaultdrill/${run}`)];

function baselineCard(file: string, text: string): BaselineCard {
  const loaded = loadBaseline(text, file);
  if ('faults' in loaded) throw new Error(describeAll(loaded.faults).join('\n'));
  const { id, title, summary } = loaded.value.file;
  return { id, title, summary, controls: Object.keys(loaded.value.controls) };
}

function yamlIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort((a, b) => (a < b ? -1 : 1));
}
