/**
 * Orders payouts of one vault wallet after another at the console, each to an address of its own. What was
 * refused for its size is asked for in halves from then on, and whole again some hours later.
 */
import { wait, type Process, type Seconds, type Story } from '../../kernel/simulation.ts';
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
  scene: Scene,
  at: Presence,
  vaults: readonly SeenWallet[],
  pace: Round,
): Story {
  const { world, adversary, horizon } = scene;
  const { clock } = world;
  const raid: Raid = { scene, at, pace, addresses: new Map(), lastGain: clock.now, final: null };
  while (
    raid.final === null &&
    clock.now < horizon &&
    clock.now - raid.lastGain <= pace.patienceSeconds
  ) {
    const ceilings: Ceilings = new Map();
    const orders: Process[] = [];
    for (const wallet of vaults) {
      const { network, address } = wallet;
      if (raid.final !== null || network.chain.spendable(address) < leastOf(scene, wallet))
        continue;
      orders.push(clock.begin(empty(raid, wallet, ceilings)));
      yield pace.pauseSeconds;
    }
    for (const { ended } of orders) yield* wait(ended);
    if (raid.final !== null || orders.length === 0) break;
    if (ceilings.size === 0) continue;
    adversary.waits(retrySeconds, tooMuch[0]!, at.record);
    yield retrySeconds;
  }
  adversary.givesUp(raid.final ?? 'nothing more arrives', at.record);
}

/** What he does at one console, and how far he has come. */
interface Raid {
  readonly scene: Scene;
  readonly at: Presence;
  readonly pace: Round;
  readonly addresses: Map<SeenWallet, Address>;
  lastGain: Seconds;
  /** The refusal after which he asks for nothing more. */
  final: string | null;
}

/** More than this was refused in one round, by coin. */
type Ceilings = Map<number, Amount>;

function* empty(raid: Raid, wallet: SeenWallet, ceilings: Ceilings): Story {
  const { scene, pace } = raid;
  const { chain } = wallet.network;
  const least = leastOf(scene, wallet);
  for (;;) {
    const there = chain.spendable(wallet.address);
    const bite = Math.min(there, ceilings.get(wallet.asset) ?? Infinity);
    if (raid.final !== null || bite < least) return;
    const refused = yield* order(raid, wallet, bite);
    if (refused === null) {
      raid.lastGain = scene.world.clock.now;
      if (bite === there) return;
      yield pace.pauseSeconds;
    } else if (!tooMuch.includes(refused)) raid.final = refused;
    else ceilings.set(wallet.asset, Math.floor(bite / 2));
  }
}

function* order(
  { scene, at, addresses }: Raid,
  wallet: SeenWallet,
  bite: Amount,
): Story<string | null> {
  const { doors, adversary } = scene;
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
function leastOf({ notices }: Scene, { asset }: SeenWallet): Amount {
  const { yen, lot } = notices.assets[asset]!;
  return multiplyDivide(leastYen, lot, yen, 'up');
}

/** Refusals that a smaller order may get around. */
const tooMuch: readonly string[] = ['above the limit of the co-signer', 'nobody here ordered it'];

/** When he asks for the whole again, and what is too little to be asked for (assumed). */
const retrySeconds = 6 * hour;
const leastYen = 10000;
