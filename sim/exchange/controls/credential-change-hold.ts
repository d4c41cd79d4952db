import { control } from '../control.ts';
import { demand, demandAlso } from '../demands.ts';
import { choice, seconds } from '../setting.ts';
import { hold, pass } from '../verdict.ts';
import { day } from '../../time.ts';

export default control({
  id: 'credential-change-hold',
  title: {
    en: 'Hold after a change of credentials, and recovery that asks more',
    ja: '認証情報変更後の出庫保留・再設定手続',
  },
  sentence: {
    en: 'After a factor was changed or recovered nothing is paid out for a while, and recovering takes more than a mailbox.',
    ja: '認証情報の変更・再設定の後は一定時間出庫を保留し、再設定にはメール以外の確認も求める。',
  },
  references: [
    'CGTF draft 7.3.5.2',
    'CGTF v5 8.3.5.2',
    'SP 800-63B 5.1.3.3',
    'ATT&CK T1098',
    'ATT&CK T1556',
  ],
  settings: {
    hold: seconds([0, day, 3 * day], '24 to 72 h on exchange pages; 72 h assumed', true),
    recovery: choice(
      ['mail', 'mail-and-more', 'document'],
      ['mail', 'mail-and-more', 'document'],
      'CGTF v5 8.3.5.2',
      true,
    ),
  },
  arrange({ accounts }, { recovery }) {
    demandAlso(accounts, 'recover', 'mail');
    if (recovery === 'mail-and-more') demand(accounts, 'recover', ['sms', 'document']);
    if (recovery === 'document') demand(accounts, 'recover', ['document']);
  },
  install({ world: { clock } }, { hold: seconds }) {
    return {
      gates: {
        request({ account }) {
          const changed = account?.changedAt ?? null;
          if (changed === null || clock.now >= changed + seconds) return pass;
          return hold(changed + seconds - clock.now, 'a factor was changed lately');
        },
      },
    };
  },
});
