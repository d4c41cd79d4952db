import { control } from '../control.ts';
import { choice } from '../setting.ts';

const channels = ['mail', 'push', 'sms'] as const;

export default control({
  id: 'customer-alerts',
  title: { en: 'Customer alerts', ja: '利用者への通知' },
  sentence: {
    en: 'Customers are told of new devices, changed factors, new addresses and orders, with one tap to freeze the account.',
    ja: '新しい端末、認証の変更、宛先登録、出庫指図を利用者に知らせ、ワンタップで口座を凍結できる。',
  },
  references: ['CGTF draft 7.3.8.3', 'CGTF draft 7.4.1', 'CGTF v5 8.4.1', 'ATT&CK T1566.002'],
  settings: {
    over: choice(
      ['mail', 'mail-push', 'mail-push-sms'],
      ['mail', 'mail-push', 'mail-push-sms'],
      'CGTF v5 8.4.1',
      true,
    ),
  },
  arrange({ accounts }, { over }) {
    const added: readonly string[] = over.split('-');
    accounts.alerts = channels.filter(
      (channel) => added.includes(channel) || accounts.alerts.includes(channel),
    );
  },
});
