/** What is kept of a trial, small: most of its arms came to the same, and are told once. */
import type { Kept } from '../../../sim/measure/trial.ts';

interface Packed {
  readonly outcomes: readonly Kept['outcome'][];
  readonly arms: readonly { digest: string; asked: readonly string[]; outcome: number }[];
}

/** The same trial, in which arms that came to the same share what they came to. */
export function shared(kept: readonly Kept[]): Kept[] {
  return unpackedFrom(packedFrom(kept));
}

/** Bytes that `unpacked` reads. */
export function packed(kept: readonly Kept[]): Promise<Uint8Array> {
  return bytesOf(packedFrom(kept));
}

export async function unpacked(bytes: Uint8Array): Promise<Kept[]> {
  return unpackedFrom((await saidBy(bytes)) as Packed);
}

/** Anything that JSON can say, in few bytes. */
export async function bytesOf(said: unknown): Promise<Uint8Array> {
  const text = JSON.stringify(said);
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

export async function saidBy(bytes: Uint8Array): Promise<unknown> {
  const copy = new Uint8Array(bytes);
  const stream = new Blob([copy]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).json();
}

function packedFrom(kept: readonly Kept[]): Packed {
  const known = new Map<string, number>();
  const outcomes: Kept['outcome'][] = [];
  const arms = kept.map(({ digest, asked, outcome }) => {
    const text = JSON.stringify(outcome);
    let place = known.get(text);
    if (place === undefined) {
      place = outcomes.push(outcome) - 1;
      known.set(text, place);
    }
    return { digest, asked, outcome: place };
  });
  return { outcomes, arms };
}

function unpackedFrom({ outcomes, arms }: Packed): Kept[] {
  return arms.map(({ outcome, ...arm }) => ({ ...arm, outcome: outcomes[outcome]! }));
}
