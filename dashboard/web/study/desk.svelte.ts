/** A study, or another question, as the page follows it; it goes on, and is kept, while something else is looked at. */
import { keyOf, type Asked } from './asked.ts';

/** `waiting` behind other studies; `lost` while the server does not answer. */
export type DeskState = 'idle' | 'waiting' | 'running' | 'stopping' | 'failed' | 'lost';

/** What is new of a study; what is left out stays as it was. */
export interface DeskNews<S> {
  readonly state?: DeskState;
  /** Trials done, of so many. */
  readonly finished?: number;
  readonly total?: number;
  readonly seen?: S;
  readonly failure?: string;
  readonly stale?: boolean;
  readonly unkept?: boolean;
}

/** Who lives a study: the server, or a worker of this page. */
export interface Crew {
  /** Looks for what is there of the study already. */
  attend(runs: number): void;
  start(runs: number): void;
  stop(): void;
}

export class Desk<A extends Asked, S> {
  readonly asked: A;
  state = $state<DeskState>('idle');
  finished = $state(0);
  /** As many as are planned, where that is known. */
  total = $state(0);
  seen = $state.raw<S | null>(null);
  failure = $state('');
  /** What was kept came of another simulator, and was let go. */
  stale = $state(false);
  /** This browser keeps nothing over a reload. */
  unkept = $state(false);
  readonly busy: boolean = $derived(
    this.state === 'waiting' || this.state === 'running' || this.state === 'stopping',
  );
  private readonly crew: Crew;

  constructor(asked: A, hire: (asked: A, hear: (news: DeskNews<S>) => void) => Crew) {
    this.asked = asked;
    this.crew = hire(asked, (news) => void Object.assign(this, news));
  }

  attend(runs: number): void {
    this.crew.attend(runs);
  }

  start(runs: number): void {
    this.failure = '';
    this.stale = false;
    this.state = 'waiting';
    this.crew.start(runs);
  }

  /** Ends after what is being lived; what is known is kept. */
  stop(): void {
    if (this.state !== 'running' && this.state !== 'waiting') return;
    this.state = 'stopping';
    this.crew.stop();
  }
}

const desks = new Map<string, Desk<Asked, unknown>>();

/** The desk of this key, made where there is none; a study on a server is one for each number of runs. */
export function deskOf<D extends Desk<Asked, unknown>>(key: string, made: () => D): D {
  const desk = desks.get(key) ?? made();
  desks.set(key, desk);
  // a key is of one kind of question
  return desk as D;
}

/** Whether this study is being lived, or waits to be. */
export function isBusy(asked: Asked): boolean {
  return [...desks.values()].some((desk) => desk.busy && keyOf(desk.asked) === keyOf(asked));
}

/** Clears a desk, as for a study that was deleted. */
export function clearDesk(asked: Asked): void {
  for (const [key, desk] of desks)
    if (keyOf(desk.asked) === keyOf(asked)) {
      desk.stop();
      desks.delete(key);
    }
}
