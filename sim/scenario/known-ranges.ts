/** Ranges of values that scenarios share, from the project's table of parameters; a file may state its own. */

export interface KnownRange {
  readonly low: number;
  readonly high: number;
  readonly source: string;
}

const priors = 'parameters section 21, a proposal';

/** By path; each holds only for a stated value that lies within it. */
export const knownRanges: Readonly<Record<string, KnownRange>> = {
  'attack.options.carrierGivesIn': { low: 0.02, high: 0.8, source: priors },
  'attack.options.givesCode': { low: 0.5, high: 1, source: priors },
  'attack.options.submits': { low: 0.02, high: 0.2, source: priors },
  'customers.balanceSigma': { low: 2, high: 2.8, source: priors },
  'customers.codeMissed': { low: 0.002, high: 0.05, source: priors },
  'customers.missesRewritten': { low: 0.2, high: 0.9, source: priors },
};
