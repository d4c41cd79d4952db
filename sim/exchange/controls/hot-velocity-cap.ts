import { control } from '../control.ts';
import { enforcements, type KeyUse } from '../signers.ts';
import { choice, share } from '../setting.ts';
import { pass, review } from '../verdict.ts';
import { day, hour } from '../../time.ts';

export default control({
  id: 'hot-velocity-cap',
  title: { en: 'Hot-wallet velocity cap', ja: 'ホット出庫速度上限' },
  sentence: {
    en: 'When more leaves a hot wallet in an hour or a day than a cap allows, a person must confirm each further payment.',
    ja: '1時間・1日の出庫が上限を超えると、以後の出庫は1件ずつ人が確認する。',
  },
  references: ['CGTF draft 7.3.5.2', 'CCSS 1.04: 1.4.6', 'ATT&CK T1030', 'AADAPT ADT3004.001'],
  settings: {
    perHour: share([1, 0.25, 0.1], 'assumed'),
    perDay: share([1, 0.6, 0.3], 'assumed'),
    enforcedAt: choice(enforcements, ['web', 'signer', 'hardware'], 'assumed'),
  },
  install({ world, plan }, { perHour, perDay, enforcedAt }) {
    const spent = plan.assets.map((): { at: number; amount: number }[] => []);
    return {
      gates: {
        keyUse(use: KeyUse) {
          const { wallet, amount, bypasses, order } = use;
          if (wallet.tier !== 'hot' || order === 'sweep' || bypasses.includes(enforcedAt))
            return pass;
          const past = spent[wallet.asset]!;
          const now = world.clock.now;
          while (past.length > 0 && past[0]!.at <= now - day) past.shift();
          past.push({ at: now, amount });
          let inDay = 0;
          let inHour = 0;
          for (const each of past) {
            inDay += each.amount;
            if (each.at > now - hour) inHour += each.amount;
          }
          if (inHour <= wallet.target * perHour && inDay <= wallet.target * perDay) return pass;
          return review(10, 'more than usual left this hour or day', () => null);
        },
      },
    };
  },
});
