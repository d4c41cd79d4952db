/**
 * The signing service and its co-signers: who may ask, what is compared before a key signs, and the
 * difference between asking through the corridor and asking from inside the house.
 */
import { name, type Name } from '../kernel/random.ts';
import type { Story } from '../kernel/simulation.ts';
import type { Amount } from '../money.ts';
import { kinds, nothing } from '../journal.ts';
import type { World } from '../world.ts';
import type { Output, Transaction } from '../chain/transaction.ts';
import type { Blueprint } from './blueprint.ts';
import type { Cosigner } from './cosigner.ts';
import { displays, type Displays } from './displays.ts';
import type { Gatehouse } from './gates.ts';
import type { Keys, KeyShare } from './keys.ts';
import type { Objections } from './objections.ts';
import type { Releases } from './releases.ts';
import type { Staff } from './staff.ts';
import type { Wallet } from './wallets.ts';
import type { Withdrawal } from './withdrawal.ts';

/** Where a rule about keys is enforced, from loose to strict. */
export const enforcements = ['web', 'signer', 'hardware'] as const;
export type Enforcement = (typeof enforcements)[number];

/** One request to a wallet's signers, as they see it. */
export interface KeyUse {
  readonly wallet: Wallet;
  readonly amount: Amount;
  /** The order it carries out, or null where none can be found in the books. */
  readonly order: Withdrawal | 'refill' | 'sweep' | null;
  /** Rules enforced here are not met on the way this request came. */
  readonly bypasses: readonly Enforcement[];
  readonly asker: Name;
  readonly outputs: readonly Output[];
  /** What the asking computer shows, where that may be something else. */
  readonly shown?: readonly Output[] | undefined;
}

/** A request as it is handed in; what it pays is read from the transaction itself. */
export type KeyRequest = Omit<KeyUse, 'outputs'>;

export interface Signers {
  /** Gathers the wallet's signatures; null when signed, otherwise the reason. */
  sign(
    transaction: Transaction,
    shares: readonly KeyShare[],
    use: KeyRequest,
    cause: number,
  ): Story<string | null>;
  stop(asset: number): void;
  start(asset: number): void;
  stopped(asset: number): boolean;
}

/** Who else has a say in what leaves cold and vault. */
export interface Coconsent {
  readonly cosigner: Cosigner;
  readonly releases: Releases;
  readonly objections: Objections;
}

export function signers(
  world: World,
  house: Blueprint,
  keys: Keys,
  gatehouse: Gatehouse,
  staff: Staff,
  { cosigner, releases, objections }: Coconsent,
): Signers {
  const stopped = new Set<number>();
  const service: Service = {
    world,
    house,
    keys,
    gatehouse,
    staff,
    cosigner,
    releases,
    objections,
    screens: displays(house, world.random),
    stopped,
  };
  return {
    stop: (asset) => void stopped.add(asset),
    start: (asset) => void stopped.delete(asset),
    stopped: (asset) => stopped.has(asset),
    sign: (transaction, shares, use, cause) => sign(service, transaction, shares, use, cause),
  };
}

/** The signing service, and everybody it asks before a key signs. */
interface Service extends Coconsent {
  readonly world: World;
  readonly house: Blueprint;
  readonly keys: Keys;
  readonly gatehouse: Gatehouse;
  readonly staff: Staff;
  readonly screens: Displays;
  /** Coins for which nothing is signed. */
  readonly stopped: ReadonlySet<number>;
}

function* sign(
  service: Service,
  transaction: Transaction,
  shares: readonly KeyShare[],
  use: KeyRequest,
  cause: number,
): Story<string | null> {
  const { world, house, keys, gatehouse, staff, stopped } = service;
  const { cosigner, releases, objections, screens } = service;
  const { clock, journal } = world;
  const { wallet } = use;
  const refuse = (key: Name, reason: string): string => {
    journal.record(kinds.signatureRefused, cause, key, transaction.name, 0, nothing, name(reason));
    return reason;
  };
  if (stopped.has(wallet.asset) && use.order !== 'sweep')
    return refuse(wallet.name, 'signing is stopped');
  if (unsigned(house, use)) return refuse(wallet.name, 'no instruction signed by the customer');
  const whole = presented(use, transaction.outputs);
  const { verdict } = gatehouse.ask('keyUse', whole, transaction.name, cause);
  if (verdict.answer === 'refuse') return refuse(wallet.name, verdict.reason);
  if (verdict.answer === 'hold') yield verdict.seconds;
  if (verdict.answer === 'review') {
    yield staff.take('operator', verdict.minutes * 60).ends - clock.now;
    if (use.order === null) return refuse(wallet.name, 'no order behind it');
  }
  if (offline(wallet) && use.order !== 'sweep') {
    const stopping = yield* releases.pass(transaction, whole, cause);
    if (stopping !== null) return refuse(wallet.name, stopping);
  }
  let made = 0;
  let reason = 'too few keys';
  for (const share of shares) {
    if (made === wallet.plan.m) break;
    if (share.plan.looks === 'case' && use.order === null) {
      reason = refuse(share.name, 'no order behind it');
      continue;
    }
    if (cosigner.keeps(wallet, share)) {
      const answer = yield* cosigner.answer(share, transaction, whole, cause);
      if (answer !== null) return refuse(share.name, answer);
    } else if (screens.objects(share, { transaction, shown: use.shown, asset: wallet.asset })) {
      const refused = refuse(share.name, 'what is signed is not what was asked');
      objections.speak(
        wallet.asset,
        use.amount / house.assets[wallet.asset]!.claims,
        journal.count - 1,
      );
      return refused;
    }
    const byHand = use.order === 'sweep'; // keys are loaded out of hours for an emergency
    const wait = byHand ? 0 : keys.untilActive(share.plan, clock.now);
    if (wait > 0) yield wait;
    if (stopped.has(wallet.asset) && use.order !== 'sweep')
      return refuse(share.name, 'signing is stopped');
    wallet.network.chain.sign(transaction, share.secret);
    journal.record(kinds.signatureMade, cause, share.name, transaction.name, 0, nothing, use.asker);
    made++;
  }
  return made < wallet.plan.m ? reason : null;
}

/** What is checked at the web tier was checked there or not at all. */
function unsigned(house: Blueprint, { order, bypasses }: KeyRequest): boolean {
  if (order === 'refill' || order === 'sweep' || order?.instructed === true) return false;
  const { intent } = house.signing;
  return intent !== 'none' && intent !== 'web' && !bypasses.includes(intent);
}

/** Field by field: a spread with one more field would give every request a shape of its own. */
function presented(
  { wallet, amount, order, bypasses, asker, shown }: KeyRequest,
  outputs: readonly Output[],
): KeyUse {
  return { wallet, amount, order, bypasses, asker, outputs, shown };
}

/** Whether its keys are used one by one, for a payment out of cold or vault. */
export function offline({ tier }: Wallet): boolean {
  return tier === 'cold' || tier === 'vault';
}
