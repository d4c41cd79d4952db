import { stricter } from '../blueprint.ts';
import { overrides } from '../blueprint/rights.ts';
import { control } from '../control.ts';
import { choice, count } from '../setting.ts';

export default control({
  id: 'separation-of-duties',
  title: { en: 'Separation of duties and two-person rule', ja: '職務分離・相互けん制' },
  sentence: {
    en: 'Nobody uses a right over coins, keys or accounts alone; people of other departments must act with him.',
    ja: '資産、鍵、口座に関わる権限を一人では使えず、他部署の者と共同でなければ行使できない。',
  },
  references: ['CGTF draft 7.3.2', 'CGTF draft 7.3.5.1', 'JVCEA rule art. 3', 'ATT&CK T1078'],
  settings: {
    persons: count([1, 2, 3], 'roles split in CGTF v5 table 5-3: approve, execute, inspect'),
    override: choice(
      overrides,
      ['shared', 'logged', 'none'],
      'shared root, logged, two-person; assumed',
    ),
  },
  arrange({ trust }, { persons, override }) {
    for (const right of trust.rights) {
      if (!together.includes(right.id)) continue;
      right.persons = Math.max(right.persons, persons);
      right.departments = Math.max(right.departments, persons);
    }
    trust.override = stricter(overrides, trust.override, override);
  },
});

/** A key of one's own is used by oneself; how many keys it takes is the wallet's rule. */
const together: readonly string[] = [
  'deploy',
  'restore',
  'console',
  'open-safe',
  'open-site',
  'reset-factor',
];
