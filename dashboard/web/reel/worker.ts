/** The worker: one wanted run in and its messages out, or one short question and its answer, or a study. */
import { answered, type Answer, type Question } from './questions.ts';
import type { Message, Wanted } from './reel.ts';
import { shelf } from './shipped.ts';
import { simulate } from './simulate.ts';
import { studyRoom, type StudyNews, type StudyOrder } from '../study/room.ts';

const here = self as unknown as {
  postMessage(message: Message | Answer | StudyNews, handedOver?: Transferable[]): void;
  onmessage: ((event: { data: Wanted | Question | StudyOrder }) => void) | null;
};
const study = studyRoom(shelf, (news) => here.postMessage(news));
here.onmessage = ({ data }) => {
  if ('question' in data) here.postMessage(answered(data, shelf));
  else if ('study' in data) study(data);
  else simulate(data, shelf, (message) => here.postMessage(message, columnsIn(message)));
};

/** Columns change hands; nobody copies them. */
function columnsIn(message: Message): Transferable[] {
  if (message.kind !== 'chunk') return [];
  return Object.values(message.chunk).flatMap((column) =>
    ArrayBuffer.isView(column) ? [column.buffer as ArrayBuffer] : [],
  );
}
