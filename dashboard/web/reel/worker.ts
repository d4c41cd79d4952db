/** The worker: one wanted run in, its messages out. */
import type { Message, Wanted } from './reel.ts';
import { shelf } from './shelf.ts';
import { simulate } from './simulate.ts';

const here = self as unknown as {
  postMessage(message: Message): void;
  onmessage: ((event: { data: Wanted }) => void) | null;
};
here.onmessage = ({ data }) => simulate(data, shelf, (message) => here.postMessage(message));
