import { proofings } from '../blueprint/accounts.ts';
import { stricter } from '../blueprint.ts';
import { control } from '../control.ts';
import { demandAlso } from '../demands.ts';
import { choice } from '../setting.ts';

export default control({
  id: 'identity-proofing',
  title: { en: 'Identity proofing', ja: '本人確認' },
  sentence: {
    en: 'Whoever opens an account proves who they are, opens only one, and proves it again to recover it.',
    ja: '口座開設時に本人確認を行い、1人1口座とし、再設定の際にも本人確認書類を求める。',
  },
  references: ['CGTF draft 7.3.5.2', 'CGTF v5 8.3.5.2', 'ATT&CK T1136', 'AADAPT ADT3001'],
  settings: {
    by: choice(
      proofings,
      ['number', 'picture', 'chip'],
      'catalogue: telephone number alone, picture of a document and face, chip of a document; refusing free internet numbers, lists and registered mail are not modelled',
    ),
    again: choice(
      ['nowhere', 'at-the-desk', 'at-any-recovery'],
      ['nowhere', 'at-the-desk', 'at-any-recovery'],
      'CGTF v5 8.3.5.2; levels assumed',
      true,
    ),
  },
  arrange({ accounts }, { by, again }) {
    accounts.proofing = stricter(proofings, accounts.proofing, by);
    if (again !== 'nowhere') demandAlso(accounts, 'support', 'document');
    if (again === 'at-any-recovery') demandAlso(accounts, 'recover', 'document');
  },
});
