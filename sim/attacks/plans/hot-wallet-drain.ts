/** Hot-wallet drain: from a mail to staff or a foothold to the coins, by key, by signer or by ledger. */
import { z } from 'zod';
import type { Story } from '../../kernel/simulation.ts';
import type { Presence, SeenWallet } from '../../exchange/doors.ts';
import { assetsAimedAt, plan, type Scene } from '../plan.ts';
import { awaitNight } from '../techniques/await-night.ts';
import { carryOnward, onward } from '../techniques/carry-onward.ts';
import { copies, type Copies } from '../techniques/copy-keys.ts';
import { enterHouse, entrance } from '../techniques/enter-house.ts';
import { explore } from '../techniques/explore.ts';
import { takeCoins } from '../techniques/take-coins.ts';
import { tamperLedger } from '../techniques/tamper-ledger.ts';

/** Every number is assumed where a scenario does not give another. */
const options = z.strictObject({
  ...entrance,
  method: z.enum(['copy-key', 'abuse-signer', 'tamper-ledger']).default('copy-key'),
  tamper: z.enum(['forge-credit', 'move-claims', 'insert-order']).default('forge-credit'),
  strike: z.enum(['night', 'at-once']).default('night'),
  part: z.number().min(0.001).max(1).default(0.25),
  pauseSeconds: z.int().min(0).default(0),
  lookSeconds: z.int().min(60).default(3600),
  patienceSeconds: z.int().min(60).default(172800),
  reroute: z.boolean().default(false),
  assets: z.array(z.string()).default([]),
  accounts: z.int().min(1).max(8).default(4),
  onward,
});

type Options = z.infer<typeof options>;

export default plan<Options>({
  id: 'hot-wallet-drain',
  family: 'hot-wallet drain',
  title: { en: 'Hot-wallet drain', ja: 'ホットウォレットからの流出' },
  sentence: {
    en: 'Somebody gets into the house over the network and takes what the hot keys open.',
    ja: '何者かがネットワーク越しに侵入し、ホットの鍵で動かせる資産を持ち出す。',
  },
  options,
  aims: (chosen, assets) => assetsAimedAt(chosen.assets, assets),
  people: () => 0,
  *tell(scene, chosen) {
    carryOnward(scene, chosen.onward);
    const foot = yield* enterHouse(scene, chosen);
    if (foot === null) return;
    if (chosen.method === 'copy-key') yield* withCopies(scene, chosen, foot);
    else if (chosen.method === 'abuse-signer') yield* withSigner(scene, chosen, foot);
    else yield* withLedger(scene, chosen, foot);
  },
});

/** Copies every key he can stand beside; a wallet falls when enough of its keys are in his hands. */
function* withCopies(scene: Scene, chosen: Options, foot: Presence): Story {
  const { world, adversary } = scene;
  const copied = copies(scene, (wallet) => aimedAt(scene, chosen, wallet));
  const struck = chosen.strike === 'at-once';
  const drain: Drain = { scene, chosen, copied, visited: [], drained: new Set(), struck };
  yield* explore(scene, foot, (presence) => copyAt(drain, presence));
  yield* strike(drain, foot.record);
  if ([...copied.fallen].length === 0) adversary.givesUp('too few keys within reach', foot.record);
  for (const presence of drain.visited) world.clock.begin(watchConnections(drain, presence));
}

/** What he has copied so far, and which wallets he empties with it. */
interface Drain {
  readonly scene: Scene;
  readonly chosen: Options;
  readonly copied: Copies;
  readonly visited: Presence[];
  readonly drained: Set<SeenWallet>;
  /** Whether the hour to strike has come; what falls later is emptied at once. */
  struck: boolean;
}

function* copyAt({ scene, chosen, copied, visited }: Drain, presence: Presence): Story<boolean> {
  const { doors, notices } = scene;
  visited.push(presence);
  yield* copied.gather(presence);
  if (chosen.reroute)
    notices.assets.forEach((_, asset) => doors.inside.routeDeposits(presence, asset, 'hot'));
  return false;
}

function* strike(drain: Drain, cause: number): Story {
  const { scene, chosen, copied, drained } = drain;
  if (!drain.struck && [...copied.fallen].length > 0) {
    drain.struck = true;
    yield* awaitNight(scene, cause);
  }
  for (const wallet of copied.fallen) {
    if (drained.has(wallet)) continue;
    drained.add(wallet);
    const sign = copied.signerOf(wallet);
    scene.world.clock.begin(takeCoins(scene, wallet, sign, chosen, cause));
  }
}

/** Stays inside and waits for an offline device to be connected. */
function* watchConnections(drain: Drain, presence: Presence): Story {
  const { inside } = drain.scene.doors;
  while (presence.valid) {
    const place = yield* inside.connection(presence);
    if (!presence.valid) return;
    const there = yield* inside.enter(presence, place);
    if (there === null) continue;
    yield* drain.copied.gather(there);
    yield* strike(drain, there.record);
  }
}

/** Has the house's own signer sign, from a place whose calls it answers. */
function* withSigner(scene: Scene, chosen: Options, foot: Presence): Story {
  const { doors, adversary, world } = scene;

  const at = yield* explore(scene, foot, (presence) => seen(doors.inside.callsSigner(presence)));
  if (at === null)
    return adversary.givesUp('no place from which the signer can be called', foot.record);
  if (chosen.strike === 'night') yield* awaitNight(scene, at.record);
  for (const wallet of doors.inside.wallets(at)) {
    if (!aimedAt(scene, chosen, wallet)) continue;
    const sign = (transaction: Parameters<typeof wallet.network.chain.sign>[0]) =>
      doors.inside.askSigner(at, wallet, transaction);
    world.clock.begin(takeCoins(scene, wallet, sign, chosen, at.record));
  }
}

/** Changes the books and lets the corridor pay. */
function* withLedger(scene: Scene, chosen: Options, foot: Presence): Story {
  const { doors, adversary } = scene;

  const at = yield* explore(scene, foot, (presence) => seen(doors.inside.holdsBooks(presence)));
  if (at === null) return adversary.givesUp('the books are out of reach', foot.record);
  if (chosen.strike === 'night') yield* awaitNight(scene, at.record);
  yield* tamperLedger(scene, at, chosen);
}

/** What shows at a glance. */
function* seen(answer: boolean): Story<boolean> {
  return answer;
}

function aimedAt(scene: Scene, { assets }: Options, wallet: SeenWallet): boolean {
  return assets.length === 0 || assets.includes(scene.notices.assets[wallet.asset]!.id);
}
