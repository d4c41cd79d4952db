import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { front, readAddress, writtenAddress } from '../../../dashboard/web/play/address.ts';
import { inquiryCommand } from '../../../dashboard/web/share/command.ts';
import {
  inquiryKinds,
  plannedOffered,
  readChoice,
  writtenChoice,
  type InquiryAsked,
} from '../../../dashboard/web/study/ask/asked.ts';
import { attackerTold } from '../../../dashboard/web/study/ask/attacker.ts';
import { fallSaid, holdsSaid } from '../../../dashboard/web/study/ask/assumptions.ts';
import { spanOf, type Group } from '../../../dashboard/web/study/ask/lines.ts';
import { readAnswer } from '../../../dashboard/web/study/ask/opened.ts';
import { rulesTable, rulesTold } from '../../../dashboard/web/study/ask/rules.ts';
import { commandOf } from '../../../dashboard/web/study/ask/source.ts';
import { keyOf } from '../../../dashboard/web/study/asked.ts';
import type { AdaptedRow, AdaptedSet, Adaptation } from '../../../sim/measure/adaptation.ts';
import type { AttributedRow } from '../../../sim/measure/attribution.ts';
import type { RobustRow, Tried } from '../../../sim/measure/fold-robustness.ts';
import type { Interval } from '../../../sim/measure/interval.ts';

const sure = (mean: number, by = 0.05): Interval => ({ mean, low: mean - by, high: mean + by });
const nothing: Interval = { mean: 0, low: 0, high: 0 };

describe('what is chosen', () => {
  const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/);
  const choices = fc.constantFrom(...inquiryKinds).chain((kind) =>
    fc.record({
      kind: fc.constant(kind),
      row: fc.oneof(
        fc.constant(''),
        id,
        fc.tuple(id, id).map((parts) => parts.join('/')),
      ),
      planned: fc.constantFrom(...plannedOffered[kind]),
      named: fc.array(id, { maxLength: 45 }),
    }),
  );

  test('comes back out of an address as it went in', () => {
    fc.assert(
      fc.property(choices, (chosen) => {
        const ask = writtenChoice(chosen);
        const address = { ...front, view: 'study' as const, scenario: 'youbit-2017', ask };
        const back = readAddress(writtenAddress(address));
        expect(back.ask).toBe(ask);
        expect(readChoice(back.ask!)).toEqual(chosen);
      }),
    );
  });

  test('whatever else is typed there is nothing, or the usual', () => {
    expect(readAddress('#/study/youbit-2017?ask=%3Cb%3E').ask).toBeNull();
    expect(readChoice('nonsense;youbit-2017')).toBeNull();
    expect(readChoice('rules;../x;7;a,B,c')).toEqual({
      kind: 'attribution',
      row: '',
      planned: 20,
      named: ['a', 'c'],
    });
  });

  test('is typed on a command line, and questions that differ have other keys', () => {
    const asked: InquiryAsked = {
      kind: 'attribution',
      row: 'coincheck-2018',
      baselines: ['strict'],
      controls: ['kill-switch', 'cold-ratio'],
      seed: 'a b',
      own: null,
      swept: null,
    };
    const typed = (each: InquiryAsked) =>
      inquiryCommand({ ...each, rows: [each.row], more: [] }, 20);
    expect(typed(asked)).toBe(
      "vaultdrill attribute coincheck-2018/ --baseline strict --control kill-switch --control cold-ratio --runs 20 --seed 'a b'",
    );
    const swept = { samples: 50, runs: 4 };
    const robust: InquiryAsked = { ...asked, kind: 'robustness', controls: [], swept };
    expect(typed(robust)).toBe(
      "vaultdrill robust coincheck-2018/ --baseline strict --samples 50 --runs 4 --seed 'a b'",
    );
    const all = [asked, robust, { ...asked, row: 'x' }, { ...asked, controls: [] }];
    const more = [
      { ...robust, swept: { samples: 20, runs: 4 } },
      { ...asked, seed: 'c' },
    ];
    expect(new Set([...all, ...more].map(keyOf)).size).toBe(6);
  });
});

describe('which rule earns what', () => {
  const control = (id: string, value: number, alone: number, without: number) => ({
    id,
    value: sure(value),
    alone: sure(alone),
    without: sure(without),
    aloneLessWithout: sure(alone - without),
  });
  const idle = { value: nothing, alone: nothing, without: nothing, aloneLessWithout: nothing };
  const controls = [
    control('cold-ratio', 0.2, 0.6, 0),
    { id: 'customer-alerts', ...idle },
    control('multisig-quorum', 0.5, 0.5, 0.5),
    control('kill-switch', 0.2, 0, 0.4),
    control('totp-app', -0.2, -0.2, -0.2),
  ];
  const row: AttributedRow = {
    id: 'coincheck-2018',
    hits: 40,
    exact: true,
    together: sure(0.7),
    controls,
    pairs: [
      { one: 'cold-ratio', other: 'multisig-quorum', interaction: sure(-0.4) },
      { one: 'kill-switch', other: 'multisig-quorum', interaction: sure(0.1) },
      { one: 'cold-ratio', other: 'kill-switch', interaction: sure(0.01) },
    ],
    customers: {
      exact: true,
      together: null,
      controls: controls.map((each) => ({ ...each, ...idle })),
      pairs: [],
    },
  };
  const told = rulesTold(row, 'the four', 'en');

  test('the largest part comes first, and what changes no loss is named apart', () => {
    expect(told.playing.map(({ control: { id } }) => id)).toEqual([
      'multisig-quorum',
      'cold-ratio',
      'kill-switch',
      'totp-app',
    ]);
    expect(told.idle).toMatch(/^No difference to any loss, in any run: Customer/);
    expect(told.groups.map(({ lines }) => lines.map(({ mean }) => mean))[1]).toEqual([0.2, 0.6, 0]);
  });

  test('where alone, left out and the share disagree, a sentence says so and why; else none', () => {
    const [together, most, ...fitting] = told.sentences;
    expect(together).toBe(
      'Together the controls of “the four” save 70% (65–75) of what is lost without any.',
    );
    expect(most).toMatch(/^The largest part falls to “Multisig.*”: 50%/);
    expect(fitting).toHaveLength(3);
    expect(fitting[0]).toMatch(
      /Cold.* would save 60%.* alone, and only 0%.*others here do part of its work/,
    );
    expect(fitting[1]).toMatch(/Kill.*it needs others beside it/);
    expect(fitting[2]).toMatch(/adds to the loss: −20%/);
    const ja = rulesTold(row, '4件', 'ja').sentences.join('');
    expect(ja).toContain('働きが一部重なる');
    expect(ja).not.toMatch(/[a-z]{4}/);
  });

  test('pairs are told where their interval says something, the strongest first', () => {
    expect(told.pairs.map((pair) => pair.split(':')[0])).toEqual(['Redundant', 'Complementary']);
    expect(rulesTold({ ...row, exact: false, pairs: [] }, '', 'en').pairs[0]).toMatch(
      /up to eight/,
    );
    expect(rulesTold({ ...row, pairs: [] }, '', 'en').pairs[0]).toMatch(/^Of no pair/);
    const lossless = { ...row, together: null };
    expect(rulesTold(lossless, '', 'en').sentences).toHaveLength(1);
  });

  test('the table as a file has every control four ways and every pair', () => {
    const found = { seed: 's', runs: 5, baseline: 'b', resultDigest: 'd', scenarios: [row] };
    const table = rulesTable(found, (id) => id, 'ja');
    expect(table).toHaveLength(1 + 4 * controls.length + row.pairs.length);
    for (const line of table) expect(line).toHaveLength(table[0]!.length);
  });
});

describe('if the attacker adapts', () => {
  const against = (way: string, share: number, benefit: number | null) => ({
    way,
    lossShare: sure(share, 0.02),
    hits: 4,
    benefit: benefit === null ? null : sure(benefit, 0.03),
  });
  const set = (
    id: string,
    face: number,
    way: string,
    share: number,
    benefit: number,
  ): AdaptedSet => ({
    id,
    face,
    against: {
      record: against('of-record', 0.5, 0.5),
      adapting: against(way, share, benefit),
      knowing: against('signer-at-night', 0.9, 0.1),
    },
    displacement: sure(0.1),
  });
  const row: AdaptedRow = {
    id: 'coincheck-2018',
    family: 'hot-wallet-drain',
    ways: ['of-record', 'copy-slowly', 'signer-at-night'],
    sets: [
      set('none', 0, 'of-record', 0.9, 0),
      set('recorded', 0, 'of-record', 0.9, 0.01),
      set('strict', 1, 'copy-slowly', 0.1, 0.9),
      set('law', 2, 'copy-slowly', 0.6, 0.3),
    ],
  };
  const told = attackerTold(row, (id) => id, 'en');

  test('says which sets hold, in part, and not', () => {
    expect(told.sentences).toEqual([
      'Against somebody who adapts these save half or more: “strict”.',
      'These save between a tenth and half: “law”.',
      'These save less than a tenth: “recorded”.',
    ]);
  });

  test('says of every set what he turns to, and which sets look alike to him', () => {
    expect(told.turns).toHaveLength(5);
    expect(told.turns[0]).toMatch(/^None: he stays .* Who knows every control would take “abuses/);
    expect(told.turns[2]).toMatch(
      /turns to “copies keys, takes a little.*takes 10%; .* record takes 50%/,
    );
    expect(told.turns[4]).toContain('none, recorded');
    expect(attackerTold(row, (id) => id, 'ja').turns[2]).toContain('に変え、');
  });
});

test('a conclusion that falls says where; one that is never judged, so', () => {
  const parameters = [
    { path: 'attack.options.part', unit: 'share', value: 0.5, low: 0, high: 1 },
  ] as unknown as RobustRow['parameters'];
  const row = { parameters } as RobustRow;
  const tried: Tried = {
    conclusion: { kind: 'lost', over: 0.5 },
    judged: 50,
    survives: sure(0.8),
    falls: {
      parameter: 'attack.options.part',
      half: 'low',
      beyond: 0.5,
      there: sure(0.6),
      elsewhere: sure(0.9),
    },
  };
  expect(holdsSaid(tried, 'en')).toBe('80% (75–85) of 50 samples');
  expect(fallSaid(tried, row, 'en')).toMatch(/^Holds less surely where .* below 50%: in 60%/);
  expect(fallSaid({ ...tried, survives: sure(1, 0) }, row, 'ja')).toBe('なし');
  expect(holdsSaid({ ...tried, survives: null, judged: 0 }, 'en')).toBe(
    'in no sample anything is lost',
  );
});

test('the axis of a figure holds every line, begins or ends on a round step, and knows nothing', () => {
  const share = fc.double({ min: -1, max: 1, noNaN: true });
  const line = fc.tuple(share, share, share).map((ends) => {
    const [low, mean, high] = ends.sort((a, b) => a - b);
    return { shape: 'bar' as const, low: low!, mean: mean!, high: high! };
  });
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const groups: Group[] = [{ id: 'one', title: 'one', lines }];
      const { from, to, ticks } = spanOf(groups);
      for (const { low, high } of lines) {
        expect(low).toBeGreaterThanOrEqual(from - 1e-9);
        expect(high).toBeLessThanOrEqual(to + 1e-9);
      }
      expect(ticks.some((tick) => Math.abs(tick) < 1e-12)).toBe(true);
      expect(ticks.length).toBeLessThan(9);
    }),
  );
});

test('the command of an answer names each set once, whatever was made of it', () => {
  const set = (id: string) => ({ id }) as AdaptedSet;
  const ids = ['none', 'recorded', 'a', 'a/limits-hidden', 'b', 'b-as-typical'];
  const found = {
    seed: 's',
    runs: 3,
    resultDigest: '',
    scenarios: [{ id: 'x', sets: ids.map(set) }],
  };
  expect(
    commandOf({ kind: 'adaptation', found: found as unknown as Adaptation }, ['--customers', '5']),
  ).toBe('vaultdrill adapt x/ --baseline a --baseline b --runs 3 --seed s --customers 5');
});

describe('a file that is opened', () => {
  const head = {
    version: '0.1.0',
    seed: 's',
    runs: 3,
    resultDigest: '0123456789abcdef',
    resolved: { customers: 20, signing: 'fast', changes: [{ path: ['a', 0], value: 'x' }] },
  };
  const interval = sure(0.5);
  const one = { way: 'of-record', lossShare: interval, hits: 1, benefit: null };
  const adaptation = (way: string) => ({
    ...head,
    kind: 'adaptation',
    scenarios: [
      {
        id: 'youbit-2017',
        family: 'hot-wallet drain',
        ways: ['of-record', 'copy-slowly'],
        sets: [
          {
            id: 'none',
            face: 0,
            against: { record: one, adapting: { ...one, way }, knowing: one },
            displacement: interval,
          },
        ],
      },
    ],
  });
  const read = (said: unknown) => readAnswer('x.json', JSON.stringify(said));

  test('is shown as what it is, with the options its command had', () => {
    expect(read(adaptation('copy-slowly'))).toMatchObject({
      answer: { kind: 'adaptation', found: { runs: 3 } },
      more: ['--customers', '20', '--set', 'a[0]=x'],
    });
  });

  test('or is not, and says why and where', () => {
    expect(readAnswer('x.json', '{"a":')).toMatchObject({ kind: 'not-json' });
    expect(read({ a: 1 })).toMatchObject({ kind: 'other-file' });
    expect(read([])).toMatchObject({ kind: 'other-file' });
    expect(read({ ...head })).toMatchObject({ kind: 'other-file' });
    expect(read(adaptation('nonsense'))).toMatchObject({
      kind: 'wrong-shape',
      found: expect.stringContaining('scenarios[0]') as unknown,
    });
    const broken = { ...adaptation('copy-slowly'), runs: 'three' };
    expect(read(broken)).toMatchObject({ found: expect.stringMatching(/^runs: /) as unknown });
  });

  test('whatever JSON it is, it is an answer or a fault, never a crash', () => {
    fc.assert(
      fc.property(
        fc.json({ maxDepth: 4 }),
        fc.constantFrom('attribution', 'adaptation'),
        (text, kind) => {
          const said = { ...head, kind, scenarios: JSON.parse(text) as unknown };
          expect(['answer' in read(said), 'kind' in read(said)]).toContain(true);
        },
      ),
    );
  });
});
