import type { Name } from '../kernel/random.ts';
import type { ChainKind } from './kinds.ts';
import type { PublicKey } from './signing.ts';

/** How many of which keys must sign: m of n. */
export interface Policy {
  readonly m: number;
  readonly keys: readonly PublicKey[];
}

/** Where coins can lie. Addresses of one name and different memos are one account on the chain. */
export interface Address {
  readonly name: Name;
  readonly policy: Policy;
  readonly memo?: string;
}

/** Returns a copy nobody can change, or stops the run: a policy its chain cannot enforce is our own error. */
export function checkedPolicy({ m, keys }: Policy, kind: ChainKind): Policy {
  const n = keys.length;
  const found = `found ${m} of ${n}`;
  if (kind.multisig === 'none' && (m !== 1 || n !== 1))
    throw new Error(`policy: expected 1 of 1 on ${kind.id}, ${found}`);
  if (!Number.isInteger(m) || m < 1 || m > n)
    throw new Error(`policy: expected m from 1 to the number of keys, ${found}`);
  if (new Set(keys).size !== n) throw new Error(`policy: expected ${n} different keys, ${found}`);
  return Object.freeze({ m, keys: Object.freeze([...keys]) });
}

/** Whether two policies ask the same of the same keys. */
export function samePolicy(one: Policy, other: Policy): boolean {
  return (
    one.m === other.m &&
    one.keys.length === other.keys.length &&
    one.keys.every((key, at) => key === other.keys[at])
  );
}
