/** What is lived where attackers adapt: rehearsals and runs that count, each with every way, and who takes which. */
import { random } from '../kernel/random.ts';
import type { Face } from '../scenario/face.ts';
import { run } from '../scenario/run.ts';
import type { AdaptingPlan, AdaptingRow, Attacker, Met, Taken } from './adapting.ts';
import type { ControlSet } from './arms.ts';
import { believed } from './believed.ts';
import { seedOf } from './plan.ts';
import type { Way } from './tactics.ts';

/** How often each way is rehearsed before one is taken (assumed). */
export const rehearsals = 8;

/** A piece of work: every way that a row leaves open, with one seed. */
export type Piece =
  | { readonly row: number; readonly face: number; readonly rehearsal: number }
  | { readonly row: number; readonly set: number; readonly run: number };

/**
 * All pieces, in the order in which they are numbered: the rehearsals before houses of each face, then run after
 * run of every row under each of its sets, so that more runs change no number.
 */
export function piecesOf({ question, rows }: AdaptingPlan): Piece[] {
  const rehearsed = rows.flatMap(({ faces }, row) =>
    faces.flatMap((_, face) => upTo(rehearsals).map((rehearsal) => ({ row, face, rehearsal }))),
  );
  const counted = upTo(question.runs).flatMap((run) =>
    rows.flatMap(({ sets }, row) => sets.map((_, set) => ({ row, set, run }))),
  );
  return [...rehearsed, ...counted];
}

/** What each way takes, in the order of the ways. */
export function tried(plan: AdaptingPlan, piece: Piece): Taken[] {
  const row = plan.rows[piece.row]!;
  const { seed, controls, decisions } =
    'face' in piece
      ? rehearsed(plan, row.faces[piece.face]!, piece.rehearsal)
      : counted(plan, piece);
  return row.ways.map((way) => lived(plan, decisions, way, controls, seed));
}

/** One choice is made for every house with a face; guesses at what is behind it change with the rehearsal. */
function rehearsed({ question }: AdaptingPlan, face: Face, rehearsal: number) {
  const seed = `${question.seed}/rehearsal/${rehearsal}`;
  // What the house's people will decide is not his to know.
  return { seed, controls: believed(face, random(seed)), decisions: [] };
}

function counted(
  { question, rows }: AdaptingPlan,
  { row, set, run }: { readonly row: number; readonly set: number; readonly run: number },
) {
  const { sets, decisions } = rows[row]!;
  return { seed: seedOf(question, run), controls: sets[set]!.controls, decisions };
}

/** From all pieces, by their number, to what each row comes to under each of its sets. */
export function metIn(plan: AdaptingPlan, taken: readonly (readonly Taken[])[]): Met[][] {
  const pieces = piecesOf(plan);
  const those = (is: (piece: Piece) => boolean): (readonly Taken[])[] =>
    taken.filter((_, at) => is(pieces[at]!));
  return plan.rows.map(({ ways, sets, faces, faceOfSet }, row) => {
    const chosen = faces.map((_, face) =>
      mostPaying(those((piece) => 'face' in piece && piece.row === row && piece.face === face)),
    );
    return sets.map((_, set): Met => {
      const face = faceOfSet[set]!;
      const runs = those((piece) => 'set' in piece && piece.row === row && piece.set === set);
      const way = { record: 0, adapting: chosen[face]!, knowing: mostPaying(runs) };
      const byAttacker = <T>(tell: (way: number) => T): Record<Attacker, T> => ({
        record: tell(way.record),
        adapting: tell(way.adapting),
        knowing: tell(way.knowing),
      });
      return {
        face: faces[face]!.text,
        way: byAttacker((at) => ways[at]!.id),
        taken: byAttacker((at) => runs.map((run) => run[at]!)),
      };
    });
  });
}

/**
 * The place of the way that takes most over some runs; of equal ways the first, and the way of record is the
 * first of all, so that he changes for a gain alone.
 */
function mostPaying(runs: readonly (readonly Taken[])[]): number {
  const paid = (runs[0] ?? []).map((_, way) => runs.reduce((sum, run) => sum + run[way]!.yen, 0));
  return paid.indexOf(Math.max(...paid));
}

function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at);
}

function lived(
  { question }: AdaptingPlan,
  decisions: AdaptingRow['decisions'],
  { scenario }: Way,
  controls: ControlSet,
  seed: string,
): Taken {
  const { customers, signing } = question;
  const { outcome, digest } = run({
    scenario,
    decisions,
    controls,
    seed,
    customers: customers ?? undefined,
    signing,
  });
  return {
    yen: outcome.stolenYen - outcome.recoveredYen,
    atRiskYen: outcome.atRiskYen,
    digest,
  };
}
