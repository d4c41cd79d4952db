import { expect, test } from 'vitest';
import { waitOf } from '../../sim/measure/docking/desk-theory.ts';
import { waits } from '../../sim/measure/docking/desk.ts';
import { meanOf } from '../../sim/measure/docking/spread.ts';

const work = 240;
/** Student's 99.95th percentile for 39 degrees of freedom. */
const student = 3.558;

test.each([
  // D. Gross and others, Fundamentals of Queueing Theory: M/M/1 waits rho / (1 - rho) services, M/D/1 half of it.
  [{ people: 1, load: 0.5, service: 'exponential' }, 1],
  [{ people: 1, load: 0.8, service: 'exponential' }, 4],
  [{ people: 1, load: 0.8, service: 'fixed' }, 2],
  // Erlang's C for 2 people and an offered load of 1 is 1/3, and each of those waits one service.
  [{ people: 2, load: 0.5, service: 'exponential' }, 1 / 3],
] as const)('the formula for %o says %d services', (desk, services) => {
  expect(waitOf(desk, work) / work).toBeCloseTo(services, 12);
});

test('a queue no textbook has solved is refused', () => {
  expect(() => waitOf({ people: 2, load: 0.5, service: 'fixed' }, work)).toThrow('expected one');
});

test.each([
  { people: 1, load: 0.7, service: 'exponential' },
  { people: 1, load: 0.8, service: 'fixed' },
  { people: 3, load: 0.8, service: 'exponential' },
] as const)(
  'a desk of $people, $load of the time at $service work, waits as on other seeds',
  (desk) => {
    const { mean, low, high } = meanOf(waits(desk, 'another seed'), student);
    const truth = waitOf(desk, work);
    expect(high - low).toBeLessThan(truth / 2);
    expect(truth).toBeGreaterThan(low);
    expect(truth).toBeLessThan(high);
    expect(mean).not.toBe(truth);
  },
);

test('a desk with one more person than it has would not pass for the same', () => {
  const waited = waits({ people: 2, load: 0.35, service: 'exponential' }, 'other');
  const { mean, high } = meanOf(waited, student);
  const alone = waitOf({ people: 1, load: 0.7, service: 'exponential' }, work);
  expect(Math.abs(mean - alone)).toBeGreaterThan(10 * (high - mean));
});
