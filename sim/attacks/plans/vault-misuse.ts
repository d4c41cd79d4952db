/** Vault misuse: from the first foot in the house to the console, from which offline coins are ordered. */
import { z } from 'zod';
import type { Story } from '../../kernel/simulation.ts';
import type { Presence } from '../../exchange/doors.ts';
import { assetsAimedAt, plan, type Scene } from '../plan.ts';
import { askRefills } from '../techniques/ask-refills.ts';
import { awaitNight } from '../techniques/await-night.ts';
import { carryOnward, onward } from '../techniques/carry-onward.ts';
import { copies } from '../techniques/copy-keys.ts';
import { emptyVaults } from '../techniques/empty-vaults.ts';
import { enterHouse, entrance } from '../techniques/enter-house.ts';
import { findConsole } from '../techniques/find-console.ts';
import { swapDestinations } from '../techniques/swap-destinations.ts';
import { takeCoins } from '../techniques/take-coins.ts';

/** Paces, parts and how long he waits are assumed wherever a scenario does not say otherwise. */
const options = z.strictObject({
  ...entrance,
  method: z.enum(['direct-payout', 'refill-then-drain', 'shown-and-signed']),
  strike: z.enum(['night', 'at-once']).default('night'),
  raise: z.boolean().default(true),
  orders: z.boolean().default(false),
  take: z.enum(['asked', 'all']).default('all'),
  part: z.number().min(0.001).max(1).default(0.25),
  pauseSeconds: z.int().min(0).default(30),
  lookSeconds: z.int().min(60).default(3600),
  patienceSeconds: z.int().min(60).default(345600),
  assets: z.array(z.string()).default([]),
  onward,
});

type Options = z.infer<typeof options>;

export default plan<Options>({
  id: 'vault-misuse',
  family: 'vault misuse',
  title: { en: 'Vault misuse', ja: '保管庫の不正利用' },
  sentence: {
    en: 'Somebody reaches the place from which offline coins are ordered, and has the house’s own rules pay them out.',
    ja: '何者かがオフライン資産の出庫を指図する管理端末に入り込み、取引所自身の手続きを使って資産を出させる。',
  },
  options,
  aims: (chosen, assets) => assetsAimedAt(chosen.assets, assets),
  people: () => 0,
  *tell(scene, chosen) {
    carryOnward(scene, chosen.onward);
    const foot = yield* enterHouse(scene, chosen);
    if (foot === null) return;
    const aims = assetsAimedAt(
      chosen.assets,
      scene.notices.assets.map(({ id }) => id),
    );
    if (chosen.method === 'refill-then-drain')
      return yield* refillThenDrain(scene, chosen, foot, aims);
    const at = yield* findConsole(scene, foot, nothingElse);
    if (at === null) return scene.adversary.givesUp('the console does not obey', foot.record);
    if (chosen.method === 'shown-and-signed') {
      swapDestinations(scene, at, aims, chosen.take);
      if (chosen.orders) yield* askRefills(scene, at, aims, () => true, chosen.lookSeconds);
      return;
    }
    if (chosen.strike === 'night') yield* awaitNight(scene, at.record);
    yield* payOutDirectly(scene, chosen, at, aims);
  },
});

function* nothingElse(): Story {
  // the console is all he looks for
}

/** Has the limits of the co-signer lifted if he can, then pays out wallet after wallet. */
function* payOutDirectly(
  scene: Scene,
  chosen: Options,
  at: Presence,
  aims: readonly number[],
): Story {
  const { doors, adversary } = scene;
  if (chosen.raise) {
    adversary.intends('lift the limits', at.record);
    const refused = yield* doors.console.liftLimits(at);
    if (refused === 'cut off') return adversary.givesUp(refused, at.record);
  }
  const vaults = doors.console.vaults(at).filter(({ asset }) => aims.includes(asset));
  if (vaults.length === 0) return adversary.givesUp('the console does not obey', at.record);
  yield* emptyVaults(scene, at, vaults, chosen);
}

/** Empties hot with copied keys, and has it filled again as often as the house does that for him. */
function* refillThenDrain(
  scene: Scene,
  chosen: Options,
  foot: Presence,
  aims: readonly number[],
): Story {
  const { adversary, world } = scene;
  const copied = copies(scene, ({ asset }) => aims.includes(asset));
  const at = yield* findConsole(scene, foot, copied.gather);
  const wallets = [...copied.fallen];
  if (wallets.length === 0) return adversary.givesUp('too few keys within reach', foot.record);
  if (chosen.strike === 'night') yield* awaitNight(scene, foot.record);
  for (const wallet of wallets)
    world.clock.begin(takeCoins(scene, wallet, copied.signerOf(wallet), chosen, foot.record));
  if (at === null) return;
  const full = wallets.map(({ network, address }) => network.chain.spendable(address));
  const isEmpty = (asset: number): boolean =>
    wallets.some(
      ({ asset: of, network, address }, number) =>
        of === asset && network.chain.spendable(address) < full[number]! / 4,
    );
  yield* askRefills(scene, at, aims, isEmpty, chosen.lookSeconds);
}
