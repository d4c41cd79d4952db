import { control } from '../control.ts';
import { demand, enrol } from '../demands.ts';
import { choice } from '../setting.ts';

export default control({
  id: 'totp-app',
  title: { en: 'App one-time password', ja: 'アプリ式ワンタイムパスワード' },
  sentence: {
    en: 'Every customer sets up an authenticator app and enters its code where the rule asks for it.',
    ja: '全利用者が認証アプリを設定し、定められた場面でその番号を入力する。',
  },
  references: ['CGTF draft 7.3.5.2', 'SP 800-63B 5.2.5', 'ATT&CK T1111', 'ATT&CK T1557'],
  settings: {
    at: choice(
      ['nowhere', 'withdrawal', 'sign-in-too'],
      ['nowhere', 'withdrawal', 'sign-in-too'],
      'voluntary in January 2018, mandated later',
      true,
    ),
  },
  arrange({ accounts }, { at }) {
    if (at === 'nowhere') return;
    enrol(accounts, 'totp');
    demand(accounts, 'withdraw', ['totp']);
    if (at === 'sign-in-too') demand(accounts, 'signIn', ['totp']);
  },
});
