import { stricter } from '../blueprint.ts';
import { displays } from '../blueprint/wallets.ts';
import { control } from '../control.ts';
import { choice } from '../setting.ts';
import { uphold } from '../standards.ts';

export default control({
  id: 'trusted-display-signing',
  title: { en: 'Independent rendering of what is signed', ja: '署名内容の独立検証表示' },
  sentence: {
    en: 'Whoever signs for cold or vault sees what is really signed, on the device for a person or in a decoder built apart that refuses what was not asked.',
    ja: 'コールドや保管庫の署名では、実際に署名される内容を装置の画面で人が確かめるか、別系統の解読ツールが依頼と照合し、異なれば署名しない。',
  },
  references: [
    'CGTF draft 6.2.1.4',
    'CGTF draft 7.3.6.3',
    'CCSS 1.04: 1.4.6',
    'ATT&CK T1565.002',
    'AADAPT ADT3008',
  ],
  settings: {
    check: choice(displays, ['host', 'device', 'machine'], 'design values, no source'),
  },
  arrange(house, { check }) {
    const { offline } = house.standards;
    offline.display = stricter(displays, offline.display, check);
    uphold(house);
  },
});
