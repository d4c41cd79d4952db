/** Those who agreed use their rights in turn, each where it leads, and copy what lies there. */
import type { Story } from '../../kernel/simulation.ts';
import type { Member, Presence, RightName } from '../../exchange/doors.ts';
import type { Scene } from '../plan.ts';
import { awaitEvening } from './await-evening.ts';
import { collectKeys, nothingYet, type Collection } from './collect-keys.ts';
import { piecewise } from './gather-team.ts';

/** On one's own in the evening where a thing opens by hand, unannounced by day, or on one's turn of duty. */
export const occasions = ['own', 'by-day', 'ordinary'] as const;
export type Occasion = (typeof occasions)[number];

/** Each key holder and keeper of a site opens his own place; any other right is used once by all together. */
export function* goIn(
  scene: Scene,
  occasion: Occasion,
  team: readonly Member[],
  route: RightName,
  cause: number,
): Story<readonly Presence[] | null> {
  const { doors, adversary } = scene;
  const all: Presence[] = [];
  for (const [right, first] of turnsOf(team, route)) {
    const together = [first, ...team.filter((other) => other !== first)];
    if (occasion === 'own' && byHand.includes(right)) yield* awaitEvening(scene, cause);
    const opened = yield* doors.rights.use(right, together, adversary.name, cause, occasion);
    if (opened === null) {
      adversary.givesUp('the house asks for more than he has', cause);
      return null;
    }
    all.push(...opened);
  }
  return all;
}

function turnsOf(team: readonly Member[], route: RightName): (readonly [RightName, Member])[] {
  const holding = (right: RightName) =>
    team
      .filter(({ rights }) => rights.includes(right))
      .map((member): readonly [RightName, Member] => [right, member]);
  if (route === 'hold-key') return holding(route);
  return [
    ...holding(route).slice(0, 1),
    ...(piecewise.includes(route) ? holding('open-site') : []),
  ];
}

/** What opens by hand, when nobody else is there. */
const byHand: readonly RightName[] = ['open-safe', 'open-site', 'hold-key'];

/** Keys and pieces of backups in these places; one's own lines in the record are struck where that can be done. */
export function* copyThere(scene: Scene, presences: readonly Presence[]): Story<Collection> {
  const found = nothingYet();
  yield* collectKeys(scene, presences, found);
  for (const presence of presences) scene.doors.rights.wipe(presence);
  return found;
}
