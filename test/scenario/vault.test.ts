/** Vault misuse in the shipped scenarios: each variant takes something, and something takes it away again. */
import { expect, test } from 'vitest';
import type { Asked } from '../../sim/scenario/arrangement.ts';
import { run } from '../../sim/scenario/run.ts';
import { shipped } from './incidents.ts';

type Controls = Readonly<Record<string, Asked>>;

const seeds = Array.from({ length: 4 }, (_, k) => `vault/${k}`);

/** Mean share of what was at risk that is lost. */
function lossShare(id: string, controls: Controls = {}): number {
  const scenario = shipped(id);
  const shares = seeds.map((seed) => {
    const { stolenYen, atRiskYen } = run({ scenario, seed, controls }).outcome;
    return stolenYen / atRiskYen;
  });
  return shares.reduce((sum, share) => sum + share, 0) / seeds.length;
}

const remedies: readonly [id: string, controls: Controls][] = [
  ['bitfinex-2016', { 'cosigner-policy': 'strong' }],
  ['bitfinex-2016/per-wallet-limits', { 'cosigner-policy': 'strong' }],
  ['bitfinex-2016/slow', { 'vault-timelock': 'strong' }],
  ['refill-exercise', { 'refill-interlock': 'typical' }],
  ['refill-exercise/automatic', { 'refill-interlock': 'typical' }],
  ['refill-exercise/swapped', { 'trusted-display-signing': 'typical' }],
  ['wazirx-2024', { 'trusted-display-signing': 'strong' }],
  ['wazirx-2024/as-asked', { 'onchain-reconciliation': 'typical' }],
  ['mtgox-slow-leak', { 'onchain-reconciliation': 'typical' }],
  ['mtgox-slow-leak/greedy', { 'onchain-reconciliation': 'typical' }],
];

test.each(remedies)(
  '%s takes something from a house without controls, less under %o',
  (id, with_) => {
    const none = lossShare(id);
    expect(none).toBeGreaterThan(0);
    expect(lossShare(id, with_)).toBeLessThan(0.8 * none);
  },
);

test('where devices cannot decode, neither they nor a co-signer with a list see what is signed', () => {
  const none = lossShare('wazirx-2024');
  expect(lossShare('wazirx-2024', { 'trusted-display-signing': 'typical' })).toBe(none);
  expect(lossShare('wazirx-2024', { 'cosigner-policy': 'strong' })).toBe(none);
  expect(lossShare('wazirx-2024', { 'vault-timelock': 'strong' })).toBe(none);
});

test('an ordinary refill to the house itself passes every look at what is signed', () => {
  const none = lossShare('refill-exercise');
  for (const id of ['cosigner-policy', 'trusted-display-signing'])
    expect(lossShare('refill-exercise', { [id]: 'strong' }), id).toBe(none);
});

test('comparing books and chain by the day comes too late where a vault is empty within hours', () => {
  const none = lossShare('bitfinex-2016');
  expect(lossShare('bitfinex-2016', { 'onchain-reconciliation': 'typical' })).toBe(none);
  const quick = { 'onchain-reconciliation': 'strong', 'kill-switch': 'strong' } as const;
  expect(lossShare('bitfinex-2016', quick)).toBeLessThan(0.9 * none);
});

test('whether a person or a machine orders refills makes no difference to who stands at the console', () => {
  const person = lossShare('refill-exercise');
  expect(Math.abs(lossShare('refill-exercise/automatic') - person)).toBeLessThan(0.02);
});

test('a time lock makes honest customers wait where much is withdrawn', () => {
  const scenario = shipped('surge-week');
  const waits = (controls: Controls): number =>
    run({ scenario, controls, seed: 'wait' }).outcome.honest.stockOutSeconds;
  expect(waits({ 'vault-timelock': 'typical' })).toBeGreaterThan(2 * waits({}));
  expect(waits({ 'vault-timelock': 'strong' })).toBeGreaterThan(5 * waits({}));
});

test('in the two days of a reopening no refill arrives, so no lock can hold one back', () => {
  const scenario = shipped('reopening-run');
  const { journal, digest } = run({ scenario, controls: {}, seed: 'wait', keep: true });
  expect(journal.some(({ kind }) => kind.id === 'refill-made')).toBe(false);
  const locked = { 'vault-timelock': 'strong' } as const;
  expect(run({ scenario, controls: locked, seed: 'wait' }).digest).toBe(digest);
});

test('three people at the console keep out who has the tokens of one, unless a login for emergencies is left', () => {
  const none = lossShare('bitfinex-2016');
  expect(none).toBeGreaterThan(0.5);
  expect(lossShare('bitfinex-2016', { 'separation-of-duties': 'typical' })).toBe(none);
  expect(lossShare('bitfinex-2016', { 'separation-of-duties': 'strong' })).toBe(0);
});
