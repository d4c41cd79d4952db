/** Who works here, and who does no longer. */
import { expect, test } from 'vitest';
import { random } from '../../sim/kernel/random.ts';
import { membersOf } from '../../sim/exchange/members.ts';
import { scenario } from './opened.ts';

test('whoever is dismissed is on no list any more, and the others are', () => {
  const people = membersOf(scenario('collusion-exercise').house, random('members'));
  const before = people.all();
  expect(before.length).toBeGreaterThan(3);
  expect(people.all()).toBe(before);
  const [gone, ...others] = before;
  people.dismiss(gone!);
  expect(people.dismissed(gone!)).toBe(true);
  expect(people.all()).toEqual(others);
  expect(people.of(gone!.role)).not.toContain(gone);
  expect(people.readers(others[0]!)).not.toContain(gone);
});
