/** One run: a house, a street, a plan and a seed become a journal and what it came to. */
import { name, random, type Random } from '../kernel/random.ts';
import { simulation, type Seconds, type Story } from '../kernel/simulation.ts';
import { Journal, kinds, type Event, type Fold } from '../journal.ts';
import { calendar, hour } from '../time.ts';
import type { World } from '../world.ts';
import type { Chain } from '../chain/chain.ts';
import type { Signing } from '../chain/signing.ts';
import { fastSigning } from '../chain/signing-fast.ts';
import { realSigning } from '../chain/signing-real.ts';
import type { Rules, Standing } from '../exchange/control.ts';
import { doors } from '../exchange/doors.ts';
import { house as openHouse, type House } from '../exchange/house.ts';
import { notices, type InForce } from '../exchange/notices.ts';
import type { Act } from '../exchange/acts.ts';
import { counters } from '../customers/counters.ts';
import { crowd } from '../customers/crowd.ts';
import { honestCustomers } from '../customers/honest.ts';
import { outside } from '../customers/outside.ts';
import { owners } from '../customers/owners.ts';
import { pooledCustomers } from '../customers/pool.ts';
import { population } from '../customers/population.ts';
import { adversary } from '../attacks/adversary.ts';
import { arrangement, inForceOf, type Asked } from './arrangement.ts';
import type { Worked } from './honest-outcome.ts';
import { watchLaws } from './laws.ts';
import type { Scenario } from './load.ts';
import { outcomeFold, type Outcome } from './outcome.ts';
import { termsOf } from './terms.ts';
import type { StandIn, Witness } from './witness.ts';

/** A decision taken at the table: an act at a moment of the run. */
export interface Decision {
  readonly at: Seconds;
  readonly act: Act;
}

export interface RunOptions {
  readonly scenario: Scenario;
  readonly controls: Readonly<Record<string, Asked>>;
  readonly seed: string;
  /** The dice of that seed, where another run has made them. */
  readonly chance?: Random;
  /** How many customers are simulated one by one; the scenario's number unless told. */
  readonly customers?: number | undefined;
  readonly signing?: 'real' | 'fast';
  readonly decisions?: readonly Decision[];
  /** Keeps every event for those who read the journal. */
  readonly keep?: boolean;
  readonly folds?: readonly Fold[];
  /** Watches what the run has to do with, beside controls that stand by without being in force. */
  readonly witnessed?: Witnessed;
  /** Handed the chains before anything happens on them, to watch them and to look at them afterwards. */
  readonly ground?: (chains: readonly Chain[], signing: Signing) => void;
}

export interface Witnessed {
  readonly witness: Witness;
  readonly standIns: readonly StandIn[];
}

export interface Run {
  readonly outcome: Outcome;
  readonly digest: string;
  readonly events: number;
  readonly journal: readonly Event[];
  /** Controls in force with their values. */
  readonly controls: Readonly<Record<string, Readonly<Record<string, string | number>>>>;
  /** Ids of controls whose gates were asked anything, and labels of those that stood by. */
  readonly asked: readonly string[];
  /** What the same events come to under a set of controls that changes none of them. */
  outcomeUnder(controls: Readonly<Record<string, Asked>>): Outcome;
}

/** Lives through one scenario; the same options give the same digest on every machine. */
export function run(options: RunOptions): Run {
  const { scenario, seed } = options;
  const { file } = scenario;
  const clock = simulation();
  const chance = options.chance ?? random(seed);
  const journal = new Journal(clock, options.keep ?? false);
  const world: World = { clock, random: chance, journal, calendar: calendar(file.clock.start) };
  const horizon = file.clock.length;
  const simulated = Math.min(options.customers ?? scenario.street.simulated, scenario.street.total);
  const street = { ...scenario.street, simulated };

  const { house: patched, inForce } = arrangement(scenario.house, options.controls);
  const { witness, standIns = [] } = options.witnessed ?? {};
  const plan = witness?.watch(patched) ?? patched;
  const fold = outcomeFold({ house: scenario.house, aims: aimsOf(scenario), horizon });
  journal.follow(fold.see);
  for (const each of options.folds ?? []) journal.follow(each);

  const signing = options.signing === 'real' ? realSigning(seed) : fastSigning(seed);
  const house = openHouse(world, plan, signing, chance, simulated + freeAccounts);
  options.ground?.(
    house.networks.map(({ chain }) => chain),
    signing,
  );
  const way = doors(house);
  const people = population(world, street, plan.assets, horizon);
  owe(world, house, way.clients.owe, people, simulated);
  const theWorld = outside(
    house.networks,
    signing,
    plan.assets.map(({ claims }) => claims * 4),
  );
  const venues = counters(world, way, house.networks, theWorld, street);
  const rules = standing(house, inForce, witness, standIns);
  house.open(rules);
  const enrolment = plan.accounts.enrolled;
  const board = witness?.listen(notices(house, inForce)) ?? notices(house, inForce);
  const residents = owners(world, way, street);
  honestCustomers(world, way, board, street, people, enrolment, theWorld, residents);
  clock.begin(pooledCustomers(world, way, street, theWorld, plan.assets, horizon));
  clock.begin(balancing(house));
  const laws = watchLaws(house, seed, horizon);
  clock.begin(laws.watch());

  if (scenario.attack !== null) {
    const { plan: told, options: chosen } = scenario.attack;
    const scene = {
      world,
      doors: way,
      notices: board,
      crowd: crowd(world, way, street, people, enrolment, residents),
      counters: venues,
      networks: house.networks,
      signing,
      adversary: adversary(world, signing),
      freeAccounts: Array.from({ length: freeAccounts }, (_, at) => simulated + at),
      horizon,
    };
    clock.begin(told.tell(scene, chosen));
  }
  for (const { at, act } of options.decisions ?? [])
    clock.after(at, () => {
      const every = plan.assets.map((_, asset) => asset);
      house.responses.act(act, every, name('decision'), -1);
    });

  clock.run(horizon);
  laws.check();
  const outcomeOf = (blueprint: House['plan']): Outcome =>
    fold.finish(workedAt(house), termsOf(scenario, blueprint));
  return {
    outcome: outcomeOf(patched),
    outcomeUnder: (controls) => outcomeOf(arrangement(scenario.house, controls).house),
    digest: journal.digest(),
    events: journal.count,
    journal: journal.events,
    controls: Object.fromEntries(inForce.map(({ control, values }) => [control.id, values])),
    asked: [...house.gatehouse.asked],
  };
}

/** The rules of every control in force, in the order of their ids, and then of those that stand by. */
function standing(
  house: House,
  inForce: readonly InForce[],
  witness: Witness | undefined,
  standIns: readonly StandIn[],
): Standing[] {
  const installed = ({ control }: InForce, rules: Rules, label = control.id): Standing => ({
    control: name(label),
    rules,
  });
  if (witness === undefined)
    return inForce.map((each) =>
      installed(each, each.control.install?.(house, each.values as never) ?? {}),
    );
  return [
    ...inForce.map((each) => installed(each, witness.accompany(house, each))),
    ...standIns.flatMap(({ label, control, asked }) =>
      inForceOf({ [control]: asked }, () => []).inForce.map((each) =>
        installed(each, witness.shadow(house, each, label), label),
      ),
    ),
  ];
}

/** Rows in the books for accounts that anybody may open. */
const freeAccounts = 8;

/** Surplus in hot goes back to cold at the start of each working day. */
function* balancing(house: House): Story {
  const { clock, calendar: days } = house.world;
  for (;;) {
    yield days.next(clock.now + 1, 10 * hour) - clock.now;
    if (days.weekday(clock.now) < 5)
      house.plan.assets.forEach((_, asset) => house.refills.rebalance(asset));
  }
}

function owe(
  { journal }: World,
  house: House,
  book: (asset: number, party: number | 'pool', amount: number) => void,
  people: ReturnType<typeof population>,
  simulated: number,
): void {
  house.plan.assets.forEach(({ claims, own, id }, asset) => {
    let named = 0;
    for (let customer = 0; customer < simulated; customer++) {
      const amount = people.amount(customer, asset);
      if (amount === 0) continue;
      book(asset, customer, amount);
      named += amount;
    }
    book(asset, 'pool', Math.max(0, claims - named));
    house.ledger.post(asset, 'outside', 'own', own);
    journal.record(kinds.claimsOpened, -1, name('exchange'), name('customers'), claims, name(id));
  });
}

export function aimsOf({ attack, house }: Scenario): readonly number[] {
  if (attack === null) return house.assets.map((_, asset) => asset);
  if (attack.plan.people(attack.options) > 0) return [];
  return attack.plan.aims(
    attack.options,
    house.assets.map(({ id }) => id),
  );
}

function workedAt({ staff }: House): Worked {
  return {
    seconds: staff.workedSeconds(),
    supportSeconds: staff.workedAt('support'),
    reviewerSeconds: staff.workedAt('reviewer'),
  };
}
