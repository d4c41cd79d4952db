/** A study lived in a worker of this page, and kept in the browser where it can be. */
import { newWorker } from '../reel/new-worker.ts';
import { ownText } from '../play/own.ts';
import type { StudySeen } from '../../contract/study-seen.ts';
import { keyOf, type StudyAsked } from './asked.ts';
import type { Crew, DeskNews } from './desk.svelte.ts';
import { forgetTrials, keepStudy, keepTrial, keptStudies, keptTrials } from './keeping.ts';
import type { StudyNews, StudyOrder } from './room.ts';

export function workedCrew(asked: StudyAsked, hear: (news: DeskNews) => void): Crew {
  let worker: Worker | null = null;
  let seen: StudySeen | null = null;
  let finished = 0;
  let planned = 0;

  const fail = (failure: string): void => {
    worker?.terminate();
    worker = null;
    hear({ state: 'failed', failure });
  };
  const keep = async (): Promise<void> => {
    const study = { asked, planned: planned / asked.rows.length, finished, seen };
    hear({ unkept: !(await keepStudy(study)) });
  };
  const heard = (news: StudyNews): void => {
    if (news.news === 'lived') {
      finished = news.finished;
      if (news.record !== null) void keepTrial(asked, news.record);
      hear({ finished });
    } else if (news.news === 'seen') {
      seen = news.seen;
      hear({ seen });
      void keep();
    } else if (news.news === 'stale') {
      void forgetTrials(asked);
      hear({ stale: true });
    } else if (news.news === 'rests') {
      resting.delete(stop);
      hear({ state: 'idle' });
      void keep();
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
      const known = await keptStudies();
      hear({ unkept: known === null });
      const mine = known?.find((each) => keyOf(each.asked) === keyOf(asked));
      if (mine === undefined || worker !== null) return;
      seen = mine.seen;
      const trials = await keptTrials(asked);
      finished = trials.filter(({ run }) => run < runs).length;
      planned = asked.rows.length * runs;
      hear({ finished, ...(seen && { seen }) });
    },
    start(runs) {
      // one at a time: the machine has other things to do
      for (const other of resting) if (other !== stop) other();
      resting.add(stop);
      planned = asked.rows.length * runs;
      void begin(runs);
    },
    stop,
  };
}

/** How to have each study rest that is being lived. */
const resting = new Set<() => void>();

/** What may be sent to a worker: nothing that is watched. */
function plain({ rows, baseline, seed, own }: StudyAsked): StudyAsked {
  return { rows: [...rows], baseline, seed, own: own && { ...own } };
}
