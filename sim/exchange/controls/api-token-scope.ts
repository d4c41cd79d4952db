import { stricter } from '../blueprint.ts';
import { control } from '../control.ts';
import { choice } from '../setting.ts';

const rights = ['always', 'opt-in', 'never'] as const;

export default control({
  id: 'api-token-scope',
  title: { en: 'API token scope', ja: 'API権限の最小化' },
  sentence: {
    en: 'A program’s token can withdraw only if its owner allowed that, or never, and may be tied to the owner’s network.',
    ja: 'APIトークンによる出庫は利用者の許可制または不可とし、接続元も限定できる。',
  },
  references: ['CGTF draft 7.3.5.2', 'CGTF v5 8.3.5.2', 'ATT&CK T1528', 'AADAPT ADT3018'],
  settings: {
    withdraw: choice(rights, ['always', 'opt-in', 'never'], 'assumed', true),
    network: choice(['any', 'bound'], ['any', 'any', 'bound'], 'assumed', true),
  },
  arrange({ accounts: { tokens } }, { withdraw, network }) {
    tokens.withdraw = stricter(rights, tokens.withdraw, withdraw);
    tokens.bound ||= network === 'bound';
  },
});
