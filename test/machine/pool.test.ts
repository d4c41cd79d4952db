import { describe, expect, test } from 'vitest';
import { foldStudy } from '../../sim/measure/fold-study.ts';
import { trialsOf, type Kept } from '../../sim/measure/trial.ts';
import { pooled } from '../../sim/machine/pool.ts';
import { progress } from '../../sim/machine/progress.ts';
import { orderOf, studyWork } from '../../sim/machine/study-work.ts';
import { planned, smallQuestion } from '../measure/small-study.ts';
import type { Shaky } from './shaky-work.ts';

const shakyWork = new URL('./shaky-work.ts', import.meta.url);

function squares(workers: number, order: Shaky = {}, pieces = 20): Promise<number[]> {
  return pooled<number>({ module: shakyWork, order, pieces, workers });
}

describe('a pool', () => {
  const expected = Array.from({ length: 20 }, (_, piece) => piece * piece);

  test.each([1, 2, 3])('of %i brings every piece back to its place', async (workers) => {
    expect(await squares(workers)).toEqual(expected);
  });

  test('brings a piece to its place that comes back after all others', async () => {
    expect(await squares(2, { slow: true })).toEqual(expected);
  });

  test('of more workers than pieces does them all, and none at all is soon done', async () => {
    expect(await squares(8, {}, 2)).toEqual([0, 1]);
    expect(await squares(2, {}, 0)).toEqual([]);
  });

  test.each([1, 2])('of %i ends with the error of a piece that fails', async (workers) => {
    const stumble = { at: 3, by: 'throwing' } as const;
    await expect(squares(workers, { stumble })).rejects.toThrow('law broken at piece 3');
  });

  test('says so when a worker ends by itself', async () => {
    const stumble = { at: 3, by: 'ending' } as const;
    await expect(squares(2, { stumble })).rejects.toThrow('ended with status 9');
  });

  test.each([1, 2])('of %i counts the pieces done, and stops when told to', async (workers) => {
    const interrupt = new AbortController();
    const seen: number[] = [];
    const stopped = pooled<number>({
      module: shakyWork,
      order: {},
      pieces: 1_000,
      workers,
      signal: interrupt.signal,
      progress(done) {
        seen.push(done);
        if (done === 10) interrupt.abort(new Error('enough'));
      },
    });
    await expect(stopped).rejects.toThrow('enough');
    expect(seen.slice(0, 10)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(seen.length).toBeLessThan(500);
  });
});

describe('a study', () => {
  const question = { ...smallQuestion, runs: 2, customers: 20, rows: smallQuestion.rows.slice(1) };
  const plan = planned(question);

  async function study(workers: number): Promise<Kept[][]> {
    return pooled({
      module: studyWork,
      order: orderOf(plan, false),
      pieces: trialsOf(plan),
      workers,
    });
  }

  test('is the same to the byte for 1, 2 and 3 workers', async () => {
    const trials = await study(1);
    const alone = JSON.stringify(foldStudy(plan, trials));
    for (const workers of [2, 3])
      expect(JSON.stringify(foldStudy(plan, await study(workers)))).toBe(alone);
    const [row] = foldStudy(plan, trials).scenarios;
    expect(row!.none.hits).toBe(2);
  });
});

describe('progress', () => {
  const line = (done: number, total: number): string => `${done} of ${total}`;

  test('is a line for every tenth where nobody watches', () => {
    const lines: string[] = [];
    const show = progress({ write: (text) => lines.push(text) }, 40, line);
    for (let done = 1; done <= 40; done++) show(done);
    expect(lines).toHaveLength(10);
    expect(lines[0]).toBe('4 of 40\n');
    expect(lines.at(-1)).toBe('40 of 40\n');
  });

  test('is one line that changes on a terminal', () => {
    const written: string[] = [];
    const show = progress({ isTTY: true, write: (text) => written.push(text) }, 2, line);
    show(1);
    show(2);
    expect(written).toEqual(['\r\u001b[K1 of 2', '\r\u001b[K2 of 2\n']);
  });
});
