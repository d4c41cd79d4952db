/**
 * Places in which somebody may have seen keys. A key that was looked at is a copied key: what lies under
 * it is moved to new ones, offline coins too, while business goes on.
 */
import { name, type Name } from '../kernel/random.ts';
import type { Story } from '../kernel/simulation.ts';
import { kinds } from '../journal.ts';
import { minute } from '../time.ts';
import type { World } from '../world.ts';
import type { Alarms } from './alarms.ts';
import type { Blueprint } from './blueprint.ts';
import type { Deposits } from './deposits.ts';
import { liesIn } from './keys.ts';
import type { Places } from './places.ts';
import type { Rights } from './rights.ts';
import type { Staff } from './staff.ts';
import type { Sweeps } from './sweeps.ts';
import type { Wallet, Wallets } from './wallets.ts';

export interface Doubts {
  /** Whether the house knows or suspects that somebody stood where a key of this wallet lies. */
  about(wallet: Wallet): boolean;
}

interface DoubtRooms {
  readonly wallets: Wallets;
  readonly sweeps: Sweeps;
  readonly deposits: Deposits;
  readonly places: Places;
  readonly rights: Rights;
  readonly staff: Staff;
  readonly alarms: Alarms;
}

export function keyDoubts(world: World, house: Blueprint, rooms: DoubtRooms): Doubts {
  const { clock } = world;
  const { places, rights, alarms } = rooms;
  const doubted = new Set<string>();
  const quarantine: Quarantine = { world, house, rooms, doubted, moving: new Set() };

  alarms.onConfirmed(({ place }, confirmed) => {
    if (place === undefined) return;
    places.clear(place);
    clock.begin(secure(quarantine, [place], name('exchange'), confirmed));
  });
  rights.onDoubt((where, by, cause) => void clock.begin(secure(quarantine, where, by, cause)));

  return {
    about(wallet) {
      for (const place of doubted) if (liesUnder(wallet, place)) return true;
      for (const place of places.visited) {
        if (!liesUnder(wallet, place)) continue;
        if (house.places.find(({ id }) => id === place)?.logs !== 'local') return true;
      }
      return false;
    },
  };
}

/** What is kept from its old keys until it lies under new ones. */
interface Quarantine {
  readonly world: World;
  readonly house: Blueprint;
  readonly rooms: DoubtRooms;
  /** Places in which a key may have been seen. */
  readonly doubted: Set<string>;
  /** Wallets that are being given new keys. */
  readonly moving: Set<Wallet>;
}

function* secure(quarantine: Quarantine, where: readonly string[], by: Name, cause: number): Story {
  const { world, house, rooms, doubted, moving } = quarantine;
  const { clock, journal } = world;
  const { wallets, sweeps, deposits, staff } = rooms;
  for (const place of where) doubted.add(place);
  const touched = wallets.all.filter(
    (wallet) => !moving.has(wallet) && where.some((place) => liesUnder(wallet, place)),
  );
  if (touched.length === 0) return;
  for (const wallet of touched) moving.add(wallet);
  const ordered = journal.record(kinds.ordered, cause, by, name('sweep'));
  yield house.response.sweepSeconds;
  if (touched.some(({ tier }) => tier !== 'hot') && staff.has('keeper')) {
    const keepers = Math.max(1, house.cold.approvers);
    yield staff.take('keeper', keeperSeconds, keepers).ends - clock.now;
  }
  for (const wallet of touched) {
    moving.delete(wallet);
    wallets.renew(wallet);
    deposits.reissue(wallet.asset);
    clock.begin(sweeps.sweep(wallet, ordered));
    if (house.response.forwardOld) sweeps.forward(wallet, ordered);
  }
  for (const place of where) doubted.delete(place);
  const coins = new Set(touched.map(({ asset }) => house.assets[asset]!.id));
  journal.record(kinds.effective, ordered, name([...coins].join(' ')), name('sweep'));
}

function liesUnder({ shares }: Wallet, place: string): boolean {
  return shares.some((share) => liesIn(share.plan, place));
}

/** One keeper's part in moving offline coins to new keys (assumed). */
const keeperSeconds = 30 * minute;
