import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
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

/** Runs the installed command; `interrupted` once it has said how far it has come. */
function vaultdrill(args: string[], interrupted = false): Promise<Ended> {
  const child = spawn(process.execPath, [join(root, 'sim/cli/vaultdrill.mjs'), ...args], {
    cwd: root,
    env: { ...process.env, LANG: 'C' },
  });
  let out = '';
  let error = '';
  child.stdout.on('data', (text) => (out += String(text)));
  child.stderr.on('data', (text) => {
    error += String(text);
    if (interrupted && !child.killed) child.kill('SIGINT');
  });
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
    'interrupted with %s workers, writes nothing and ends with 130',
    async (workers) => {
      const into = join(folder, `interrupted-${workers}`);
      const args = [...small, '40', '--out', into, '--workers', workers];
      const { status, out, error } = await vaultdrill(args, true);
      expect(error).toMatch(/Stopped with \d+ of 40 trials done; nothing was written/);
      expect(status).toBe(130);
      expect(out).toBe('');
      expect(readdirSync(into)).toEqual([]);
    },
    120_000,
  );

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
