/** A study in the worker, or another question: orders in, news out; between two trials it listens. */
import type { StudySeen } from '../../contract/study-seen.ts';
import type { Shelf } from '../reel/shelf.ts';
import type { InquirySeen } from './ask/asked.ts';
import { livedInquiry } from './ask/lived.ts';
import type { Asked } from './asked.ts';
import { livedStudy } from './lived.ts';
import type { Living, Reach, Record } from './living.ts';

export type StudyOrder =
  /** Goes on until so many runs have been lived; what is asked stays what was asked first. */
  | {
      readonly study: 'live';
      readonly asked: Asked;
      readonly text: string | null;
      readonly runs: number;
      readonly records: readonly Record[];
    }
  | { readonly study: 'stop' };

export type StudyNews =
  /** So many trials are done, of so many; the last one as it is to be kept. */
  | {
      readonly news: 'lived';
      readonly finished: number;
      readonly total: number;
      readonly record: Record | null;
    }
  | { readonly news: 'seen'; readonly seen: StudySeen | InquirySeen }
  /** The records that came along were made by another simulator; they are not used. */
  | { readonly news: 'stale' }
  /** Nothing more comes unless it is asked for. */
  | { readonly news: 'rests' }
  | { readonly news: 'failed'; readonly message: string };

type AnyLiving = Living<unknown, StudySeen | InquirySeen>;

export function studyRoom(shelf: Shelf, say: (news: StudyNews) => void) {
  let study: AnyLiving | null = null;
  let planned = 0;
  /** What was summed up last: so many runs of so many rows. */
  let told: Reach = { runs: 0, rows: 0 };
  /** Goes up with every order: work begun under an older one ends. */
  let order = 0;
  /** Until the order before has ended, and everything is said of it. */
  let ended = Promise.resolve();

  const livingOf = (asked: Asked, text: string | null): AnyLiving =>
    'kind' in asked ? livedInquiry(asked, text, shelf) : livedStudy(asked, text, shelf);
  const heard = (lived: AnyLiving, record: Record | null): void => {
    const [finished, total] = [lived.finished(planned), lived.total(planned)];
    say({ news: 'lived', finished, total, record });
  };
  const tell = (lived: AnyLiving): void => {
    const now = lived.reach(planned);
    if (now.rows === 0) return;
    told = now;
    say({ news: 'seen', seen: lived.seen(now.runs) });
  };
  const rest = (lived: AnyLiving): void => {
    tell(lived);
    say({ news: 'rests' });
  };
  const goOn = async (lived: AnyLiving, mine: number): Promise<void> => {
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve));
      if (mine !== order) return;
      const trial = lived.next(planned);
      if (trial === null) return rest(lived);
      const kept = lived.live(trial);
      lived.take(trial, kept);
      heard(lived, { ...trial, bytes: await lived.packed(kept) });
      // often at first, when every run moves the intervals
      const now = lived.reach(planned);
      const further = now.runs >= told.runs * 1.4 || now.rows >= told.rows * 1.4;
      if (mine === order && now.runs >= lived.soon && now.rows > 0 && further) tell(lived);
    }
  };
  const begin = async (
    { asked, text, records }: StudyOrder & { study: 'live' },
    mine: number,
  ): Promise<void> => {
    const known = study ?? livingOf(asked, text);
    if (study === null && records.length > 0) await remember(known, records);
    if (mine !== order) return;
    study = known;
    heard(known, null);
    await goOn(known, mine);
  };
  /** One of the records is lived again: what another simulator kept would not belong here. */
  const remember = async (lived: AnyLiving, records: readonly Record[]): Promise<void> => {
    for (const { bytes, ...trial } of records) lived.take(trial, await lived.unpacked(bytes));
    const [first] = records;
    const before = await lived.unpacked(first!.bytes);
    const again = lived.live(first!);
    if (JSON.stringify(before) === JSON.stringify(again)) return;
    lived.forget();
    say({ news: 'stale' });
  };

  return (given: StudyOrder): void => {
    const mine = ++order;
    const before = ended;
    const work = async (): Promise<void> => {
      await before;
      if (given.study === 'live') {
        planned = given.runs;
        return begin(given, mine);
      }
      if (study !== null) rest(study);
      else say({ news: 'rests' });
    };
    ended = work().catch((error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      say({ news: 'failed', message });
    });
  };
}
