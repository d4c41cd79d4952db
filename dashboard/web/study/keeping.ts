/** What this browser keeps of studies it lived itself, where it lets a page keep anything. */
import { version } from '../../../package.json';
import type { StudySeen } from '../../contract/study-seen.ts';
import { keyOf, rowKeyOf, type StudyAsked } from './asked.ts';
import type { Record } from './room.ts';

export interface KeptStudy {
  readonly asked: StudyAsked;
  /** Runs that were planned last. */
  readonly planned: number;
  /** Trials done, of rows times planned runs. */
  readonly finished: number;
  readonly seen: StudySeen | null;
}

/** Every study that is kept; null where nothing can be. */
export async function keptStudies(): Promise<KeptStudy[] | null> {
  return tried(async (store) => {
    const all = (await asked(store('studies').getAll())) as (KeptStudy & { version: string })[];
    return all.filter((each) => each.version === version);
  });
}

/** Keeps how far a study has come; false where nothing can be kept. */
export async function keepStudy(study: KeptStudy): Promise<boolean> {
  const said = await tried((store) =>
    asked(store('studies').put({ ...study, version }, keyIn(study.asked))),
  );
  return said !== null;
}

export async function keepTrial(study: StudyAsked, { row, run, bytes }: Record): Promise<void> {
  const key = [version, rowKeyOf(study, study.rows[row]!), run];
  await tried((store) => asked(store('trials').put(bytes, key)));
}

/** The kept trials of every row; other studies with the same row may have lived them. */
export async function keptTrials(study: StudyAsked): Promise<Record[]> {
  const found = await tried(async (store) => {
    const trials = store('trials');
    const rows = study.rows.map(async (id, row) => {
      const range = rangeOf(rowKeyOf(study, id));
      const keys = (await asked(trials.getAllKeys(range))) as [string, string, number][];
      const bytes = (await asked(trials.getAll(range))) as Uint8Array[];
      return keys.map(([, , run], at) => ({ row, run, bytes: bytes[at]! }));
    });
    return (await Promise.all(rows)).flat();
  });
  return found ?? [];
}

/** Deletes a study, and the trials that no other one needs. */
export async function forgetStudy(study: StudyAsked): Promise<void> {
  await tried((store) => asked(store('studies').delete(keyIn(study))));
  const others = (await keptStudies()) ?? [];
  const needed = new Set(
    others.flatMap((each) => each.asked.rows.map((id) => rowKeyOf(each.asked, id))),
  );
  await forgetTrials(study, (key) => !needed.has(key));
}

/** Deletes the trials of a study, of all rows or of some by their key. */
export async function forgetTrials(
  study: StudyAsked,
  which = (_key: string) => true,
): Promise<void> {
  const keys = study.rows.map((id) => rowKeyOf(study, id)).filter(which);
  for (const key of keys) await tried((store) => asked(store('trials').delete(rangeOf(key))));
}

function keyIn(study: StudyAsked): string[] {
  return [version, keyOf(study)];
}

function rangeOf(key: string): IDBKeyRange {
  return IDBKeyRange.bound([version, key, 0], [version, key, Infinity]);
}

type Store = (name: 'studies' | 'trials') => IDBObjectStore;

/** Null where the browser keeps nothing for this page, or has no room left. */
async function tried<T>(act: (store: Store) => Promise<T>): Promise<T | null> {
  try {
    const database = await opened();
    const transaction = database.transaction(['studies', 'trials'], 'readwrite');
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error as Error);
    });
    const [result] = await Promise.all([act((name) => transaction.objectStore(name)), done]);
    return result;
  } catch {
    return null;
  }
}

let database: Promise<IDBDatabase> | null = null;

function opened(): Promise<IDBDatabase> {
  database ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('vaultdrill studies', 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('studies');
      request.result.createObjectStore('trials');
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error as Error);
    request.onblocked = () => reject(new Error('blocked'));
  });
  return database;
}

function asked<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error as Error);
  });
}
