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
  arrange({ keys, trust: { seals } }, { sites, seal, everyDays }) {
    for (const key of keys) {
      if (key.backup === null) continue;
      const { places, needed, sealed, form } = key.backup;
      const more = Array.from(
        { length: Math.max(0, sites - places.length) },
        (_, at) => `backup-site-${places.length + at + 1}`,
      );
      key.backup = {
        form,
        places: [...places, ...more],
        needed: Math.max(needed, Math.min(2, sites)),
        sealed: sealed || seal !== 'none',
      };
    }
    if (seal === 'none') return;
    if (everyDays > 0)
      seals.everyDays = seals.everyDays === 0 ? everyDays : Math.min(seals.everyDays, everyDays);
    seals.sensor ||= seal === 'sensor';
  },
});
