/** What this browser keeps of studies and other questions it lived itself, where it lets a page keep anything. */
import { version } from '../../../package.json';
import type { StudySeen } from '../../contract/study-seen.ts';
import type { InquiryAsked, InquirySeen } from './ask/asked.ts';
import { keyOf, rowKeysOf, type Asked, type StudyAsked } from './asked.ts';
import type { Record } from './living.ts';
import { answered, roomIn, type Store } from './store.ts';

export interface Kept<A extends Asked = Asked, S = unknown> {
  readonly asked: A;
  /** Runs, or samples, that were planned last. */
  readonly planned: number;
  /** Trials done, of so many in all. */
  readonly finished: number;
  readonly total: number;
  readonly seen: S | null;
}

export type KeptStudy = Kept<StudyAsked, StudySeen>;
export type KeptInquiry = Kept<InquiryAsked, InquirySeen>;

/** Every study that is kept; null where nothing can be. */
export function keptStudies(): Promise<KeptStudy[] | null> {
  return keptIn<KeptStudy>(studies);
}

/** Every other question that is kept; null where nothing can be. */
export function keptInquiries(): Promise<KeptInquiry[] | null> {
  return keptIn<KeptInquiry>(inquiries);
}

/** What is kept of one question; null where nothing can be. */
export async function keptOf(question: Asked): Promise<{ readonly kept: Kept | null } | null> {
  const all = await keptIn<Kept>(placeOf(question));
  const kept = all?.find((each) => keyOf(each.asked) === keyOf(question)) ?? null;
  return all && { kept };
}

function keptIn<K extends Kept>(place: Place): Promise<K[] | null> {
  return place(async (store) => {
    const all = (await answered(store('studies').getAll())) as (K & { version: string })[];
    return all.filter((each) => each.version === version);
  });
}

/** Keeps how far a study has come; false where nothing can be kept. */
export async function keep(study: Kept): Promise<boolean> {
  const said = await placeOf(study.asked)((store) =>
    answered(store('studies').put({ ...study, version }, keyIn(study.asked))),
  );
  return said !== null;
}

export async function keepTrial(study: Asked, { row, run, bytes }: Record): Promise<void> {
  const key = [version, rowKeysOf(study)[row]!, run];
  await placeOf(study)((store) => answered(store('trials').put(bytes, key)));
}

/** The kept trials of every row; other studies with the same row may have lived them. */
export async function keptTrials(study: Asked): Promise<Record[]> {
  const found = await placeOf(study)(async (store) => {
    const trials = store('trials');
    const rows = rowKeysOf(study).map(async (key, row) => {
      const range = rangeOf(key);
      const keys = (await answered(trials.getAllKeys(range))) as [string, string, number][];
      const bytes = (await answered(trials.getAll(range))) as Uint8Array[];
      return keys.map(([, , run], at) => ({ row, run, bytes: bytes[at]! }));
    });
    return (await Promise.all(rows)).flat();
  });
  return found ?? [];
}

/** Deletes a study, and the trials that no other one needs. */
export async function forgetStudy(study: Asked): Promise<void> {
  const place = placeOf(study);
  await place((store) => answered(store('studies').delete(keyIn(study))));
  const others = (await keptIn<Kept>(place)) ?? [];
  const needed = new Set(others.flatMap((each) => rowKeysOf(each.asked)));
  await forgetTrials(study, (key) => !needed.has(key));
}

/** Deletes the trials of a study, of all rows or of some by their key. */
export async function forgetTrials(study: Asked, which = (_key: string) => true): Promise<void> {
  for (const key of rowKeysOf(study).filter(which))
    await placeOf(study)((store) => answered(store('trials').delete(rangeOf(key))));
}

function keyIn(study: Asked): string[] {
  return [version, keyOf(study)];
}

function rangeOf(key: string): IDBKeyRange {
  return IDBKeyRange.bound([version, key, 0], [version, key, Infinity]);
}

type Place = <T>(act: (store: Store) => Promise<T>) => Promise<T | null>;

const studies: Place = roomIn('vaultdrill studies');
const inquiries: Place = roomIn('vaultdrill questions');

function placeOf(question: Asked): Place {
  return 'kind' in question ? inquiries : studies;
}
