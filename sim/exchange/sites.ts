/** Sites elsewhere, where a house keeps pieces of its backups: a safe each, to which one person has the key. */
import type { Blueprint } from './blueprint.ts';

/**
 * Opens a site for every piece that is to lie where the house has no place yet, and hires its keeper. Made
 * once all rules are known: which pieces there are is known no sooner.
 */
export function openSites({ places, keys, trust }: Blueprint): void {
  const wanted = new Set(keys.flatMap(({ backup }) => backup?.places ?? []));
  for (const { id } of places) wanted.delete(id);
  const sites = [...wanted];
  if (sites.length === 0) return;
  for (const id of sites) places.push({ id, kind: 'safe', logs: 'off-host' });
  trust.members.push({
    role: siteKeeper,
    department: 'administration',
    people: sites.length,
    rights: ['open-site'],
    yearsPay: keepersPay,
    keeps: sites,
  });
}

/** What the keepers of such sites are, whom no house file can hire. */
export const siteKeeper = 'backup-keeper';

/** Yen a year, as the keeper of a safe (assumed, as is his department). */
const keepersPay = 5_000_000;
