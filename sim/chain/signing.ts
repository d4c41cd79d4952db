import type { Name } from '../kernel/random.ts';

export type Curve = 'secp256k1' | 'ed25519';

declare const power: unique symbol;

/** The power to sign: an opaque object, and whoever holds it can use it. */
export interface Secret {
  readonly [power]: true;
}

/** What a signature is checked against; it leads to no secret, and one pair of keys serves on any curve. */
export interface PublicKey {
  readonly label: string;
}

/** What is signed: everything that must not be changed afterwards, in a fixed order. */
export interface Message {
  readonly curve: Curve;
  /** Whether the signature's twin is as good as the signature (see `twin`). */
  readonly twins: boolean;
  readonly parts: readonly (Name | number)[];
}

/** A claim that the holder of a key agreed to a message; the proof is bytes or lanes, by the mode. */
export interface Signature {
  readonly by: PublicKey;
  readonly curve: Curve;
  readonly proof: readonly number[];
}

/** How keys are made, and signatures made and checked, in one run. */
export interface Signing {
  readonly mode: 'real' | 'fast';
  /** A new secret. A label serves once, so that knowing it gives nobody the secret. */
  secret(label: string): Secret;
  publicOf(secret: Secret): PublicKey;
  /** What anybody checks its signatures with: bytes or lanes, by the mode. */
  shown(publicKey: PublicKey, curve: Curve): readonly number[];
  sign(secret: Secret, message: Message): Signature;
  /** Never throws: a malformed signature is an invalid one. */
  verify(publicKey: PublicKey, message: Message, signature: Signature): boolean;
  /** The other valid signature that anyone can compute from an ECDSA one; itself on a curve without twins. */
  twin(signature: Signature): Signature;
  /** Lower-case hex. */
  hash(text: string): string;
}
