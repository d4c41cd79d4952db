import { control } from '../control.ts';
import { choice, count, seconds } from '../setting.ts';
import { hour } from '../../time.ts';

export default control({
  id: 'vault-timelock',
  title: { en: 'Vault time lock with cancel right', ja: '保管庫の時間錠(取消可能)' },
  sentence: {
    en: 'A release from cold or vault is announced and leaves only after a delay, in which any of several watchers can call it off.',
    ja: 'コールドや保管庫からの払出しは予告のうえ一定時間後に実行し、その間は立会人の誰でも取り消せる。',
  },
  references: ['CGTF draft 7.3.6.2', 'AADAPT ADT3017'],
  settings: {
    delay: seconds(
      [0, 24 * hour, 72 * hour],
      '48 h in one retail vault, 24 to 48 h promised by one custodian; levels by the catalogue',
    ),
    watchers: count([0, 1, 3], 'design values, no source'),
    machine: choice(['no', 'yes'], ['no', 'no', 'no'], 'a machine that compares; not a level'),
  },
  arrange({ release }, { delay, watchers, machine }) {
    release.delaySeconds = Math.max(release.delaySeconds, delay);
    release.watchers = Math.max(release.watchers, watchers);
    release.machine ||= machine === 'yes';
  },
});
