import { beforeAll, describe, expect, test } from 'vitest';
import { foldStudy } from '../../sim/measure/fold-study.ts';
import { keptOf, trialsOf } from '../../sim/measure/trial.ts';
import { studyFile, type StudyFile } from '../../sim/machine/study-file.ts';
import { verifyStudy } from '../../sim/machine/verify-study.ts';
import { version } from '../../sim/machine/package.ts';
import { baselineOf, planned, smallQuestion } from '../measure/small-study.ts';

let saved: StudyFile;

beforeAll(() => {
  const plan = planned({
    ...smallQuestion,
    customers: 10,
    rows: smallQuestion.rows.slice(0, 1),
    // The night of the theft is the third: everything after it is left out.
    changes: [{ path: ['clock', 'length'], value: '52 h' }],
    baselines: [],
    baseline: baselineOf('cold', ['cold-ratio']),
  });
  const trials = Array.from({ length: trialsOf(plan) }, (_, trial) => keptOf(plan, trial));
  const study = { version, seconds: 1, ...foldStudy(plan, trials) };
  saved = JSON.parse(JSON.stringify(studyFile(study, plan, trials))) as StudyFile;
});

/** The saved study with one thing changed. */
function altered(change: (file: StudyFile) => void): StudyFile {
  const copy = structuredClone(saved);
  change(copy);
  return copy;
}

describe('a saved study', () => {
  test('lost something in some runs, and names no folder', () => {
    expect(saved.scenarios[0]!.none.hits).toBeGreaterThan(0);
    expect(saved.resolved.scenarios[0]!.file).toBe('coincheck-2018.yaml');
  });

  test('comes out the same, with real signatures', async () => {
    expect(await verifyStudy(saved, 'measure.json', 3)).toEqual([]);
  });

  test('is found out when a loss it states is not that of its runs', async () => {
    const better = altered((file) => {
      Object.assign(file.scenarios[0]!.none.lossShare, { mean: 0 });
    });
    const [first] = await verifyStudy(better, 'measure.json', 0);
    expect(first).toMatch(/^scenarios.0.none.lossShare.mean: the file says 0, this run says 0[.]/);
  });

  test('is found out when its runs are not those of its seeds', async () => {
    const other = altered((file) => {
      for (const arms of file.runsDetail)
        for (const runs of arms)
          for (const trace of runs) Object.assign(trace, { digest: '0123456789abcdef' });
    });
    const found = await verifyStudy(other, 'measure.json', 1);
    expect(found[0]).toMatch(/^resultDigest: /);
    expect(found.at(-1)).toMatch(/seed small\/[01], .*digest: the file says "0123456789abcdef"/);
  });

  test('is drawn from by a key: nobody can tell beforehand which run is lived again', async () => {
    const other = altered((file) => {
      for (const [arm, runs] of file.runsDetail[0]!.entries())
        if (arm % 2 === 0)
          for (const trace of runs) Object.assign(trace, { digest: '0123456789abcdef' });
    });
    // with its result digest made to fit, only the runs themselves can tell
    const [said] = await verifyStudy(other, 'measure.json', 0);
    const [, resultDigest] = /this run says "(\w+)"/.exec(said!)!;
    Object.assign(other, { resultDigest });
    const answers: string[] = [];
    for (const key of ['a', 'b', 'c', 'd', 'e', 'f']) {
      const found = await verifyStudy(other, 'measure.json', 1, key);
      expect(await verifyStudy(other, 'measure.json', 1, key)).toEqual(found);
      answers.push(found.length > 0 ? 'found out' : 'not drawn');
    }
    expect(new Set(answers)).toEqual(new Set(['found out', 'not drawn']));
  });

  test('is wrong input when it is no study, or not whole', async () => {
    await expect(verifyStudy({}, 'a.json')).rejects.toThrow(
      'a.json version: expected a saved study',
    );
    const short = altered((file) => void (file.runsDetail[0] as unknown[]).pop());
    await expect(verifyStudy(short, 'a.json')).rejects.toThrow('every run of every arm');
    const lost = altered((file) => Object.assign(file.resolved.rows[0]!, { scenario: 7 }));
    await expect(verifyStudy(lost, 'a.json')).rejects.toThrow('a row without its scenario');
  });
});
