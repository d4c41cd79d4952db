/** Which rung stood open for coins that were taken, and which controls are missing there or stood by. */
import type { Event } from '../../../sim/journal.ts';
import type { Way } from './passages.ts';
import type { StageCatalogue } from '../../contract/catalogue.ts';
import { ladderOf, type Bar, type Rung } from './why.ts';

export interface OpenRung {
  readonly step: Rung['step'];
  /** In force there, and the coins left all the same. */
  readonly stoodBy: readonly Bar[];
  readonly missing: readonly string[];
  /** Whether anything was asked there at all. */
  readonly checked: boolean;
}

/** The rungs of one transfer's ladder that its way out turns on, from the top. */
export function letGo(
  journal: readonly Event[],
  at: number,
  way: Way,
  catalogue: StageCatalogue,
): OpenRung[] {
  const ladder = ladderOf(journal, at, catalogue);
  return turnsOn[way].flatMap((step) => {
    const rung = ladder.find((each) => each.step === step);
    if (rung === undefined) return [];
    const { bars, sockets, events } = rung;
    return [{ step, stoodBy: bars, missing: sockets, checked: events.length > 0 }];
  });
}

const turnsOn: Readonly<Record<Way, readonly Rung['step'][]>> = {
  copy: ['key'],
  signers: ['signature'],
  swap: ['signature'],
  account: ['login', 'checks'],
  rewriting: ['request', 'checks'],
  books: ['reach', 'checks'],
};
