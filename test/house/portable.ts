import { run } from '../../sim/scenario/run.ts';
import { small } from '../scenario/small.ts';

/** Digests and losses of small runs of every kind: what every engine has to agree on to the last bit. */
export function digest(): string {
  const wallets = ['copy-key', 'abuse-signer', 'tamper-ledger'].map((method) => ({
    'attack.options.method': method,
  }));
  const options = { method: 'real-time-relay', targets: 40, days: 1, leastYen: 1000, submits: 1 };
  const accounts = { attack: { plan: 'account-takeover', options } };
  const controls = { 'cold-ratio': 'typical', 'manual-review': 'strong' } as const;
  return [...wallets, accounts]
    .map((changes) => run({ scenario: small(changes), controls, seed: 'portable' }))
    .map(({ digest, events, outcome }) => `${digest} ${events} ${outcome.stolenYen}`)
    .join('; ');
}
