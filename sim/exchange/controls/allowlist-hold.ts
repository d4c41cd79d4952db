import { control } from '../control.ts';
import { demand, demandAlso } from '../demands.ts';
import { choice, seconds } from '../setting.ts';
import { day } from '../../time.ts';

export default control({
  id: 'allowlist-hold',
  title: {
    en: 'Destination allow-list with a hold on new addresses',
    ja: '宛先事前登録と新規宛先の保留',
  },
  sentence: {
    en: 'Coins go only to addresses in the customer’s book, and a new address can be used only after a wait.',
    ja: '出庫先は登録済みの宛先に限り、新しい宛先は一定時間がたつまで使えない。',
  },
  references: ['CGTF draft 7.3.5.2', 'CGTF v5 8.3.9.3', 'CCSS 1.04: 1.4.6', 'AADAPT ADT3020.001'],
  settings: {
    hold: seconds(
      [0, day, 2 * day],
      'exchange pages: 24 h at three, 48 h at one, 7 days at one',
      true,
    ),
    registration: choice(
      ['sign-in', 'second-factor', 'second-factor-and-mail'],
      ['sign-in', 'second-factor', 'second-factor-and-mail'],
      'CGTF v5 8.3.9.3: only after several authentications; levels assumed',
      true,
    ),
  },
  arrange({ accounts }, { hold, registration }) {
    accounts.addressBook = 'hold';
    accounts.addressHoldSeconds = Math.max(accounts.addressHoldSeconds, hold);
    if (registration !== 'sign-in') demand(accounts, 'register', ['second']);
    if (registration === 'second-factor-and-mail') demandAlso(accounts, 'register', 'mail');
  },
});
