/**
 * Checks a transaction by itself: nothing of the simulator is asked, only the two curves and one hash. What
 * is verified is made anew from the fields on screen, so that what is shown is what was signed.
 */
import * as ed25519 from '@noble/ed25519';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import * as secp256k1 from '@noble/secp256k1';
import type { Header, Sealed } from './sealed.ts';

secp256k1.hashes.sha256 = sha256;
secp256k1.hashes.hmacSha256 = (key, message) => hmac(sha256, key, message);
ed25519.hashes.sha512 = sha512;

export interface Findings {
  /** Signature by signature, in the order of the transaction: made by a key of the address, over this order. */
  readonly signatures: readonly boolean[];
  /** As many different keys as the address asks for, and no signature that does not hold. */
  readonly enough: boolean;
  /** The name an explorer gives it follows from what it says. */
  readonly identity: boolean;
  /** It lies in the block: its hash leads up to the block's root. */
  readonly inBlock: boolean;
  /** The block's hash follows from its header. */
  readonly block: boolean;
  /** The block names the one before it, and the one after it names the block. */
  readonly link: boolean;
}

/** Whether everything holds. */
export function holds({ enough, identity, inBlock, block, link }: Findings): boolean {
  return enough && identity && inBlock && block && link;
}

export function verified(sealed: Sealed): Findings {
  const { needed, keys, block, before, after, path, identity } = sealed;
  const message = bytesOf(JSON.stringify(partsOf(sealed)));
  const signatures = sealed.signatures.map(({ by, bytes }) => {
    const key = keys.find(({ label }) => label === by);
    return key !== undefined && isSignature(sealed, bytes, message, key.bytes);
  });
  const signers = new Set(sealed.signatures.map(({ by }) => by));
  const hashOf = (header: Header): string => headerHash(sealed.asset, header);
  return {
    signatures,
    enough: signatures.every(Boolean) && signers.size >= needed && needed >= 1,
    identity: identityOf(sealed) === identity,
    inBlock: climbed(identityOf(sealed), path) === block.root,
    block: hashOf(block) === block.hash,
    link: isLink(before, block, hashOf) && (after === null || isLink(block, after, hashOf)),
  };
}

function isSignature(
  { kind: { curve, malleable } }: Sealed,
  proof: readonly number[],
  message: Uint8Array,
  key: readonly number[],
): boolean {
  try {
    const signature = Uint8Array.from(proof);
    return curve === 'ed25519'
      ? ed25519.verify(signature, message, Uint8Array.from(key))
      : secp256k1.verify(signature, message, Uint8Array.from(key), { lowS: !malleable });
  } catch {
    // the libraries throw on numbers outside the curve's range: one more signature that does not hold
    return false;
  }
}

/** What the signers signed, in the order of the chain's rule. */
function partsOf({ asset, order }: Sealed): (string | number)[] {
  const { from, number, turn, fee, coins, outputs } = order;
  const quoted = (text: string | null): string => (text === null ? '' : `'${text}'`);
  return [
    asset,
    from,
    number,
    turn,
    fee,
    coins.length,
    ...coins.flatMap(({ of, index }) => [of, index]),
    ...outputs.flatMap(({ to, memo, amount, tag }) => [to, quoted(memo), amount, quoted(tag)]),
  ];
}

function identityOf(sealed: Sealed): string {
  const parts = partsOf(sealed);
  const proofs = sealed.signatures.map(({ by, bytes }) => [by, bytes]);
  return hash(JSON.stringify(sealed.kind.malleable ? [parts, proofs] : parts));
}

function climbed(leaf: string, path: Sealed['path']): string {
  return path.reduce(
    (below, { side, hash: beside }) => hash(side === 'left' ? beside + below : below + beside),
    leaf,
  );
}

function headerHash(asset: string, { height, time, branch, previous, root }: Header): string {
  return hash(JSON.stringify([asset, height, time, branch, previous, root]));
}

/** Whether the later block names the earlier one, whose name follows from its header; nothing is before the first. */
function isLink(
  earlier: Header | null,
  later: Header,
  hashOf: (header: Header) => string,
): boolean {
  if (earlier === null) return later.height === 0 && later.previous === '';
  return (
    later.height === earlier.height + 1 &&
    later.previous === earlier.hash &&
    hashOf(earlier) === earlier.hash
  );
}

function hash(text: string): string {
  return bytesToHex(sha256(bytesOf(text)));
}

/** Two bytes a letter, the higher first, as the chain writes its messages. */
function bytesOf(text: string): Uint8Array {
  return Uint8Array.from({ length: text.length * 2 }, (_, at) =>
    at % 2 === 0 ? text.charCodeAt(at >> 1) >> 8 : text.charCodeAt(at >> 1) & 255,
  );
}
