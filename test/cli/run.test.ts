import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { text } from '../house/tree.ts';
import { folderWith, quick, vaultdrill } from './command.ts';

interface Printed {
  readonly variant: string;
  readonly seed: string;
  readonly controls: Record<string, Record<string, unknown>>;
  readonly digest: string;
  readonly outcome: { readonly stolenYen: number; readonly honest: object };
}

function printed(...more: string[]): Printed {
  const { status, out, err } = vaultdrill([...quick, '--json', ...more]);
  expect({ status, err }).toEqual({ status: 0, err: '' });
  return JSON.parse(out) as Printed;
}

describe('run', () => {
  test('tells the story day by day, then what it came to', () => {
    const { status, out, err } = vaultdrill(quick);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatch(
      /^Coincheck, January 2018\n\nTue 23 Jan 2018 JST\n {2}00:00 {2}The exchange/,
    );
    expect(out).toContain('The attackers copied the only key of the XEM hot wallet.');
    expect(out).toMatch(/\nTaken +¥.*at risk\n/);
  });

  test('speaks the language it is asked for, or that of the machine', () => {
    expect(vaultdrill([...quick, '--lang', 'ja']).out).toContain('攻撃者');
    expect(vaultdrill(quick, undefined, { LANG: 'ja_JP.UTF-8' }).out).toContain('攻撃者');
  });

  test('prints one JSON document with the keys of the contract and nothing else', () => {
    const run = printed('--seed', 'a/3');
    expect(Object.keys(run)).toEqual([
      'version',
      'scenario',
      'variant',
      'seed',
      'controls',
      'events',
      'digest',
      'outcome',
      'resolved',
    ]);
    expect(run).toMatchObject({ scenario: 'coincheck-2018', variant: '', seed: 'a/3' });
    expect(run.digest).toMatch(/^[0-9a-f]{16,}$/);
    expect(run.outcome.honest).toHaveProperty('delaySecondsP95');
  });

  test('gives the same document for the same seed and another for another', () => {
    expect(printed('--seed', '1')).toEqual(printed('--seed', '1'));
    expect(printed('--seed', '1').digest).not.toBe(printed('--seed', '2').digest);
  });

  test('signs for real by default and comes to the same as with stand-ins', () => {
    const real = vaultdrill(['run', 'coincheck-2018', '--customers', '50', '--json']);
    expect(JSON.parse(real.out)).toEqual(printed());
  });

  test('lives through a variant', () => {
    const words = ['run', 'coincheck-2018/signer-abused', ...quick.slice(2), '--json'];
    expect(JSON.parse(vaultdrill(words).out)).toMatchObject({ variant: 'signer-abused' });
  });

  test('puts controls on and takes them off', () => {
    const none = printed('--controls', 'none');
    expect(none.controls).toEqual({});
    const cold = printed('--with', 'cold-ratio.hotShare=0.1', '--with', 'kill-switch=strong');
    expect(cold.controls['cold-ratio']).toMatchObject({ hotShare: 0.1 });
    expect(cold.controls['kill-switch']).toMatchObject({ authority: 'anyone' });
    expect(cold.outcome.stolenYen).toBeLessThan(none.outcome.stolenYen / 2);
    const baseline = printed('--controls', 'catalogue-typical', '--without', 'cold-ratio');
    expect(Object.keys(baseline.controls)).toContain('kill-switch');
    expect(baseline.controls).not.toHaveProperty('cold-ratio');
  });

  test('makes another value stand in the scenario', () => {
    const half = printed('--set', 'assets.XEM.price=55').outcome.stolenYen;
    expect(half / printed().outcome.stolenYen).toBeCloseTo(0.5, 2);
  });

  test.each(['3 02:00 stop-deposits', '02:00 freeze', '2018-01-25T02:00 freeze'])(
    'carries out what was decided at the table: %s',
    (decision) => {
      const { out } = vaultdrill([...quick, '--decide', decision]);
      expect(out).toMatch(/02:00 {2}The table gave orders: stop (deposits|withdrawals)/);
    },
  );

  test('writes every event to a file, whole, and leaves nothing beside it', () => {
    const folder = folderWith({ 'journal.jsonl': 'old' });
    const journal = join(folder, 'journal.jsonl');
    const { events } = printed('--journal', journal) as unknown as { events: number };
    const lines = readFileSync(journal, 'utf8').trimEnd().split('\n');
    expect(lines).toHaveLength(events);
    expect(JSON.parse(lines[0]!)).toMatchObject({ index: 0, kind: 'wallet-opened' });
    expect(readdirSync(folder)).toEqual(['journal.jsonl']);
  });

  test('finds a scenario by its path, and by its id in the folder one works in first', () => {
    const own = text('scenarios/coincheck-2018.yaml').replace('price: 110', 'price: 220');
    const folder = folderWith({ 'own.yaml': own });
    const words = (named: string) => ['run', named, ...quick.slice(2), '--json'];
    const byPath = vaultdrill(words('own.yaml/signer-abused'), folder);
    expect(JSON.parse(byPath.out)).toMatchObject({ variant: 'signer-abused' });
    expect(JSON.parse(vaultdrill(words('coincheck-2018'), folder).out)).toEqual(printed());
  });
});

describe('run refuses, in one line and without a stack,', () => {
  test.each([
    [['run'], /missing required argument/],
    [['run', 'coinchek-2018'], /did you mean coincheck-2018\?/],
    [['run', 'coincheck-2018/no-such'], /variants: expected one of signer-abused/],
    [[...quick, '--controls', 'sometimes'], /baseline: expected/],
    [[...quick, '--with', 'cold-ration'], /did you mean cold-ratio\?/],
    [[...quick, '--with', 'cold-ratio.hotShare=lots'], /expected a share from 0 to 1/],
    [[...quick, '--without', 'cold-ratio'], /--without: expected/],
    [[...quick, '--set', 'assets.XEM.price'], /--set: expected PATH=VALUE/],
    [[...quick, '--set', 'assets.XEM.prize=1'], /prize/],
    [[...quick, '--set', 'a[0].b.c=1'], /a path within the scenario/],
    [[...quick, '--set', '__proto__=1'], /a path within the scenario/],
    [[...quick, '--decide', 'noon freeze'], /expected a time such as/],
    [[...quick, '--decide', '12:00 freze'], /did you mean freeze\?/],
    [[...quick, '--decide', '99 12:00 freeze'], /a time within the run/],
    [[...quick, '--customers', '-3'], /whole number/],
    [[...quick, '--seed', ''], /Expected a text/],
    [[...quick, '--signing', 'wax'], /Allowed choices/],
    [[...quick, '--journal', '/no/such/folder/file'], /no such file or folder/],
    [[...quick, '--journal', '/'], /cannot be written/],
    [[...quick, '--colour'], /unknown option/],
    [['fly'], /unknown command/],
    [[], /Usage/],
  ])('%j', (words, said) => {
    const { status, out, err } = vaultdrill(words);
    expect(err).toMatch(said);
    expect(err).not.toMatch(/^ +at /m);
    expect({ status, out }).toEqual({ status: 2, out: '' });
  });
});

describe('what was decided is held against the same run left to itself', () => {
  const decide = ['--decide', '3 02:00 sweep'];

  test('in words, with what would have come to pass', () => {
    const { out } = vaultdrill([...quick, ...decide]);
    expect(out).toContain('\nWhat the decisions changed (same seed, with and without them)\n');
    expect(out).toMatch(/was taken (instead of|either way)/);
    expect(out).toContain('\nLeft to itself it would have gone on like this\n');
  });

  test('in Japanese too', () => {
    expect(vaultdrill([...quick, ...decide, '--lang', 'ja']).out).toContain('判断による違い');
  });

  test('in the document, where it is the run without them, digest and all', () => {
    const { without, digest } = printed(...decide) as unknown as {
      without: { digest: string; outcome: object };
      digest: string;
    };
    const alone = printed();
    expect(without).toMatchObject({ digest: alone.digest, outcome: alone.outcome });
    expect(digest).not.toBe(alone.digest);
    expect(alone).not.toHaveProperty('without');
  });
});
