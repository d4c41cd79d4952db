import type { PublicKey, Secret } from './signing.ts';

/** The pairs of keys of one run: from a secret to its public key, and no way back. */
export interface Keyring {
  secret(label: string): Secret;
  publicOf(secret: Secret): PublicKey;
}

export function keyring(): Keyring {
  const labels = new Set<string>();
  const publicKeys = new Map<Secret, PublicKey>();
  return {
    secret(label) {
      if (labels.has(label))
        throw new Error(`secret: expected a new label, found '${label}' again`);
      labels.add(label);
      const secret = Object.freeze({}) as Secret;
      publicKeys.set(secret, Object.freeze({ label }));
      return secret;
    },
    publicOf(secret) {
      const publicKey = publicKeys.get(secret);
      if (publicKey === undefined) throw new Error('publicOf: expected a secret of this run');
      return publicKey;
    },
  };
}
