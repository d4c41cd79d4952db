import { control } from '../control.ts';
import { choice, count, seconds } from '../setting.ts';
import { hour, minute } from '../../time.ts';

export default control({
  id: 'key-migration-readiness',
  title: { en: 'Readiness to move to clean keys', ja: '鍵危殆化時の移転準備' },
  sentence: {
    en: 'Moving all coins to clean keys is prepared and rehearsed, because a leaked key cannot be called back.',
    ja: '漏えいした鍵は失効できないため、新しい鍵への全量移転を準備し訓練しておく。',
  },
  references: ['CGTF draft 5.4.4', 'CGTF v5 5.4.3.1', 'CCSS 1.05: 1.5.1', 'CCSS 1.05: 1.5.2'],
  settings: {
    sweep: seconds(
      [12 * hour, 2 * hour, 10 * minute],
      'nobody knows how, a written list, rehearsed; times assumed',
    ),
    feeMultiple: count([1, 3, 10], 'assumed'),
    oldAddresses: choice(['left', 'forwarded'], ['left', 'left', 'forwarded'], 'CGTF 5.4.4'),
  },
  arrange({ response }, { sweep, feeMultiple, oldAddresses }) {
    response.sweepSeconds = Math.min(response.sweepSeconds, sweep);
    response.sweepFee = Math.max(response.sweepFee, feeMultiple);
    response.forwardOld ||= oldAddresses === 'forwarded';
  },
});
