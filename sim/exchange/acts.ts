/** What can be ordered in an emergency, and what each order does to the rooms of the house. */
import { name } from '../kernel/random.ts';
import type { Seconds } from '../kernel/simulation.ts';
import { kinds, nothing } from '../journal.ts';
import type { World } from '../world.ts';
import type { Blueprint } from './blueprint.ts';
import type { Deposits } from './deposits.ts';
import type { Doubts } from './doubts.ts';
import type { Ledger } from './ledger.ts';
import type { Payouts } from './payouts.ts';
import type { Places } from './places.ts';
import type { Reconciliation } from './reconciliation.ts';
import type { Refills } from './refills.ts';
import type { Signers } from './signers.ts';
import type { Sweeps } from './sweeps.ts';
import type { Wallets } from './wallets.ts';
import type { Warnings } from './warnings.ts';
import type { Withdrawals } from './withdrawals.ts';

/** Everything that can be ordered, by the house's own rules or by a decision at the table. */
export const acts = [
  'freeze',
  'stop-signer',
  'sweep',
  'stop-deposits',
  'halt-trading',
  'cut-servers',
  'notify',
  'reopen',
] as const;
export type Act = (typeof acts)[number];

/** The rooms that an order can reach. */
export interface ActRooms {
  readonly ledger: Ledger;
  readonly wallets: Wallets;
  readonly signers: Signers;
  readonly payouts: Payouts;
  readonly withdrawals: Withdrawals;
  readonly deposits: Deposits;
  readonly refills: Refills;
  readonly places: Places;
  readonly doubts: Doubts;
  readonly reconciliation: Reconciliation;
  readonly sweeps: Sweeps;
  readonly warnings: Warnings;
}

export interface Acts {
  /** Does it now, for these assets. */
  readonly carryOut: Readonly<Record<Act, (assets: readonly number[], cause: number) => void>>;
  tradingHalted(): boolean;
}

export function emergencyActs(world: World, house: Blueprint, rooms: ActRooms): Acts {
  const { clock, journal } = world;
  const { ledger, wallets, signers, payouts, deposits, refills, places } = rooms;
  const { sweep, forward } = rooms.sweeps;
  const haltedSince = new Map<number, Seconds>();
  const reissued = new Set<number>();
  let tradingHalted = false;

  /** Orders that nothing stands behind are struck before anything is paid again. */
  const strikeUnfounded = (asset: number, cause: number): void => {
    for (const order of rooms.withdrawals.waiting(asset)) {
      const { party } = order.withdrawal;
      const forged = typeof party === 'number' && ledger.unpostedTo(asset, party) > 0;
      if (forged || party === 'outside') order.cancel('the house', cause);
    }
  };

  const carryOut: Record<Act, (assets: readonly number[], cause: number) => void> = {
    freeze(assets) {
      for (const asset of assets) {
        payouts.freeze(asset);
        if (!haltedSince.has(asset)) haltedSince.set(asset, clock.now);
      }
    },
    'stop-signer'(assets) {
      for (const asset of assets) {
        signers.stop(asset);
        if (!haltedSince.has(asset)) haltedSince.set(asset, clock.now);
      }
    },
    sweep(assets, cause) {
      for (const wallet of wallets.all)
        if (
          assets.includes(wallet.asset) &&
          (wallet.tier === 'hot' || rooms.doubts.about(wallet))
        ) {
          wallets.renew(wallet);
          if (house.response.reissueDeposits === 'with-sweep') {
            deposits.reissue(wallet.asset);
            reissued.add(wallet.asset);
          }
          clock.begin(sweep(wallet, cause));
          if (house.response.forwardOld) forward(wallet, cause);
        }
    },
    'stop-deposits'(assets) {
      for (const asset of assets) if (!reissued.has(asset)) deposits.stop(asset);
    },
    'halt-trading': () => void (tradingHalted = true),
    'cut-servers': () => places.cutOff(),
    notify: rooms.warnings.tell,
    reopen(assets, cause) {
      places.reopen();
      tradingHalted = false;
      for (const asset of assets) {
        deposits.reissue(asset);
        reissued.delete(asset);
        rooms.reconciliation.acknowledge(asset);
        strikeUnfounded(asset, cause);
        signers.start(asset);
        refills.resume(asset);
        payouts.resume(asset);
        const id = name(house.assets[asset]!.id);
        const since = haltedSince.get(asset);
        if (since !== undefined)
          journal.record(kinds.resumed, cause, id, nothing, clock.now - since);
        haltedSince.delete(asset);
      }
    },
  };

  return {
    carryOut,
    tradingHalted: () => tradingHalted,
  };
}
