/** A reel written by a worker of this page: the simulator, beside the page and without a server. */
import { unpacker } from './columns.ts';
import type { Audience, Message, Wanted } from './reel.ts';
import { giveBack, keepSpare, newWorker } from './new-worker.ts';

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
