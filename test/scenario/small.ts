/** Small houses for tests: a whole scenario that runs in a millisecond or two, and changes to it. */
import { describeAll } from '../../sim/scenario/fault.ts';
import { loadScenario, pathOf, type Change, type Scenario } from '../../sim/scenario/load.ts';

const text = `
id: small
kind: exercise
title: { en: A small house, ja: 小さな取引所 }
summary: { en: Two coins and few customers., ja: 銘柄は2つ、利用者は少数。 }
clock: { start: 2018-01-22T00:00+09:00, length: 3 d }
assets:
  BTC: { chain: bitcoin-like, price: 1000000, decimals: 8, claims: 500 BTC }
  XEM: { chain: nem-like, price: 100, decimals: 6, claims: 3000000 XEM }
customers: { total: 2000, simulated: 40 }
exchange:
  places:
    office: { kind: office }
    application: { kind: server }
    database: { kind: server }
    signer: { kind: server }
    vault-room: { kind: safe }
  ways:
    - { from: office, to: application, bar: open }
    - { from: office, to: signer, bar: open }
    - { from: application, to: database, bar: open }
    - { from: signer, to: vault-room, bar: presence }
  wallets:
    BTC:
      hot: { share: 0.3, keys: [{ place: signer }] }
      cold: { share: 0.7, keys: [{ place: vault-room }] }
    XEM:
      hot: { share: 0.3, keys: [{ place: signer }] }
      cold: { share: 0.7, keys: [{ place: vault-room }] }
attack:
  plan: hot-wallet-drain
  options: { entry: foothold, place: office, strike: at-once }
`;

/** The small house with values replaced by path. */
export function small(changes: Readonly<Record<string, unknown>> = {}): Scenario {
  const list: Change[] = Object.entries(changes).map(([path, value]) => ({
    path: pathOf(path),
    value,
  }));
  const loaded = loadScenario(text, 'small.yaml', '', list);
  if ('faults' in loaded) throw new Error(describeAll(loaded.faults).join('\n'));
  return loaded.value;
}
