import type { Blueprint } from '../blueprint.ts';
import { control } from '../control.ts';
import { choice, count } from '../setting.ts';

export default control({
  id: 'key-backup-sealed',
  title: { en: 'Sealed, split and inspected key backups', ja: '鍵バックアップの封印・分割・点検' },
  sentence: {
    en: 'Copies of keys lie in pieces at several sites, sealed, and the seals are looked at.',
    ja: '鍵の控えは分割して複数の拠点に封印して置き、封印を定期的に点検する。',
  },
  references: [
    'CGTF draft 7.3.6.4',
    'CGTF draft 7.3.8.2',
    'CCSS 1.03: 1.3.2',
    'CCSS 1.03: 1.3.5',
    'ATT&CK T1552.004',
  ],
  settings: {
    sites: count([1, 2, 3], 'CCSS 1.3.2; no single site can restore'),
    seal: choice(
      ['none', 'seal', 'sensor'],
      ['none', 'seal', 'sensor'],
      'CCSS 1.3.5; levels assumed',
    ),
    everyDays: count([365, 90, 30], 'assumed'),
  },
  arrange(house, { sites, seal, everyDays }) {
    const { keys, trust } = house;
    const { seals } = trust;
    const added = new Set<string>();
    for (const key of keys) {
      if (key.backup === null) continue;
      const { places, needed, sealed, form } = key.backup;
      const more = Array.from(
        { length: Math.max(0, sites - places.length) },
        (_, at) => `backup-site-${places.length + at + 1}`,
      );
      for (const site of more) added.add(site);
      key.backup = {
        form,
        places: [...places, ...more],
        needed: Math.max(needed, Math.min(2, sites)),
        sealed: sealed || seal !== 'none',
      };
    }
    addSites(house, [...added]);
    if (seal === 'none') return;
    if (everyDays > 0)
      seals.everyDays = seals.everyDays === 0 ? everyDays : Math.min(seals.everyDays, everyDays);
    seals.sensor ||= seal === 'sensor';
  },
});

/**
 * Each further site is a safe with a keeper of its own; where the house has but one person for its safes, that
 * person opens them all.
 */
function addSites({ places, trust }: Blueprint, sites: readonly string[]): void {
  if (sites.length === 0) return;
  for (const id of sites) places.push({ id, kind: 'safe', logs: 'local' });
  const keepers = trust.members
    .filter(({ rights }) => rights.includes('open-safe'))
    .reduce((sum, { people }) => sum + people, 0);
  const given = keepers > 1 ? 'open-site' : 'open-safe';
  for (const right of trust.rights)
    if (right.id === given) right.opens = [...right.opens, ...sites];
  if (given === 'open-safe') return;
  const [role, department, yearsPay] = ['site-keeper', 'administration', siteKeeperPay];
  trust.members.push({ role, department, people: sites.length, rights: [given], yearsPay });
}

/** Yen a year, as for the keepers of the first safe (assumed). */
const siteKeeperPay = 5_000_000;
