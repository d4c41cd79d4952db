import * as ed25519 from '@noble/ed25519';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import * as secp256k1 from '@noble/secp256k1';
import { keyring } from './keyring.ts';
import type { Curve, Message, PublicKey, Signing } from './signing.ts';

// The synchronous half of both libraries works only once it is given its hashes.
secp256k1.hashes.sha256 = sha256;
secp256k1.hashes.hmacSha256 = (key, message) => hmac(sha256, key, message);
ed25519.hashes.sha512 = sha512;

/** ECDSA on secp256k1 and EdDSA on Ed25519, with keys derived on first use from the seed and the label. */
export function realSigning(seed: string): Signing {
  const { secret, publicOf } = keyring();
  const pairs = {
    secp256k1: new WeakMap<PublicKey, Pair>(),
    ed25519: new WeakMap<PublicKey, Pair>(),
  };

  function pairOf(publicKey: PublicKey, curve: Curve): Pair {
    let pair = pairs[curve].get(publicKey);
    if (pair === undefined) {
      const secretBytes = sha256(bytesOf(JSON.stringify([seed, curve, publicKey.label])));
      pair = { secretBytes, publicBytes: LIBRARIES[curve].getPublicKey(secretBytes) };
      pairs[curve].set(publicKey, pair);
    }
    return pair;
  }

  return {
    mode: 'real',
    secret,
    publicOf,
    shown: (publicKey, curve) => Array.from(pairOf(publicKey, curve).publicBytes),
    sign(secret, message) {
      const by = publicOf(secret);
      const { secretBytes } = pairOf(by, message.curve);
      const bytes = LIBRARIES[message.curve].sign(bytesOfMessage(message), secretBytes);
      return { by, curve: message.curve, proof: Array.from(bytes) };
    },
    verify(publicKey, message, { curve, proof }) {
      if (curve !== message.curve || proof.length !== 64 || !proof.every(isByte)) return false;
      const { publicBytes } = pairOf(publicKey, curve);
      return verified(Uint8Array.from(proof), message, publicBytes);
    },
    twin(signature) {
      if (signature.curve === 'ed25519') return signature;
      const { r, s } = secp256k1.Signature.fromBytes(Uint8Array.from(signature.proof));
      const other = new secp256k1.Signature(r, secp256k1.Point.CURVE().n - s);
      return { ...signature, proof: Array.from(other.toBytes()) };
    },
    hash: (text) => bytesToHex(sha256(bytesOf(text))),
  };
}

interface Pair {
  readonly secretBytes: Uint8Array;
  readonly publicBytes: Uint8Array;
}

const LIBRARIES = { secp256k1, ed25519 };

function verified(proof: Uint8Array, message: Message, publicBytes: Uint8Array): boolean {
  const bytes = bytesOfMessage(message);
  try {
    return message.curve === 'ed25519'
      ? ed25519.verify(proof, bytes, publicBytes)
      : secp256k1.verify(proof, bytes, publicBytes, { lowS: !message.twins });
  } catch {
    // The libraries throw on numbers outside the curve's range: to a chain that is one more bad signature.
    return false;
  }
}

function bytesOfMessage({ parts }: Message): Uint8Array {
  return bytesOf(
    JSON.stringify(parts.map((part) => (typeof part === 'number' ? part : part.text))),
  );
}

/** Two bytes a UTF-16 unit: every engine has those, while TextEncoder belongs to browsers and Node. */
function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    bytes[2 * at] = unit >> 8;
    bytes[2 * at + 1] = unit & 255;
  }
  return bytes;
}

function isByte(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= 255;
}
