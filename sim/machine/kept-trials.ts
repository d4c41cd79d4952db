/** Whether what an earlier session kept can be gone on from: some of it is done once more here and compared. */
import { randomInt } from 'node:crypto';
import { pooled, type Job } from './pool.ts';

/** One piece in so many is done once more on the machine that asks. */
export const usualOneIn = 50;

/** One of every fifty that were kept, and so at least one, comes to something else here. Errors: those of the pieces. */
export async function keptDiffer(
  job: Pick<Job, 'module' | 'order' | 'pieces' | 'workers' | 'signal'>,
  kept: ReadonlyMap<number, unknown>,
): Promise<boolean> {
  const turns = drawnFrom([...kept.keys()]);
  const again = await pooled<unknown>({ ...job, turns });
  return turns.some((piece) => JSON.stringify(again[piece]) !== JSON.stringify(kept.get(piece)));
}

/** By chance that nobody can foresee, and spread over all. */
function drawnFrom(pieces: readonly number[]): number[] {
  const drawn: number[] = [];
  for (let from = 0; from < pieces.length; from += usualOneIn)
    drawn.push(pieces[from + randomInt(Math.min(usualOneIn, pieces.length - from))]!);
  return drawn;
}
