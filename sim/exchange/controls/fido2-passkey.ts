import { control } from '../control.ts';
import { demand, demandAlso, enrol } from '../demands.ts';
import { choice } from '../setting.ts';
import type { PathName } from '../blueprint/accounts.ts';

const asked: Record<'nowhere' | 'sign-in' | 'everywhere', readonly PathName[]> = {
  nowhere: [],
  'sign-in': ['signIn'],
  everywhere: ['signIn', 'withdraw', 'register', 'changeFactor'],
};

export default control({
  id: 'fido2-passkey',
  title: { en: 'Passkey', ja: 'FIDO2/パスキー認証' },
  sentence: {
    en: 'Every customer sets up a passkey, which answers only to the exchange’s own page, or falls back on what the rule allows.',
    ja: '全利用者が正規の画面にしか応じないパスキーを使い、使えないときは定められた代替手段による。',
  },
  references: ['CGTF draft 7.3.5.2', 'SP 800-63B 5.2.5', 'ATT&CK T1557', 'ATT&CK T1621'],
  settings: {
    at: choice(
      ['nowhere', 'sign-in', 'everywhere'],
      ['nowhere', 'sign-in', 'everywhere'],
      'assumed',
      true,
    ),
    fallback: choice(['sms', 'totp', 'second-key'], ['sms', 'totp', 'second-key'], 'assumed', true),
  },
  arrange({ accounts }, { at, fallback }) {
    if (at === 'nowhere') return;
    enrol(accounts, 'passkey');
    if (fallback !== 'second-key') enrol(accounts, fallback);
    for (const path of asked[at])
      demand(accounts, path, fallback === 'second-key' ? ['passkey'] : ['passkey', fallback]);
    if (fallback === 'second-key') demandAlso(accounts, 'recover', 'document');
  },
});
