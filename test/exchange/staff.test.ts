import { expect, test } from 'vitest';
import { random } from '../../sim/kernel/random.ts';
import { simulation } from '../../sim/kernel/simulation.ts';
import { Journal } from '../../sim/journal.ts';
import { calendar, day, hour, minute } from '../../sim/time.ts';
import { copyOf } from '../../sim/exchange/blueprint.ts';
import { staff } from '../../sim/exchange/staff.ts';
import { scenario } from './opened.ts';

test('a queue that is not done when the shift ends goes on when the next one begins', () => {
  const turn = friday(officeHours).take('reviewer', 10 * minute, 18); // ninety minutes for each of two
  expect(turn.starts).toBe(17 * hour);
  expect(turn.ends).toBe(3 * day + 9.5 * hour);
});

test('a queue that fits into the shift is done in it', () => {
  expect(friday(officeHours).take('reviewer', 10 * minute, 12).ends).toBe(18 * hour);
});

test('a single case that was begun is finished after hours, and none is begun after that', () => {
  const people = friday(officeHours);
  const long = 90 * minute;
  expect(people.take('reviewer', long).ends).toBe(18.5 * hour);
  expect(people.take('reviewer', long).ends).toBe(18.5 * hour);
  expect(people.take('reviewer', long).starts).toBe(3 * day + 9 * hour);
});

test('a desk that is always manned works through', () => {
  const always = { people: 1, from: 0, to: 24, weekends: true };
  expect(friday(always).take('reviewer', hour, 60).ends).toBe(17 * hour + 60 * hour);
});

const officeHours = { people: 2, from: 9, to: 18, weekends: false };

/** Reviewers on a Friday at five in the afternoon. */
function friday(post: typeof officeHours) {
  const clock = simulation();
  const world = {
    clock,
    random: random('staff'),
    journal: new Journal(clock, false),
    calendar: calendar({ year: 2018, month: 6, day: 8, hour: 0, minute: 0, offsetMinutes: 540 }),
  };
  const house = copyOf(scenario('coincheck-2018').house);
  house.posts = { reviewer: { role: 'reviewer', ...post } };
  clock.run(17 * hour);
  return staff(world, house);
}
