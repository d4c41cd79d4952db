/** What a rule can prescribe: one typed value with three levels, its unit, and where the levels come from. */

export const levels = ['weak', 'typical', 'strong'] as const;
export type Level = (typeof levels)[number];

export interface Setting<T extends string | number = string | number> {
  readonly unit: 'share' | 'count' | 'seconds' | 'yen' | 'choice';
  readonly weak: T;
  readonly typical: T;
  readonly strong: T;
  /** For a choice, every value from loose to strict. */
  readonly choices?: readonly T[];
  /** Smallest and largest value that makes sense. */
  readonly least?: number;
  readonly most?: number;
  /** Where the levels come from; "assumed" where no source was found. */
  readonly basis: string;
  /** Whether customers, and so anybody, can read the value; a rule may say so in another setting. */
  readonly published: Published;
}

export type Published = boolean | ((values: Readonly<Record<string, string | number>>) => boolean);

export type Settings = Record<string, Setting>;
export type Values<S extends Settings> = { readonly [K in keyof S]: S[K]['weak'] };

type Levels<T> = readonly [weak: T, typical: T, strong: T];

export function share(
  levelled: Levels<number>,
  basis: string,
  published: Published = false,
): Setting<number> {
  return numeric('share', levelled, 0, 1, basis, published);
}

export function count(
  levelled: Levels<number>,
  basis: string,
  published: Published = false,
): Setting<number> {
  return numeric('count', levelled, 0, 1e6, basis, published);
}

export function seconds(
  levelled: Levels<number>,
  basis: string,
  published: Published = false,
): Setting<number> {
  return numeric('seconds', levelled, 0, 1e9, basis, published);
}

export function yen(
  levelled: Levels<number>,
  basis: string,
  published: Published = false,
): Setting<number> {
  return numeric('yen', levelled, 0, 1e15, basis, published);
}

/** A choice lists its values from loose to strict. */
export function choice<const T extends string>(
  choices: readonly T[],
  levelled: Levels<T>,
  basis: string,
  published: Published = false,
): Setting<T> {
  const [weak, typical, strong] = levelled;
  return { unit: 'choice', weak, typical, strong, choices, basis, published };
}

function numeric(
  unit: Setting['unit'],
  [weak, typical, strong]: Levels<number>,
  least: number,
  most: number,
  basis: string,
  published: Published,
): Setting<number> {
  return { unit, weak, typical, strong, least, most, basis, published };
}
