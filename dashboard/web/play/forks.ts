/** Another set of controls beside the run on stage: the first time as B, later in its place. */
import type { Level } from '../../../sim/exchange/setting.ts';
import { readControlSet, withChange, writtenControlSet } from '../reel/control-set.ts';
import type { Theatre } from './theatre.svelte.ts';

/** Puts one control at a level, in the run that was forked last. */
export function putControl(theatre: Theatre, id: string, level: Level | 'off'): void {
  const { a, b } = theatre.pair;
  const from = b?.wanted.controls ?? a?.wanted.controls;
  if (from === undefined) return;
  openBeside(theatre, writtenControlSet(withChange(readControlSet(from), id, level)));
}

export function openBeside(theatre: Theatre, controls: string): void {
  if (controls === theatre.pair.a?.wanted.controls) clear(theatre);
  else theatre.change({ b: controls });
}

/** Back to one run. */
export function clear(theatre: Theatre): void {
  theatre.turn('a');
  theatre.change({ b: null });
}
