import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../sim/scenario/document.ts';
import { describe as line, describeAll } from '../../sim/scenario/fault.ts';
import { HOSTILE, PROPER } from './corpus.ts';

const MOST_MILLISECONDS = 500;

/**
 * Reads a text and says how long the processor, not the clock on the wall, was at it. A slow answer
 * is asked for twice more: on a busy machine the first also pays for compiling and for neighbours.
 */
function timed(text: string, tries = 3): { reading: Reading; milliseconds: number } {
  const before = process.cpuUsage();
  const reading = readDocument(text, 'hostile.yaml');
  const { user, system } = process.cpuUsage(before);
  const milliseconds = (user + system) / 1000;
  const thrown =
    'faults' in reading && reading.faults.some((fault) => /parser/.test(fault.expected));
  if (thrown) throw new Error('expected the parser to be kept from what it cannot take');
  return milliseconds < MOST_MILLISECONDS || tries === 1
    ? { reading, milliseconds }
    : timed(text, tries - 1);
}

type Reading = ReturnType<typeof readDocument>;

test('a proper file is read, with the place of everything in it', () => {
  const document = readDocument(PROPER, 'proper.yaml');
  if ('faults' in document) throw new Error(describeAll(document.faults).join('\n'));
  expect(JSON.parse(JSON.stringify(document.value))).toEqual({
    id: 'two-wallets',
    title: { en: 'Two wallets', ja: '二つの財布' },
    open: '09:30',
    exchange: {
      tiers: [
        { name: 'hot', share: '5%', cap: 1000.5 },
        { name: 'cold', share: 0.95, keys: ['safe-1', 'safe-2', 'safe: 3'] },
      ],
      notes: 'Folded over two lines.\n',
    },
  });
  expect(document.at(['exchange', 'tiers', 1, 'share'])).toEqual({ line: 11, column: 14 });
  expect(document.keyAt(['exchange', 'tiers', 1, 'share'])).toEqual({ line: 11, column: 7 });
  expect(document.at(['exchange', 'tiers', 1, 'missing'])).toEqual({ line: 10, column: 7 });
  expect(document.at(['exchange', 'missing', 'deeper'])).toEqual({ line: 5, column: 1 });
});

test('a byte order mark and carriage returns change neither values nor places', () => {
  const plain = readDocument(PROPER, 'proper.yaml');
  const windows = readDocument(`\uFEFF${PROPER.replaceAll('\n', '\r\n')}`, 'proper.yaml');
  if ('faults' in plain || 'faults' in windows) throw new Error('expected both to be read');
  expect(windows.value).toEqual(plain.value);
  expect(windows.at(['exchange', 'notes'])).toEqual(plain.at(['exchange', 'notes']));
});

test('values inherit nothing', () => {
  const document = readDocument('a: {b: 1}', 'proper.yaml');
  if ('faults' in document) throw new Error('expected it to be read');
  expect(Object.getPrototypeOf(document.value)).toBe(null);
  expect(Object.getPrototypeOf(document.value.a)).toBe(null);
});

describe('a hostile file is refused at a line and column, in time:', () => {
  test.each(Object.entries(HOSTILE))('%s', (_name, text) => {
    const { reading, milliseconds } = timed(text);
    if (!('faults' in reading))
      throw new Error(`expected faults, found ${JSON.stringify(reading)}`);
    expect(reading.faults.length).toBeGreaterThan(0);
    const inFile = text.split('\n').length;
    for (const fault of reading.faults) {
      expect(fault.line).toBeGreaterThanOrEqual(1);
      expect(fault.line).toBeLessThanOrEqual(inFile);
      expect(fault.column).toBeGreaterThanOrEqual(1);
      expect(line(fault)).toMatch(/^hostile\.yaml:\d+:\d+( \S.*)?: expected .+, found .+$/);
      expect(line(fault)).not.toMatch(/[\0-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/);
      expect(line(fault).length).toBeLessThan(400);
    }
    expect(milliseconds).toBeLessThan(MOST_MILLISECONDS);
  });
});

test('the faults of a file come at once, in the order of its lines', () => {
  const text = 'a: 010\nb: {c: .nan, "1": 2}\na: 0x1\nd: "\\0"\n';
  const reading = readDocument(text, 'many.yaml');
  if (!('faults' in reading)) throw new Error('expected faults');
  expect(describeAll(reading.faults)).toEqual([
    'many.yaml:1:4 a: expected a plain decimal number, or text in quotes, found "010"',
    'many.yaml:2:8 b.c: expected a plain decimal number, or text in quotes, found ".nan"',
    'many.yaml:2:14 b: expected a key that is not a number, found "1"',
    'many.yaml:3:1 a: expected each key once, found it again',
    'many.yaml:3:4 a: expected a plain decimal number, or text in quotes, found "0x1"',
    'many.yaml:4:4 d: expected no control or direction characters, found U+0000',
  ]);
});

test('fifty faults are told, the others counted', () => {
  const reading = readDocument('k:\n' + '- 010\n'.repeat(60), 'many.yaml');
  if (!('faults' in reading)) throw new Error('expected faults');
  const told = describeAll(reading.faults);
  expect(told).toHaveLength(51);
  expect(told.at(-1)).toBe('and 10 more');
});

/** Marks that mean something to YAML, far likelier here than in chance text. */
const mark = fc.constantFrom(
  ...[
    '- ',
    '? ',
    ': ',
    '[',
    ']',
    '{',
    '}',
    ',',
    '#',
    '&a',
    '*a',
    '!t',
    '|',
    '>',
    "'",
    '"',
    '%',
    '@',
  ],
  ...[
    '\n',
    '\r\n',
    '\t',
    ' ',
    '  ',
    '---',
    '...',
    '<<',
    '0x',
    '1e9',
    '.inf',
    '\\',
    '\u202e',
    '\0',
    '~',
  ],
);

test('whatever text comes, it is read or refused in time', () => {
  const text = fc.array(fc.oneof({ weight: 3, arbitrary: mark }, fc.string({ unit: 'binary' })), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(text, (pieces) => {
      const { milliseconds } = timed(pieces.join(''));
      expect(milliseconds).toBeLessThan(MOST_MILLISECONDS);
    }),
    { numRuns: 1_000, seed: 1 },
  );
});

test('a proper file with pieces put in, taken out or repeated is read or refused in time', () => {
  const change = fc.record({
    at: fc.nat(PROPER.length),
    drop: fc.nat(12),
    put: fc.oneof(mark, fc.string({ unit: 'binary', maxLength: 5 })),
    times: fc.constantFrom(1, 1, 1, 2, 30, 3_000),
  });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
      const text = changes.reduce(
        (whole, { at, drop, put, times }) =>
          whole.slice(0, at) + put.repeat(times) + whole.slice(at + drop),
        PROPER,
      );
      const { reading, milliseconds } = timed(text);
      if ('faults' in reading) expect(reading.faults.length).toBeGreaterThan(0);
      expect(milliseconds).toBeLessThan(MOST_MILLISECONDS);
    }),
    { numRuns: 500, seed: 1 },
  );
});
