/** A scenario with some of its numbers at other values, as the changes that make it so. */
import { pathText } from './fault.ts';
import { pathOf, type Change, type Scenario } from './load.ts';
import { largestTier } from './sweep.ts';

/** A number by its path, at another value in its own unit. */
export interface Move {
  readonly path: string;
  readonly value: number;
}

/**
 * What a file leaves out cannot be changed in part, so each part of the house that is touched is said anew
 * as a whole. Parts of one whole are brought back to it: the largest tier of a coin takes what the others
 * leave, and shares that would add up to more than everybody are scaled down together.
 */
export function changesTo(scenario: Scenario, moves: readonly Move[]): Change[] {
  const changes = new Map<string, { path: Change['path']; value: unknown }>();
  for (const { path: text, value } of moves) {
    const path = pathOf(text);
    const root = rootOf(path);
    const key = pathText(root);
    const change = changes.get(key) ?? { path: root, value: copied(valueAt(scenario, root)) };
    if (root.length === path.length) change.value = asWritten(scenario, path, value);
    else put(change.value, path.slice(root.length), value);
    changes.set(key, change);
  }
  return [...changes.values()].map((change) => ({ ...change, value: whole(change, scenario) }));
}

/** The part that is said anew. */
function rootOf(path: Change['path']): Change['path'] {
  return ['exchange', 'customers', 'attack'].includes(`${path[0]}`) ? path.slice(0, 2) : path;
}

function valueAt({ file, attack }: Scenario, path: Change['path']): unknown {
  if (path[0] === 'attack') return attack!.options;
  return path.reduce((at: unknown, step) => (at as Tree)[step], file);
}

type Tree = Record<string | number, unknown>;

function copied(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function put(tree: unknown, path: Change['path'], value: number): void {
  const within = path.slice(0, -1).reduce((at: unknown, step) => (at as Tree)[step], tree);
  (within as Tree)[path.at(-1)!] = value;
}

/** Claims are written with their asset, in no more decimals than it has. */
function asWritten({ file }: Scenario, path: Change['path'], value: number): unknown {
  const [top, asset, leaf] = path;
  if (top !== 'assets' || leaf !== 'claims') return value;
  const { decimals } = file.assets[`${asset}`]!;
  return `${value.toFixed(value >= 100 ? 0 : Math.min(decimals, 4))} ${asset}`;
}

function whole({ path, value }: Change, { file }: Scenario): unknown {
  const [, part] = path;
  if (part === 'devices') scaledDown(value as Shares, ['computer', 'phone']);
  if (part === 'accounts')
    scaledDown((value as { enrolled: Shares }).enrolled, ['sms', 'totp', 'passkey']);
  if (part === 'wallets')
    for (const [asset, tiers] of Object.entries(value as Record<string, Tiers>))
      filledUp(tiers, largestTier(file.exchange.wallets[asset]!));
  return value;
}

type Shares = Record<string, number>;
type Tiers = Record<string, { share: number }>;

function scaledDown(shares: Shares, parts: readonly string[]): void {
  const sum = parts.reduce((total, part) => total + shares[part]!, 0);
  if (sum > 1) for (const part of parts) shares[part] = Math.min(1, shares[part]! / (sum + 1e-12));
}

function filledUp(tiers: Tiers, rest: string): void {
  const sum = (): number => Object.values(tiers).reduce((total, { share }) => total + share, 0);
  const missing = 1 - sum();
  // as close as the loader asks
  if (Math.abs(missing) < 1e-9) return;
  const largest = tiers[rest]!;
  largest.share = Math.max(0, Math.min(1, largest.share + missing));
  const all = sum();
  for (const tier of Object.values(tiers)) tier.share /= all;
}
