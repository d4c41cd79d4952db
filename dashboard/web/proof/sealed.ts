/** One transaction as it lies on its chain, with everything that is needed to check it and nothing that signs. */
import type { ChainKind } from '../../../sim/chain/kinds.ts';
import type { Seconds } from '../../../sim/kernel/simulation.ts';

export interface Sealed {
  readonly name: string;
  readonly asset: string;
  readonly kind: Pick<ChainKind, 'id' | 'curve' | 'model' | 'malleable'>;
  readonly order: Order;
  /** How many of which keys its address asks for. */
  readonly needed: number;
  readonly keys: readonly ShownKey[];
  readonly signatures: readonly ShownSignature[];
  /** What an explorer calls it, lower-case hex. */
  readonly identity: string;
  /** Its way up the block's tree of hashes. */
  readonly path: readonly Sibling[];
  readonly before: Header | null;
  readonly block: Header;
  /** Null where it lies in the newest block. */
  readonly after: Header | null;
  /** Names of all transactions of the block, in their order. */
  readonly beside: readonly string[];
  /** Of the run that was lived again to get here. */
  readonly digest: string;
}

/** What the signers agreed to. */
export interface Order {
  readonly from: string;
  readonly number: number;
  readonly turn: number;
  readonly fee: number;
  /** The coins it spends; what they are worth is shown, and no signature covers it. */
  readonly coins: readonly {
    readonly of: string;
    readonly index: number;
    readonly amount: number;
  }[];
  readonly outputs: readonly Payment[];
}

export interface Payment {
  readonly to: string;
  readonly memo: string | null;
  readonly amount: number;
  readonly tag: string | null;
}

export interface ShownKey {
  readonly label: string;
  readonly bytes: readonly number[];
}

export interface ShownSignature {
  /** The label of the key that made it. */
  readonly by: string;
  readonly bytes: readonly number[];
}

export interface Sibling {
  readonly side: 'left' | 'right';
  readonly hash: string;
}

export interface Header {
  readonly height: number;
  readonly time: Seconds;
  readonly branch: number;
  readonly previous: string;
  readonly root: string;
  readonly hash: string;
}
