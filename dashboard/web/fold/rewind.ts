/** Goes to any moment of a run: the nearest checkpoint, then the fold from there. */
import type { Event } from '../../../sim/journal.ts';
import { openingState, type Eye, type StageState } from './state.ts';
import { step } from './stage.ts';

export interface Rewind {
  /** The state after the first `count` events; good until it is asked again. */
  at(count: number): StageState;
  readonly checkpoints: number;
}

/** How many events lie between two checkpoints. */
export const checkpointEvery = 16_384;

/** `event` hands out the events that have arrived so far, in order. */
export function rewind(event: (index: number) => Event, eye: Eye, every = checkpointEvery): Rewind {
  const kept: StageState[] = [openingState()];
  let current = openingState();

  return {
    get checkpoints() {
      return kept.length;
    },
    at(count) {
      const nearest = Math.min(Math.floor(count / every), kept.length - 1);
      if (current.count > count || current.count < nearest * every)
        current = structuredClone(kept[nearest]!);
      while (current.count < count) {
        step(current, event(current.count), eye);
        if (current.count === kept.length * every) kept.push(structuredClone(current));
      }
      return current;
    },
  };
}
