import { type Name, name, scramble } from '../kernel/random.ts';
import { keyring } from './keyring.ts';
import type { Message, PublicKey, Signing } from './signing.ts';

/**
 * Signatures for large studies: a keyed 64-bit checksum of the message, which accepts and rejects what
 * real signatures do. It hides nothing from one who reads the run's memory; nobody in the world can.
 */
export function fastSigning(seed: string): Signing {
  const { secret, publicOf } = keyring();
  const keys = new Map<PublicKey, Name>();

  function keyOf(publicKey: PublicKey): Name {
    let key = keys.get(publicKey);
    if (key === undefined) {
      key = name(`${seed}/${publicKey.label}`);
      keys.set(publicKey, key);
    }
    return key;
  }

  return {
    mode: 'fast',
    secret,
    publicOf,
    shown(publicKey) {
      const { low, high } = keyOf(publicKey);
      return [low, high];
    },
    sign(secret, message) {
      const by = publicOf(secret);
      seal(keyOf(by), message);
      return { by, curve: message.curve, proof: [sealLow, sealHigh, ORIGINAL] };
    },
    verify(publicKey, message, { curve, proof }) {
      if (curve !== message.curve || proof.length !== 3) return false;
      if (proof[2] !== ORIGINAL && !(message.twins && proof[2] === TWIN)) return false;
      seal(keyOf(publicKey), message);
      return proof[0] === sealLow && proof[1] === sealHigh;
    },
    twin(signature) {
      if (signature.curve === 'ed25519') return signature;
      const [low, high, half] = signature.proof;
      return { ...signature, proof: [low, high, half === ORIGINAL ? TWIN : ORIGINAL] };
    },
    hash(text) {
      const { low, high } = name(text);
      return hex(low) + hex(high);
    },
  };
}

const ORIGINAL = 0;
const TWIN = 1;

// The hot path answers in two variables and reads a double's bits in place: it allocates nothing.
let sealLow = 0;
let sealHigh = 0;
const double = new Float64Array(1);
const lanes = new Int32Array(double.buffer);

function seal(key: Name, { curve, parts }: Message): void {
  sealLow = key.low ^ curve.length;
  sealHigh = key.high ^ parts.length;
  for (const part of parts) {
    if (typeof part === 'number') {
      double[0] = part + 0; // -0 and 0 are one number
      absorb(lanes[0], lanes[1]);
    } else {
      absorb(part.low, part.high);
    }
  }
  sealLow = scramble(sealLow ^ key.high);
  sealHigh = scramble(sealHigh ^ key.low);
}

function absorb(low: number, high: number): void {
  sealLow = Math.imul(sealLow ^ low, 0x85ebca6b);
  sealHigh = Math.imul(sealHigh ^ high, 0xc2b2ae35);
  sealLow = (sealLow ^ (sealLow >>> 15)) + sealHigh;
  sealHigh = (sealHigh ^ (sealHigh >>> 13)) + sealLow;
  sealLow |= 0;
  sealHigh |= 0;
}

function hex(lane: number): string {
  return (lane >>> 0).toString(16).padStart(8, '0');
}
