/** Studies that were asked for: one at a time, few in waiting, each where it can be stopped and gone on with. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { version } from '../../sim/machine/package.ts';
import { studyQuestion } from '../../sim/machine/study-question.ts';
import { wrong } from '../../sim/machine/wrong-input.ts';
import type { StudySeen } from '../contract/study-seen.ts';
import type { StudyAsked, StudyNews } from '../contract/study.ts';
import type { Library } from './library.ts';
import { newStudyFolder, studyFolders, type StudyFolder, type Written } from './study-folder.ts';
import type { StudySaid, StudyStart } from './study-thread.ts';
import { Busy } from './threads.ts';

export interface StudyKept {
  readonly asked: StudyAsked;
  readonly news: StudyNews;
  /** What it comes to so far, as it is sent, or null. */
  seen(): string | null;
  /** The file `measure` would write, or null until it is done. */
  result(): string | null;
}

export interface Studies {
  /** The study of that question: new, or the one that is here, gone on with where it was cancelled. */
  ask(asked: StudyAsked): StudyKept;
  find(key: string): StudyKept | undefined;
  readonly all: readonly StudyKept[];
  /** Keeps what is done. */
  cancel(key: string): void;
  /** Deletes all of it. */
  forget(key: string): void;
  /** Returns how to stop listening. */
  onNews(listen: (news: StudyNews) => void): () => void;
  close(): Promise<void>;
}

export interface StudyBounds {
  readonly waiting: number;
  readonly kept: number;
  /** Trials of one study. */
  readonly trials: number;
  readonly workers: number;
}

interface Shelved {
  readonly disk: StudyFolder;
  readonly written: Written;
  news: StudyNews;
}

/** Goes on with whatever a server before it left undone in the folder. */
export function studies(folder: string, shelves: Library, bounds: StudyBounds): Studies {
  const shelf = new Map<string, Shelved>();
  const queue: string[] = [];
  const listeners = new Set<(news: StudyNews) => void>();
  let current: { readonly key: string; readonly thread: Worker } | null = null;
  let closed = false;

  const tell = (key: string, change: Partial<StudyNews>): void => {
    const study = shelf.get(key);
    if (study === undefined) return;
    study.news = { ...study.news, ...change };
    for (const listen of listeners) listen(study.news);
  };
  const enqueue = (key: string): void => {
    queue.push(key);
    tell(key, { state: 'waiting', line: undefined });
    next();
  };
  const next = (): void => {
    const key = current === null && !closed ? queue.shift() : undefined;
    if (key === undefined) return;
    const study = shelf.get(key)!;
    const start: StudyStart = { folder: study.disk.path, workers: bounds.workers };
    const boot = new URL('./study-boot.mjs', import.meta.url);
    const thread = new Worker(boot, { workerData: start, execArgv: [] });
    current = { key, thread };
    tell(key, { state: 'running' });
    thread.on('message', (said: StudySaid) => {
      if ('finished' in said) tell(key, { finished: said.finished });
      else if ('runs' in said) tell(key, { runs: said.runs });
      else if ('end' in said) tell(key, { state: said.end });
      else tell(key, { state: 'failed', line: said.error });
    });
    thread.on('error', (error) => tell(key, { state: 'failed', line: error.message }));
    thread.on('exit', () => {
      current = null;
      if (study.news.state === 'running') tell(key, { state: 'failed' });
      next();
    });
  };
  const stopped = (key: string): void => {
    const waiting = queue.indexOf(key);
    if (waiting >= 0) queue.splice(waiting, 1);
    if (current?.key === key) current.thread.postMessage('stop');
    else if (shelf.get(key)?.news.state === 'waiting') tell(key, { state: 'cancelled' });
  };
  const keep = (key: string, disk: StudyFolder, written: Written): Shelved => {
    const seen = disk.seen();
    const runs = seen === null ? 0 : (JSON.parse(seen) as StudySeen).runs;
    const done = disk.result() !== null && seen !== null;
    const { planned } = written;
    const state = done ? 'done' : 'cancelled';
    const finished = done ? planned : disk.trials().size;
    const news = { type: 'study', study: key, state, planned, finished, runs } as const;
    const study = { disk, written, news };
    shelf.set(key, study);
    return study;
  };

  for (const [key, disk] of studyFolders(folder)) {
    const { news } = keep(key, disk, disk.written());
    const ours = disk.written().version === version;
    if (news.state !== 'done' && !disk.cancelled && ours) enqueue(key);
  }

  return {
    ask(asked) {
      const written = { version, asked, ...questionOf(asked, shelves, bounds) };
      const { question } = written;
      const text = JSON.stringify([version, question]);
      const key = createHash('sha256').update(text).digest('hex').slice(0, 32);
      const known = shelf.get(key);
      const state = known?.news.state;
      if (known !== undefined && state !== 'cancelled' && state !== 'failed') return shown(known);
      if (queue.length >= bounds.waiting)
        throw new Busy(`studies: expected at most ${bounds.waiting} waiting, found one more`);
      if (known === undefined && shelf.size >= bounds.kept)
        throw new Busy(`studies: expected at most ${bounds.kept} kept, found one more: delete one`);
      const study = known ?? keep(key, newStudyFolder(join(folder, key), written), written);
      study.disk.cancelled = false;
      enqueue(key);
      return shown(study);
    },
    find(key) {
      const study = shelf.get(key);
      return study && shown(study);
    },
    get all() {
      return [...shelf.values()].map(shown);
    },
    cancel(key) {
      const study = shelf.get(key);
      if (study === undefined || study.news.state === 'done') return;
      study.disk.cancelled = true;
      stopped(key);
    },
    forget(key) {
      const study = shelf.get(key);
      stopped(key);
      shelf.delete(key);
      if (current?.key === key) current.thread.once('exit', () => study?.disk.remove());
      else study?.disk.remove();
    },
    onNews(listen) {
      listeners.add(listen);
      return () => void listeners.delete(listen);
    },
    async close() {
      closed = true;
      if (current === null) return;
      const { thread } = current;
      const gone = new Promise((resolve) => thread.once('exit', resolve));
      thread.postMessage('stop');
      const late = setTimeout(() => void thread.terminate(), 10_000);
      await gone;
      clearTimeout(late);
    },
  };
}

function shown({ written, news, disk }: Shelved): StudyKept {
  return { asked: written.asked, news, seen: () => disk.seen(), result: () => disk.result() };
}

/** The question with its texts; ids are known to the shelf before anything is looked up by them. */
function questionOf(asked: StudyAsked, shelves: Library, { trials }: StudyBounds) {
  const { scenarios, baseline, runs, seed, customers } = asked;
  for (const each of scenarios) shelves.find('scenarios', each.split('/')[0]!);
  shelves.find('baselines', baseline);
  const typed = { baseline, runs, seed, set: [], signing: 'fast' } as const;
  const question = studyQuestion(scenarios, { ...typed, customers: customers ?? undefined });
  const planned = question.rows.length * runs;
  if (planned > trials) throw wrong('study', `at most ${trials} rows times runs`, `${planned}`);
  return { question, planned };
}
