/** The studies one can come back to: those of the server, and those kept in this browser. */
import { isServed } from '../reel/server.ts';
import { askedBy, keyOf, type StudyAsked } from './asked.ts';
import { clearDesk, isBusy } from './desk.svelte.ts';
import { forgetStudy, keptStudies } from './keeping.ts';
import { forgetServed, servedStudies } from './served.ts';

export interface ListedStudy {
  readonly key: string;
  readonly where: 'server' | 'browser';
  readonly asked: StudyAsked;
  readonly runs: number;
  /** Runs of every scenario that are summed up. */
  readonly lived: number;
  readonly finished: number;
  readonly planned: number;
  readonly state: 'waiting' | 'running' | 'done' | 'cancelled' | 'failed';
}

/** As far as either can be asked. */
export async function listedStudies(): Promise<ListedStudy[]> {
  const served = isServed() ? await servedStudies().catch(() => []) : [];
  const kept = (await keptStudies()) ?? [];
  return [
    ...served.flatMap(({ study, asked: wish, finished, planned, state, runs: lived }) => {
      const asked = askedBy(wish);
      if (asked === null) return [];
      const one = { key: study, where: 'server' as const, asked, runs: wish.runs };
      return [{ ...one, lived, finished, planned, state }];
    }),
    ...kept.map(({ asked, planned: runs, finished, seen }): ListedStudy => {
      const planned = asked.rows.length * runs;
      const rests = finished >= planned ? 'done' : 'cancelled';
      const state = isBusy(asked) ? 'running' : rests;
      const one = { key: keyOf(asked), where: 'browser' as const, asked, runs };
      return { ...one, lived: seen?.runs ?? 0, finished, planned, state };
    }),
  ];
}

/** Deletes one, wherever it is. */
export async function forgotten({ key, where, asked }: ListedStudy): Promise<void> {
  clearDesk(asked);
  if (where === 'server') await forgetServed(key).catch(() => undefined);
  else await forgetStudy(asked);
}
