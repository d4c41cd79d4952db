/** A study as the page follows it; it goes on, and is kept, while something else is looked at. */
import type { StudySeen } from '../../contract/study-seen.ts';
import { keyOf, type StudyAsked } from './asked.ts';

/** `waiting` behind other studies; `lost` while the server does not answer. */
export type DeskState = 'idle' | 'waiting' | 'running' | 'stopping' | 'failed' | 'lost';

/** What is new of a study; what is left out stays as it was. */
export interface DeskNews {
  readonly state?: DeskState;
  /** Trials done, of so many. */
  readonly finished?: number;
  readonly seen?: StudySeen;
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

export class Desk {
  readonly asked: StudyAsked;
  state = $state<DeskState>('idle');
  finished = $state(0);
  seen = $state.raw<StudySeen | null>(null);
  failure = $state('');
  /** What was kept came of another simulator, and was let go. */
  stale = $state(false);
  /** This browser keeps nothing over a reload. */
  unkept = $state(false);
  readonly busy: boolean = $derived(
    this.state === 'waiting' || this.state === 'running' || this.state === 'stopping',
  );
  private readonly crew: Crew;

  constructor(
    asked: StudyAsked,
    hire: (asked: StudyAsked, hear: (news: DeskNews) => void) => Crew,
  ) {
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

const desks = new Map<string, Desk>();

/** The desk of this key, made where there is none; a study on a server is one for each number of runs. */
export function deskOf(key: string, made: () => Desk): Desk {
  const desk = desks.get(key) ?? made();
  desks.set(key, desk);
  return desk;
}

/** Whether this study is being lived, or waits to be. */
export function isBusy(asked: StudyAsked): boolean {
  return [...desks.values()].some((desk) => desk.busy && keyOf(desk.asked) === keyOf(asked));
}

/** Clears a desk, as for a study that was deleted. */
export function clearDesk(asked: StudyAsked): void {
  for (const [key, desk] of desks)
    if (keyOf(desk.asked) === keyOf(asked)) {
      desk.stop();
      desks.delete(key);
    }
}
