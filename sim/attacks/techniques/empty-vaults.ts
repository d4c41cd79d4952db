/**
 * Orders payouts of one vault wallet after another at the console, each to an address of its own. What was
 * refused for its size is asked for in halves from then on, and whole again some hours later.
 */
import { wait, type Process, type Story } from '../../kernel/simulation.ts';
import { multiplyDivide, type Amount } from '../../money.ts';
import { hour } from '../../time.ts';
import type { Address } from '../../chain/address.ts';
import type { Presence, SeenWallet } from '../../exchange/doors.ts';
import type { Scene } from '../plan.ts';

export interface Round {
  /** Seconds between two orders. */
  readonly pauseSeconds: number;
  /** Seconds without any coins after which he gives up. */
  readonly patienceSeconds: number;
}

export function* emptyVaults(
  { world, doors, adversary, notices, horizon }: Scene,
  at: Presence,
  vaults: readonly SeenWallet[],
  pace: Round,
): Story {
  const { clock } = world;
  const addresses = new Map<SeenWallet, Address>();
  let lastGain = clock.now;
  let final: string | null = null;

  while (final === null && clock.now < horizon && clock.now - lastGain <= pace.patienceSeconds) {
    /** More than this was refused in this round, by coin. */
    const ceilings = new Map<number, Amount>();
    const orders: Process[] = [];
    for (const wallet of vaults) {
      if (final !== null || wallet.network.chain.spendable(wallet.address) < leastOf(wallet))
        continue;
      orders.push(clock.begin(empty(wallet, ceilings)));
      yield pace.pauseSeconds;
    }
    for (const { ended } of orders) yield* wait(ended);
    if (final !== null || orders.length === 0) break;
    if (ceilings.size === 0) continue;
    adversary.waits(retrySeconds, tooMuch[0]!, at.record);
    yield retrySeconds;
  }
  adversary.givesUp(final ?? 'nothing more arrives', at.record);

  function* empty(wallet: SeenWallet, ceilings: Map<number, Amount>): Story {
    const { chain } = wallet.network;
    const least = leastOf(wallet);
    for (;;) {
      const there = chain.spendable(wallet.address);
      const bite = Math.min(there, ceilings.get(wallet.asset) ?? Infinity);
      if (final !== null || bite < least) return;
      const refused = yield* order(wallet, bite);
      if (refused === null) {
        lastGain = clock.now;
        if (bite === there) return;
        yield pace.pauseSeconds;
      } else if (!tooMuch.includes(refused)) final = refused;
      else ceilings.set(wallet.asset, Math.floor(bite / 2));
    }
  }

  function* order(wallet: SeenWallet, bite: Amount): Story<string | null> {
    const { network, address } = wallet;
    const { chain } = network;
    const fee = Math.min(chain.usualFee(bite), Math.floor(bite / 2));
    const amount = bite - fee;
    const because = adversary.intends('order a payout', at.record, amount, network.asset);
    let to = addresses.get(wallet);
    if (to === undefined)
      addresses.set(wallet, (to = adversary.destination(network, 'collecting', because)));
    const transaction = chain.draft(address, [{ to, amount }], fee);
    const refused = yield* doors.console.payOut(at, wallet, transaction);
    if (refused === null) network.submit(transaction, because);
    return refused;
  }

  /** What is worth the trouble of an order. */
  function leastOf({ asset }: SeenWallet): Amount {
    const { yen, lot } = notices.assets[asset]!;
    return multiplyDivide(leastYen, lot, yen, 'up');
  }
}

/** Refusals that a smaller order may get around. */
const tooMuch: readonly string[] = ['above the limit of the co-signer', 'nobody here ordered it'];

/** When he asks for the whole again, and what is too little to be asked for (assumed). */
const retrySeconds = 6 * hour;
const leastYen = 10000;
