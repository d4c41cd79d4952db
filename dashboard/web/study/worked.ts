/** A study, or another question, lived in a worker of this page, and kept in the browser where it can be. */
import { newWorker } from '../reel/new-worker.ts';
import { ownText } from '../play/own.ts';
import type { Asked } from './asked.ts';
import type { Crew, DeskNews } from './desk.svelte.ts';
import { forgetTrials, keep, keepTrial, keptOf, keptTrials } from './keeping.ts';
import type { StudyNews, StudyOrder } from './room.ts';

/** `S` is what the trials of such a question come to. */
export function workedCrew<A extends Asked, S>(asked: A, hear: (news: DeskNews<S>) => void): Crew {
  let worker: Worker | null = null;
  let seen: S | null = null;
  let finished = 0;
  let total = 0;
  let planned = 0;

  const fail = (failure: string): void => {
    worker?.terminate();
    worker = null;
    hear({ state: 'failed', failure });
  };
  const keepAll = async (): Promise<void> => {
    hear({ unkept: !(await keep({ asked, planned, finished, total, seen })) });
  };
  const heard = (news: StudyNews): void => {
    if (news.news === 'lived') {
      ({ finished, total } = news);
      if (news.record !== null) void keepTrial(asked, news.record);
      hear({ finished, total });
    } else if (news.news === 'seen') {
      seen = news.seen as S;
      hear({ seen });
      void keepAll();
    } else if (news.news === 'stale') {
      void forgetTrials(asked);
      hear({ stale: true });
    } else if (news.news === 'rests') {
      resting.delete(stop);
      hear({ state: 'idle' });
      void keepAll();
    } else fail(news.message);
  };
  const order = (given: StudyOrder): void => worker?.postMessage(given);
  const stop = (): void => {
    if (worker === null) hear({ state: 'idle' });
    else order({ study: 'stop' });
  };
  const begin = async (runs: number): Promise<void> => {
    const records = worker === null ? await keptTrials(asked) : [];
    if (worker === null) {
      worker = newWorker();
      worker.onmessage = ({ data }: MessageEvent<StudyNews>) => heard(data);
      worker.onerror = ({ message }) =>
        fail(message || 'study: expected a worker, it could not be started');
    }
    hear({ state: 'running' });
    const text = asked.own === null ? null : ownText(asked.own.x);
    order({ study: 'live', asked: plain(asked), text, runs, records });
  };

  return {
    async attend(runs) {
      const known = await keptOf(asked);
      hear({ unkept: known === null });
      const mine = known?.kept ?? null;
      if (mine === null || worker !== null) return;
      seen = mine.seen as S | null;
      const trials = await keptTrials(asked);
      // only of a study is it known here how many trials there will be
      const [counted, all] =
        'kind' in asked
          ? [trials.filter(({ run }) => run < mine.total).length, mine.total]
          : [trials.filter(({ run }) => run < runs).length, asked.rows.length * runs];
      [finished, total, planned] = [counted, all, runs];
      hear({ finished, total, ...(seen !== null && { seen }) });
    },
    start(runs) {
      // one at a time: the machine has other things to do
      for (const other of resting) if (other !== stop) other();
      resting.add(stop);
      planned = runs;
      void begin(runs);
    },
    stop,
  };
}

/** How to have each study rest that is being lived. */
const resting = new Set<() => void>();

/** What may be sent to a worker: nothing that is watched. */
function plain<A extends Asked>(asked: A): A {
  return JSON.parse(JSON.stringify(asked)) as A;
}
