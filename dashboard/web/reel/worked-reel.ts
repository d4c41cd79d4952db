/** A reel written by a worker of this page: the simulator, beside the page and without a server. */
import type { Event } from '../../../sim/journal.ts';
import type { Seconds } from '../../../sim/kernel/simulation.ts';
import type { StageCatalogue } from '../../contract/catalogue.ts';
import { unpacker } from './columns.ts';
import type { Ending } from '../../contract/ending.ts';
import type { Failure, Message, Wanted } from './reel.ts';
import { giveBack, keepSpare, newWorker } from './new-worker.ts';

export interface Audience {
  catalogue(catalogue: StageCatalogue): void;
  events(more: readonly Event[]): void;
  done(ending: Ending): void;
  failure(failure: Failure): void;
  /** How far a run is that is written elsewhere, whether or not its events have arrived. */
  edge(time: Seconds): void;
}

/** Begins to write a run; returns how to end it early. */
export type Writer = (wanted: Wanted, audience: Audience) => () => void;

/** Starts the run that is wanted; returns how to end it early. */
export function workedReel(wanted: Wanted, audience: Audience): () => void {
  const worker = newWorker();
  const unpack = unpacker();
  let over = false;
  const end = (): void => {
    if (over) return;
    over = true;
    worker.terminate();
    keepSpare();
  };
  worker.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.kind === 'catalogue') audience.catalogue(data.catalogue);
    else if (data.kind === 'chunk') audience.events(unpack(data.chunk));
    else {
      if (data.kind === 'done') audience.done(data.ending);
      else audience.failure(data.failure);
      over = true;
      giveBack(worker);
    }
  };
  worker.onerror = ({ message }) => {
    audience.failure({ kind: 'broken', message: message || 'the worker could not be started' });
    end();
  };
  worker.postMessage(wanted);
  return end;
}
