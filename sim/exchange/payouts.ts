/** The last part of the corridor: funded, signed, broadcast, settled; and the freeze that stops it. */
import { Signal, wait, type Story } from '../kernel/simulation.ts';
import type { Amount } from '../money.ts';
import { kinds } from '../journal.ts';
import type { World } from '../world.ts';
import type { Blueprint } from './blueprint.ts';
import type { Ledger } from './ledger.ts';
import type { Refills } from './refills.ts';
import type { Signers } from './signers.ts';
import type { Wallet, Wallets } from './wallets.ts';
import type { Withdrawal } from './withdrawal.ts';

export interface Payouts {
  /** Pays an approved order, however long that takes; null when paid, otherwise the reason. */
  pay(withdrawal: Withdrawal, cause: number): Story<string | null>;
  /** Whether the order's coins are already on their way. */
  committed(withdrawal: Withdrawal): boolean;
  freeze(asset: number): void;
  resume(asset: number): void;
  frozen(asset: number): boolean;
  onUnfunded(listener: (withdrawal: Withdrawal, record: number) => void): void;
}

export function payouts(
  world: World,
  house: Blueprint,
  ledger: Ledger,
  wallets: Wallets,
  signers: Signers,
  refills: Refills,
): Payouts {
  const frozen = new Set<number>();
  const committed = new Set<Withdrawal>();
  const wanted = house.assets.map(() => 0);
  const funded = house.assets.map(() => new Signal<void>());
  const resumed = house.assets.map(() => new Signal<void>());
  const listeners: ((withdrawal: Withdrawal, record: number) => void)[] = [];
  const till: Till = {
    world,
    ledger,
    wallets,
    signers,
    refills,
    frozen,
    committed,
    wanted,
    funded,
    resumed,
    listeners,
  };

  const wake = (signals: Signal<void>[], asset: number): void => {
    const waiting = signals[asset]!;
    signals[asset] = new Signal<void>();
    waiting.fire();
  };
  refills.onFilled((asset) => wake(funded, asset));
  house.assets.forEach((_, asset) => {
    const hot = wallets.of(asset, 'hot')!;
    hot.network.onMoved(({ outputs }) => {
      if (outputs.some(({ to }) => to.name === hot.address.name)) wake(funded, asset);
    });
  });

  return {
    pay: (withdrawal, cause) => pay(till, withdrawal, cause),
    committed: (withdrawal) => committed.has(withdrawal),
    freeze: (asset) => void frozen.add(asset),
    resume(asset) {
      frozen.delete(asset);
      wake(resumed, asset);
      wake(funded, asset);
    },
    frozen: (asset) => frozen.has(asset),
    onUnfunded: (listener) => void listeners.push(listener),
  };
}

/** What is paid from hot, and what waits to be paid. */
interface Till {
  readonly world: World;
  readonly ledger: Ledger;
  readonly wallets: Wallets;
  readonly signers: Signers;
  readonly refills: Refills;
  readonly frozen: Set<number>;
  readonly committed: Set<Withdrawal>;
  /** What waits for coins in hot, by asset. */
  readonly wanted: Amount[];
  readonly funded: Signal<void>[];
  readonly resumed: Signal<void>[];
  readonly listeners: ((withdrawal: Withdrawal, record: number) => void)[];
}

function* pay(till: Till, withdrawal: Withdrawal, cause: number): Story<string | null> {
  const { world, ledger, wallets, signers, frozen, committed } = till;
  const { clock, journal } = world;
  const { asset, amount, destination } = withdrawal;
  const hot = wallets.of(asset, 'hot')!;
  const { chain } = hot.network;
  const fee = chain.usualFee(amount);
  let because = cause;
  for (;;) {
    yield* whileFrozen(till, asset);
    because = yield* fund(till, withdrawal, hot, amount + fee, because);
    const transaction = chain.draft(hot.address, [{ to: destination, amount }], fee);
    const use = {
      wallet: hot,
      amount,
      order: withdrawal,
      bypasses: [],
      asker: withdrawal.name,
    };
    const refused = yield* signers.sign(transaction, hot.shares, use, because);
    if (refused === stoppedSigning) {
      frozen.add(asset);
      continue;
    }
    if (refused !== null) return refused;
    because = journal.record(kinds.signed, because, withdrawal.name, transaction.name);
    const book = (): void => {
      if (withdrawal.party !== 'outside') ledger.post(asset, 'inFlight', 'outside', amount);
      ledger.post(asset, 'own', 'outside', transaction.fee);
    };
    if (hot.network.submit(transaction, because, book) !== 'accepted') {
      yield chain.kind.blockSeconds;
      continue;
    }
    because = journal.record(kinds.broadcast, because, withdrawal.name, transaction.name);
    committed.add(withdrawal);
    const paid = yield* chain.settled(transaction, 1);
    committed.delete(withdrawal);
    if (!paid) continue;
    journal.record(
      kinds.settled,
      because,
      withdrawal.name,
      destination.name,
      clock.now - withdrawal.wishedAt,
      hot.network.asset,
      withdrawal.label,
    );
    return null;
  }
}

/** Waits out a freeze; the place in the queue is kept. */
function* whileFrozen({ frozen, resumed }: Till, asset: number): Story {
  while (frozen.has(asset)) yield* wait(resumed[asset]!);
}

/** Waits until hot can pay; what waits is added up so that a refill brings enough. */
function* fund(
  till: Till,
  withdrawal: Withdrawal,
  hot: Wallet,
  needed: Amount,
  cause: number,
): Story<number> {
  const { refills, wanted, funded, listeners } = till;
  const { asset } = withdrawal;
  const enough = (): boolean => hot.network.chain.spendable(hot.address) >= needed;
  const short = (): Amount => wanted[asset]! + (enough() ? 0 : needed);
  if (enough()) {
    refills.consider(asset, short(), cause);
    return cause;
  }
  const { count } = withdrawal;
  const record = till.world.journal.record(
    kinds.unfunded,
    cause,
    withdrawal.name,
    hot.name,
    count,
    hot.network.asset,
  );
  for (const listener of listeners) listener(withdrawal, record);
  wanted[asset]! += needed;
  try {
    do {
      refills.consider(asset, wanted[asset]!, record);
      yield* wait(funded[asset]!);
      yield* whileFrozen(till, asset);
    } while (!enough());
  } finally {
    wanted[asset]! -= needed;
  }
  return record;
}

/** The one refusal of a signer that the corridor waits out instead of passing it on. */
export const stoppedSigning = 'signing is stopped';
