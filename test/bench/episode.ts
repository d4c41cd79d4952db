/**
 * A whole run of `coincheck-2018`: how long 2,000 and 260,000 simulated customers take with fast signing,
 * what an event costs in each, and whether both tell the same of the theft.
 */
import { readFileSync } from 'node:fs';
import { loadScenario, type Scenario } from '../../sim/scenario/load.ts';
import { run } from '../../sim/scenario/run.ts';
import type { Bench, Row } from './race.ts';

export const bench: Bench = {
  name: 'episode',
  async run() {
    const scenario = load('coincheck-2018');
    for (let warm = 0; warm < 20; warm++) once(scenario, 2000, `warm/${warm}`);
    const small = median(Array.from({ length: 15 }, (_, k) => once(scenario, 2000, `bench/${k}`)));
    const before = process.memoryUsage().rss;
    const large = once(scenario, 260000, 'bench/0');
    const grown = process.memoryUsage().rss - before;
    const rows: Row[] = [
      { what: `episode, 2,000 customers: ${small.ms.toFixed(1)} ms`, ours: 1000 / small.ms },
      {
        what: `episode, 260,000 customers: ${(large.ms / 1000).toFixed(1)} s, ${Math.round(grown / 1e6)} MB more`,
        ours: 1000 / large.ms,
      },
      {
        what: `events a second, 260,000 customers against 2,000 (loss ${percent(large.loss)} and ${percent(small.loss)})`,
        ours: (large.events * 1000) / large.ms,
        peer: (small.events * 1000) / small.ms,
        ratio: large.events / large.ms / (small.events / small.ms),
        aim: 0.5,
      },
    ];
    return rows;
  },
};

interface Episode {
  readonly ms: number;
  readonly events: number;
  readonly loss: number;
}

function load(id: string): Scenario {
  const file = new URL(`../../scenarios/${id}.yaml`, import.meta.url);
  const loaded = loadScenario(readFileSync(file, 'utf8'), `${id}.yaml`);
  if ('faults' in loaded) throw new Error(`bench: expected ${id} without faults`);
  return loaded.value;
}

function once(scenario: Scenario, customers: number, seed: string): Episode {
  const start = performance.now();
  const { events, outcome } = run({ scenario, controls: {}, seed, customers });
  const ms = performance.now() - start;
  return { ms, events, loss: outcome.stolenYen / outcome.atRiskYen };
}

function median(episodes: Episode[]): Episode {
  return episodes.toSorted((a, b) => a.ms - b.ms)[episodes.length >> 1];
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
