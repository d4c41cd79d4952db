import type { Account } from '../account.ts';
import { control } from '../control.ts';
import { choice, share, yen } from '../setting.ts';
import { pass, refuse } from '../verdict.ts';
import { multiplyDivide } from '../../money.ts';
import { day } from '../../time.ts';

export default control({
  id: 'withdrawal-limit',
  title: { en: 'Withdrawal limit', ja: '出庫上限' },
  sentence: {
    en: 'What one account can have paid out in a day is capped, in yen and as a part of what it holds.',
    ja: '1口座が1日に出庫できる額を、金額と残高に対する割合で制限する。',
  },
  references: ['CGTF draft 7.3.5.2', 'ATT&CK T1030', 'AADAPT ADT3004.001', 'AADAPT ADT3004.002'],
  settings: {
    perDay: yen(
      [100_000_000_000, 3_000_000, 500_000],
      'bank limits named in the minutes of 2017-12-22, as levels assumed; weak: as good as none; no tiers by identity, every customer here is known alike',
      isPublished,
    ),
    ofBalance: share([1, 0.5, 0.1], 'assumed', isPublished),
    freeBelow: yen([100_000, 100_000, 10_000], 'small sums are left alone; assumed', isPublished),
    disclosure: choice(
      ['published', 'hidden'],
      ['published', 'published', 'hidden'],
      'both were argued for; levels assumed',
    ),
  },
  install({ flows, ledger, plan }, { perDay, ofBalance, freeBelow }) {
    const inDay = flows.by('account');
    /** Yen an account holds in all coins. */
    const holds = ({ index }: Account): number =>
      plan.assets.reduce(
        (sum, { yen, lot }, asset) =>
          sum + multiplyDivide(Math.max(0, ledger.balance(asset, index)), yen, lot, 'nearest'),
        0,
      );
    return {
      gates: {
        request(order) {
          const sum = inDay(order, day).yen;
          if (sum > perDay) return refuse('above the daily limit');
          if (order.account === null || sum <= freeBelow || ofBalance === 1) return pass;
          const most = (holds(order.account) + sum) * ofBalance; // the order has left the balance
          return sum > most ? refuse('above the daily part of the balance') : pass;
        },
      },
    };
  },
});

function isPublished({ disclosure }: Readonly<Record<string, string | number>>): boolean {
  return disclosure === 'published';
}
