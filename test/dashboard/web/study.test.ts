import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldStudy } from '../../../sim/measure/fold-study.ts';
import { lossShare } from '../../../sim/measure/cell.ts';
import { planOf } from '../../../sim/measure/plan.ts';
import { keptByItself } from '../../../sim/measure/trial.ts';
import { understand } from '../../../sim/measure/question.ts';
import {
  front,
  readAddress,
  runsOffered,
  writtenAddress,
} from '../../../dashboard/web/play/address.ts';
import { csvOf } from '../../../dashboard/web/study/csv.ts';
import { livedStudy } from '../../../dashboard/web/study/lived.ts';
import { studyRoom, type StudyNews } from '../../../dashboard/web/study/room.ts';
import { tableOf } from '../../../dashboard/web/study/table.ts';
import { verdictOn } from '../../../dashboard/web/study/verdict.ts';
import { shelf, watched } from './watched.ts';

const wanted = { scenario: 'youbit-2017', variant: '', seed: 'small', text: null };
const runs = 3;
const lived = livedStudy(wanted, shelf);
for (let run = 0; run < runs; run++) lived.live();
const result = lived.result();

describe('a study of the page', () => {
  test('has the cells that the simulator measures for the same runs', { timeout: 120_000 }, () => {
    const understood = understand({
      seed: wanted.seed,
      runs,
      customers: null,
      signing: 'fast',
      scenarios: [{ file: 'youbit-2017.yaml', text: shelf.scenarios.get('youbit-2017')! }],
      rows: [{ scenario: 0, variant: '' }],
      changes: [],
      baselines: [...shelf.baselines].map(([file, text]) => ({ file, text })),
      baseline: { file: 'typical', text: shelf.baselines.get('catalogue-typical')! },
    });
    if ('faults' in understood) throw new Error(JSON.stringify(understood.faults));
    const plan = planOf(understood.value);
    // every arm by itself, where the page lets one run stand for others that cannot differ
    const trials = Array.from({ length: runs }, (_, run) => keptByItself(plan, run));
    const [row] = foldStudy(plan, trials).scenarios;
    expect(result.runs).toBe(runs);
    expect(result.row).toEqual(row);
    expect(row!.none.hits).toBeGreaterThan(0);
  });

  test('its median and worst run, watched by their address, lose what the study says', () => {
    const shares = Array.from({ length: runs }, (_, run) => {
      const { done } = watched(wanted.scenario, { seed: `small/${run}`, controls: 'none' });
      return lossShare(done.outcome);
    });
    const { median, worst } = result.telling['none']!;
    expect(shares[worst]).toBe(Math.max(...shares));
    expect(shares[median]).toBe([...shares].sort((a, b) => a - b)[1]);
    const mean = shares.reduce((sum, share) => sum + share, 0) / runs;
    expect(result.row.none.lossShare.mean).toBeCloseTo(mean, 12);
  });

  test('the second reading of a baseline is watched under its own controls', () => {
    const set = 'disclosed-zaif-as-typical';
    const { worst } = result.telling[set]!;
    const { done } = watched(wanted.scenario, { seed: `small/${worst}`, controls: set });
    const first = watched(wanted.scenario, { seed: `small/${worst}`, controls: 'disclosed-zaif' });
    expect(done.digest).not.toBe(first.done.digest);
    expect(lossShare(done.outcome)).toBeLessThanOrEqual(result.row.baselines[set]!.lossShare.high);
  });

  test('few thefts are said to be few, and a control nobody met to be not exercised', () => {
    const kinds = result.row.controls.map((control) => ({
      exercised: control.exercised,
      kind: verdictOn(control, result.row, 'alone').kind,
    }));
    expect(new Set(kinds.map(({ kind }) => kind))).toEqual(new Set(['tooFew', 'notExercised']));
    for (const { kind, exercised } of kinds) expect(kind === 'notExercised').toBe(!exercised);
  });

  test('with thefts enough, the interval decides what is said', () => {
    const control = result.row.controls.find(({ exercised }) => exercised)!;
    const row = { ...result.row, none: { ...result.row.none, hits: 30 } };
    const said = (low: number, high: number): string =>
      verdictOn(
        {
          ...control,
          alone: { ...control.alone, reduction: { mean: (low + high) / 2, low, high } },
        },
        row,
        'alone',
      ).kind;
    expect([said(0.1, 0.2), said(-0.2, -0.1), said(-0.1, 0.2), said(0, 0)]).toEqual([
      'saves',
      'adds',
      'unclear',
      'same',
    ]);
  });

  test('stopped between two runs it keeps what is done, and goes on from there', async () => {
    const heard: StudyNews[] = [];
    let told = (): void => undefined;
    const order = studyRoom(shelf, (news) => {
      heard.push(news);
      if (news.news === 'lived' && news.runs === 1) order({ study: 'stop' });
      if (news.news === 'rests') told();
    });
    const rested = (): Promise<void> => new Promise((resolve) => (told = resolve));
    const stopped = rested();
    order({ study: 'live', wanted, runs: 3 });
    await stopped;
    const last = (): StudyNews | undefined => heard.findLast(({ news }) => news === 'result');
    expect(last()).toMatchObject({ result: { runs: 1 } });
    const finished = rested();
    order({ study: 'live', wanted, runs: 3 });
    await finished;
    expect(last()).toEqual({ news: 'result', result });
    expect(heard.filter(({ news }) => news === 'lived')).toHaveLength(3);
  });

  test('of a scenario that cannot be read says what is wrong with it', () => {
    const heard: StudyNews[] = [];
    const order = studyRoom(shelf, (news) => heard.push(news));
    order({ study: 'live', wanted: { ...wanted, text: 'id: 7\n' }, runs: 3 });
    expect(heard).toMatchObject([{ news: 'failed' }]);
    expect(heard[0]).toHaveProperty('message', expect.stringContaining('youbit-2017.yaml:1:5'));
  });
});

describe('the table as a file', () => {
  test('says every set and every control, alone and left out', () => {
    const table = tableOf(wanted, lived.names, result, 'en');
    const sets = Object.keys(result.telling).length;
    expect(table).toHaveLength(1 + sets + 2 * result.row.controls.length);
    for (const row of table) expect(row).toHaveLength(table[0]!.length);
  });

  test('no text in it begins like a formula, and every text can be read back', () => {
    expect(csvOf([['=1+1', '+1', '-1', '@x', '\tx', ' =1', 'a,b', 'a"b', -0.5, null]])).toBe(
      `\uFEFF"'=1+1","'+1","'-1","'@x","'\tx","' =1","a,b","a""b",-0.5,\r\n`,
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        const [field = ''] =
          csvOf([[text]])
            .slice(1, -2)
            .match(/^[^]*$/) ?? [];
        const read = field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field;
        expect(read.replace(/^'/, '')).toBe(text.replace(/^'/, ''));
        expect(read).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});

describe('the address of a study', () => {
  const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/);

  test('read is the address written', () => {
    fc.assert(
      fc.property(
        id,
        fc.oneof(fc.constant(''), id),
        fc.string({ minLength: 1, unit: 'grapheme' }),
        fc.constantFrom(...runsOffered),
        (scenario, variant, seed, runs) => {
          const address = { ...front, view: 'study' as const, scenario, variant, seed, runs };
          expect(readAddress(writtenAddress(address))).toEqual(address);
        },
      ),
    );
  });

  test('is the one people are told of', () => {
    expect(readAddress('#/study/coincheck-2018?seed=7&n=40')).toMatchObject({
      view: 'study',
      scenario: 'coincheck-2018',
      seed: '7',
      runs: 40,
    });
    expect(readAddress('#/study/coincheck-2018?n=1000000').runs).toBe(40);
  });
});
