import { stricter } from '../blueprint.ts';
import { readings } from '../blueprint/rights.ts';
import { control } from '../control.ts';
import { choice, count } from '../setting.ts';

export default control({
  id: 'insider-audit',
  title: { en: 'Independent audit of staff operations', ja: '独立部門による操作記録の監査' },
  sentence: {
    en: 'Somebody outside the daily work reads the record of who used which right and asks about what no ticket asked for.',
    ja: '業務から独立した者が権限の使用記録を読み、依頼のない操作や依頼を超えた操作について確かめる。',
  },
  references: [
    'CGTF draft 7.3.8.3',
    'CCSS 2.04: 2.4.1',
    'JVCEA rule art. 3',
    'ATT&CK T1078',
    'AADAPT ADT3017',
  ],
  settings: {
    everyDays: count([365, 30, 1], 'yearly outside audit, monthly, daily; assumed'),
    reads: choice(readings, ['exceptions', 'exceptions', 'every'], 'assumed'),
  },
  arrange({ trust: { audit } }, { everyDays, reads }) {
    if (everyDays > 0)
      audit.everyDays = audit.everyDays === 0 ? everyDays : Math.min(audit.everyDays, everyDays);
    audit.reads = stricter(readings, audit.reads, reads);
  },
});
