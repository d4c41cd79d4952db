import { control } from '../control.ts';
import { choice, seconds, share } from '../setting.ts';
import { day } from '../../time.ts';

export default control({
  id: 'onchain-reconciliation',
  title: { en: 'Ledger-to-chain reconciliation', ja: '台帳とチェーンの残高照合' },
  sentence: {
    en: 'What customers are owed is compared with what the wallets hold on the chain, at a set interval, and a gap is an alarm.',
    ja: '利用者への債務とチェーン上の残高を一定間隔で照合し、差があれば警報を出す。',
  },
  references: ['CGTF draft 7.3.8.3', 'CCSS 2.03: 2.3.1', 'PSA 63-13', 'AADAPT ADT3025'],
  settings: {
    interval: choice(
      ['month', 'working-day', 'block'],
      ['month', 'working-day', 'block'],
      'each business day disclosed in Feb 2018; others assumed',
    ),
    toHuman: seconds([day, 3600, 300], 'time to confirm once noticed; assumed'),
    tolerance: share([0.01, 0.001, 0.00001], 'assumed'),
  },
  arrange({ watch }, { interval, toHuman, tolerance }) {
    const every = { month: 30 * day, 'working-day': day, block: 600 }[interval];
    const now = watch.reconcileSeconds;
    if (now === null || every < now) {
      watch.reconcileSeconds = every;
      watch.reconcileOffice = interval === 'working-day';
    }
    watch.reconcileTolerance = Math.min(watch.reconcileTolerance, tolerance);
    watch.confirmSeconds = Math.min(watch.confirmSeconds, toHuman);
  },
});
