import { describe, expect, test } from 'vitest';
import { copyOf, type Blueprint } from '../../sim/exchange/blueprint.ts';
import type { Control } from '../../sim/exchange/control.ts';
import { controls } from '../../sim/exchange/controls/index.ts';
import { levels, type Level } from '../../sim/exchange/setting.ts';
import { inForceOf } from '../../sim/scenario/arrangement.ts';
import { run } from '../../sim/scenario/run.ts';
import { scenario } from './opened.ts';
import { loosened } from './strictness.ts';

/** Houses with servers, with customers in the middle, with backups, with a console, and one that is strict already. */
const houses: readonly { name: string; house: Blueprint }[] = [
  { name: 'coincheck-2018', house: scenario('coincheck-2018').house },
  { name: 'youbit-2017', house: scenario('youbit-2017').house },
  { name: 'coinbase-2021', house: scenario('coinbase-2021').house },
  { name: 'backup-copy-exercise', house: scenario('backup-copy-exercise').house },
  { name: 'refill-exercise', house: scenario('refill-exercise').house },
  { name: 'strict', house: strictHouse() },
];

describe.each(controls.map((control) => ({ id: control.id, control })))('$id', ({ control }) => {
  test('says what it does in one sentence of each language', () => {
    expect(control.sentence.en).toMatch(/^[A-Z][^.!?]{20,}\.$/);
    expect(control.sentence.en).not.toMatch(/[ぁ-んァ-ヶ一-龠]/);
    expect(control.sentence.ja).toMatch(/^[^。]{12,}。$/);
    expect(control.title.en).toMatch(/^[A-Z].*[^.]$/);
    expect(control.title.ja).toMatch(/[ぁ-んァ-ヶ一-龠]/);
    expect(control.references.length).toBeGreaterThan(0);
  });

  test('has levels that run from loose to strict, each accepted, each with a word on its source', () => {
    for (const [id, setting] of Object.entries(control.settings)) {
      const { choices, basis } = setting;
      const values = levels.map((level) => setting[level]);
      const ranks = values.map((value) =>
        choices === undefined ? Number(value) : choices.indexOf(value),
      );
      const [weak = 0, typical = 0, strong = 0] = ranks;
      const rising = weak <= typical && typical <= strong;
      const falling = weak >= typical && typical >= strong;
      expect(choices === undefined ? rising || falling : rising, id).toBe(true);
      expect(basis.length, id).toBeGreaterThan(3);
      for (const value of values) {
        const asked = { [control.id]: { settings: { [id]: value } } };
        expect(inForceOf(asked, () => []).misfits, id).toEqual([]);
      }
    }
  });

  test('arranged twice leaves the house as arranged once', () => {
    for (const { name, house } of houses)
      for (const level of levels) {
        const once = after(house, [control, level]);
        expect(after(once, [control, level]), `${name} ${level}`).toEqual(once);
      }
  });

  test('loosens nothing at any level', () => {
    for (const { name, house } of houses)
      for (const level of levels)
        expect(loosened(house, after(house, [control, level])), `${name} ${level}`).toEqual([]);
  });

  test('keeps the laws in a run at each level', () => {
    for (const level of levels) {
      const { controls: inForce } = run({
        scenario: coincheck,
        controls: { [control.id]: level },
        seed: 'controls',
        customers: 200,
        signing: 'fast',
      });
      expect(Object.keys(inForce)).toEqual([control.id]);
    }
  });
});

const coincheck = scenario('coincheck-2018');

test('two controls leave the same house in either order', () => {
  const contradictions: string[] = [];
  const arranging = controls.filter(({ arrange }) => arrange !== undefined);
  for (const { name, house } of houses) {
    const alone = arranging.flatMap((control) =>
      levels.map((level) => ({ control, level, house: after(house, [control, level]) })),
    );
    for (const [at, one] of alone.entries())
      for (const other of alone.slice(at + 1)) {
        if (one.control === other.control) continue;
        const there = JSON.stringify(after(one.house, [other.control, other.level]));
        const back = JSON.stringify(after(other.house, [one.control, one.level]));
        if (there !== back)
          contradictions.push(
            `${name}: ${one.control.id} ${one.level}, ${other.control.id} ${other.level}`,
          );
      }
  }
  expect(contradictions).toEqual([]);
});

test('a stricter level of a control is nowhere looser than a weaker one', () => {
  const needed = (faults: string[]): string[] =>
    faults.filter((fault) => fault !== 'posts.manager is gone'); // where anybody may stop, none is needed
  for (const { name, house } of houses)
    for (const control of controls) {
      const [weak, typical, strong] = levels.map((level) => after(house, [control, level]));
      const at = `${name} ${control.id}`;
      expect(needed(loosened(withoutDemands(weak!), withoutDemands(typical!))), at).toEqual([]);
      expect(needed(loosened(withoutDemands(typical!), withoutDemands(strong!))), at).toEqual([]);
    }
});

test('a looser house is noticed, field by field', () => {
  const { house } = scenario('coincheck-2018');
  const loose = copyOf(house);
  loose.cold.everyDays = 0.5;
  loose.ways[0]!.bar = 'open';
  loose.accounts.alerts = [];
  loose.posts = { ...loose.posts, board: undefined };
  expect(loosened(house, loose)).toHaveLength(3);
});

function after(house: Blueprint, ...arrangements: [Control, Level][]): Blueprint {
  const copy = copyOf(house);
  for (const [control, level] of arrangements) {
    const { inForce } = inForceOf({ [control.id]: level }, () => []);
    control.arrange?.(copy, inForce[0]!.values as never);
  }
  return copy;
}

/** What is demanded of customers at one level may be another thing at the next, not more of the same. */
function withoutDemands(house: Blueprint): Blueprint {
  const copy = copyOf(house);
  for (const demand of Object.values(copy.accounts.demands)) {
    demand.also.length = 0;
    demand.oneOf.length = 0;
  }
  copy.accounts.required.length = 0;
  return copy;
}

function strictHouse(): Blueprint {
  return controls.reduce(
    (house, control) => after(house, [control, 'strong']),
    scenario('coincheck-2018').house,
  );
}
