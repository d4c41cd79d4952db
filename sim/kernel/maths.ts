/**
 * The few functions of analysis the simulator needs, from a library that computes them with `+ - x /`
 * alone. The engine's own `Math.exp` and `Math.log` differ in the last bit between engines, and one
 * such bit at a threshold is another story.
 */
import exp from '@stdlib/math-base-special-exp/lib/main.js';
import ln from '@stdlib/math-base-special-ln/lib/main.js';

export { exp, ln };

/**
 * The standard normal quantile of a share strictly between 0 and 1, to a relative error of 1.2e-9
 * (P. J. Acklam's rational approximation).
 */
export function normalQuantile(share: number): number {
  if (!(share > 0 && share < 1))
    throw new Error(`quantile: expected 0 < share < 1, found ${share}`);
  if (share < tail) return outer(Math.sqrt(-2 * ln(share)));
  if (share > 1 - tail) return -outer(Math.sqrt(-2 * ln(1 - share)));
  const q = share - 0.5;
  return (q * ratio(central, q * q)) / ratio(centralBelow, q * q);
}

const tail = 0.02425;
const central = [
  -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716,
  2.506628277459239,
];
const centralBelow = [
  -54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572,
  1,
];
const edge = [
  -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734,
  4.374664141464968, 2.938163982698783,
];
const edgeBelow = [
  0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1,
];

function outer(q: number): number {
  return ratio(edge, q) / ratio(edgeBelow, q);
}

/** Horner's rule, highest power first. */
function ratio(coefficients: readonly number[], x: number): number {
  let sum = 0;
  for (const coefficient of coefficients) sum = sum * x + coefficient;
  return sum;
}
