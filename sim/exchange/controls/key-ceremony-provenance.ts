import { stricter } from '../blueprint.ts';
import { knowers } from '../blueprint/wallets.ts';
import { control } from '../control.ts';
import { choice, count } from '../setting.ts';

export default control({
  id: 'key-ceremony-provenance',
  title: { en: 'Key ceremony and trusted procurement', ja: '鍵生成の立会いと信頼できる調達' },
  sentence: {
    en: 'Devices come from their maker and keys are made on them before witnesses, so that nobody has seen a key before the house did.',
    ja: '署名装置は製造元から調達し、立会人の前で鍵を生成して、事前に鍵を知る者がいないようにする。',
  },
  references: [
    'CGTF draft 6.2.1.5.1',
    'CGTF draft 7.3.6.5',
    'CCSS 1.01: 1.1.1',
    'CCSS 1.01: 1.1.4',
    'ATT&CK T1195.003',
  ],
  settings: {
    procurement: choice(
      ['market', 'vendor'],
      ['market', 'vendor', 'vendor'],
      'CGTF draft 7.3.6.5; a device was re-keyed before shipping',
    ),
    witnesses: count([0, 2, 3], 'CCSS 1.01 levels II and III'),
  },
  arrange({ keys }, { procurement, witnesses }) {
    if (procurement === 'market') return;
    const still = witnesses >= 2 ? 'nobody' : 'maker';
    for (const key of keys) key.knownTo = stricter(knowers, key.knownTo, still);
  },
});
