import { stricter } from '../blueprint.ts';
import { control } from '../control.ts';
import { choice } from '../setting.ts';

const kept = ['local', 'central', 'off-host'] as const;

export default control({
  id: 'tamper-evident-logs',
  title: { en: 'Tamper-evident audit logs', ja: '改ざん検知ログ' },
  sentence: {
    en: 'Records of who did what are kept where those they are about cannot change them, so that after an incident only what was visited needs inspecting.',
    ja: '操作の記録を当事者が変更できない場所に残し、事故後の点検を実際に触れられた範囲に絞る。',
  },
  references: [
    'CGTF draft 7.3.8.3',
    'CCSS 2.04: 2.4.1',
    'CCSS 2.04: 2.4.2',
    'PSA 63-13',
    'ATT&CK T1070',
  ],
  settings: { storage: choice(kept, ['local', 'central', 'off-host'], 'assumed') },
  arrange({ places }, { storage }) {
    for (const place of places) place.logs = stricter(kept, place.logs, storage);
  },
});
