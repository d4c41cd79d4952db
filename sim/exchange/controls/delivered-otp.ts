import { control } from '../control.ts';
import { demand, demandAlso, enrol } from '../demands.ts';
import { choice } from '../setting.ts';

export default control({
  id: 'delivered-otp',
  title: { en: 'Delivered one-time code', ja: '配信型認証番号' },
  sentence: {
    en: 'Nothing is paid out before the customer has entered a code sent by mail or text message, and a fixed number of their own.',
    ja: 'メールやSMSで届く認証番号と取引暗証番号を入力しなければ出庫できない。',
  },
  references: [
    'CGTF draft 7.3.5.2',
    'SP 800-63B 5.1.3.1',
    'SP 800-63B 5.1.3.3',
    'ATT&CK T1111',
    'ATT&CK T1451',
  ],
  settings: {
    channel: choice(
      ['mail', 'sms', 'checked-sms'],
      ['mail', 'sms', 'checked-sms'],
      'SP 800-63B 5.1.3.1 and 5.1.3.3',
      true,
    ),
    pin: choice(['no', 'yes'], ['no', 'yes', 'yes'], 'disclosed by one firm, Jan 2018', true),
    at: choice(
      ['withdrawal', 'sign-in-too'],
      ['withdrawal', 'withdrawal', 'sign-in-too'],
      'assumed',
      true,
    ),
  },
  arrange({ accounts }, { channel, pin, at }) {
    const factor = channel === 'mail' ? 'mail' : 'sms';
    if (factor === 'sms') enrol(accounts, 'sms');
    accounts.numberChecks ||= channel === 'checked-sms';
    demand(accounts, 'withdraw', [factor]);
    if (at === 'sign-in-too') demand(accounts, 'signIn', [factor]);
    if (pin === 'no') return;
    enrol(accounts, 'pin');
    demandAlso(accounts, 'withdraw', 'pin');
  },
});
