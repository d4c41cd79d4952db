import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { methods } from '../../sim/attacks/techniques/gather.ts';
import { controls } from '../../sim/exchange/controls/index.ts';
import { ledger } from '../../sim/exchange/ledger.ts';
import { acts } from '../../sim/exchange/responses.ts';
import { levels } from '../../sim/exchange/setting.ts';
import { run } from '../../sim/scenario/run.ts';
import { small } from './small.ts';

/** The same cases on every machine; `LAWS=20000 LAWS_SEED=7` looks further. */
const numRuns = Number(process.env.LAWS ?? 1000);
const seed = Number(process.env.LAWS_SEED ?? 108978477);

const share = fc.double({ min: 0, max: 1, noNaN: true });

/** A house, a plan, a set of controls and decisions, all at random. */
const anything = fc.record({
  seed: fc.string({ minLength: 1, maxLength: 8 }),
  hot: share.map((part) => Math.round(part * 1000) / 1000),
  family: fc.constantFrom('keys', 'accounts', 'nobody'),
  method: fc.constantFrom('copy-key', 'abuse-signer', 'tamper-ledger'),
  tamper: fc.constantFrom('forge-credit', 'move-claims', 'insert-order'),
  means: fc.constantFrom(...methods),
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
  decisions: fc.array(
    fc.record({ at: fc.integer({ min: 0, max: 259199 }), act: fc.constantFrom(...acts) }),
    { maxLength: 3 },
  ),
});

type Anything = typeof anything extends fc.Arbitrary<infer T> ? T : never;

function scenarioOf(drawn: Anything) {
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
    nobody: null,
  }[drawn.family];
  return small({
    'assets.BTC.chain': drawn.chain,
    'assets.BTC.decimals': 6,
    'customers.surge': drawn.surge,
    'exchange.wallets.BTC.hot.share': drawn.hot,
    'exchange.wallets.BTC.cold.share': 1 - drawn.hot,
    'exchange.refill': { below: 0.3, mode: drawn.mode },
    'exchange.cold.everyDays': 0.5,
    'exchange.cold.session': 3600,
    'exchange.cold.medium': drawn.medium,
    'exchange.cold.approvers': 1,
    'exchange.cold.approval': 600,
    attack,
  });
}

test('the laws hold in every house, under every plan, control set and decision', () => {
  fc.assert(
    fc.property(anything, (drawn) => {
      const { outcome } = run({
        scenario: scenarioOf(drawn),
        controls: drawn.inForce,
        seed: drawn.seed,
        decisions: drawn.decisions,
      });
      expect(outcome.stolenYen).toBeGreaterThanOrEqual(0);
      expect(outcome.customerLossYen).toBeGreaterThanOrEqual(0);
      expect(outcome.customerLossYen).toBeLessThanOrEqual(outcome.stolenYen);
      if (drawn.family === 'nobody') expect(outcome.stolenYen).toBe(0);
    }),
    { numRuns, seed },
  );
}, 3_600_000);

test('the same options give the same digest, and real signatures the same as fast ones', () => {
  fc.assert(
    fc.property(anything, (drawn) => {
      const options = { controls: drawn.inForce, seed: drawn.seed, customers: 8 };
      const scenario = scenarioOf({ ...drawn, surge: 0 });
      const fast = run({ scenario, ...options });
      expect(run({ scenario, ...options }).digest).toBe(fast.digest);
      expect(run({ scenario, ...options, signing: 'real' }).digest).toBe(fast.digest);
    }),
    { numRuns: Math.ceil(numRuns / 80), seed },
  );
}, 240_000);

test('an honest wish is the same wish under every control set', () => {
  fc.assert(
    fc.property(anything, (drawn) => {
      const wishes = (inForce: Anything['inForce']) =>
        run({ scenario: scenarioOf(drawn), controls: inForce, seed: drawn.seed, keep: true })
          .journal.filter((event) => event.kind.id === 'wished')
          .map(({ time, subject, object, amount }) => [time, subject.text, object.text, amount]);
      expect(wishes(drawn.inForce)).toEqual(wishes({}));
    }),
    { numRuns: Math.ceil(numRuns / 10), seed },
  );
}, 120_000);

test('a ledger that loses a unit is caught with the seed that shows it', async () => {
  vi.resetModules();
  vi.doMock('../../sim/exchange/ledger.ts', () => ({
    ledger: (...given: Parameters<typeof ledger>) => {
      const books = ledger(...given);
      return {
        ...books,
        post: (asset: number, from: never, to: never, amount: number) =>
          books.post(asset, from, to, from === 'inFlight' && amount > 1 ? amount - 1 : amount),
      };
    },
  }));
  const broken = await import('../../sim/scenario/run.ts');
  vi.doUnmock('../../sim/exchange/ledger.ts');
  const scenario = small({ attack: null });
  expect(() => broken.run({ scenario, controls: {}, seed: 'unit' })).toThrow(
    /law broken with seed unit/,
  );
});
