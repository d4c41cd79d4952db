/** The barest house there is, for models that know one coin, a hot wallet, a reserve and nobody at work. */
import { copyOf, type Blueprint } from '../../exchange/blueprint.ts';
import { loadScenario, type Scenario } from '../../scenario/load.ts';

/** A scenario out of a text of this folder, which a mistake of ours alone could keep from loading. */
export function scenarioOf(text: string): Scenario {
  const loaded = loadScenario(text, 'docking');
  if ('faults' in loaded) throw new Error(`docking: ${JSON.stringify(loaded.faults)}`);
  return loaded.value;
}

/** A fresh copy of that house, to be furnished. */
export function bareHouse(): Blueprint {
  house ??= scenarioOf(text).house;
  return copyOf(house);
}

let house: Blueprint | undefined;

/** Whole coins of the reserve and of hot together. */
export const coinsInAll = 10_000;

/** Smallest units of one coin. */
export const coin = 1_000_000;

const text = `
id: bare-house
kind: exercise
title: { en: The barest house, ja: 最小の取引所 }
summary: { en: One coin in two wallets., ja: 通貨はひとつ、ウォレットはふたつ。 }
clock: { start: 2018-01-01T00:00+09:00, length: 1 d }
assets:
  BTC: { chain: account-like, price: 1000000, decimals: 6, claims: ${coinsInAll} BTC, own: 0%, confirmations: 1 }
customers: { total: 1, simulated: 1 }
exchange:
  places:
    signer: { kind: server }
    reserve: { kind: hardware }
  ways: []
  signing: { callers: [], intent: none }
  wallets:
    BTC:
      hot: { share: 1%, keys: [{ place: signer }] }
      cold: { share: 99%, keys: [{ place: reserve }] }
  refill: { below: 0%, mode: automatic, surplus: 0% }
  cold: { everyDays: 1, session: 60 s, medium: usb, approvers: 0, approval: 0 s }
  console: { place: signer, tokens: [signer], tiers: [cold] }
  staff: [{ role: monitor, people: 1, from: 0, to: 24, weekends: true }]
  watch: { reconcile: never, tolerance: 100%, confirm: 3650 d }
attack: null
`;
