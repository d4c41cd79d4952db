/** A study in the worker: orders in, news out; between two runs it listens. */
import type { Shelf } from '../reel/shelf.ts';
import {
  livedStudy,
  type LivedStudy,
  type StudyNames,
  type StudyResult,
  type StudyWanted,
} from './lived.ts';

export type StudyOrder =
  /** Goes on until so many runs have been lived; the study that is wanted stays the first one named. */
  | { readonly study: 'live'; readonly wanted: StudyWanted; readonly runs: number }
  | { readonly study: 'stop' };

export type StudyNews =
  | { readonly news: 'names'; readonly names: StudyNames }
  | { readonly news: 'lived'; readonly runs: number }
  | { readonly news: 'result'; readonly result: StudyResult }
  /** Nothing more comes unless it is asked for. */
  | { readonly news: 'rests' }
  | { readonly news: 'failed'; readonly message: string };

/** After so many runs the table is told before the planned number is reached. */
const toldAfter: readonly number[] = [5, 10, 20, 40, 70];

export function studyRoom(shelf: Shelf, say: (news: StudyNews) => void) {
  let study: LivedStudy | null = null;
  let planned = 0;
  let next: ReturnType<typeof setTimeout> | undefined;

  const attempt = (act: () => void): void => {
    try {
      act();
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      say({ news: 'failed', message });
    }
  };
  const rest = (lived: LivedStudy): void => {
    if (lived.runs() > 0) say({ news: 'result', result: lived.result() });
    say({ news: 'rests' });
  };
  const step = (lived: LivedStudy): void => {
    if (lived.runs() >= planned) return rest(lived);
    lived.live();
    say({ news: 'lived', runs: lived.runs() });
    if (lived.runs() < planned && toldAfter.includes(lived.runs()))
      say({ news: 'result', result: lived.result() });
    soon(lived);
  };
  const soon = (lived: LivedStudy): void => {
    next = setTimeout(() => attempt(() => step(lived)));
  };

  return (order: StudyOrder): void => {
    clearTimeout(next);
    attempt(() => {
      if (order.study === 'stop') {
        if (study !== null) rest(study);
        return;
      }
      if (study === null) {
        study = livedStudy(order.wanted, shelf);
        say({ news: 'names', names: study.names });
      }
      planned = order.runs;
      soon(study);
    });
  };
}
