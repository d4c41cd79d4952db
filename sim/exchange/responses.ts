/**
 * What the house does when it knows: who must be reached first, what is stopped in which order, and how
 * long each step takes to hold. A key cannot be revoked: coins under a leaked one must be moved.
 */
import { name, type Name } from '../kernel/random.ts';
import type { Seconds, Story } from '../kernel/simulation.ts';
import { kinds, nothing } from '../journal.ts';
import { minute } from '../time.ts';
import type { World } from '../world.ts';
import type { Alarm, Alarms } from './alarms.ts';
import type { Blueprint } from './blueprint.ts';
import type { Deposits } from './deposits.ts';
import type { Ledger } from './ledger.ts';
import type { Payouts } from './payouts.ts';
import type { Places } from './places.ts';
import type { Reconciliation } from './reconciliation.ts';
import type { Refills } from './refills.ts';
import type { Signers } from './signers.ts';
import type { Staff } from './staff.ts';
import type { Wallet, Wallets } from './wallets.ts';
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

export interface Responses {
  /** Carries an act out at once for these assets, on somebody's word. */
  act(act: Act, assets: readonly number[], by: Name, cause: number): void;
  readonly tradingHalted: boolean;
}

export interface ResponseRooms {
  readonly ledger: Ledger;
  readonly wallets: Wallets;
  readonly signers: Signers;
  readonly payouts: Payouts;
  readonly withdrawals: Withdrawals;
  readonly deposits: Deposits;
  readonly refills: Refills;
  readonly places: Places;
  readonly staff: Staff;
  readonly alarms: Alarms;
  readonly reconciliation: Reconciliation;
}

export function responses(world: World, house: Blueprint, rooms: ResponseRooms): Responses {
  const { clock, journal } = world;
  const { ledger, wallets, signers, payouts, deposits, refills, places, staff } = rooms;
  const plan = house.response;
  const everything = house.assets.map((_, asset) => asset);
  const underWay = new Set<number>();
  const haltedSince = new Map<number, Seconds>();
  const reissued = new Set<number>();
  let tradingHalted = false;

  /** Moves what lies under earlier keys of a wallet to its present address, outbidding the usual fee. */
  function* sweep(wallet: Wallet, cause: number): Story {
    const { chain } = wallet.network;
    for (const { address, shares } of wallet.retired) {
      const there = chain.balance(address);
      const fee = Math.min(there, Math.round(chain.usualFee(there) * plan.sweepFee));
      if (there - fee <= 0) continue;
      const amount = there - fee;
      const transaction = chain.draft(address, [{ to: wallet.address, amount }], fee);
      const use = { wallet, amount, order: 'sweep', bypasses: [], asker: wallet.name } as const;
      if ((yield* signers.sign(transaction, shares, use, cause)) !== null) continue;
      const book = (): void => ledger.post(wallet.asset, 'own', 'outside', fee);
      wallet.network.submit(transaction, cause, book);
    }
  }

  /** Keeps emptying retired addresses for as long as the house forwards from them. */
  function* forward(wallet: Wallet, cause: number): Story {
    for (;;) {
      yield wallet.network.chain.kind.blockSeconds;
      yield* sweep(wallet, cause);
    }
  }

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
        if (wallet.tier === 'hot' && assets.includes(wallet.asset)) {
          wallets.renew(wallet);
          if (plan.reissueDeposits === 'with-sweep') {
            deposits.reissue(wallet.asset);
            reissued.add(wallet.asset);
          }
          clock.begin(sweep(wallet, cause));
          if (plan.forwardOld) clock.begin(forward(wallet, cause));
        }
    },
    'stop-deposits'(assets) {
      for (const asset of assets) if (!reissued.has(asset)) deposits.stop(asset);
    },
    'halt-trading': () => void (tradingHalted = true),
    'cut-servers': () => places.cutOff(),
    notify: () => undefined,
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
        underWay.delete(asset);
      }
    },
  };

  const act = (what: Act, assets: readonly number[], by: Name, cause: number): void => {
    const ordered = journal.record(kinds.ordered, cause, by, name(what));
    carryOut[what](assets, ordered);
    const about = name(assets.map((asset) => house.assets[asset]!.id).join(' '));
    journal.record(kinds.effective, ordered, about, name(what));
  };

  function* later(
    what: Act,
    assets: readonly number[],
    by: Name,
    cause: number,
    wait: Seconds,
  ): Story {
    const ordered = journal.record(kinds.ordered, cause, by, name(what));
    yield wait;
    carryOut[what](assets, ordered);
    const about = name(assets.map((asset) => house.assets[asset]!.id).join(' '));
    journal.record(kinds.effective, ordered, about, name(what));
  }

  /** Whoever has to be reached before anything is stopped. */
  function* authority(): Story<Name> {
    if (plan.authority === 'anyone') return name('on call');
    const role = plan.authority === 'manager' && staff.has('manager') ? 'manager' : 'board';
    const turn = staff.take(role, role === 'manager' ? managerSeconds : boardSeconds);
    yield turn.ends - clock.now;
    return turn.person;
  }

  function* answer(alarm: Alarm, confirmed: number): Story {
    const assets = plan.perCoin && alarm.asset !== null ? [alarm.asset] : everything;
    const fresh = assets.filter((asset) => !underWay.has(asset));
    if (fresh.length === 0) return;
    for (const asset of fresh) underWay.add(asset);
    for (const asset of fresh) refills.halt(asset);
    const by = yield* authority();
    const order = (what: Act, wait: Seconds) =>
      clock.begin(later(what, fresh, by, confirmed, wait)).ended;
    order('freeze', plan.freezeSeconds);
    order('stop-signer', plan.stopSignerSeconds);
    order('cut-servers', plan.cutSeconds);
    order('stop-deposits', plan.stopDepositsSeconds);
    order('sweep', plan.sweepSeconds);
    yield plan.announceSeconds;
    journal.record(kinds.announced, confirmed, name('exchange'), alarm.about);
    const inspected = placesToInspect(house, places).length;
    const work = staff.take('operator', inspected * plan.inspectSeconds);
    yield Math.max(work.ends - clock.now, plan.sweepSeconds, plan.restartSeconds);
    act('reopen', fresh, by, confirmed);
  }

  rooms.alarms.onConfirmed((alarm, confirmed) => {
    if (alarm.asset !== null) clock.begin(answer(alarm, confirmed));
  });

  return {
    act,
    get tradingHalted() {
      return tradingHalted;
    },
  };
}

/**
 * Records kept outside the house show what was visited. Central ones show where somebody came from but
 * may miss what he did next, so one step further is looked at too; local ones show nothing.
 */
function placesToInspect(house: Blueprint, { visited, beyond }: Places): string[] {
  const all = house.places.map(({ id }) => id);
  if (house.places.some(({ logs }) => logs === 'local')) return all;
  const central = house.places.filter(({ id, logs }) => visited.has(id) && logs === 'central');
  const doubtful = new Set(central.flatMap(({ id }) => beyond(id)));
  return all.filter((id) => visited.has(id) || doubtful.has(id));
}

/** Reaching a manager on duty, and gathering a board (assumed). */
const managerSeconds = 5 * minute;
const boardSeconds = 60 * minute;
