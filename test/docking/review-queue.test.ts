/**
 * The desk of the house against queues that textbooks have solved: orders come at random and wait for
 * whoever is first free. Erlang's formulas for exponential work (1917), Pollaczek's and Khinchine's for
 * work that always takes as long (1930, 1932), as reviews of the house do.
 */
import { afterAll, describe, expect, test } from 'vitest';
import { Journal } from '../../sim/journal.ts';
import { name, random } from '../../sim/kernel/random.ts';
import { simulation } from '../../sim/kernel/simulation.ts';
import { calendar, minute } from '../../sim/time.ts';
import { copyOf } from '../../sim/exchange/blueprint.ts';
import { staff } from '../../sim/exchange/staff.ts';
import { scenario } from '../exchange/opened.ts';

const work = 4 * minute;
const orders = 200_000;
const table: string[] = [];

interface Desk {
  readonly people: number;
  /** Share of the time that each of them is at work. */
  readonly load: number;
  readonly service: 'exponential' | 'fixed';
}

/** Mean seconds from coming to being begun, measured over so many orders, with a 99.9 % interval. */
function measured({ people, load, service }: Desk, seed: string) {
  const clock = simulation();
  const house = copyOf(scenario('coincheck-2018').house);
  house.posts = { reviewer: { role: 'reviewer', people, from: 0, to: 24, weekends: true } };
  const start = { year: 2018, month: 1, day: 1, hour: 0, minute: 0, offsetMinutes: 0 };
  const chance = random(`queue/${seed}`);
  const world = {
    clock,
    random: chance,
    journal: new Journal(clock, false),
    calendar: calendar(start),
  };
  const desk = staff(world, house);
  const [coming, working] = [chance.die('coming'), chance.die('working')];
  const who = name('order');
  const between = work / (people * load);
  const warm = orders / 10;
  const batches: number[] = [];
  let sum = 0;
  for (let order = 0; order < warm + orders; order++) {
    clock.run(clock.now + coming.exponential(who, between, order));
    const seconds = service === 'fixed' ? work : working.exponential(who, work, order);
    const waited = desk.take('reviewer', seconds).starts - clock.now;
    if (order < warm) continue;
    sum += waited;
    if ((order - warm) % (orders / batchCount) !== orders / batchCount - 1) continue;
    batches.push(sum / (orders / batchCount));
    sum = 0;
  }
  const mean = batches.reduce((total, each) => total + each, 0) / batchCount;
  const spread = batches.reduce((total, each) => total + (each - mean) * (each - mean), 0);
  return { mean, half: student * Math.sqrt(spread / (batchCount - 1) / batchCount) };
}

/** Batches are long beside any busy spell, so that their means hardly know of each other. */
const batchCount = 40;
/** Student's 99.95th percentile for 39 degrees of freedom. */
const student = 3.558;

/** Erlang's C: the share of orders that find everybody at work. */
function allBusy(people: number, load: number): number {
  const offered = people * load;
  let term = 1;
  let sum = 1;
  for (let busy = 1; busy < people; busy++) sum += term *= offered / busy;
  const last = (term * offered) / people / (1 - load);
  return last / (sum + last);
}

function expected({ people, load, service }: Desk): number {
  const exponential = (allBusy(people, load) * work) / (people * (1 - load));
  return service === 'fixed' ? exponential / 2 : exponential;
}

describe('a desk', () => {
  test.each<Desk>([
    { people: 1, load: 0.3, service: 'exponential' },
    { people: 1, load: 0.7, service: 'exponential' },
    { people: 1, load: 0.9, service: 'exponential' },
    { people: 1, load: 0.5, service: 'fixed' },
    { people: 1, load: 0.8, service: 'fixed' },
    { people: 3, load: 0.8, service: 'exponential' },
    { people: 10, load: 0.9, service: 'exponential' },
  ])(
    'of $people, $load of the time at $service work, keeps people waiting as it should',
    (desk) => {
      const { mean, half } = measured(desk, JSON.stringify(desk));
      const truth = expected(desk);
      table.push(
        `${JSON.stringify(desk).padEnd(56)} formula ${truth.toFixed(1)} s  desk ${mean.toFixed(1)} s ± ${half.toFixed(1)}`,
      );
      expect(half).toBeLessThan(truth / 4);
      expect(Math.abs(mean - truth)).toBeLessThan(half);
    },
  );

  test('with one more person than it has would not pass for the same', () => {
    const { mean, half } = measured({ people: 2, load: 0.35, service: 'exponential' }, 'other');
    const alone = expected({ people: 1, load: 0.7, service: 'exponential' });
    expect(Math.abs(mean - alone)).toBeGreaterThan(10 * half);
  });
});

afterAll(() => console.log(table.join('\n')));
