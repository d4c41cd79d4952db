/** Losses with known means: each population is a thousand equally likely runs, drawn from by a die. */

/** What one seed loses under no control, under a whole set of controls, and without one of that set. */
export interface PairedLoss {
  readonly none: number;
  readonly whole: number;
  readonly without: number;
}

const size = 1000;

/** Evenly spread numbers between 0 and 1; another stride is another order, paired with nothing. */
function spread(stride: number): number[] {
  return Array.from({ length: size }, (_, run) => (((run * stride) % size) + 0.5) / size);
}

const first = spread(1);
const second = spread(389);
const third = spread(701);

/** A capped Pareto loss (index 1.2 or 1.5) reached from a share: most are small, a few are total. */
function pareto(scale: number, index: number, share: number): number {
  return Math.min(1, scale * (1 - share) ** (-1 / index));
}

/** A capped lognormal loss, from two or three shares whose sum is close to normal. */
function lognormal(median: number, sigma: number, ...shares: number[]): number {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const normal = (total - shares.length / 2) / Math.sqrt(shares.length / 12);
  return Math.min(1, median * Math.exp(sigma * normal));
}

function hit(chance: number, loss: (share: number) => number): number[] {
  return first.map((share) => (share < chance ? loss(share / chance) : 0));
}

/** Shares lost in one run each. */
export const losses: ReadonlyMap<string, readonly number[]> = new Map([
  ['capped Pareto', first.map((share) => pareto(0.02, 1.5, share))],
  ['10 % hits, Pareto', hit(0.1, (share) => pareto(0.05, 1.2, share))],
  ['2 % hits, Pareto', hit(0.02, (share) => pareto(0.05, 1.2, share))],
  ['lognormal', first.map((share, run) => lognormal(0.05, 1.2, share, second[run], third[run]))],
  ['nearly constant', first.map((share) => 0.985 + 0.01 * share)],
  ['all or nothing, 50 %', hit(0.5, () => 1)],
  ['all or nothing, 98 %', hit(0.98, () => 1)],
]);

function paired(pair: (a: number, b: number, c: number) => PairedLoss): readonly PairedLoss[] {
  return first.map((share, run) => pair(share, second[run], third[run]));
}

function spares(none: number, prevented: boolean): PairedLoss {
  return { none, whole: prevented ? 0 : none, without: none };
}

/** What a control does, from rarely sparing a run to saving a part of every loss. */
export const pairs: ReadonlyMap<string, readonly PairedLoss[]> = new Map([
  ['spares half, all hit', paired((a, b) => spares(pareto(0.05, 1.2, a), b < 0.5))],
  [
    'spares half, 10 % hit',
    paired((a, b) => spares(a < 0.1 ? pareto(0.05, 1.2, a / 0.1) : 0, b < 0.5)),
  ],
  ['spares 97 %, 60 % hit', paired((a, b) => spares(a < 0.6 ? 0.4 : 0, b < 0.97))],
  ['spares 2 %', paired((a, b) => spares(a < 0.9 ? 0.99 : 0, b < 0.02))],
  [
    'saves a part of each',
    paired((a, b, c) => {
      const none = lognormal(0.05, 1.2, a, b);
      return { none, whole: none * c * c, without: none * c };
    }),
  ],
]);

/** Outside what the interval supposes: in one run of fifty the control turns any loss into a total one. */
export const backfiring: readonly PairedLoss[] = paired((a, b) => {
  const none = a < 0.5 ? pareto(0.05, 1.2, a / 0.5) : 0;
  return { none, whole: b < 0.02 ? 1 : none * 0.3, without: none };
});
