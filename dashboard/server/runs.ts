/** Runs that were asked for: lived through on threads, kept as long as there is room, shared by all who ask. */
import { createHash } from 'node:crypto';
import type { Source } from '../../sim/machine/files.ts';
import { version } from '../../sim/machine/package.ts';
import type { Resolved } from '../../sim/machine/resolved.ts';
import { WrongInput } from '../../sim/machine/wrong-input.ts';
import type { Outcome } from '../../sim/scenario/outcome.ts';
import type { RunAsked } from '../contract/ask.ts';
import type { StageCatalogue } from '../contract/catalogue.ts';
import type { Done } from '../contract/done.ts';
import type { Library } from './library.ts';
import { reel, type Piece, type Reel } from './reel.ts';
import type { RunOrder, RunSaid } from './run-thread.ts';
import { Busy, TooMuch, type Threads } from './threads.ts';

export interface LivedRun {
  readonly key: string;
  readonly reel: Reel;
  readonly state: 'running' | 'done' | 'failed';
  /** The text of a scenario of somebody's own. */
  readonly text: string | null;
  readonly catalogue: StageCatalogue | null;
  readonly done: Done | null;
  readonly outcome: Outcome | null;
  /** Its `Ending` as JSON, packed (gzip). */
  readonly ending: Uint8Array<ArrayBuffer> | null;
  /** Why it failed, a line for each fault. */
  readonly lines: readonly string[];
  /** Settles when its catalogue is there, or never will be. */
  readonly opened: Promise<void>;
  /** Settles when it is done or failed. */
  readonly ended: Promise<void>;
}

export interface Runs {
  /** The run of that key, begun now unless somebody asked for it before; faults of ids are wrong input. */
  ask(asked: RunAsked): LivedRun;
  find(key: string): LivedRun | undefined;
  /** A chunk of any run that is kept, or of those that `may` be looked at. */
  chunk(digest: string, may?: (key: string) => boolean): Piece | undefined;
}

export interface Room {
  /** Runs kept at most, and bytes of their packed chunks. */
  readonly runs: number;
  readonly bytes: number;
  /** Runs that may be under way or waiting at once. */
  readonly waiting: number;
}

/** `watched` tells whether somebody looks at a run, which is then kept. */
export function runs(
  shelves: Library,
  crew: Threads,
  room: Room,
  watched: (key: string) => boolean,
): Runs {
  const kept = new Map<string, Growing>();

  const tidy = (): void => {
    let bytes = [...kept.values()].reduce((sum, each) => sum + bytesOf(each), 0);
    for (const [key, each] of kept) {
      if (kept.size <= room.runs && bytes <= room.bytes) return;
      if (each.state === 'running' || watched(key)) continue;
      kept.delete(key);
      bytes -= bytesOf(each);
    }
  };
  const begin = (key: string, order: RunOrder, text: string | null): Growing => {
    let open = (): void => undefined;
    const opened = new Promise<void>((resolve) => (open = resolve));
    const growing: Growing = { ...unborn(key, text), opened, ended: opened };
    growing.ended = crew
      .do<RunSaid>(order, (said) => {
        hear(growing, said);
        if ('catalogue' in said) open();
      })
      .then(
        () => void (growing.state = 'done'),
        (error: unknown) => {
          growing.state = 'failed';
          growing.lines = linesOf(error);
        },
      )
      .finally(() => (open(), tidy()));
    return growing;
  };

  return {
    ask(asked) {
      const order = orderOf(asked, shelves);
      const key = keyOf(order);
      const known = kept.get(key);
      kept.delete(key); // the latest asked for is the last to go
      const running = [...kept.values()].filter(({ state }) => state === 'running').length;
      if (known === undefined && running >= room.waiting)
        throw new Busy(`runs: expected at most ${room.waiting} under way, found one more`);
      const text = 'text' in asked.scenario ? asked.scenario.text : null;
      const run = known === undefined || known.state === 'failed' ? begin(key, order, text) : known;
      kept.set(key, run);
      tidy();
      return run;
    },
    find: (key) => kept.get(key),
    chunk(digest, may = () => true) {
      for (const { key, reel } of kept.values())
        for (const chunk of reel.chunks) if (chunk.digest === digest && may(key)) return chunk;
      return undefined;
    },
  };
}

type Growing = { -readonly [K in keyof LivedRun]: LivedRun[K] };

function unborn(key: string, text: string | null): Omit<Growing, 'opened' | 'ended'> {
  const nothingYet = { catalogue: null, done: null, outcome: null, ending: null, lines: [] };
  return { key, text, reel: reel(), state: 'running', ...nothingYet };
}

function bytesOf({ reel, ending }: LivedRun): number {
  return reel.bytes + (ending?.length ?? 0);
}

function hear(run: Growing, said: RunSaid): void {
  if ('piece' in said) run.reel.add(said.piece);
  else if ('catalogue' in said) run.catalogue = said.catalogue;
  else {
    run.done = said.done;
    run.outcome = said.outcome;
    run.ending = said.ending;
  }
}

/** A law that was broken is told as it is; what else goes wrong in a thread is our own affair. */
function linesOf(error: unknown): readonly string[] {
  if (error instanceof WrongInput) return error.lines;
  const { message } = error as Error;
  if (error instanceof TooMuch || error instanceof Busy || message.startsWith('law broken'))
    return [message];
  console.error(error);
  return ['run: expected it to end, found an error of our own'];
}

function orderOf(asked: RunAsked, shelves: Library): RunOrder {
  const { scenario, controls, signing, off, ...rest } = asked;
  const pasted = (text: string): Source => ({ file: 'pasted', text });
  const resolved: Resolved = {
    ...rest,
    scenario: 'text' in scenario ? pasted(scenario.text) : shelves.find('scenarios', scenario.id),
    controls:
      controls === 'none' || controls === 'recorded'
        ? controls
        : shelves.find('baselines', controls),
  };
  const baselines = shelves.cards.baselines.map(({ id, title }) => ({ id, title }));
  return { resolved, off, signing, baselines };
}

/** Whoever asks for the same gets the same. */
function keyOf(order: RunOrder): string {
  return createHash('sha256')
    .update(JSON.stringify([version, order]))
    .digest('hex')
    .slice(0, 32);
}
