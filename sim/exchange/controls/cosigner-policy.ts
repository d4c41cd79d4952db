import { stricter } from '../blueprint.ts';
import { numbers, reaches } from '../blueprint/vault.ts';
import { control } from '../control.ts';
import { choice, seconds, share } from '../setting.ts';
import { hour } from '../../time.ts';

export default control({
  id: 'cosigner-policy',
  title: { en: 'Independent co-signer policy', ja: '共同署名者の独立ポリシー' },
  sentence: {
    en: 'The outside co-signer of a vault applies limits, destinations and call-backs of its own, which whoever asks for payments cannot lift alone or at once.',
    ja: '保管庫の外部共同署名者が、限度額・宛先・電話確認の独自ルールを適用し、依頼者の側だけでは、また即時には、そのルールを変えられない。',
  },
  references: [
    'CGTF draft 7.3.6.3',
    'CGTF draft 7.3.10',
    'CCSS 1.04: 1.4.6',
    'ATT&CK T1199',
    'AADAPT ADT3004.002',
  ],
  settings: {
    perDay: share([1, 0.2, 0.05], 'part of the vault; design values, no source'),
    destinations: choice(reaches, ['any', 'any', 'own'], 'CCSS 1.4.6, level 2; levels assumed'),
    callsFrom: share([1, 0.05, 0.01], 'part of the vault in one payment; design values, no source'),
    number: choice(
      numbers,
      ['console', 'console', 'fixed'],
      'limits of 2016 could be changed by the requester; levels assumed',
    ),
    changeDelay: seconds(
      [0, 24 * hour, 72 * hour],
      '24 to 72 h as in address holds of customers; design values, no source',
    ),
    change: choice(
      ['alone', 'confirmed'],
      ['alone', 'alone', 'confirmed'],
      'a second channel; assumed',
    ),
  },
  arrange({ cosigner }, { perDay, destinations, callsFrom, number, changeDelay, change }) {
    cosigner.perVault = Math.min(cosigner.perVault, perDay);
    cosigner.destinations = stricter(reaches, cosigner.destinations, destinations);
    cosigner.callsFrom = Math.min(cosigner.callsFrom, callsFrom);
    cosigner.number = stricter(numbers, cosigner.number, number);
    cosigner.changeSeconds = Math.max(cosigner.changeSeconds, changeDelay);
    cosigner.changeConfirmed ||= change === 'confirmed';
  },
});
