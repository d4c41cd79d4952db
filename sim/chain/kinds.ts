import type { Curve } from './signing.ts';

/** What one family of chains does differently from another; the ready ones are below. */
export interface ChainKind {
  readonly id: 'bitcoin-like' | 'nem-like' | 'account-like' | 'contract-like';
  readonly curve: Curve;
  /** Money lies in separate outputs of earlier transactions, or as one balance an account. */
  readonly model: 'outputs' | 'accounts';
  /** Seconds from block to block: the mean where the interval is random. */
  readonly blockSeconds: number;
  readonly randomInterval: boolean;
  /** Transactions a block. */
  readonly capacity: number;
  readonly multisig: 'script' | 'native' | 'none';
  /** Whether hardware signers for it could be bought. */
  readonly hardware: boolean;
  /** Whether an output can carry a tag everyone sees, as a NEM mosaic does. */
  readonly tags: boolean;
  /** Whether a stranger can give a transaction another valid signature, and so another identity. */
  readonly malleable: boolean;
  /** How many blocks a reorganisation can undo at most; null when nothing bounds it but chance. */
  readonly rewriteLimit: number | null;
}

/**
 * Intervals, curves, multisignature and the rewrite limit: shared/parameters.md, section 19.
 * Capacities are assumed: about 2017's for Bitcoin, NIS1's default for NEM, 2018's for Ethereum.
 */
export const kinds: Record<ChainKind['id'], ChainKind> = {
  'bitcoin-like': {
    id: 'bitcoin-like',
    curve: 'secp256k1',
    model: 'outputs',
    blockSeconds: 600,
    randomInterval: true,
    capacity: 2000,
    multisig: 'script',
    hardware: true,
    tags: false,
    malleable: true,
    rewriteLimit: null,
  },
  'nem-like': {
    id: 'nem-like',
    curve: 'ed25519',
    model: 'accounts',
    blockSeconds: 60,
    randomInterval: false,
    capacity: 120,
    multisig: 'native',
    hardware: false,
    tags: true,
    malleable: false,
    rewriteLimit: 360,
  },
  'account-like': {
    id: 'account-like',
    curve: 'secp256k1',
    model: 'accounts',
    blockSeconds: 15,
    randomInterval: false,
    capacity: 150,
    multisig: 'none',
    hardware: true,
    tags: false,
    malleable: false,
    rewriteLimit: null,
  },
  // An account chain on which a wallet can be a contract that asks for several signatures.
  'contract-like': {
    id: 'contract-like',
    curve: 'secp256k1',
    model: 'accounts',
    blockSeconds: 15,
    randomInterval: false,
    capacity: 150,
    multisig: 'script',
    hardware: true,
    tags: false,
    malleable: false,
    rewriteLimit: null,
  },
};
