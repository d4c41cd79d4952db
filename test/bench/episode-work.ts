/** One run after another of a scenario with its usual population and no further controls. */
import { loadScenario } from '../../sim/scenario/load.ts';
import { run } from '../../sim/scenario/run.ts';

export interface Episodes {
  readonly text: string;
}

export function work({ text }: Episodes): (piece: number) => number {
  const loaded = loadScenario(text, 'bench');
  if ('faults' in loaded) throw new Error('bench: expected no faults');
  return (piece) =>
    run({ scenario: loaded.value, controls: {}, seed: `bench/${piece}`, signing: 'fast' }).events;
}
