/** Insiders: somebody who works here uses what he is trusted with, alone or with colleagues he won over. */
import { z } from 'zod';
import type { Story } from '../../kernel/simulation.ts';
import { day } from '../../time.ts';
import type { Member, Presence, RightName } from '../../exchange/doors.ts';
import { plan, type Scene } from '../plan.ts';
import { awaitNight } from '../techniques/await-night.ts';
import { bribedDesk } from '../techniques/bribed-desk.ts';
import { carryOnward, onward } from '../techniques/carry-onward.ts';
import { nothingYet, type Collection } from '../techniques/collect-keys.ts';
import { gatherTeam } from '../techniques/gather-team.ts';
import { copyThere, goIn, occasions } from '../techniques/go-in-together.ts';
import { spendCopies } from '../techniques/spend-copies.ts';
import { takeCoins } from '../techniques/take-coins.ts';

const routes = ['deploy', 'restore', 'console', 'open-safe', 'hold-key', 'reset-factor'] as const;

const options = z.strictObject({
  who: z.enum(['one', 'recruited', 'leaver', 'seller', 'maker']).default('one'),
  /** What he is; the first of that role whom the house hired, or would have. */
  role: z.string().default('developer'),
  route: z.enum([...routes, 'cheapest']).default('cheapest'),
  /** A developer's change copies the key, or calls the signer from inside. */
  method: z.enum(['copy-key', 'abuse-signer']).default('copy-key'),
  occasion: z.enum(occasions).default('own'),
  /** How often he comes back by the same way, and after how many days each (assumed). */
  times: z.int().min(1).max(20).default(1),
  againDays: z.number().min(0).max(365).default(14),
  /** Days from having what it takes to using it (assumed). */
  waitDays: z.number().min(0).max(1000).default(0),
  /** Day on which a leaver leaves, and what he keeps (assumed). */
  leavesDay: z.number().min(0).max(1000).default(30),
  keeps: z.enum(['login', 'copy', 'both']).default('copy'),
  /** Years of pay he offers a colleague, and what he can spend (assumed). */
  offerYears: z.number().min(0).max(100).default(10),
  budgetYen: z.int().min(0).default(500_000_000),
  /** Three weeks of lunches for each approach (assumed). */
  approachDays: z.number().min(0).max(365).default(21),
  /** Half of those who decline say nothing: 52 % of tips are from employees (ACFE 2024); share assumed. */
  reports: z.number().min(0).max(1).default(0.3),
  desk: z.enum(['reset', 'data']).default('reset'),
  targets: z.int().min(0).max(1_000_000).default(0),
  days: z.number().min(0.01).max(365).default(20),
  submits: z.number().min(0).max(1).default(0.074),
  givesCode: z.number().min(0).max(1).default(0.9),
  leastYen: z.int().min(0).default(50000),
  strike: z.enum(['night', 'at-once']).default('night'),
  part: z.number().min(0.001).max(1).default(0.25),
  pauseSeconds: z.int().min(0).default(0),
  lookSeconds: z.int().min(60).default(3600),
  patienceSeconds: z.int().min(60).default(172800),
  onward,
});

export type Options = z.infer<typeof options>;

export default plan<Options>({
  id: 'insider-collusion',
  family: 'insider collusion',
  title: { en: 'Insiders', ja: '内部不正' },
  sentence: {
    en: 'Somebody who works here takes coins with the rights he was given, alone or with colleagues.',
    ja: '内部の者が、与えられた権限を使い、単独または同僚と共謀して資産を持ち出す。',
  },
  options,
  aims: ({ targets }, assets) => (targets > 0 ? [] : assets.map((_, at) => at)),
  people: ({ targets }) => targets,
  *tell(scene, chosen) {
    carryOnward(scene, chosen.onward);
    const { doors, adversary } = scene;
    const begun = adversary.intends('use what he is trusted with', -1);
    if (chosen.who === 'seller' || chosen.who === 'maker')
      return yield* useKnownKeys(scene, chosen, chosen.who, begun);
    const leader = doors.rights
      .members(chosen.role)
      .find(({ name: { text } }) => text === `${chosen.role} 1`);
    if (leader === undefined) return adversary.givesUp('he was never hired', begun);
    const route = chosen.route === 'cheapest' ? null : chosen.route;
    if (chosen.who === 'leaver') return yield* afterLeaving(scene, chosen, leader, route, begun);
    const team =
      chosen.who === 'one'
        ? { members: [leader], route: route ?? ownRoute(leader) }
        : yield* gatherTeam(scene, leader, route, chosen, begun);
    if (typeof team === 'string') return adversary.givesUp(team, begun);
    if (team.route === null) return adversary.givesUp('his right moves nothing by itself', begun);
    yield* comeAgain(scene, chosen, team.members, team.route, begun);
  },
});

function ownRoute({ rights }: Member): RightName | null {
  return rights.find((right) => (routes as readonly RightName[]).includes(right)) ?? null;
}

/** Takes what is there, and later what has been put there since. */
function* comeAgain(
  scene: Scene,
  chosen: Options,
  team: readonly Member[],
  route: RightName,
  cause: number,
): Story {
  for (let turn = 1; ; turn++) {
    yield* act(scene, chosen, team, route, cause);
    if (turn >= chosen.times) return;
    scene.adversary.waits(chosen.againDays * day, 'until more is there', cause);
    yield chosen.againDays * day;
  }
}

/** Goes where the right leads and takes what it opens. */
function* act(
  scene: Scene,
  chosen: Options,
  team: readonly Member[],
  route: RightName,
  cause: number,
): Story {
  if (route === 'reset-factor') return yield* bribedDesk(scene, team, chosen);
  const presences = yield* goIn(scene, chosen.occasion, team, route, cause);
  if (presences === null) return;
  if (route === 'console') return yield* orderPayouts(scene, chosen, team, presences);
  if (route === 'deploy' && chosen.method === 'abuse-signer')
    return yield* callSigner(scene, chosen, presences);
  const found = yield* copyThere(scene, presences);
  yield* spend(scene, chosen, found, presences[0]?.record ?? cause);
}

function* spend(scene: Scene, chosen: Options, found: Collection, cause: number): Story {
  const { adversary } = scene;
  if (found.open.size === 0) return adversary.givesUp('too few keys within reach', cause);
  yield* bide(scene, chosen, cause);
  spendCopies(scene, found, chosen, cause);
}

/** Waits until nobody connects it with him any more, then for the night. */
function* bide(scene: Scene, { waitDays, strike }: Options, cause: number): Story {
  if (waitDays > 0) {
    scene.adversary.waits(waitDays * day, 'until nobody thinks of him', cause);
    yield waitDays * day;
  }
  if (strike === 'night') yield* awaitNight(scene, cause);
}

/** Payouts from offline wallets, ordered where such payouts are ordered. */
function* orderPayouts(
  scene: Scene,
  chosen: Options,
  team: readonly Member[],
  presences: readonly Presence[],
): Story {
  const { doors, adversary, world } = scene;
  const agreed = team.filter(({ rights }) => rights.includes('approve')).length;
  let orderable = 0;
  for (const presence of presences)
    for (const wallet of doors.inside.orderable(presence)) {
      orderable++;
      const sign = (transaction: Parameters<typeof wallet.network.chain.sign>[0]) =>
        doors.inside.orderOffline(presence, wallet, transaction, agreed);
      world.clock.begin(takeCoins(scene, wallet, sign, chosen, presence.record));
    }
  if (orderable === 0) adversary.givesUp('nothing can be ordered there', -1);
  yield 0;
}

function* callSigner(scene: Scene, chosen: Options, presences: readonly Presence[]): Story {
  for (const presence of presences) {
    yield* bide(scene, chosen, presence.record);
    for (const wallet of scene.doors.inside.wallets(presence)) {
      const sign = (transaction: Parameters<typeof wallet.network.chain.sign>[0]) =>
        scene.doors.inside.askSigner(presence, wallet, transaction);
      scene.world.clock.begin(takeCoins(scene, wallet, sign, chosen, presence.record));
    }
  }
}

/** Leaves with a copy in his pocket, or comes back with a login that still works. */
function* afterLeaving(
  scene: Scene,
  chosen: Options,
  leader: Member,
  given: RightName | null,
  cause: number,
): Story {
  const { doors, adversary } = scene;
  const route = given ?? ownRoute(leader);
  if (route === null) return adversary.givesUp('his right moves nothing by itself', cause);
  if (chosen.keeps === 'login') {
    yield chosen.leavesDay * day;
    doors.rights.leave(leader, cause);
    yield* bide(scene, chosen, cause);
    return yield* act(scene, { ...chosen, waitDays: 0 }, [leader], route, cause);
  }
  if (chosen.keeps === 'both') {
    scene.world.clock.after(chosen.leavesDay * day, () => doors.rights.leave(leader, cause));
    return yield* comeAgain(scene, chosen, [leader], route, cause);
  }
  const presences = yield* goIn(scene, chosen.occasion, [leader], route, cause);
  if (presences === null) return;
  const found = yield* copyThere(scene, presences);
  yield chosen.leavesDay * day;
  doors.rights.leave(leader, cause);
  yield* spend(scene, chosen, found, presences[0]?.record ?? cause);
}

/** Whoever sold the device, or made the key alone, has known it from the first day. */
function* useKnownKeys(
  scene: Scene,
  chosen: Options,
  who: 'seller' | 'maker',
  cause: number,
): Story {
  const found = nothingYet();
  let record = cause;
  for (const { wallet, secrets } of scene.doors.inside.knownFrom(who)) {
    for (const { id } of wallet.keys) {
      const secret = secrets.get(id.text);
      if (secret === undefined) continue;
      found.copies.set(id.text, secret);
      record = scene.adversary.obtains('the seed from before it was in use', id, record);
    }
    const held = wallet.keys.filter(({ id }) => found.copies.has(id.text)).length;
    if (held >= wallet.signaturesNeeded) found.open.set(wallet.address.name.text, wallet);
  }
  yield* spend(scene, chosen, found, record);
}
