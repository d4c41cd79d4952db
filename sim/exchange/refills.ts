/**
 * Coins between tiers: hot is filled again when it runs low, and what is too much goes back to cold.
 * Cold keys sign only in a cold session, after the approvals the house asks for.
 */
import { name, type Name } from '../kernel/random.ts';
import { Signal, waitAtMost, type Story } from '../kernel/simulation.ts';
import { multiplyDivide, type Amount } from '../money.ts';
import { kinds, nothing } from '../journal.ts';
import { hour } from '../time.ts';
import type { World } from '../world.ts';
import type { Transaction } from '../chain/transaction.ts';
import type { Blueprint } from './blueprint.ts';
import type { ColdSessions } from './cold-sessions.ts';
import type { Cosigner } from './cosigner.ts';
import { differs } from './displays.ts';
import type { Gatehouse } from './gates.ts';
import type { Handover } from './handover.ts';
import type { Ledger } from './ledger.ts';
import { offline, type KeyRequest, type Signers } from './signers.ts';
import type { Staff } from './staff.ts';
import type { Wallet, Wallets } from './wallets.ts';

/** A wish to fill a hot wallet, as its approvers see it. */
export interface Refill {
  readonly hot: Wallet;
  readonly from: Wallet;
  readonly amount: Amount;
}

export interface Refills {
  /** Asks for a refill if hot is low and none is under way; `wanted` is what waits to be paid. */
  consider(asset: number, wanted: Amount, cause: number): void;
  /** At the console: confirms a refill that waits for that, or asks for one although hot is not low yet. */
  order(asset: number, cause: number): boolean;
  /** Coins that lie too much in hot go back to the coldest tier. */
  rebalance(asset: number): void;
  /**
   * A payout from an offline wallet as it is ordered by hand: approvals, the next session, the keys. As
   * many of the approvers as `agreed` ask nothing. Null when signed, otherwise the reason.
   */
  payOut(
    from: Wallet,
    transaction: Transaction,
    agreed: number,
    asker: Name,
    cause: number,
  ): Story<string | null>;
  /** Told when coins have arrived in hot. */
  onFilled(listener: (asset: number) => void): void;
  /** No coins move between the tiers of an asset while its house answers an alarm. */
  halt(asset: number): void;
  resume(asset: number): void;
}

export function refills(
  world: World,
  house: Blueprint,
  ledger: Ledger,
  wallets: Wallets,
  signers: Signers,
  sessions: ColdSessions,
  staff: Staff,
  gatehouse: Gatehouse,
  { cosigner, handover }: { readonly cosigner: Cosigner; readonly handover: Handover },
): Refills {
  const { clock, journal } = world;
  const halted = new Set<number>();
  const treasury: Treasury = {
    world,
    house,
    ledger,
    wallets,
    signers,
    sessions,
    staff,
    gatehouse,
    cosigner,
    handover,
    underWay: new Set(),
    unconfirmed: new Map(),
    listeners: [],
  };
  const { underWay, unconfirmed } = treasury;
  const vaults = house.assets.map((_, asset) =>
    wallets.all.filter((wallet) => wallet.asset === asset && wallet.tier === 'vault'),
  );

  const sources = (asset: number): (Wallet | undefined)[] => {
    const warm = wallets.of(asset, 'warm');
    if (vaults[asset]!.length === 0) return [warm, wallets.of(asset, 'cold')];
    const ofVault = house.refill.first === 'vault';
    const [one, other] = [[wallets.of(asset, 'cold')], vaults[asset]!];
    return ofVault ? [warm, ...other, ...one] : [warm, ...one, ...other];
  };

  /** The wallet that hot is filled from: warm as long as something can leave it, then what lies offline. */
  const source = (asset: number): Wallet | undefined =>
    sources(asset).find((wallet) => {
      if (wallet === undefined) return false;
      const { chain } = wallet.network;
      const there = chain.spendable(wallet.address);
      return there > chain.usualFee(there);
    });

  return {
    halt: (asset) => void halted.add(asset),
    resume: (asset) => void halted.delete(asset),
    onFilled: (listener) => void treasury.listeners.push(listener),
    consider(asset, wanted, cause) {
      const hot = wallets.of(asset, 'hot');
      const from = source(asset);
      if (hot === undefined || from === undefined || underWay.has(asset) || halted.has(asset))
        return;
      const there = hot.network.chain.spendable(hot.address);
      const low = multiplyDivide(hot.target, Math.round(house.refill.below * 1e6), 1e6, 'down');
      if (there >= low && there >= wanted) return;
      const amount = Math.max(hot.target, wanted) - there;
      if (amount <= 0) return;
      underWay.add(asset);
      clock.begin(fill(treasury, { hot, from, amount }, cause));
    },
    order(asset, cause) {
      const hot = wallets.of(asset, 'hot');
      const from = source(asset);
      if (!house.console?.tiers.some((tier) => tier === from?.tier)) return false;
      const waiting = unconfirmed.get(asset);
      unconfirmed.delete(asset);
      waiting?.fire();
      if (waiting !== undefined) return true;
      if (hot === undefined || from === undefined || underWay.has(asset) || halted.has(asset))
        return false;
      const amount = hot.target - hot.network.chain.spendable(hot.address);
      if (amount <= 0) return false;
      underWay.add(asset);
      clock.begin(fill(treasury, { hot, from, amount }, cause, false));
      return true;
    },
    payOut: (from, transaction, agreed, asker, cause) =>
      payOut(treasury, from, transaction, agreed, asker, cause),
    rebalance(asset) {
      const hot = wallets.of(asset, 'hot');
      const cold = wallets.of(asset, 'cold');
      if (hot === undefined || cold === undefined || halted.has(asset) || signers.stopped(asset))
        return;
      const { chain, asset: coin } = hot.network;
      const surplus = chain.spendable(hot.address) - hot.target;
      const least = Math.round(house.refill.surplus * 1e6);
      if (surplus <= multiplyDivide(hot.target, least, 1e6, 'up')) return;
      const cause = journal.record(kinds.rebalanced, -1, hot.name, cold.name, surplus, coin);
      const amount = surplus - chain.usualFee(surplus);
      if (amount > 0) clock.begin(pay(treasury, hot, cold, amount, cause));
    },
  };
}

/** Who keeps the tiers filled, and what is under way between them. */
interface Treasury {
  readonly world: World;
  readonly house: Blueprint;
  readonly ledger: Ledger;
  readonly wallets: Wallets;
  readonly signers: Signers;
  readonly sessions: ColdSessions;
  readonly staff: Staff;
  readonly gatehouse: Gatehouse;
  readonly cosigner: Cosigner;
  readonly handover: Handover;
  /** Assets with a refill under way. */
  readonly underWay: Set<number>;
  /** Refills that wait for somebody at the console, by asset. */
  readonly unconfirmed: Map<number, Signal<void>>;
  readonly listeners: ((asset: number) => void)[];
}

function* fill(
  treasury: Treasury,
  wish: Refill,
  cause: number,
  byHand = treasury.house.refill.mode === 'person' || wish.from.tier === 'cold',
): Story {
  const { world, house, wallets, sessions, staff, gatehouse, cosigner } = treasury;
  const { clock, journal } = world;
  const { cold } = house;
  const { hot, from, amount } = wish;
  const coin = hot.network.asset;
  const asked = journal.record(kinds.refillAsked, cause, hot.name, from.name, amount, coin);
  try {
    if (byHand && staff.has('operator')) {
      const persons = house.trust.rights.find(({ id }) => id === 'console')?.persons ?? 1;
      const turns = Array.from({ length: persons }, () => staff.take('operator', byHandSeconds));
      const ready = Math.max(...turns.map(({ ends }) => ends));
      yield* byOperator(treasury, hot.asset, ready - clock.now);
    }
    if (offline(from)) {
      yield cold.approvalSeconds;
      const session = from.tier === 'cold' ? sessions.next() : clock.now;
      if (session > clock.now) yield session - clock.now;
      for (let approver = 0; approver < cold.approvers; approver++)
        if (staff.has('keeper')) yield staff.take('keeper', approverSeconds).ends - clock.now;
    }
    const { verdict, cause: because } = gatehouse.ask('refill', wish, hot.name, asked);
    if (verdict.answer === 'hold') yield verdict.seconds;
    if (verdict.answer === 'refuse' || wallets.holdings(hot.asset) === 0) {
      const reason = verdict.answer === 'refuse' ? verdict.reason : 'nothing left';
      journal.record(kinds.refillRefused, because, hot.name, from.name, 0, nothing, name(reason));
      yield refusedSeconds;
      return;
    }
    const { chain } = from.network;
    const there = chain.spendable(from.address);
    const moved = Math.min(amount, there - chain.usualFee(there), cosigner.room(from));
    if (moved > 0 && (yield* pay(treasury, from, hot, moved, asked))) {
      journal.record(kinds.refillMade, asked, hot.name, from.name, moved, coin);
      for (const listener of treasury.listeners) listener(hot.asset);
    } else if (from.tier === 'vault') yield refusedSeconds;
  } finally {
    treasury.underWay.delete(hot.asset);
  }
}

/** Waits for an operator, or for whoever confirms it at the console before him. */
function* byOperator(
  { world, house, unconfirmed }: Treasury,
  asset: number,
  seconds: number,
): Story {
  if (house.console === null) {
    yield seconds;
    return;
  }
  const confirmed = new Signal<void>();
  unconfirmed.set(asset, confirmed);
  yield* waitAtMost(confirmed, seconds, world.clock);
  unconfirmed.delete(asset);
}

function* pay(
  { ledger, signers, handover }: Treasury,
  from: Wallet,
  hot: Wallet,
  amount: Amount,
  cause: number,
): Story<boolean> {
  const { chain } = from.network;
  const shown = [{ to: hot.address, amount }];
  const transaction = chain.draft(from.address, handover.handed(from, shown, cause));
  const asked: KeyRequest = {
    wallet: from,
    amount,
    order: 'refill',
    bypasses: [],
    asker: from.name,
    shown,
  };
  const refused = yield* signers.sign(transaction, from.shares, asked, cause);
  // What was asked for before the house moved to clean keys is not sent to the old ones.
  if (refused !== null || shown[0]!.to !== hot.address) return false;
  const book = (): void => ledger.post(from.asset, 'own', 'outside', transaction.fee);
  if (from.network.submit(transaction, cause, book) !== 'accepted') return false;
  return (yield* chain.settled(transaction, 1)) && !differs({ transaction, shown });
}

function* payOut(
  { world, house, signers, sessions, staff }: Treasury,
  from: Wallet,
  transaction: Transaction,
  agreed: number,
  asker: Name,
  cause: number,
): Story<string | null> {
  const { clock, journal, random } = world;
  const { cold } = house;
  yield cold.approvalSeconds;
  const session = sessions.next();
  if (session > clock.now) yield session - clock.now;
  const care = random.die('care');
  for (let approver = 1; approver <= cold.approvers; approver++) {
    if (staff.has('keeper')) yield staff.take('keeper', approverSeconds).ends - clock.now;
    if (approver <= agreed || care.share(name(`approver ${approver}`)) < carefulFrom) continue;
    const reason = 'an approver asked what it was for';
    const key = from.shares[0]!.name;
    const { name: what } = transaction;
    journal.record(kinds.signatureRefused, cause, key, what, 0, nothing, name(reason));
    return reason;
  }
  let amount = 0;
  for (const output of transaction.outputs) amount += output.amount;
  const use = { wallet: from, amount, order: null, bypasses: ['web'], asker } as const;
  return yield* signers.sign(transaction, from.shares, use, cause);
}

/** A refill done by hand, one approver's part in a cold session, and the pause after a refusal (assumed). */
const byHandSeconds = 10 * 60;
const approverSeconds = 15 * 60;
const refusedSeconds = 6 * hour;

/** Care from which an approver asks what an order is for that no refill asked (assumed). */
const carefulFrom = 0.5;
