import type { Seconds } from '../kernel/simulation.ts';
import type { Signing } from './signing.ts';
import type { Transaction } from './transaction.ts';

/** A block as anyone can look at it; hashes are lower-case hex. */
export interface Block {
  readonly height: number;
  readonly time: Seconds;
  /** How often a reorganisation replaced the block of this height. */
  readonly branch: number;
  readonly previous: string;
  readonly root: string;
  readonly hash: string;
  readonly transactions: readonly Transaction[];
}

/** What goes into a block before anyone looks. */
export interface Body {
  readonly time: Seconds;
  /** How often a reorganisation replaced the block of this height. */
  readonly branch: number;
  readonly transactions: readonly Transaction[];
}

/** The hash-linked headers of one chain. */
export interface Headers {
  look(height: number): Block;
  /** Forgets the headers from this height on, which a reorganisation replaced. */
  forget(height: number): void;
}

/** Headers are hashed when first looked at, with all before them that were not yet. */
export function headers(
  chain: string,
  bodyAt: (height: number) => Body,
  identity: (transaction: Transaction) => string,
  hash: Signing['hash'],
): Headers {
  const hashes: string[] = [];

  function make(height: number): Block {
    const { time, branch, transactions } = bodyAt(height);
    const previous = height === 0 ? '' : hashes[height - 1];
    const root = merkleRoot(transactions.map(identity), hash);
    const header = JSON.stringify([chain, height, time, branch, previous, root]);
    return { height, time, branch, previous, root, hash: hash(header), transactions };
  }

  return {
    look(height) {
      while (hashes.length < height) hashes.push(make(hashes.length).hash);
      const block = make(height);
      hashes[height] = block.hash;
      return block;
    },
    forget(height) {
      hashes.length = Math.min(hashes.length, height);
    },
  };
}

/** The hash of hashes by pairs; one left over moves up as it is, so that no two lists share a root. */
export function merkleRoot(leaves: readonly string[], hash: Signing['hash']): string {
  if (leaves.length === 0) return hash('');
  let level = leaves;
  while (level.length > 1) {
    const above: string[] = [];
    for (let at = 0; at < level.length; at += 2)
      above.push(at + 1 < level.length ? hash(level[at] + level[at + 1]) : level[at]);
    level = above;
  }
  return level[0];
}
