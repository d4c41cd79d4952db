import fc from 'fast-check';
import { expect, test } from 'vitest';
import { multiplyDivide, type Rounding } from '../../sim/money.ts';

const edges = [0, 1, 2, 3, 1e8, 2 ** 26 + 1, 2 ** 27 - 1, 2 ** 52, 2 ** 53 - 2, 2 ** 53 - 1];
const whole = fc.oneof(fc.maxSafeNat(), fc.nat(), fc.constantFrom(...edges));
const divisor = whole.filter((c) => c > 0);

test('a product beyond 2^53 is divided to the unit, as whole numbers of any length are', () => {
  let beyond = 0;
  fc.assert(
    fc.property(
      whole,
      whole,
      divisor,
      fc.constantFrom<Rounding>('down', 'up', 'nearest'),
      (a, b, c, round) => {
        const exact = divided(BigInt(a) * BigInt(b), BigInt(c), round);
        if (exact > BigInt(Number.MAX_SAFE_INTEGER)) {
          expect(() => multiplyDivide(a, b, c, round)).toThrow('expected a whole number within');
          return;
        }
        expect(BigInt(multiplyDivide(a, b, c, round))).toBe(exact);
        if (a * b > Number.MAX_SAFE_INTEGER) beyond++;
      },
    ),
    { numRuns: 5_000 },
  );
  expect(beyond).toBeGreaterThan(1_000);
});

test.each([
  [2 ** 53 - 1, 2 ** 53 - 1, 2 ** 53 - 1, 2 ** 53 - 1],
  [2 ** 53 - 1, 2 ** 53 - 2, 2 ** 53 - 1, 2 ** 53 - 2],
  [2 ** 53 - 1, 3, 3, 2 ** 53 - 1],
])('%d x %d / %d is %d', (a, b, c, quotient) => {
  for (const round of ['down', 'up', 'nearest'] as const)
    expect(multiplyDivide(a, b, c, round)).toBe(quotient);
});

test('what is negative or divided by nothing is our own error', () => {
  expect(() => multiplyDivide(-1, 1, 1, 'down')).toThrow('expected a, b >= 0 and c > 0');
  expect(() => multiplyDivide(1, 1, 0, 'down')).toThrow('expected a, b >= 0 and c > 0');
});

function divided(product: bigint, divisor: bigint, round: Rounding): bigint {
  const rest = product % divisor;
  const down = product / divisor;
  if (round === 'up') return rest > 0n ? down + 1n : down;
  return round === 'nearest' && rest * 2n >= divisor ? down + 1n : down;
}
