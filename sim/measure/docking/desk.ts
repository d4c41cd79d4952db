/** The desk of the house, as reviews, approvals and alarms pass it, beside queues that textbooks have solved. */
import { name, random } from '../../kernel/random.ts';
import { simulation } from '../../kernel/simulation.ts';
import { Journal } from '../../journal.ts';
import { calendar, minute } from '../../time.ts';
import { staff } from '../../exchange/staff.ts';
import { bareHouse } from './bare-house.ts';
import { type Desk, waitOf } from './desk-theory.ts';
import { docked, exactly, type Docking, type Lived } from './docking.ts';
import { meanOf } from './spread.ts';

const desks: Readonly<Record<string, Desk>> = {
  'one, 30 %': { people: 1, load: 0.3, service: 'exponential' },
  'one, 70 %': { people: 1, load: 0.7, service: 'exponential' },
  'one, 90 %': { people: 1, load: 0.9, service: 'exponential' },
  'one, 50 %, fixed': { people: 1, load: 0.5, service: 'fixed' },
  'one, 80 %, fixed': { people: 1, load: 0.8, service: 'fixed' },
  'three, 80 %': { people: 3, load: 0.8, service: 'exponential' },
  'ten, 90 %': { people: 10, load: 0.9, service: 'exponential' },
};

export const desk: Docking = {
  id: 'desk',
  keys: Object.keys(desks),
  live: (key) => waits(desks[key]!, key),
  rows: (lived) =>
    Object.entries(desks).map(([key, each]) =>
      docked({
        id: key,
        what: saying(each),
        unit: 'seconds',
        published: exactly(waitOf(each, work)),
        simulated: meanOf(lived(key), student),
      }),
    ),
};

/** Mean seconds of waiting in each of 40 batches of 5,000 orders, after 20,000 that are not counted. */
export function waits({ people, load, service }: Desk, seed: string): Lived {
  const clock = simulation();
  const house = bareHouse();
  house.posts = { reviewer: { role: 'reviewer', people, from: 0, to: 24, weekends: true } };
  const chance = random(`queue/${seed}`);
  const world = {
    clock,
    random: chance,
    journal: new Journal(clock, false),
    calendar: calendar(newYear),
  };
  const room = staff(world, house);
  const [coming, working] = [chance.die('coming'), chance.die('working')];
  const who = name('order');
  const between = work / (people * load);
  const batches: number[] = [];
  let sum = 0;
  for (let order = 0; order < warmUp + batchCount * batch; order++) {
    clock.run(clock.now + coming.exponential(who, between, order));
    const seconds = service === 'fixed' ? work : working.exponential(who, work, order);
    const waited = room.take('reviewer', seconds).starts - clock.now;
    if (order < warmUp) continue;
    sum += waited;
    if ((order - warmUp) % batch !== batch - 1) continue;
    batches.push(sum / batch);
    sum = 0;
  }
  return batches;
}

function saying({ people, load, service }: Desk): { en: string; ja: string } {
  const share = `${Math.round(load * 100)}`;
  const fixed = service === 'fixed';
  const queue = fixed ? 'M/D/1' : `M/M/${people}`;
  return {
    en: `${queue}: mean wait with ${people === 1 ? 'one reviewer' : `${people} reviewers`} at work ${share}% of the time, 4 minutes for a review${fixed ? '' : ' on average'}`,
    ja: `${queue}:審査担当${people}人が時間の${share}%働き、1件に${fixed ? 'ちょうど' : '平均'}4分かかるときの平均待ち時間`,
  };
}

const work = 4 * minute;
/** Batches are long beside any busy spell, so that their means hardly know of each other. */
const batchCount = 40;
const batch = 5000;
const warmUp = 20_000;
/** Student's 97.5th percentile for 39 degrees of freedom. */
const student = 2.0227;
const newYear = { year: 2018, month: 1, day: 1, hour: 0, minute: 0, offsetMinutes: 0 };
