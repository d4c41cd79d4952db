/** A house, a plan, a set of controls and decisions, all at random. */
import fc from 'fast-check';
import { methods } from '../../sim/attacks/techniques/gather.ts';
import { controls } from '../../sim/exchange/controls/index.ts';
import { acts } from '../../sim/exchange/acts.ts';
import { levels } from '../../sim/exchange/setting.ts';
import { small } from './small.ts';

/** The same cases on every machine; `LAWS=20000 LAWS_SEED=7` looks further. */
export const numRuns = Number(process.env.LAWS ?? 1000);
export const seed = Number(process.env.LAWS_SEED ?? 108978477);

const insiders = [
  'developer',
  'administrator',
  'console-operator',
  'approver',
  'key-holder',
  'safe-keeper',
  'backup-keeper',
  'support-agent',
] as const;

const share = fc.double({ min: 0, max: 1, noNaN: true });

export const anything = fc.record({
  seed: fc.string({ minLength: 1, maxLength: 8 }),
  hot: share.map((part) => Math.round(part * 1000) / 1000),
  family: fc.constantFrom('keys', 'accounts', 'vault', 'insiders', 'nobody'),
  misuse: fc.constantFrom('direct-payout', 'refill-then-drain', 'shown-and-signed'),
  decodes: fc.boolean(),
  method: fc.constantFrom('copy-key', 'abuse-signer', 'tamper-ledger'),
  tamper: fc.constantFrom('forge-credit', 'move-claims', 'insert-order'),
  means: fc.constantFrom(...methods),
  who: fc.constantFrom('one', 'recruited', 'leaver', 'seller', 'maker'),
  role: fc.constantFrom(...insiders),
  keeps: fc.constantFrom('login', 'copy', 'both'),
  occasion: fc.constantFrom('own', 'by-day', 'ordinary'),
  persons: fc.integer({ min: 1, max: 3 }),
  override: fc.constantFrom('shared', 'logged', 'none'),
  part: fc.double({ min: 0.01, max: 1, noNaN: true }),
  surge: fc.constantFrom(0, 1, 30),
  mode: fc.constantFrom('automatic', 'person'),
  medium: fc.constantFrom('network', 'usb', 'one-way'),
  authority: fc.constantFrom('board', 'anyone'),
  chain: fc.constantFrom('bitcoin-like', 'nem-like', 'account-like'),
  inForce: fc.dictionary(
    fc.constantFrom(...controls.map(({ id }) => id)),
    fc.constantFrom(...levels),
    { maxKeys: 6 },
  ),
  onward: fc.option(
    fc.record({
      afterHours: fc.constantFrom(0, 3),
      pieces: fc.integer({ min: 1, max: 4 }),
      hops: fc.integer({ min: 0, max: 3 }),
      pauseHours: fc.constantFrom(0, 1),
    }),
  ),
  decisions: fc.array(
    fc.record({ at: fc.integer({ min: 0, max: 259199 }), act: fc.constantFrom(...acts) }),
    { maxLength: 3 },
  ),
});

export type Anything = typeof anything extends fc.Arbitrary<infer T> ? T : never;

export function scenarioOf(drawn: Anything) {
  const attack = {
    keys: {
      plan: 'hot-wallet-drain',
      options: {
        entry: 'foothold',
        place: 'office',
        strike: 'at-once',
        method: drawn.method,
        tamper: drawn.tamper,
        part: drawn.part,
      },
    },
    accounts: {
      plan: 'account-takeover',
      options: {
        method: drawn.means,
        targets: 40,
        days: 1,
        leastYen: 1000,
        knows: ['password', 'mail'],
      },
    },
    vault: {
      plan: 'vault-misuse',
      options: {
        entry: 'foothold',
        place: 'office',
        strike: 'at-once',
        method: drawn.misuse,
        orders: true,
        part: drawn.part,
      },
    },
    insiders: {
      plan: 'insider-collusion',
      options: {
        who: drawn.who,
        role: drawn.role,
        keeps: drawn.keeps,
        occasion: drawn.occasion,
        method: drawn.method === 'abuse-signer' ? 'abuse-signer' : 'copy-key',
        part: drawn.part,
        strike: 'at-once',
        leavesDay: 0.5,
        approachDays: 0.2,
        offerYears: 20,
        times: 2,
        againDays: 0.5,
        ...(drawn.role === 'support-agent' ? { targets: 40, days: 1 } : {}),
      },
    },
    nobody: null,
  }[drawn.family];
  const carried = drawn.onward === null ? {} : { onward: drawn.onward };
  return small({
    ...(drawn.family === 'vault' ? withVault(drawn.decodes) : {}),
    'assets.BTC.chain': drawn.chain,
    'assets.BTC.decimals': 6,
    'customers.surge': drawn.surge,
    'exchange.places.console': { kind: 'terminal' },
    'exchange.places.backup-store': { kind: 'server' },
    'exchange.trust.override': drawn.override,
    'exchange.trust.rights': {
      'hold-key': { opens: ['vault-room', 'office'] },
      console: { opens: ['console'], persons: drawn.persons },
    },
    'exchange.wallets.BTC.hot.keys[0].backup': { places: ['backup-store'], form: 'disk' },
    'exchange.wallets.BTC.cold.keys[0].backup': { places: ['office'], form: 'paper', sealed: true },
    'exchange.wallets.BTC.cold.keys[0].knownTo': 'seller',
    'exchange.wallets.BTC.hot.share': drawn.hot,
    'exchange.wallets.BTC.cold.share': 1 - drawn.hot,
    'exchange.refill': { below: 0.3, mode: drawn.mode },
    'exchange.cold.everyDays': 0.5,
    'exchange.cold.session': 3600,
    'exchange.cold.medium': drawn.medium,
    'exchange.cold.approvers': 1,
    'exchange.cold.approval': 600,
    // Soon enough for some to come back within the run.
    'exchange.response': {
      authority: 'board',
      freeze: 1800,
      stopSigner: 1800,
      sweep: 43200,
      cutServers: 3600,
      stopDeposits: 3600,
      announce: 10800,
      perCoin: false,
      inspect: 14400,
      restart: 86400,
      warning: { venues: 0.6, steps: 2, part: 0.2, returns: 3600 },
    },
    attack: attack && { ...attack, options: { ...attack.options, ...carried } },
  });
}

/** XEM lies with an outside co-signer, too, in four wallets, and a console orders what lies offline. */
export function withVault(decodes = true): Record<string, unknown> {
  const kept = { place: 'vault-room' };
  return {
    'exchange.places.console': { kind: 'terminal' },
    'exchange.places.custodian': { kind: 'vendor' },
    'exchange.ways[4]': { from: 'office', to: 'console', bar: 'open' },
    'exchange.console': { place: 'console', tokens: ['console', 'application'] },
    'assets.XEM.decodes': decodes,
    'exchange.wallets.XEM': {
      hot: { share: 0.3, keys: [{ place: 'signer' }] },
      cold: { share: 0.2, keys: [kept] },
      vault: {
        share: 0.5,
        wallets: 4,
        signatures: 2,
        keys: [{ place: 'signer' }, { place: 'custodian', store: 'hardware' }, kept],
      },
    },
  };
}
