import { stricter } from '../blueprint.ts';
import { checks } from '../blueprint/rights.ts';
import { control } from '../control.ts';
import { choice, seconds } from '../setting.ts';
import { day, hour } from '../../time.ts';

export default control({
  id: 'keyholder-vetting',
  title: { en: 'Vetting of key holders and revocation', ja: '鍵保持者の身元確認・権限剥奪' },
  sentence: {
    en: 'People are looked into before they are given rights, and when they leave their logins end and the keys they saw are replaced.',
    ja: '権限を与える前に身元を確かめ、退職時には権限を直ちに失効させ、知り得た鍵を交換する。',
  },
  references: [
    'CGTF draft 7.3.3',
    'CCSS 1.04: 1.4.3',
    'CCSS 1.04: 1.4.4',
    'CCSS 1.04: 1.4.5',
    'CCSS 1.06: 1.6.1',
  ],
  settings: {
    checks: choice(checks, ['none', 'none', 'background'], 'CCSS 1.4.3 to 1.4.5'),
    revocation: seconds([30 * day, day, hour], 'assumed'),
    keys: choice(['kept', 'replaced'], ['kept', 'kept', 'replaced'], 'assumed'),
  },
  arrange({ trust: { employment } }, { checks: looked, revocation, keys }) {
    employment.checks = stricter(checks, employment.checks, looked);
    employment.revocationSeconds = Math.min(employment.revocationSeconds, revocation);
    employment.rotates ||= keys === 'replaced';
  },
});
