import { stricter } from '../blueprint.ts';
import { control } from '../control.ts';
import { enrol } from '../demands.ts';
import { choice } from '../setting.ts';

const places = ['none', 'web', 'signer', 'hardware'] as const;
const contents = ['code', 'destination', 'second-device'] as const;

export default control({
  id: 'signed-withdrawal-intent',
  title: { en: 'Signed withdrawal instruction', ja: '出庫指図の電子署名検証' },
  sentence: {
    en: 'A payment is made only for an instruction of the customer’s own, checked where the books cannot speak for it.',
    ja: '利用者本人の指図であることを、台帳とは独立した場所で検証できた出庫だけを実行する。',
  },
  references: ['CGTF draft 6.2.1.4'],
  settings: {
    checkedAt: choice(places, ['web', 'signer', 'hardware'], 'assumed'),
    covers: choice(contents, ['code', 'destination', 'second-device'], 'assumed', true),
  },
  arrange({ signing, accounts }, { checkedAt, covers }) {
    signing.intent = stricter(places, signing.intent, checkedAt);
    signing.intentCovers = stricter(contents, signing.intentCovers, covers);
    if (signing.intentCovers !== 'code') enrol(accounts, 'signature');
  },
});
