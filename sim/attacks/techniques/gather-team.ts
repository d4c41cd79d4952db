/** An insider knows the procedure: he picks the way that costs least and wins those it takes. */
import type { Story } from '../../kernel/simulation.ts';
import { multiplyDivide } from '../../money.ts';
import type { Member, RightName } from '../../exchange/doors.ts';
import type { Scene } from '../plan.ts';
import { offerTo, recruiter, type Recruiting } from './recruit.ts';

export interface Team {
  readonly members: readonly Member[];
  readonly route: RightName;
}

/** Ways that end in coins, in the order in which he thinks of them. */
const ways = ['deploy', 'restore', 'console', 'open-safe', 'hold-key'] as const;

/** Everybody a way can take. */
const roles = [
  'deploy',
  'restore',
  'console',
  'approve',
  'open-safe',
  'hold-key',
  'read-logs',
  'open-site',
];

/** Ways to a backup, of which a part may lie at a site with a keeper of its own. */
export const piecewise: readonly RightName[] = ['restore', 'open-safe'];

/** The team and its way, or why there is none. */
export function* gatherTeam(
  scene: Scene,
  leader: Member,
  given: RightName | null,
  chosen: Recruiting,
  cause: number,
): Story<Team | string> {
  const { notices } = scene;
  const colleagues = everybody(scene, leader);
  const route = given ?? cheapest(scene, leader, colleagues, chosen);
  if (route === null) return 'too few colleagues would take part';
  const gain = notices.assets.reduce(
    (sum, { claims, yen, lot }) => sum + multiplyDivide(claims, yen, lot, 'down'),
    0,
  );
  if (priceOf(scene, leader, colleagues, route, chosen) > gain) return 'not worth the trouble';
  const { win } = recruiter(scene, leader, chosen);
  const members = [leader];
  for (;;) {
    const useful = lacking(scene, members, colleagues, route);
    if (useful === null) return { members, route };
    const won = yield* win(useful, cause);
    if (typeof won === 'string') return won;
    members.push(won);
  }
}

/** Whom it would help to win next, cheapest first, or null when the team is complete. */
function lacking(
  { doors }: Pick<Scene, 'doors'>,
  members: readonly Member[],
  colleagues: readonly Member[],
  route: RightName,
): readonly Member[] | null {
  const { persons, departments, opens } = doors.rights.procedure(route);
  const holders = members.filter(({ rights }) => rights.includes(route));
  const wanted = route === 'hold-key' ? holdersWanted(opens.length) : 1;
  const free = colleagues.filter((each) => !members.includes(each));
  if (holders.length < wanted) return free.filter(({ rights }) => rights.includes(route));
  const parts = new Set(members.slice(0, 1));
  for (const group of besides({ doors }, members, route)) {
    const part = members.find((each) => group.includes(each) && !parts.has(each));
    if (part === undefined) return free.filter((each) => group.includes(each));
    parts.add(part);
  }
  const signs = members.filter((each) => countsFor(each, route));
  const apart = new Set(signs.map(({ department }) => department));
  if (apart.size < departments)
    return free.filter((each) => countsFor(each, route) && !apart.has(each.department));
  if (signs.length < persons) return free.filter((each) => countsFor(each, route));
  return null;
}

/** Groups of each of which he needs somebody; of a backup in pieces some keeper, as houses do it. */
function besides(
  { doors: { rights } }: Pick<Scene, 'doors'>,
  members: readonly Member[],
  route: RightName,
): readonly (readonly Member[])[] {
  const asked = rights.besides(route, members[0]!);
  const keepers = rights.staff().filter(keepsSite);
  const wanted = piecewise.includes(route) && keepers.length > 0 && !members.some(keepsSite);
  return wanted ? [...asked, keepers] : asked;
}

function keepsSite({ rights }: Member): boolean {
  return rights.includes('open-site');
}

/** Most keys of a wallet, as houses do it; what it takes exactly he learns when he tries. */
function holdersWanted(holders: number): number {
  return Math.floor(holders / 2) + 1;
}

function countsFor({ rights }: Member, route: RightName): boolean {
  const beside = route === 'open-safe' ? ['open-site'] : [];
  return rights.some((right) => [route, 'approve', 'read-logs', ...beside].includes(right));
}

function cheapest(
  scene: Scene,
  leader: Member,
  colleagues: readonly Member[],
  chosen: Recruiting,
): RightName | null {
  let best: RightName | null = null;
  let least = Infinity;
  for (const way of ways) {
    if (scene.doors.rights.procedure(way).opens.length === 0) continue;
    const price = priceOf(scene, leader, colleagues, way, chosen);
    if (price < least) [best, least] = [way, price];
  }
  return best;
}

/** Yen for everybody it takes, if the cheapest say yes; infinite where there are too few. */
function priceOf(
  scene: Scene,
  leader: Member,
  colleagues: readonly Member[],
  route: RightName,
  { offerYears }: Recruiting,
): number {
  const members = [leader];
  let price = 0;
  for (;;) {
    const useful = lacking(scene, members, colleagues, route);
    if (useful === null) return price;
    const next = useful[0];
    if (next === undefined) return Infinity;
    price += offerTo(next, offerYears);
    members.push(next);
  }
}

function everybody({ doors }: Scene, leader: Member): readonly Member[] {
  return doors.rights
    .staff()
    .filter(({ name: { text }, rights }) => text !== leader.name.text && rights.some(matters))
    .sort((a, b) => a.yearsPay - b.yearsPay);
}

function matters(right: RightName): boolean {
  return roles.includes(right);
}
