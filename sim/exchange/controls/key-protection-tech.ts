import { stricter } from '../blueprint.ts';
import { stores } from '../blueprint/wallets.ts';
import { control } from '../control.ts';
import { choice } from '../setting.ts';
import { uphold } from '../standards.ts';

export default control({
  id: 'key-protection-tech',
  title: { en: 'Key protection technology', ja: '鍵保護技術(HSMなど)' },
  sentence: {
    en: 'Keys lie encrypted, or in hardware that uses them without ever giving them out, where the coin allows it.',
    ja: '鍵は暗号化するか、対応する通貨では外に取り出せない装置の中だけで使う。',
  },
  references: ['CGTF draft 7.3.6.4', 'CGTF draft 7.3.6.5', 'CCSS 1.03: 1.3.1', 'AADAPT ADT3002'],
  settings: {
    store: choice(
      stores,
      ['encrypted', 'hardware', 'hardware'],
      'CGTF 7.3.6.4; one firm named an EAL6+ device',
    ),
    wallets: choice(['online', 'every'], ['online', 'online', 'every'], 'assumed'),
  },
  arrange(house, { store, wallets }) {
    const { online, offline } = house.standards;
    online.store = stricter(stores, online.store, store);
    if (wallets === 'every') offline.store = stricter(stores, offline.store, store);
    uphold(house);
  },
});
