/** Desks beside the console: whoever must take part in its orders has his token at a desk of his own. */
import { stricter, type Blueprint } from './blueprint.ts';
import { bars, type Way } from './blueprint/places.ts';

/**
 * Sets a desk for each person beyond the first whom an order takes, each behind a login from the office and
 * no easier to reach than the office's other ways lead. Made once all rules are known, since any may raise
 * the count or close the ways.
 */
export function setDesks({ places, ways, console, trust }: Blueprint): void {
  if (console === null) return;
  const offices = places.filter(({ kind }) => kind === 'office').map(({ id }) => id);
  const entrances = offices.map((from) => ({ from, bar: barFrom(from, offices, ways) }));
  const { persons } = trust.rights.find(({ id }) => id === 'console')!;
  for (let person = console.desks.length + 2; person <= persons; person++) {
    const id = `console-desk-${person}`;
    console.desks.push(id);
    if (places.some((place) => place.id === id)) continue;
    const beside = places.findIndex((place) => place.id === console.place) + 1;
    places.splice(beside, 0, { id, kind: 'terminal', logs: 'off-host' });
    for (const { from, bar } of entrances) ways.push({ from, to: id, bar });
  }
}

/** The loosest bar on an office's ways to what is no office, a login at least. */
function barFrom(office: string, offices: readonly string[], ways: readonly Way[]): Way['bar'] {
  const out = ways.filter(({ from, to }) => from === office && !offices.includes(to));
  const loosest = bars.find((bar) => out.some((way) => way.bar === bar)) ?? 'login';
  return stricter(bars, 'login', loosest);
}
