import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { checkAgainst } from '../../sim/scenario/check.ts';
import { readDocument } from '../../sim/scenario/document.ts';
import { describeAll } from '../../sim/scenario/fault.ts';
import { identifier, seconds, share, text } from '../../sim/scenario/units.ts';

const House = z.strictObject({
  id: identifier(),
  title: text(),
  delay: seconds().optional(),
  tiers: z
    .array(z.strictObject({ kind: z.enum(['hot', 'warm', 'cold']), share: share() }))
    .min(1)
    .max(3),
  signers: z.int().min(1).max(15).optional(),
  ratio: z.number().gt(0).lt(2).optional(),
  limits: z.record(identifier(), z.number()).optional(),
  step: z
    .discriminatedUnion('does', [
      z.strictObject({ does: z.literal('hold'), time: seconds() }),
      z.strictObject({ does: z.literal('refuse'), reason: z.string().min(3) }),
    ])
    .optional(),
  opens: z.union([z.literal('always'), z.strictObject({ hours: z.number() })]).optional(),
});

const PROPER = 'id: small\ntitle: { en: Small, ja: 小 }\ntiers:\n  - { kind: hot, share: 5% }\n';

function told(yaml: string, schema: z.ZodType = House): string[] {
  const document = readDocument(yaml, 'house.yaml');
  const checked = 'faults' in document ? document : checkAgainst(schema, document);
  if (!('faults' in checked)) throw new Error(`expected faults, found ${JSON.stringify(checked)}`);
  return describeAll(checked.faults);
}

test('a document that fits becomes what the schema makes of it', () => {
  const document = readDocument(`${PROPER}delay: 2 h\n`, 'house.yaml');
  if ('faults' in document) throw new Error('expected it to be read');
  expect(checkAgainst(House, document)).toEqual({
    value: {
      id: 'small',
      title: { en: 'Small', ja: '小' },
      delay: 7_200,
      tiers: [{ kind: 'hot', share: 0.05 }],
    },
  });
});

describe('a fault says where, what was expected and what was found:', () => {
  const rows: [what: string, yaml: string, line: string][] = [
    [
      'an unknown key at the key',
      `${PROPER}tears: 1\n`,
      '5:1 tears: expected one of id, title, delay, tiers, signers, ratio, limits, step, opens, found the key "tears" (did you mean tiers?)',
    ],
    [
      'a choice, with the one that was meant',
      PROPER.replace('hot', 'hott'),
      '4:13 tiers[0].kind: expected one of hot, warm, cold, found "hott" (did you mean hot?)',
    ],
    [
      'a choice without a likely one',
      PROPER.replace('hot', 'xylophone'),
      '4:13 tiers[0].kind: expected one of hot, warm, cold, found "xylophone"',
    ],
    [
      'a share out of range',
      PROPER.replace('5%', '-0.2'),
      '4:25 tiers[0].share: expected a share from 0 to 1, or from 0% to 100%, found -0.2',
    ],
    [
      'a missing key at what should hold it',
      PROPER.replace(', ja: 小', ''),
      '2:1 title.ja: expected Japanese text of 1 to 400 characters, found nothing',
    ],
    [
      'a missing key at the top',
      PROPER.replace('id: small\n', ''),
      '1:1 id: expected a name such as hot-wallet-2 (a-z, 0-9 and dashes, at most 64), found nothing',
    ],
    [
      'a list too short',
      'tiers: []',
      '1:8 tiers: expected a list from 1 to 3 entries long, found an empty list',
    ],
    [
      'a wrong kind',
      `${PROPER}signers: [3]\n`,
      '5:10 signers: expected a number, found a list of 1',
    ],
    [
      'a whole number out of range',
      `${PROPER}signers: 16\n`,
      '5:10 signers: expected a number from 1 to 15, found 16',
    ],
    ['a fraction', `${PROPER}signers: 1.5\n`, '5:10 signers: expected a whole number, found 1.5'],
    [
      'an open range',
      `${PROPER}ratio: 0\n`,
      '5:8 ratio: expected a number above 0 and below 2, found 0',
    ],
    [
      'a name in a record',
      `${PROPER}limits: { Day: 3 }\n`,
      '5:11 limits.Day: expected a name such as hot-wallet-2 (a-z, 0-9 and dashes, at most 64), found the key "Day"',
    ],
    [
      'an empty value',
      `${PROPER}limits: { day: }\n`,
      '5:16 limits.day: expected a number, found an empty value',
    ],
    [
      'a case nobody knows',
      `${PROPER}step: { does: hodl }\n`,
      '5:15 step.does: expected one of hold, refuse, found "hodl" (did you mean hold?)',
    ],
    [
      'the inside of the case that was named',
      `${PROPER}step: { does: refuse, reason: x }\n`,
      '5:31 step.reason: expected text at least 3 characters long, found "x"',
    ],
    [
      'neither of two forms',
      `${PROPER}opens: 3\n`,
      '5:8 opens: expected "always", or keys and values, found 3',
    ],
    [
      'the inside of the form that was meant',
      `${PROPER}opens: { hours: x }\n`,
      '5:17 opens.hours: expected a number, found "x"',
    ],
  ];
  test.each(rows)('%s', (_what, yaml, line) => {
    expect(told(yaml)).toContain(`house.yaml:${line}`);
  });
});

test('all faults come at once, in the order of the file', () => {
  const lines = told(
    'id: A\nextra: 1\ntiers:\n  - { kind: hot, share: 2 }\n  - { kind: cool, share: 1 }\n',
  );
  expect(lines.map((line) => line.split(':').slice(1, 3).join(':').split(' ')[0])).toEqual([
    '1:1',
    '1:5',
    '2:1',
    '4:25',
    '5:13',
  ]);
});

test('a long or deceiving value is shown cut, quoted and escaped', () => {
  const [line] = told(`id: ${'x'.repeat(90)}\n`, z.strictObject({ id: identifier() }));
  expect(line).toMatch(/found "x{40}…"$/);
  const [other] = told('"b\\"]\\\\c": 1\n', z.strictObject({}));
  expect(other).toBe('house.yaml:1:1 ["b\\"]\\\\c"]: expected no keys, found the key "b\\"]\\\\c"');
});

test('a check across the document guesses from the names it gives', () => {
  const Reference = z
    .strictObject({ places: z.array(z.string()), safe: z.string() })
    .superRefine(({ places, safe }, context) => {
      if (places.includes(safe)) return;
      const params = { among: places };
      context.addIssue({ code: 'custom', path: ['safe'], message: 'a place of the house', params });
    });
  expect(told('places: [vault, office]\nsafe: valut\n', Reference)).toEqual([
    'house.yaml:2:7 safe: expected a place of the house, found "valut" (did you mean vault?)',
  ]);
});
