import { createHash, randomBytes } from 'node:crypto';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { trialLog } from '../../sim/machine/trial-log.ts';
import { keptOf, type Kept } from '../../sim/measure/trial.ts';
import { planned, smallQuestion } from '../measure/small-study.ts';

const folder = mkdtempSync(join(tmpdir(), 'trials-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** As trials are: long enough to be packed, and each another. */
const kept = (trial: number): object => ({
  trial,
  text: `trial ${trial} `.repeat(40),
  figures: Array.from({ length: 20 }, (_, at) => (trial * 31 + at) / 7),
});

function written(count: number): string {
  const file = join(folder, 'whole.trials');
  const log = trialLog<object>(file);
  log.remove();
  for (let trial = 0; trial < count; trial++) log.add(trial, kept(trial));
  return file;
}

test('what was written is read again, and nothing where there is no file', () => {
  const rows = smallQuestion.rows.slice(1);
  const plan = planned({ ...smallQuestion, runs: 1, customers: 10, rows });
  const lived = keptOf(plan, 0);
  const log = trialLog<Kept[]>(join(folder, 'lived.trials'));
  expect(log.read()).toEqual(new Map());
  log.add(0, lived);
  expect(JSON.stringify([...log.read()])).toBe(JSON.stringify([[0, lived]]));
});

test('a trial written twice counts once', () => {
  const log = trialLog<object>(written(2));
  log.add(1, kept(1));
  expect([...log.read().keys()]).toEqual([0, 1]);
});

test('what is written anew has what was kept and nothing else', () => {
  const log = trialLog<object>(written(4));
  log.rewrite(new Map([3, 1].map((trial) => [trial, kept(trial)])));
  log.add(7, kept(7));
  expect([...log.read()]).toEqual([3, 1, 7].map((trial) => [trial, kept(trial)]));
});

/** What can happen to a file, at a place given as a share of its length. */
const hurt = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  how: fc.constantFrom('cut', 'flipped', 'broken', 'lost', 'twice', 'zeroed', 'foreign'),
  bytes: fc.integer({ min: 1, max: 300 }),
  bit: fc.nat(7),
});

function hurtBy(
  whole: Buffer,
  { at, how, bytes, bit }: typeof hurt extends fc.Arbitrary<infer T> ? T : never,
): Buffer {
  const from = Math.min(Math.floor(at * whole.length), whole.length - 1);
  const [before, hit, after] = [
    whole.subarray(0, from),
    Buffer.from(whole.subarray(from, from + bytes)),
    whole.subarray(from + bytes),
  ];
  if (how === 'cut') return before;
  if (how === 'flipped') hit[0] = hit[0]! ^ (1 << bit);
  if (how === 'broken') hit[0] = 10;
  if (how === 'zeroed') hit.fill(0);
  if (how === 'foreign') hit.fill('7 is no trial\n'.repeat(30));
  const parts = { lost: [], twice: [hit, hit] }[how as string] ?? [hit];
  return Buffer.concat([before, ...parts, after]);
}

test('whatever happens to it, no trial is read that was not written, and what comes after is there', () => {
  const file = join(folder, 'hurt.trials');
  const whole = readFileSync(written(6));
  const lines = Math.ceil(300 / (whole.length / 6)) + 1;
  fc.assert(
    fc.property(fc.array(hurt, { minLength: 1, maxLength: 3 }), (hurts) => {
      writeFileSync(file, hurts.reduce(hurtBy, whole));
      const log = trialLog<object>(file);
      const before = log.read();
      log.add(9, kept(9));
      const found = log.read();
      expect(found.get(9)).toEqual(kept(9));
      expect(found.size).toBe(before.size + 1);
      for (const [trial, each] of found) expect(each).toEqual(kept(trial));
      if (hurts.length === 1 && hurts[0]!.how !== 'cut')
        expect(before.size).toBeGreaterThanOrEqual(6 - lines);
    }),
    { numRuns: 500 },
  );
});

test('cut off after any byte, it has every trial that is whole before it', () => {
  const file = join(folder, 'cut.trials');
  const whole = readFileSync(written(3));
  const ends = [...whole.toString('latin1').matchAll(/[^\n]\n/g)].map(({ index }) => index + 1);
  for (let at = 0; at < whole.length; at++) {
    writeFileSync(file, whole.subarray(0, at));
    expect(trialLog<object>(file).read().size).toBe(ends.filter((end) => end <= at).length);
  }
});

test('what is no plain data, or unpacks to more than is ever packed, is no trial', () => {
  const file = join(folder, 'strange.trials');
  const line = (trial: number, bytes: Uint8Array): string => {
    const packed = gzipSync(bytes).toString('base64');
    const print = createHash('sha256').update(`${trial} ${packed}`).digest('hex').slice(0, 32);
    return `\n${trial} ${print} ${packed}\n`;
  };
  const strange = [new Map(), 1n, NaN, [new Date(0)], undefined].map((each) => serialize(each));
  const bomb = serialize('0'.repeat((1 << 28) + 1));
  const lines = [...strange, bomb].map((bytes, trial) => line(trial, bytes));
  writeFileSync(file, [...lines, line(9, serialize(kept(9)))].join(''));
  expect([...trialLog<object>(file).read()]).toEqual([[9, kept(9)]]);
});

test('a log longer than what is read at once has every trial, and what is no line at all costs none', () => {
  const file = join(folder, 'long.trials');
  const log = trialLog<object>(file);
  const long = (trial: number): object => ({ trial, text: randomBytes(400_000).toString('hex') });
  const all = new Map([1, 2, 3, 4, 5].map((trial) => [trial, long(trial)]));
  log.rewrite(all);
  appendFileSync(file, Buffer.alloc((1 << 26) + (1 << 21)));
  log.add(6, kept(6));
  expect([...log.read()]).toEqual([...all, [6, kept(6)]]);
});

test('a full disk is told in a word', () => {
  const log = trialLog<object>('/dev/full');
  expect(() => log.add(0, kept(0))).toThrow('the disk is full');
});
