import { control } from '../control.ts';
import { choice } from '../setting.ts';
import { uphold } from '../standards.ts';

/** Local hours in which online keys are loaded. */
const windows = {
  'whole-day': [{ from: 0, to: 24 }],
  'day-time': [{ from: 8, to: 20 }],
  'two-hours': [
    { from: 10, to: 11 },
    { from: 16, to: 17 },
  ],
} as const;

export default control({
  id: 'key-activation-window',
  title: { en: 'Minimised key activation time', ja: '署名鍵の活性時間の最小化' },
  sentence: {
    en: 'Online keys are loaded only within set hours, and payments wait for them.',
    ja: 'オンラインの署名鍵は決めた時間帯だけ活性化し、出庫はその時間を待つ。',
  },
  references: ['CGTF draft 7.3.6.1', 'CGTF v5 5.4.2.3', 'CCSS 1.04: 1.4.1', 'ATT&CK T1552.004'],
  settings: {
    hours: choice(
      ['whole-day', 'day-time', 'two-hours'],
      ['whole-day', 'day-time', 'two-hours'],
      'assumed',
      true,
    ),
  },
  arrange(house, { hours }) {
    const { online } = house.standards;
    const total = (list: typeof online.hours): number =>
      list.reduce((sum, { from, to }) => sum + to - from, 0);
    if (total(windows[hours]) < total(online.hours)) online.hours = windows[hours];
    uphold(house);
  },
});
