import { stricter } from '../blueprint.ts';
import { control } from '../control.ts';
import { choice, seconds } from '../setting.ts';
import { hour, minute } from '../../time.ts';

const moments = ['at-reopening', 'with-sweep'] as const;

export default control({
  id: 'deposit-address-rotation',
  title: { en: 'Stopping and re-issuing deposit addresses', ja: '入庫アドレスの停止・再発行' },
  sentence: {
    en: 'After a leak deposits to the old addresses are stopped quickly, and customers are given addresses under clean keys.',
    ja: '鍵の漏えい後は旧アドレスへの入庫を速やかに止め、新しい鍵のアドレスを利用者に発行する。',
  },
  references: ['CGTF draft 5.4.4', 'CGTF v5 5.4.5'],
  settings: {
    stop: seconds([hour, 30 * minute, minute], 'assumed'),
    reissue: choice(moments, ['at-reopening', 'at-reopening', 'with-sweep'], 'assumed'),
  },
  arrange({ response }, { stop, reissue }) {
    response.stopDepositsSeconds = Math.min(response.stopDepositsSeconds, stop);
    response.reissueDeposits = stricter(moments, response.reissueDeposits, reissue);
  },
});
