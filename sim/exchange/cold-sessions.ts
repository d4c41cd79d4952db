/** When cold keys are taken out, and what is connected to what while they are. */
import { name } from '../kernel/random.ts';
import type { Seconds, Story } from '../kernel/simulation.ts';
import { kinds, nothing } from '../journal.ts';
import { day, hour } from '../time.ts';
import type { World } from '../world.ts';
import type { Blueprint } from './blueprint.ts';
import type { Places } from './places.ts';
import type { Wallets } from './wallets.ts';

export interface ColdSessions {
  /** When the next session begins; now where one is beginning. */
  next(): Seconds;
  /** Told when a session begins, with its record. */
  onBegun(listener: (opened: number) => void): void;
  /** Opens and closes them for as long as the run lasts. */
  run(): Story<void>;
}

export function coldSessions(
  world: World,
  house: Blueprint,
  wallets: Wallets,
  places: Places,
): ColdSessions {
  const listeners: ((opened: number) => void)[] = [];

  return {
    next: () => next(world, house),
    onBegun: (listener) => void listeners.push(listener),
    run: () => run(world, house, wallets, places, listeners),
  };
}

function* run(
  world: World,
  house: Blueprint,
  wallets: Wallets,
  places: Places,
  listeners: readonly ((opened: number) => void)[],
): Story {
  const { clock, journal } = world;
  const { cold } = house;
  const ways = sessionWays(wallets);
  for (;;) {
    yield next(world, house) - clock.now + 1;
    const opened = journal.record(
      kinds.coldOpened,
      -1,
      name('cold session'),
      nothing,
      cold.sessionSeconds,
    );
    for (const listener of listeners) listener(opened);
    if (cold.medium === 'network') for (const { from, to } of ways) places.connect(from, to, true);
    yield cold.sessionSeconds;
    for (const { from, to } of ways) places.connect(from, to, false);
    journal.record(kinds.coldClosed, opened, name('cold session'));
  }
}

function next({ clock, calendar }: World, { cold }: Blueprint): Seconds {
  const step = cold.everyDays >= 1 ? Math.round(cold.everyDays) * day : cold.everyDays * day;
  const first = calendar.next(0, firstSession);
  if (clock.now <= first) return first;
  return first + Math.ceil((clock.now - first) / step) * step;
}

/** While cold is connected, each coin's offline keys can be reached from where its hot keys lie. */
function sessionWays(wallets: Wallets): { from: string; to: string }[] {
  const cold = wallets.all.filter(({ tier }) => tier === 'cold');
  return cold.flatMap(({ asset, shares }) => {
    const hot = wallets.of(asset, 'hot');
    if (hot === undefined) return [];
    const from = hot.shares[0]!.plan.place;
    return [...new Set(shares.map(({ plan }) => plan.place))].map((to) => ({ from, to }));
  });
}

/** When the first session of the run begins, and every later one a whole number of steps after it (assumed). */
const firstSession = 10 * hour;
