/** A study in the worker: orders in, news out; between two trials it listens. */
import type { StudySeen } from '../../contract/study-seen.ts';
import type { Shelf } from '../reel/shelf.ts';
import type { StudyAsked } from './asked.ts';
import { livedStudy, soon, type LivedStudy, type Trial } from './lived.ts';
import { packed, unpacked } from './packed.ts';

/** A trial as it is kept. */
export interface Record extends Trial {
  readonly bytes: Uint8Array;
}

export type StudyOrder =
  /** Goes on until so many runs have been lived; what is asked stays what was asked first. */
  | {
      readonly study: 'live';
      readonly asked: StudyAsked;
      readonly text: string | null;
      readonly runs: number;
      readonly records: readonly Record[];
    }
  | { readonly study: 'stop' };

export type StudyNews =
  /** So many trials are done; the last one as it is to be kept. */
  | { readonly news: 'lived'; readonly finished: number; readonly record: Record | null }
  | { readonly news: 'seen'; readonly seen: StudySeen }
  /** The records that came along were made by another simulator; they are not used. */
  | { readonly news: 'stale' }
  /** Nothing more comes unless it is asked for. */
  | { readonly news: 'rests' }
  | { readonly news: 'failed'; readonly message: string };

export function studyRoom(shelf: Shelf, say: (news: StudyNews) => void) {
  let study: LivedStudy | null = null;
  let planned = 0;
  /** What was summed up last: so many runs of so many rows. */
  let told = { runs: 0, rows: 0 };
  /** Goes up with every order: work begun under an older one ends. */
  let order = 0;

  /** As many runs as every row has, or as few as a row must have to be shown. */
  const known = (lived: LivedStudy): { runs: number; rows: number } => {
    const runs = Math.min(planned, Math.max(lived.runs(), lived.rows(soon) > 0 ? soon : 1));
    return { runs, rows: lived.rows(runs) };
  };
  const tell = (lived: LivedStudy): void => {
    const now = known(lived);
    if (now.rows === 0) return;
    told = now;
    say({ news: 'seen', seen: lived.seen(now.runs) });
  };
  const rest = (lived: LivedStudy): void => {
    tell(lived);
    say({ news: 'rests' });
  };
  const goOn = async (lived: LivedStudy, mine: number): Promise<void> => {
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve));
      if (mine !== order) return;
      const trial = lived.next(planned);
      if (trial === null) return rest(lived);
      const kept = lived.live(trial);
      lived.take(trial, kept);
      const record = { ...trial, bytes: await packed(kept) };
      say({ news: 'lived', finished: lived.finished(planned), record });
      // often at first, when every run moves the intervals
      const now = known(lived);
      const further = now.runs >= told.runs * 1.4 || now.rows >= told.rows * 1.4;
      if (mine === order && now.runs >= soon && now.rows > 0 && further) tell(lived);
    }
  };
  const begin = async (
    { asked, text, records }: StudyOrder & { study: 'live' },
    mine: number,
  ): Promise<void> => {
    const known = study ?? livedStudy(asked, text, shelf);
    if (study === null && records.length > 0) await remember(known, records);
    if (mine !== order) return;
    study = known;
    say({ news: 'lived', finished: known.finished(planned), record: null });
    await goOn(known, mine);
  };
  /** One of the records is lived again: what another simulator kept would not belong here. */
  const remember = async (lived: LivedStudy, records: readonly Record[]): Promise<void> => {
    for (const { bytes, ...trial } of records) lived.take(trial, await unpacked(bytes));
    const [first] = records;
    const before = await unpacked(first!.bytes);
    const again = lived.live(first!);
    if (JSON.stringify(before) === JSON.stringify(again)) return;
    lived.forget();
    say({ news: 'stale' });
  };

  return (given: StudyOrder): void => {
    const mine = ++order;
    const work = async (): Promise<void> => {
      if (given.study === 'live') {
        planned = given.runs;
        return begin(given, mine);
      }
      if (study !== null) rest(study);
      else say({ news: 'rests' });
    };
    work().catch((error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      say({ news: 'failed', message });
    });
  };
}
