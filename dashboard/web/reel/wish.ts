/** A run as the server is asked for it. */
import type { RunWish } from '../../contract/ask.ts';
import { readControlSet } from './control-set.ts';
import type { Wanted } from './reel.ts';

/** Fast signatures: the events are the same, and whoever looks into a transaction lives it again. */
export function wishOf({ scenario, text, variant, seed, controls }: Wanted): RunWish {
  const { base, changes } = readControlSet(controls);
  const levels = [...changes];
  return {
    scenario: text === null ? { id: scenario } : { text },
    variant,
    seed,
    controls: base,
    with: levels.flatMap(([id, level]) => (level === 'off' ? [] : [`${id}=${level}`])),
    off: levels.flatMap(([id, level]) => (level === 'off' ? [id] : [])),
    signing: 'fast',
  };
}
