/** Asks a worker short questions: whether a text can be run, what one of the shelf says, what a run would lose. */
import type { Fault } from '../../../sim/scenario/fault.ts';
import { giveBack, newWorker } from './new-worker.ts';
import type { Answer, Question } from './questions.ts';
import type { Wanted } from './reel.ts';

/** The faults of a scenario text, and the id it gives itself. */
export async function checkedText(text: string): Promise<{ id: string; faults: readonly Fault[] }> {
  const answer = await asked({ question: 'check', text });
  return answer.answer === 'check' ? answer : { id: '', faults: [] };
}

export async function shelfText(id: string): Promise<string> {
  const answer = await asked({ question: 'text', id });
  return answer.answer === 'text' ? answer.text : '';
}

/** What is taken in the run that is wanted; null where it cannot be run. */
export async function lossOf(wanted: Wanted): Promise<number | null> {
  const answer = await asked({ question: 'loss', wanted });
  return answer.answer === 'loss' ? answer.stolenYen : null;
}

function asked(question: Question): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const worker = newWorker();
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      resolve(data);
      giveBack(worker);
    };
    worker.onerror = ({ message }) => {
      reject(new Error(message));
      worker.terminate();
    };
    worker.postMessage(question);
  });
}
