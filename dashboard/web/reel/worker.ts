/** The worker: one wanted run in and its messages out, or one short question and its answer. */
import { answered, type Answer, type Question } from './questions.ts';
import type { Message, Wanted } from './reel.ts';
import { shelf } from './shipped.ts';
import { simulate } from './simulate.ts';

const here = self as unknown as {
  postMessage(message: Message | Answer): void;
  onmessage: ((event: { data: Wanted | Question }) => void) | null;
};
here.onmessage = ({ data }) => {
  if ('question' in data) here.postMessage(answered(data, shelf));
  else simulate(data, shelf, (message) => here.postMessage(message));
};
