/** Tokens gathered for weeks, a factor that only a page asks for, and who may open how many accounts. */
import { describe, expect, test } from 'vitest';
import type { Asked } from '../../sim/scenario/arrangement.ts';
import { run } from '../../sim/scenario/run.ts';
import { shipped } from './incidents.ts';
import { small } from './small.ts';

type Controls = Readonly<Record<string, Asked>>;

const seeds = ['0', '1', '2'].map((seed) => `gathered/${seed}`);

function stolen(scenario: ReturnType<typeof small>, controls: Controls = {}): number {
  return seeds
    .map((seed) => run({ scenario, seed, controls }).outcome.stolenYen)
    .reduce((sum, yen) => sum + yen, 0);
}

describe('tokens gathered over weeks', () => {
  test('are used at one moment, from as many networks as accounts', () => {
    const scenario = shipped('binance-2019');
    const { journal } = run({ scenario, seed: seeds[0]!, controls: {}, keep: true });
    const sessions = journal.filter(
      ({ kind, detail }) => kind.id === 'signed-in' && detail.text === 'token',
    );
    expect(sessions.length).toBeGreaterThan(50);
    expect(new Set(sessions.map(({ time }) => time))).toEqual(new Set([14 * 86400]));
    expect(new Set(sessions.map(({ object }) => object.text)).size).toBe(sessions.length);
  });

  test('take nothing where a token cannot pay out, and no less where customers have an app', () => {
    const scenario = shipped('binance-2019');
    expect(stolen(scenario, { 'api-token-scope': 'strong' })).toBe(0);
    expect(stolen(scenario, { 'totp-app': 'strong' })).toBe(stolen(scenario));
  });
});

describe('a second factor that only the page asks for', () => {
  test('is asked of customers and not of whoever goes past the page', () => {
    const page = shipped('cryptocom-2022');
    const server = shipped('cryptocom-2022/asked-by-server');
    expect(stolen(server)).toBeLessThan(stolen(page) / 4);
  });

  test('is no better for being another factor', () => {
    const scenario = shipped('cryptocom-2022');
    for (const control of ['totp-app', 'fido2-passkey'])
      expect(stolen(scenario, { [control]: 'strong' })).toBe(stolen(scenario));
  });

  test('is made up for by what the server itself asks on a second display', () => {
    const scenario = shipped('cryptocom-2022');
    expect(stolen(scenario, { 'oob-tx-confirm': 'typical' })).toBe(0);
  });

  test('is survived by most where new addresses wait a day and their owners are told', () => {
    expect(stolen(shipped('cryptocom-2022/held-24-hours'))).toBeLessThan(
      stolen(shipped('cryptocom-2022')) / 4,
    );
  });
});

describe('identity proofing', () => {
  const tampering = small({
    attack: {
      plan: 'hot-wallet-drain',
      options: {
        entry: 'foothold',
        place: 'office',
        strike: 'at-once',
        method: 'tamper-ledger',
        tamper: 'forge-credit',
        accounts: 8,
      },
    },
  });
  const limit = { 'withdrawal-limit': 'typical' } as const;

  test('leaves one person one account, which tells where each account has a limit', () => {
    const open = stolen(tampering, limit);
    expect(open).toBeGreaterThan(0);
    expect(stolen(tampering, { ...limit, 'identity-proofing': 'weak' })).toBe(open);
    for (const level of ['typical', 'strong'] as const)
      expect(stolen(tampering, { ...limit, 'identity-proofing': level })).toBeLessThan(open / 2);
  });

  /** Passwords set anew through the desk with mail and a copy of a document. */
  const desk = small({
    attack: {
      plan: 'account-takeover',
      options: {
        method: 'recovery',
        targets: 40,
        knows: ['mail', 'document'],
        days: 0.1,
        leastYen: 0,
      },
    },
    'exchange.accounts.enrolled': { sms: 0, totp: 0, passkey: 0 },
  });

  test('is passed at the desk with the copy of a document, and not with the copy of a chip', () => {
    const proof = (settings: Readonly<Record<string, string>>) =>
      stolen(desk, { 'identity-proofing': { settings } });
    expect(stolen(desk)).toBeGreaterThan(0);
    expect(proof({ by: 'picture', again: 'at-any-recovery' })).toBeGreaterThan(0);
    expect(proof({ by: 'chip', again: 'at-any-recovery' })).toBe(0);
    // What is asked at the desk alone leaves the page for forgotten passwords as it was.
    expect(proof({ by: 'chip', again: 'at-the-desk' })).toBeGreaterThan(0);
  });

  test('is nothing to an order rewritten on the device of a customer who is known well', () => {
    const scenario = shipped('mitb-exercise-jp');
    expect(stolen(scenario, { 'identity-proofing': 'strong' })).toBe(stolen(scenario));
  });
});
