/**
 * The house under the assumptions of Jain, Felten and Goldfeder (WEIS 2016): single coins come and go at
 * random, hot is filled the moment it is empty, what is above its ceiling goes to the reserve at once, and
 * nobody watches. Thefts come at random and take all that hot holds; somebody may stand by the reserve when
 * it is opened for a refill, and then it is taken too. Wallets, refills, surplus, corridor, keys and chain
 * are those of every run.
 */
import { name, random } from '../../kernel/random.ts';
import { simulation, type Story } from '../../kernel/simulation.ts';
import { Journal, kinds } from '../../journal.ts';
import { calendar, day } from '../../time.ts';
import type { World } from '../../world.ts';
import { fastSigning } from '../../chain/signing-fast.ts';
import { doors } from '../../exchange/doors.ts';
import { house as openHouse, type House } from '../../exchange/house.ts';
import { notices } from '../../exchange/notices.ts';
import { outside } from '../../customers/outside.ts';
import { adversary } from '../../attacks/adversary.ts';
import type { Scene } from '../../attacks/plan.ts';
import { copies } from '../../attacks/techniques/copy-keys.ts';
import { takeCoins } from '../../attacks/techniques/take-coins.ts';
import { bareHouse, coin, coinsInAll } from './bare-house.ts';
import type { Flows } from './threshold-theory.ts';

/** What one reserve lived through, from a full hot wallet to the refill at which it was taken. */
export interface Lifetime {
  readonly refills: number;
  readonly days: number;
  /** Coins taken out of hot meanwhile. */
  readonly takenHot: number;
  /** Coins gained meanwhile by the whole house, after what was taken out of hot. */
  readonly gained: number;
  /** Coins taken out of the reserve at the end, and those that had lain there. */
  readonly takenCold: number;
  readonly inCold: number;
}

/** One lifetime; the same seed brings the same customers and thieves whatever the ceiling. */
export function lifetime(flows: Flows, ceiling: number, seed: string): Lifetime {
  const clock = simulation();
  const chance = random(seed);
  const journal = new Journal(clock, false);
  const world = { clock, random: chance, journal, calendar: calendar(morning) };
  const signing = fastSigning(seed);
  const house = openHouse(world, furnished(ceiling), signing, chance, 1);
  const way = doors(house);
  const theWorld = outside(house.networks, signing, [1e9 * coin]);
  way.clients.owe(0, 'pool', coinsInAll * coin);
  const him = adversary(world, signing);
  const scene = { world, doors: way, notices: notices(house, []), adversary: him, horizon };
  const [hot, cold] = [house.wallets.of(0, 'hot')!, house.wallets.of(0, 'cold')!];
  const { chain } = hot.network;
  const opening = house.wallets.holdings(0);

  const his = new Set<string>();
  const taken = { hot: 0, cold: 0 };
  const course: Course = { refills: 0, end: null, over: false };

  journal.follow((event) => {
    if (event.kind === kinds.destinationMade) his.add(event.object.text);
    if (event.kind === kinds.moved && his.has(event.object.text))
      taken[event.subject === cold.address.name ? 'cold' : 'hot'] += event.amount;
    if (event.kind === kinds.refillMade && course.end === null) refilled();
  });
  hot.network.onMoved(() => {
    house.refills.rebalance(0);
    if (course.end === null && chain.spendable(hot.address) < coin) house.refills.order(0, -1);
  });

  clock.begin(arrivals(world, course, 'deposits', flows.deposits, deposit));
  clock.begin(arrivals(world, course, 'withdrawals', flows.withdrawals, order));
  clock.begin(arrivals(world, course, 'thefts', flows.thefts, steal));
  while (!course.over) clock.run(clock.now + day);
  return { ...course.end!, takenCold: taken.cold / coin };

  function deposit(): void {
    theWorld.send(0, way.clients.depositAddress(0, 'pool')!, coin, -1);
  }

  function order(): void {
    const destination = theWorld.address(0, 'a customer');
    way.clients.orderPooled({ ...anOrder, destination, wishedAt: clock.now }, -1);
  }

  function steal(): void {
    clock.begin(theft(scene, 'signer'));
  }

  function refilled(): void {
    const refills = ++course.refills;
    if (chance.die('stands by').share(one, refills) >= flows.watched) return;
    course.end = {
      refills,
      days: clock.now / day,
      takenHot: taken.hot / coin,
      gained: (house.wallets.holdings(0) - opening) / coin,
      inCold: chain.spendable(cold.address) / coin,
    };
    clock.begin(lastTheft(scene, course));
  }
}

/** How far one lifetime has come. */
interface Course {
  refills: number;
  /** What it came to, known from the refill at which the reserve is taken. */
  end: Omit<Lifetime, 'takenCold'> | null;
  over: boolean;
}

function* arrivals(
  { clock, random: chance }: World,
  course: Course,
  what: string,
  perDay: number,
  act: () => void,
): Story {
  const die = chance.die(what);
  for (let turn = 0, at = 0; course.end === null; turn++) {
    at += die.exponential(one, day / perDay, turn);
    yield Math.max(0, Math.round(at) - clock.now);
    if (course.end === null) act();
  }
}

/** What a thief is handed where nobody lives. */
type Scenery = Pick<Scene, 'world' | 'doors' | 'notices' | 'adversary' | 'horizon'>;

/** Somebody stands in a place, copies the keys that lie there, and takes what they open. */
function* theft(scene: Scenery, place: string): Story {
  const { doors, adversary: him } = scene;
  const copied = copies(scene, () => true);
  yield* copied.gather(doors.inside.stand(him.name, place, 'unseen', -1));
  for (const wallet of copied.fallen)
    yield* takeCoins(scene, wallet, copied.signerOf(wallet), atOnce, -1);
}

function* lastTheft(scene: Scenery, course: Course): Story {
  yield* theft(scene, 'reserve');
  course.over = true;
}

/** Hot aims at so many coins, and a hundredth of one for fees. */
function furnished(ceiling: number): House['plan'] {
  const house = bareHouse();
  for (const wallet of house.wallets)
    if (wallet.tier === 'hot') wallet.share = (ceiling + 0.01) / coinsInAll;
  house.cold.everyDays = 10 / day; // the reserve is opened within ten seconds
  return house;
}

const morning = { year: 2018, month: 1, day: 1, hour: 10, minute: 0, offsetMinutes: 0 };
const one = name('one');
const horizon = 1e12;
const atOnce = { part: 1, pauseSeconds: 0, lookSeconds: 1, patienceSeconds: 0 };

const anOrder = {
  account: null,
  party: 'pool',
  count: 1,
  asset: 0,
  amount: coin,
  destinationAge: null,
  knownDestination: true,
  knownDevice: true,
  network: 'home',
  by: 'browser',
  instructed: false,
} as const;
