import { stricter } from '../blueprint.ts';
import { displays } from '../confirmations.ts';
import { control } from '../control.ts';
import { demand, enrol } from '../demands.ts';
import { choice, seconds } from '../setting.ts';

const forms = ['code', 'text', 'app'] as const;

export default control({
  id: 'oob-tx-confirm',
  title: {
    en: 'Confirmation on a second display',
    ja: '別経路の取引内容確認(取引認証)',
  },
  sentence: {
    en: 'An order counts only after the customer has confirmed it on another way: with a plain code, a text that shows address and amount, or an app into which both are entered again.',
    ja: '番号だけのコード、宛先と金額を示すメッセージ、または両方を入力し直すアプリのいずれかで、別経路の承認を得た出庫だけを実行する。',
  },
  references: [
    'CGTF draft 7.3.5.2',
    'CGTF v5 8.3.5.2',
    'SP 800-63B 5.1.3',
    'ATT&CK T1185',
    'ATT&CK T1565.002',
    'AADAPT ADT3020.001',
  ],
  settings: {
    form: choice(
      forms,
      ['code', 'text', 'app'],
      'catalogue: code without content, text with content, app that signs content; assumed',
      true,
    ),
    timeout: seconds([600, 600, 300], 'assumed; the codes of the ordinary house last 600 s', true),
    registrations: choice(
      ['no', 'yes'],
      ['no', 'no', 'yes'],
      'CGTF v5 8.3.9.3; levels assumed',
      true,
    ),
  },
  arrange({ accounts }, { form, timeout, registrations }) {
    if (form !== 'app') enrol(accounts, 'sms');
    if (form === 'code') return demand(accounts, 'withdraw', ['sms']);
    accounts.confirm.display = stricter(displays, accounts.confirm.display, form);
    accounts.confirm.seconds = Math.min(accounts.confirm.seconds, timeout);
    accounts.confirm.registrations ||= registrations === 'yes';
  },
});
