import { stricter } from '../blueprint.ts';
import { bells } from '../blueprint/rights.ts';
import { control } from '../control.ts';
import { choice, count, seconds } from '../setting.ts';
import { hour, minute } from '../../time.ts';

export default control({
  id: 'physical-vault-control',
  title: { en: 'Physical custody of offline keys', ja: '金庫・保管室の物理的管理' },
  sentence: {
    en: 'It takes several people to open the safe, openings that nobody announced ring a bell, and keys lie in numbered bags.',
    ja: '金庫は複数人でなければ開けられず、予定のない開扉は警報となり、鍵は番号付きの封印袋に入れて保管する。',
  },
  references: ['CGTF draft 7.3.7', 'CCSS 1.03: 1.3.4', 'CCSS 1.03: 1.3.5', 'ATT&CK T1200'],
  settings: {
    persons: count([1, 2, 3], 'alone, two, two and a witness; assumed'),
    bell: choice(bells, ['none', 'out-of-hours', 'unannounced'], 'assumed'),
    response: seconds([hour, 30 * minute, 5 * minute], 'ten minutes at most at strong; assumed'),
    container: choice(['open', 'bags'], ['open', 'open', 'bags'], 'CCSS 1.3.5; levels assumed'),
  },
  arrange({ trust }, { persons, bell, response, container }) {
    for (const right of trust.rights)
      if (right.id === 'open-safe' || right.id === 'open-site')
        right.persons = Math.max(right.persons, persons);
    trust.safe.bell = stricter(bells, trust.safe.bell, bell);
    trust.safe.responseSeconds = Math.min(trust.safe.responseSeconds, response);
    trust.safe.bags ||= container === 'bags';
  },
});
