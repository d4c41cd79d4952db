/**
 * Empties an address block by block: a small transfer to see that it works, then large parts, then
 * whatever still arrives, until nothing has come for a long time.
 */
import type { Story } from '../../kernel/simulation.ts';
import { multiplyDivide } from '../../money.ts';
import type { SeenWallet } from '../../exchange/doors.ts';
import type { Address } from '../../chain/address.ts';
import type { Transaction } from '../../chain/transaction.ts';
import type { Scene } from '../plan.ts';

export interface Pace {
  /** Part of what lies there that one transfer takes. */
  readonly part: number;
  /** Seconds he lets pass between two transfers, so that they look like ordinary payouts. */
  readonly pauseSeconds: number;
  /** Seconds between two looks once the address is empty. */
  readonly lookSeconds: number;
  /** Seconds without anything new after which he stops looking. */
  readonly patienceSeconds: number;
}

/** Signs one transaction in whatever way he can; null when signed, otherwise the reason. */
export type Sign = (transaction: Transaction) => Story<string | null>;

export function* takeCoins(
  {
    world,
    adversary,
    horizon,
    notices,
  }: Pick<Scene, 'world' | 'adversary' | 'horizon' | 'notices'>,
  wallet: SeenWallet,
  sign: Sign,
  pace: Pace,
  cause: number,
): Story {
  const { clock } = world;
  const { network, address } = wallet;
  const { chain } = network;
  const { yen, lot } = notices.assets[wallet.asset]!;
  const worthIt = multiplyDivide(worthYen, lot, yen, 'up');
  const to: Address = adversary.destination(network, 'collecting', cause);
  let because = cause;
  let part = pace.part;
  let most = 0;
  let first = true;
  let lastGain = clock.now;

  while (clock.now < horizon) {
    const there = chain.spendable(address);
    if (there < worthIt) {
      if (clock.now - lastGain > pace.patienceSeconds) break;
      yield pace.lookSeconds;
      continue;
    }
    most = Math.max(most, there);
    const bite = multiplyDivide(most, Math.round(part * 1e6), 1e6, 'up');
    const wanted = first ? Math.min(there, multiplyDivide(trialYen, lot, yen, 'up')) : bite;
    const all = there - wanted < worthIt ? there : wanted;
    const fee = Math.min(chain.usualFee(all) * feeFactor, Math.floor(all / 2));
    const amount = all + fee > there ? there - fee : all;
    because = adversary.intends('take coins', because, amount, network.asset);
    const transaction = chain.draft(address, [{ to, amount }], fee);
    const refused = yield* sign(transaction);
    if (refused !== null) {
      if (part < leastPart || final.includes(refused)) return adversary.givesUp(refused, because);
      part /= 2;
      first = false;
      adversary.waits(pace.lookSeconds, refused, because);
      yield pace.lookSeconds;
      continue;
    }
    if (network.submit(transaction, because) !== 'accepted') {
      yield chain.kind.blockSeconds;
      continue;
    }
    first = false;
    lastGain = clock.now;
    yield* chain.settled(transaction, 1);
    if (chain.spendable(address) < worthIt) yield pace.lookSeconds;
    else yield pace.pauseSeconds;
  }
  adversary.givesUp('nothing more arrives', because);
}

/** Yen below which he leaves coins lying, and the yen of the first transfer (assumed). */
const worthYen = 10_000;
const trialYen = 1000;

/** He outbids the usual fee this many times, and halves refused transfers down to this part (assumed). */
const feeFactor = 2;
const leastPart = 0.002;

/** Refusals that no smaller or later request can get around. */
const final: readonly string[] = [
  'cut off',
  'no order behind it',
  'no instruction signed by the customer',
  'the signer does not answer calls from here',
  'an approver asked what it was for',
  'offline keys pay own wallets only',
  'nothing is ordered here',
];
