import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { name, random } from '../../sim/kernel/random.ts';
import type { StudyFile } from '../../sim/machine/study-file.ts';
import { root } from '../house/tree.ts';

const folder = mkdtempSync(join(tmpdir(), 'measure-'));
afterAll(() => rmSync(folder, { recursive: true }));

const small = ['measure', 'coincheck-2018/signer-abused', '--customers', '20', '--runs'];

interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly error: string;
}

/** How often a study is killed, and when; more for those who have the time. */
const kills = Number(process.env.KILLS ?? 4);
const killSeed = process.env.KILLS_SEED ?? 'kills';

let whole: Promise<object> | undefined;
/** What the study of six runs comes to when nothing happens to it. */
function undisturbed(): Promise<object> {
  whole ??= (async () => {
    const into = join(folder, 'undisturbed');
    await vaultdrill([...small, '6', '--out', into, '--workers', '2']);
    return resultIn(into);
  })();
  return whole;
}

function resultIn(into: string): object {
  const text = readFileSync(join(into, 'measure.json'), 'utf8');
  return { ...(JSON.parse(text) as StudyFile), seconds: 0 };
}

/** Whether a study is written, and what it was made of gone: it may be killed even then, before it says so. */
function isDone(into: string): boolean {
  const files = existsSync(into) ? readdirSync(into) : [];
  return files.includes('measure.json') && !files.some((file) => file.endsWith('.trials'));
}

/** Runs the installed command; a signal comes once it has said how far it has come, or after so many ms. */
function vaultdrill(args: string[], signal?: NodeJS.Signals, patience?: number): Promise<Ended> {
  const child = spawn(process.execPath, [join(root, 'sim/cli/vaultdrill.mjs'), ...args], {
    cwd: root,
    env: { ...process.env, LANG: 'C' },
  });
  let out = '';
  let error = '';
  child.stdout.on('data', (text) => (out += String(text)));
  child.stderr.on('data', (text) => {
    error += String(text);
    if (signal !== undefined && patience === undefined && !child.killed) child.kill(signal);
  });
  if (patience !== undefined) setTimeout(() => child.kill(signal), patience).unref();
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, out, error })));
}

describe('measure', () => {
  test('prints the table, and writes the study and its report', async () => {
    const into = join(folder, 'whole');
    const { status, out, error } = await vaultdrill([
      ...small,
      '1',
      '--out',
      into,
      '--workers',
      '1',
    ]);
    expect(error).toContain('1 of 1 trials done');
    expect(status).toBe(0);
    expect(out).toContain('(coincheck-2018/signer-abused)');
    expect(out).toContain('hypothetical operator without controls');
    expect(out).toContain('Not exercised: ');
    const study = JSON.parse(readFileSync(join(into, 'measure.json'), 'utf8')) as StudyFile;
    expect(study.scenarios.map(({ id }) => id)).toEqual(['coincheck-2018/signer-abused']);
    expect(readFileSync(join(into, 'report.html'), 'utf8')).toContain(study.resultDigest);
  });

  test('prints one JSON document and nothing else when asked to', async () => {
    const into = join(folder, 'json');
    const { out } = await vaultdrill([...small, '1', '--out', into, '--workers', '1', '--json']);
    const printed = JSON.parse(out) as object;
    const saved = JSON.parse(readFileSync(join(into, 'measure.json'), 'utf8')) as StudyFile;
    expect(saved).toMatchObject(printed);
    expect(Object.keys(saved)).toEqual([...Object.keys(printed), 'resolved', 'runsDetail']);
  });

  test.each(['1', '2'])(
    'interrupted with %s workers, ends with 130 and goes on from there to the same result',
    async (workers) => {
      const into = join(folder, `interrupted-${workers}`);
      const args = [...small, '6', '--out', into, '--workers', workers];
      const { status, out, error } = await vaultdrill(args, 'SIGINT');
      const [, done] = /Stopped with (\d+) of 6 trials done; the same command goes on/.exec(error)!;
      expect(status).toBe(130);
      if (workers === '1') expect(out).toContain(`Cut short after ${done} runs of each row`);
      // with two workers the first run may be the last to be done, and nothing can be told
      if (out !== '') expect(out).toMatch(/Cut short after \d runs of each row/);
      const told = out === '' ? [] : ['measure', 'picture', 'report'];
      expect(readdirSync(into)).toEqual([
        ...told.map((file) => expect.stringMatching(`^${file}[.]cut-short[.]`) as unknown),
        expect.stringMatching(/^unfinished-.*\.trials$/),
      ]);
      if (out !== '') {
        const file = join(into, 'measure.cut-short.json');
        const part = JSON.parse(readFileSync(file, 'utf8')) as StudyFile;
        expect(part.cutShort).toBe(true);
        expect(part.runs).toBeLessThanOrEqual(Number(done));
      }

      const second = await vaultdrill(args);
      expect(second.error).toContain(`Going on: ${done} of 6 trials were done before.`);
      expect(second.status).toBe(0);
      expect(readdirSync(into)).toEqual([
        'measure.json',
        'picture.svg',
        'report.html',
        'report.json',
      ]);
      expect(resultIn(into)).toEqual(await undisturbed());
    },
  );

  test('killed again and again at any moment, loses no trial that it told of', async () => {
    const into = join(folder, 'killed');
    const args = [...small, '6', '--out', into, '--workers', '2'];
    const chance = random(killSeed).die('when');
    let told = 0;
    let silent = 0;
    for (let turn = 0; turn < kills + silent; turn++) {
      const patience = 500 * (1 + silent) + 3_000 * chance.share(name('kill'), turn);
      const { status, error } = await vaultdrill(args, 'SIGKILL', patience);
      if (error === '') {
        silent++; // killed before its first word; the next has longer
        continue;
      }
      if (status === 0 || isDone(into)) {
        expect(resultIn(into)).toEqual(await undisturbed());
        rmSync(into, { recursive: true });
        told = 0;
        continue;
      }
      const before = Number(/^(\d+) trials were kept;/m.exec(error)?.[1] ?? 0);
      expect(before).toBeGreaterThanOrEqual(told);
      const goesOn = /Going on: (\d+) of 6/.exec(error);
      if (goesOn !== null) expect(Number(goesOn[1])).toBe(before);
      const counts = [...error.matchAll(/(\d+) of 6 trials done$/gm)].map(([, done]) =>
        Number(done),
      );
      told = Math.max(before, ...counts);
    }
    const { status } = await vaultdrill(args);
    expect(status).toBe(0);
    expect(resultIn(into)).toEqual(await undisturbed());
  });

  test('says what is wrong before any work is done, with status 2', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    const { status, error } = await vaultdrill([...small, '1', '--out', join(file, 'below')]);
    expect(error).toContain('cannot be made a folder');
    expect(status).toBe(2);
    const unknown = await vaultdrill(['measure', 'coincheck-2019', '--out', join(folder, 'never')]);
    expect(unknown.error).toContain('did you mean coincheck-2018?');
    expect(unknown.status).toBe(2);
    expect(existsSync(join(folder, 'never'))).toBe(false);
  });
});
