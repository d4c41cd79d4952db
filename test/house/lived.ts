import { name, random } from '../../sim/kernel/random.ts';
import type { Docking, Lived } from '../../sim/measure/docking/docking.ts';
import { dockings } from '../../sim/measure/docking/dockings.ts';
import { lived } from '../../sim/measure/docking/lived.ts';
import type { List } from './lists.ts';
import { pretty } from './pretty.ts';

export const path = 'sim/measure/docking/lived.ts';

/** Keys of a docking that are lived anew every time; others once the written figures have changed. */
export function sample({ id, keys }: Docking, most: number): string[] {
  const die = random(JSON.stringify(lived[id] ?? {})).die('sample');
  const drawn = (key: string): number => die.share(name(key));
  return [...keys].sort((a, b) => drawn(a) - drawn(b)).slice(0, most);
}

/** Where a key of a docking does not come to what is written; the keys that do not. */
export function differing(docking: Docking, keys: readonly string[]): string[] {
  return keys.filter(
    (key) => JSON.stringify(docking.live(key)) !== JSON.stringify(lived[docking.id]?.[key]),
  );
}

/** The file of all that the dockings live through, lived anew; this takes minutes. */
export async function relived(tell: (done: string) => void): Promise<List> {
  const all: Record<string, Record<string, Lived>> = {};
  for (const docking of dockings) {
    const each: Record<string, Lived> = (all[docking.id] = {});
    for (const key of docking.keys) each[key] = docking.live(key);
    tell(`${docking.id}: ${docking.keys.length} lived`);
  }
  const text = [
    '// Made by npm run generate from the dockings; do not edit.',
    "import type { Lived } from './docking.ts';",
    '',
    '/** What each key of each docking came to when it was lived. */',
    'export const lived: Readonly<Record<string, Readonly<Record<string, Lived>>>> =',
    `${JSON.stringify(all)};`,
  ].join('\n');
  return { path, text: await pretty(text, path) };
}
