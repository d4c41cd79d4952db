import { name } from '../../kernel/random.ts';
import { stricter } from '../blueprint.ts';
import { post } from '../blueprint/posts.ts';
import { control } from '../control.ts';
import { choice, seconds } from '../setting.ts';
import { day, minute } from '../../time.ts';

const authorities = ['board', 'manager', 'anyone'] as const;

export default control({
  id: 'kill-switch',
  title: { en: 'Kill switch with delegated authority', ja: '緊急停止(権限委譲済み)' },
  sentence: {
    en: 'Who may stop payments is settled beforehand, and stopping takes minutes.',
    ja: '出庫を止める権限を事前に委譲し、数分で停止できるようにする。',
  },
  references: ['CGTF draft 7.3.11', 'CGTF v5 5.4.3.1', 'CCSS 1.05', 'ATT&CK T1489'],
  settings: {
    authority: choice(authorities, ['board', 'manager', 'anyone'], 'assumed'),
    scope: choice(
      ['everything', 'coin'],
      ['everything', 'everything', 'coin'],
      'staged halt of January 2018; levels assumed',
    ),
    restartCheck: seconds([day, 7 * day, 18 * day], '18 days for yen in 2018; others assumed'),
  },
  arrange(house, { authority, scope, restartCheck }) {
    const { response } = house;
    response.authority = stricter(authorities, response.authority, authority);
    if (authority === 'manager')
      post(house, { role: 'manager', people: 1, from: 0, to: 24, weekends: true });
    response.freezeSeconds = Math.min(response.freezeSeconds, stopSeconds);
    response.stopSignerSeconds = Math.min(response.stopSignerSeconds, stopSeconds);
    response.perCoin ||= scope === 'coin';
    response.restartSeconds = Math.max(response.restartSeconds, restartCheck);
  },
  install({ responses, plan }, { authority }) {
    const by = name('kill switch');
    const stopped = new Map<number, number>();
    return {
      duties: {
        raised({ asset, size, record }) {
          if (authority !== 'anyone' || asset === null || size < largeGap) return;
          if (stopped.has(asset)) return;
          stopped.set(asset, record);
          responses.act('freeze', [asset], by, record);
          responses.act('stop-signer', [asset], by, record);
        },
        confirmed({ asset }) {
          // from here on the house's own response decides
          if (plan.response.perCoin && asset !== null) stopped.delete(asset);
          else stopped.clear();
        },
        dismissed({ asset, record }, dismissed) {
          if (asset === null || stopped.get(asset) !== record) return;
          stopped.delete(asset);
          responses.act('reopen', [asset], by, dismissed);
        },
      },
    };
  },
});

/** Share of a coin's claims above which the strong level stops by itself (assumed). */
const largeGap = 0.01;

/** How fast a rehearsed stop takes hold, at every level (assumed). */
const stopSeconds = 5 * minute;
