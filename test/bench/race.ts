/**
 * One line of the table: two speeds in operations per second, and how many times faster ours is. A row without `peer`
 * is compared with nothing; one whose peer is undefined could not have it.
 */
export interface Row {
  readonly what: string;
  readonly ours: number;
  readonly peer?: number | undefined;
  readonly ratio?: number | undefined;
  readonly aim?: number;
}

/** A bench as `main.ts` finds it: every file here that exports one under this name. */
export interface Bench {
  readonly name: string;
  run(): Promise<Row[]>;
}

/** One repetition; answers with operations per second. */
export type Runner = () => number | Promise<number>;

/**
 * Lets ours and a peer run in turn, so that a noisy machine slows both, and answers with the median speeds and the
 * median of the ratios of neighbouring repetitions. A peer that cannot be had leaves its side empty.
 */
export async function race(
  what: string,
  ours: Runner,
  peer: Runner | undefined,
  options: { aim?: number; repetitions?: number } = {},
): Promise<Row> {
  const { aim, repetitions = 7 } = options;
  const row = aim === undefined ? { what } : { what, aim };
  const ourSpeeds: number[] = [];
  const peerSpeeds: number[] = [];
  for (let turn = 0; turn <= repetitions; turn++) {
    const ourSpeed = await ours();
    const peerSpeed = await peer?.();
    if (turn === 0) continue; // the first repetition warms both up
    ourSpeeds.push(ourSpeed);
    if (peerSpeed !== undefined) peerSpeeds.push(peerSpeed);
  }
  if (peer === undefined)
    return { ...row, ours: median(ourSpeeds), peer: undefined, ratio: undefined };
  const ratios = ourSpeeds.map((speed, turn) => speed / peerSpeeds[turn]);
  return { ...row, ours: median(ourSpeeds), peer: median(peerSpeeds), ratio: median(ratios) };
}

/** Operations per second of one piece of work. */
export function speed(operations: number, work: () => void): number {
  const start = performance.now();
  work();
  return (operations * 1000) / (performance.now() - start);
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
