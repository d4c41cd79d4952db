/** A study as the page follows it; it goes on, and is kept, while something else is looked at. */
import { newWorker } from '../reel/new-worker.ts';
import type { StudyNames, StudyResult, StudyWanted } from './lived.ts';
import type { StudyNews, StudyOrder } from './room.ts';

export class Desk {
  readonly wanted: StudyWanted;
  state = $state<'idle' | 'running' | 'stopping' | 'failed'>('idle');
  /** Runs lived so far. */
  runs = $state(0);
  names = $state.raw<StudyNames | null>(null);
  result = $state.raw<StudyResult | null>(null);
  failure = $state('');
  private worker: Worker | null = null;

  constructor(wanted: StudyWanted) {
    this.wanted = wanted;
  }

  /** Goes on until there are so many runs; any other study rests meanwhile. */
  start(runs: number): void {
    for (const other of desks.values()) if (other !== this) other.stop();
    this.state = 'running';
    this.failure = '';
    this.worker ??= this.hired();
    this.order({ study: 'live', wanted: this.wanted, runs });
  }

  /** Ends after the run that is being lived; what is known is kept. */
  stop(): void {
    if (this.state !== 'running') return;
    this.state = 'stopping';
    this.order({ study: 'stop' });
  }

  private order(order: StudyOrder): void {
    this.worker?.postMessage(order);
  }

  private hired(): Worker {
    const worker = newWorker();
    worker.onmessage = ({ data }: MessageEvent<StudyNews>) => this.heard(data);
    worker.onerror = ({ message }) =>
      this.fail(message || 'study: expected a worker, it could not be started');
    return worker;
  }

  private heard(news: StudyNews): void {
    if (news.news === 'names') this.names = news.names;
    else if (news.news === 'lived') this.runs = news.runs;
    else if (news.news === 'result') this.result = news.result;
    else if (news.news === 'rests') this.state = 'idle';
    else this.fail(news.message);
  }

  /** A worker that failed is let go; the next start begins anew. */
  private fail(message: string): void {
    this.failure = message;
    this.state = 'failed';
    this.worker?.terminate();
    this.worker = null;
    this.runs = 0;
  }
}

const desks = new Map<string, Desk>();

/** The study of this scenario and seed, as far as it has come. */
export function deskOf(wanted: StudyWanted): Desk {
  const key = JSON.stringify(wanted);
  const desk = desks.get(key) ?? new Desk(wanted);
  desks.set(key, desk);
  return desk;
}
