/** Asks a worker short questions: whether a text can be run, what one of the shelf says, what a run would lose. */
import type { Fault } from '../../../sim/scenario/fault.ts';
import type { Sealed } from '../proof/sealed.ts';
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

/** A transaction of the run that is wanted, off its chain; the worker that lived it again is kept for the next. */
export async function transactionOf(wanted: Wanted, name: string): Promise<Sealed | null> {
  const run = JSON.stringify(wanted);
  if (kept?.run !== run) {
    kept?.worker.terminate();
    kept = { run, worker: newWorker(), before: Promise.resolve() };
  }
  const mine = kept;
  // one at a time: answers carry no number
  const answer = mine.before.then(() =>
    answerOf(mine.worker, { question: 'transaction', wanted, name }),
  );
  mine.before = answer.then(
    () => undefined,
    () => undefined,
  );
  const said = await answer;
  return said.answer === 'transaction' ? said.sealed : null;
}

let kept: { readonly run: string; readonly worker: Worker; before: Promise<void> } | null = null;

async function asked(question: Question): Promise<Answer> {
  const worker = newWorker();
  try {
    const answer = await answerOf(worker, question);
    giveBack(worker);
    return answer;
  } catch (error) {
    worker.terminate();
    throw error;
  }
}

function answerOf(worker: Worker, question: Question): Promise<Answer> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(question);
  });
}
