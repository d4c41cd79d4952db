import { stricter } from '../blueprint.ts';
import { control } from '../control.ts';
import { choice, seconds } from '../setting.ts';
import { day, minute } from '../../time.ts';

const media = ['network', 'usb', 'one-way'] as const;

export default control({
  id: 'cold-discipline',
  title: { en: 'Cold discipline', ja: 'コールド運用規律' },
  sentence: {
    en: 'Offline keys are taken out seldom and briefly, and orders reach them on a medium that opens no way in.',
    ja: 'オフラインの鍵を使う回数と時間を絞り、侵入経路とならない媒体で指図を渡す。',
  },
  references: [
    'CGTF draft 7.3.6.2',
    'CCSS 1.04: 1.4.2',
    'Cabinet Office Order 27(3)',
    'ATT&CK T1091',
  ],
  settings: {
    between: seconds(
      [day / 3, day, 7 * day],
      'three sessions a day were called not cold; others assumed',
    ),
    session: seconds([480 * minute, 60 * minute, 15 * minute], 'assumed'),
    medium: choice(media, ['network', 'usb', 'one-way'], 'assumed'),
  },
  arrange({ cold }, { between, session, medium }) {
    cold.everyDays = Math.max(cold.everyDays, between / day);
    cold.sessionSeconds = Math.min(cold.sessionSeconds, session);
    cold.medium = stricter(media, cold.medium, medium);
  },
});
