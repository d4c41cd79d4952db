/** Walks through the house, picks up the administrator tokens on his way, and comes back to the console. */
import type { Story } from '../../kernel/simulation.ts';
import type { Presence } from '../../exchange/doors.ts';
import type { Scene } from '../plan.ts';
import { explore } from './explore.ts';

/** Visits every place he can; returns where the console obeys him, or null where it does nowhere. */
export function* findConsole(
  scene: Scene,
  foot: Presence,
  visit: (presence: Presence) => Story,
): Story<Presence | null> {
  const visited: Presence[] = [];
  yield* explore(scene, foot, (presence) => passThrough(scene, visit, visited, presence));
  return visited.find(scene.doors.console.obeys) ?? null;
}

function* passThrough(
  { doors }: Scene,
  visit: (presence: Presence) => Story,
  visited: Presence[],
  presence: Presence,
): Story<boolean> {
  visited.push(presence);
  doors.console.takeTokens(presence);
  yield* visit(presence);
  return false;
}
