/**
 * Which numbers of a scenario are not known well, and between what each may lie: everything graded assumed
 * or reported, and everything without a grade, which is the ordinary house, and assumed.
 */
import { exp, ln } from '../kernel/maths.ts';
import { pathText, type Path } from './fault.ts';
import { knownRanges } from './known-ranges.ts';
import { pathOf, type Scenario } from './load.ts';
import { quantitiesOf, type Quantity } from './quantities.ts';
import { statedRanges } from './stated-ranges.ts';

/** A number that is swept, with the ends of its range in its own unit. */
export interface Parameter extends Omit<Quantity, 'path' | 'least' | 'most'> {
  readonly path: string;
  readonly grade: Doubtful;
  /** Whether the file grades it; what it does not is assumed. */
  readonly listed: boolean;
  readonly low: number;
  readonly high: number;
  /** Who set the ends: the file, the project's parameters, or the rule for its kind (assumed). */
  readonly by: 'file' | 'table' | 'rule';
  /** Of the grade or of the range, as far as either names one. */
  readonly source: string;
}

/** A number as little known that is left as it is, and why. */
export interface Unswept {
  readonly path: string;
  readonly value: number;
  readonly grade: Doubtful;
  /** At an end no rule leads away from; how the house is built; what the other parts leave; no other will do. */
  readonly why: 'at-an-end' | 'built-so' | 'the-rest' | 'no-other';
}

export interface Sweep {
  /** In the order of their paths. */
  readonly parameters: readonly Parameter[];
  readonly unswept: readonly Unswept[];
}

type Doubtful = 'reported' | 'assumed';

/** The sweep of a scenario; `accepts` says whether it can be told with one value changed. */
export function sweepOf(
  scenario: Scenario,
  accepts: (path: string, value: number) => boolean = () => true,
): Sweep {
  const ranges = statedRanges(scenario);
  const parameters: Parameter[] = [];
  const unswept: Unswept[] = [];
  for (const quantity of quantitiesOf(scenario)) {
    const path = pathText(quantity.path);
    const { grade, listed, source } = gradeOf(quantity.path, scenario);
    if (grade === 'established') continue;
    const leave = (why: Unswept['why']): void =>
      void unswept.push({ path, value: quantity.value, grade, why });
    const stated = ranges.get(path);
    const within = stated && isWithin(quantity, stated) ? stated : undefined;
    if (within === undefined && isBuilt(quantity.path, listed)) leave('built-so');
    else if (within === undefined && isTheRest(quantity.path, scenario)) leave('the-rest');
    else {
      const range = within ? { ...within, by: 'file' as const, source } : rangeOf(quantity, path);
      if (range === null) leave('at-an-end');
      else if (!(accepts(path, range.low) && accepts(path, range.high))) leave('no-other');
      else {
        const { unit, value, whole } = quantity;
        const from = range.by === 'table' && !listed ? range.source : source;
        const { low, high, by } = range;
        parameters.push({ path, unit, value, whole, grade, listed, low, high, by, source: from });
      }
    }
  }
  const byPath = (a: { path: string }, b: { path: string }): number => (a.path < b.path ? -1 : 1);
  return { parameters: parameters.sort(byPath), unswept: unswept.sort(byPath) };
}

/** The value a share of the way from the low end to the high one: along odds, along ratios, or evenly. */
export function valueAt({ unit, low, high, whole }: Parameter, share: number): number {
  if (whole) {
    const ceiling = high + 1;
    const even = low <= 0 || unit === 'share';
    const value = even ? low + share * (ceiling - low) : alongRatios(low, ceiling, share);
    return Math.max(low, Math.min(high, Math.floor(value)));
  }
  if (unit === 'share' && low > 0 && high < 1) {
    const odds = alongRatios(low / (1 - low), high / (1 - high), share);
    return odds / (1 + odds);
  }
  if (low <= 0 || unit === 'share') return low + share * (high - low);
  return Math.max(low, Math.min(high, alongRatios(low, high, share)));
}

function alongRatios(low: number, high: number, share: number): number {
  return exp(ln(low) + share * (ln(high) - ln(low)));
}

/** The grade of the closest entry above a value; of what a variant sets, that of the variant. */
function gradeOf(path: Path, { file, variant }: Scenario) {
  const isAbove = (above: Path): boolean =>
    above.length <= path.length && above.every((step, at) => `${step}` === `${path[at]}`);
  const entries = Object.entries(file.evidence).map(([text, entry]) => ({
    above: pathOf(text),
    entry,
  }));
  const set = Object.keys(file.variants[variant]?.set ?? {}).some((each) => isAbove(pathOf(each)));
  const ofVariant = set ? file.evidence[`variants.${variant}`] : undefined;
  const [closest] = entries
    .filter(({ above }) => isAbove(above))
    .sort((one, other) => other.above.length - one.above.length);
  const entry = ofVariant ?? closest?.entry;
  if (entry === undefined) return { grade: 'assumed' as const, listed: false, source: '' };
  return { grade: entry.grade, listed: true, source: entry.source };
}

interface Ends {
  readonly low: number;
  readonly high: number;
}

function isWithin({ value }: Quantity, { low, high }: Ends): boolean {
  return value >= low && value <= high;
}

/** Null where the rule for its kind leads to no other value. */
function rangeOf(quantity: Quantity, path: string) {
  const known = knownRanges[path];
  if (known !== undefined && isWithin(quantity, known)) return { ...known, by: 'table' as const };
  const { low, high } = byKind(quantity, path);
  return low < high ? { low, high, by: 'rule' as const, source: '' } : null;
}

/** Odds halved to doubled, and everything else likewise; whole numbers at least one apart. All assumed. */
function byKind({ unit, value, whole, least, most }: Quantity, path: string): Ends {
  const bounded = (low: number, high: number): Ends => ({
    low: Math.max(least, low),
    high: Math.min(most, high),
  });
  if (value <= 0 || (unit === 'share' && value === 1)) return { low: value, high: value };
  if (logarithms.has(path)) return bounded(value - ln(2), value + ln(2));
  if (unit === 'share') return bounded(value / (2 - value), (2 * value) / (1 + value));
  if (!whole) return bounded(value / 2, value * 2);
  return bounded(Math.min(value - 1, Math.round(value / 2)), Math.max(value + 1, value * 2));
}

/** Natural logarithms: their range is that of what they are the logarithm of. */
const logarithms: ReadonlySet<string> = new Set(['customers.balanceMu']);

/** How a house is put together, hours of the day, and how finely it is simulated: no amounts of anything. */
function isBuilt(path: Path, listed: boolean): boolean {
  if (path[0] === 'clock') return !listed;
  // which of them is tried first is a name, though a number stands for it
  if (path.at(-2) === 'venues') return true;
  return ['decimals', 'simulated', 'from', 'to', ...build].includes(String(path.at(-1)));
}

const build = ['signatures', 'needed', 'persons', 'departments'];

/** Tiers of a coin hold all of it: the largest holds what the others leave. */
function isTheRest(path: Path, { file }: Scenario): boolean {
  const [, part, asset, tier, leaf] = path.map(String);
  if (part !== 'wallets' || leaf !== 'share') return false;
  return largestTier(file.exchange.wallets[asset!]!) === tier;
}

/** The tier that holds most of a coin; of equals the first in the order of their names. */
export function largestTier(
  tiers: Readonly<Record<string, { share: number } | undefined>>,
): string {
  const [largest] = Object.entries(tiers)
    .flatMap(([tier, wallet]) => (wallet === undefined ? [] : [{ tier, share: wallet.share }]))
    .sort((a, b) => b.share - a.share || (a.tier < b.tier ? -1 : 1));
  return largest!.tier;
}
