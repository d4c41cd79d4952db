import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { ledger } from '../../sim/exchange/ledger.ts';
import { run } from '../../sim/scenario/run.ts';
import { anything, numRuns, scenarioOf, seed, type Anything } from './anything.ts';
import { small } from './small.ts';

test('the laws hold in every house, under every plan, control set and decision', () => {
  let recovered = 0;
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
      expect(outcome.recoveredYen + outcome.frozenYen).toBeLessThanOrEqual(outcome.stolenYen);
      const lost = outcome.stolenYen - outcome.recoveredYen;
      expect(outcome.customerLossYen).toBeLessThanOrEqual(lost);
      expect(Object.values(outcome.borne).reduce((sum, yen) => sum + yen, 0)).toBe(lost);
      if (outcome.recoveredYen > 0) recovered++;
      if (drawn.family === 'nobody') expect(outcome.stolenYen).toBe(0);
    }),
    { numRuns, seed },
  );
  expect(recovered).toBeGreaterThan(numRuns / 200);
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
});

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
});

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
  vi.resetModules(); // the next file shares what is imported, and is not to get this one
  const scenario = small({ attack: null });
  expect(() => broken.run({ scenario, controls: {}, seed: 'unit' })).toThrow(
    /law broken with seed unit/,
  );
});
