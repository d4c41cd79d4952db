/** Seals what goes through a queue that others can write to: only who knows the secret can have said it. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { serialize } from 'node:v8';
import { gzipSync } from 'node:zlib';
import { unpacked } from '../unpacked.ts';

/** What a sealed text is; one kind never passes for another. */
export type Kind = 'study' | 'part' | 'results' | 'word';

/** The plain data, packed with what it shares kept once, behind its seal. */
export function sealed(secret: string, kind: Kind, data: unknown): string {
  const packed = gzipSync(serialize(data), { level: 1 }).toString('base64');
  return `${sealOf(secret, kind, packed)} ${packed}`;
}

/** What was sealed, or undefined where secret, kind or text is another, or it is no plain data. Errors: it cannot be unpacked. */
export function unsealed(secret: string, kind: Kind, text: string): unknown {
  const [seal = '', packed = ''] = text.split(' ', 2);
  const [found, expected] = [Buffer.from(seal), Buffer.from(sealOf(secret, kind, packed))];
  if (found.length !== expected.length || !timingSafeEqual(found, expected)) return undefined;
  return unpacked(Buffer.from(packed, 'base64'));
}

/** How this engine packs plain data; engines that do it otherwise cannot read each other. */
export const packing = `v8-${serialize(null)[1]}`;

/** Names plain data: other data has another name. Sixteen hexadecimal digits. */
export function printOf(data: unknown): string {
  return createHash('sha256').update(JSON.stringify(data)).digest('hex').slice(0, 16);
}

/** A name that only those can know who have the secret, the same for the same words. */
export function secretName(secret: string, ...words: readonly string[]): string {
  return sealOf(secret, 'word', words.join('\n')).slice(0, 16);
}

function sealOf(secret: string, kind: Kind, packed: string): string {
  return createHmac('sha256', secret).update(`vaultdrill ${kind}\n${packed}`).digest('hex');
}
