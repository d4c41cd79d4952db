/**
 * Houses whose only challenge is one of the table's, and the three ways in which they are tried. Given are
 * the conduct of people and the speed of devices; what a challenge stops comes out, though against a relay
 * in time it is little else than the share of people who give no code.
 */
import { run } from '../../scenario/run.ts';
import { scenarioOf } from './bare-house.ts';
import type { Challenge, Try } from './login-table.ts';

/** How many of the customers tried lost coins, in one run; without a challenge whoever has the password gets in. */
export function robbed(challenge: Challenge | 'none', manner: Try, seed: string): number {
  const scenario = scenarioOf(textOf(challenge, manner));
  return run({ scenario, controls: {}, seed }).outcome.accountsRobbed;
}

/** What must be proven at the door, and what an order must be answered on. */
const doorsOf: Readonly<Record<Challenge | 'none', { asks: string; second: string; app?: true }>> =
  {
    none: { asks: 'password', second: 'sms: 0%, totp: 0%, passkey: 0%' },
    key: { asks: 'password, passkey', second: 'sms: 0%, totp: 0%, passkey: 100%' },
    prompt: { asks: 'password', second: 'sms: 0%, totp: 0%, passkey: 0%', app: true },
    sms: { asks: 'password, sms', second: 'sms: 100%, totp: 0%, passkey: 0%' },
    mail: { asks: 'password, mail', second: 'sms: 0%, totp: 0%, passkey: 0%' },
    knowledge: { asks: 'password, pin', second: 'sms: 0%, totp: 0%, passkey: 0%' },
  };

/**
 * Whoever tries has the password, as in the table. Of people on a false page nine in ten go on giving codes
 * (assumed; parameters section 21 proposes it for how often a relay succeeds).
 */
const manners: Readonly<Record<Try, string>> = {
  bots: 'method: nothing-more, knows: [password]',
  bulk: 'method: static-phishing, submits: 1',
  targeted: 'method: real-time-relay, submits: 1, givesCode: 0.9',
};

/** Customers tried in one run. */
export const customers = 150;

function textOf(challenge: Challenge | 'none', manner: Try): string {
  const { asks, second, app } = doorsOf[challenge];
  return `
id: login
kind: exercise
title: { en: One challenge, ja: 追加認証はひとつ }
summary: { en: A house with one challenge., ja: 追加認証がひとつの取引所。 }
clock: { start: 2019-06-03T00:00+09:00, length: 6 d }
assets:
  BTC: { chain: account-like, price: 1000000, decimals: 6, claims: 10000 BTC, own: 0%, confirmations: 1 }
customers: { total: 60000, simulated: ${customers} }
exchange:
  places: { signer: { kind: server }, reserve: { kind: hardware } }
  ways: []
  signing: { callers: [], intent: none }
  wallets:
    BTC:
      hot: { share: 50%, keys: [{ place: signer }] }
      cold: { share: 50%, keys: [{ place: reserve }] }
  accounts:
    paths: { signIn: [[${asks}]], withdraw: [[]], recover: [], support: [] }
    enrolled: { ${second} }
    codeSeconds: 10 min
    confirm: { display: ${app ? 'app' : 'none'} }
attack:
  plan: account-takeover
  options: { ${manners[manner]}, targets: ${customers}, days: 1, leastYen: 0 }
`;
}
