import { stricter } from '../blueprint.ts';
import { control } from '../control.ts';
import { choice, count } from '../setting.ts';

const deployers = ['writer', 'operations'] as const;

export default control({
  id: 'supply-chain-change-control',
  title: { en: 'Review and separate deployment of changes', ja: '変更のレビューと配備の分離' },
  sentence: {
    en: 'Whoever writes a program does not put it on the servers, and colleagues read it before it goes there.',
    ja: 'プログラムの作成者は自ら本番環境に配備できず、配備の前に同僚が内容を確かめる。',
  },
  references: ['CGTF draft 7.3.9.3', 'CGTF draft 7.3.10', 'CCSS 2.01: 2.1.1', 'ATT&CK T1195.002'],
  settings: {
    deployer: choice(
      deployers,
      ['writer', 'operations', 'operations'],
      'CGTF draft 7.3.9.3; levels assumed',
    ),
    reviewers: count([0, 1, 2], 'lock file, one, two reviewers; assumed'),
  },
  arrange({ trust: { change } }, { deployer, reviewers }) {
    change.deployer = stricter(deployers, change.deployer, deployer);
    change.reviewers = Math.max(change.reviewers, reviewers);
  },
});
