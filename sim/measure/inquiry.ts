/** Questions put to many runs beside a study's own: what is lived for each, piece by piece, and what it comes to. */
import type { Loaded } from '../scenario/load.ts';
import { foldAdaptation, type Adaptation } from './adaptation.ts';
import { adaptingOf, type Taken } from './adapting.ts';
import { attributed } from './attributed.ts';
import { attributionOf, foldAttribution, type Attribution, type Told } from './attribution.ts';
import { foldRobustness, type Robustness } from './fold-robustness.ts';
import type { Understood } from './question.ts';
import { metIn, piecesOf, tried } from './rehearsed.ts';
import { followed, robustnessOf, type RobustnessPlan } from './robustness.ts';
import { asStated, effectsOfAll, sampled, type Sampled, type SampledRuns } from './sampled.ts';

/**
 * Pieces are numbered from 0 and belong to rounds, runs or samples, of which each says as much as any other;
 * those of round -1 come first, for all others rest on them.
 */
export interface Inquiry<P, F extends object> {
  readonly pieces: number;
  roundOf(piece: number): number;
  /** What a piece comes to; `before` has at least the pieces of round -1. */
  live(piece: number, before: readonly P[]): P;
  /** What the first so many rounds come to; every piece of theirs must be there. */
  fold(pieces: readonly P[], rounds: number): F;
}

/** The first so many rounds are what the same question with so many runs has. */
export function attributionInquiry(understood: Understood): Inquiry<Told, Attribution> {
  const plan = attributionOf(understood);
  const { question } = plan;
  const roundOf = (piece: number): number => piece % question.runs;
  return {
    pieces: plan.rows.length * question.runs,
    roundOf,
    live: (piece) => attributed(plan, piece),
    fold: (trials, runs) =>
      foldAttribution(
        { ...plan, question: { ...question, runs } },
        trials.filter((_, piece) => roundOf(piece) < runs),
      ),
  };
}

/** The first so many rounds are what the same question with so many runs has. */
export function adaptationInquiry(understood: Understood): Inquiry<readonly Taken[], Adaptation> {
  const plan = adaptingOf(understood);
  const pieces = piecesOf(plan);
  const roundOf = (piece: number): number => {
    const each = pieces[piece]!;
    return 'run' in each ? each.run : -1;
  };
  return {
    pieces: pieces.length,
    roundOf,
    live: (piece) => tried(plan, pieces[piece]!),
    fold(taken, runs) {
      const short = { ...plan, question: { ...plan.question, runs } };
      const met = metIn(
        short,
        taken.filter((_, piece) => roundOf(piece) < runs),
      );
      return foldAdaptation(short, met);
    },
  };
}

/** The first so many rounds are so many samples out of all: another number of samples has other ones. */
export function robustnessInquiry(
  understood: Understood,
  samples: number,
): Loaded<Inquiry<Sampled, Robustness>> {
  const planned = robustnessOf(understood, samples);
  return 'faults' in planned ? planned : { value: sampledInquiry(planned.value, []) };
}

/** `named` are the controls that are followed through the samples; those that say most, where none is. */
export function sampledInquiry(
  plan: RobustnessPlan,
  named: readonly string[],
): Inquiry<Sampled, Robustness> {
  const rows = plan.rows.length;
  const stated = (pieces: readonly Sampled[]): SampledRuns[] =>
    pieces.slice(0, rows).map((each) => each!);
  let chosen: RobustnessPlan | null = null;
  const chosenBy = (pieces: readonly Sampled[]): RobustnessPlan =>
    (chosen ??= followed(plan, stated(pieces).map(effectsOfAll), named));
  return {
    pieces: rows * (1 + plan.samples),
    roundOf: (piece) => (piece < rows ? -1 : (piece - rows) % plan.samples),
    live: (piece, before) =>
      piece < rows ? asStated(plan, piece) : sampled(chosenBy(before), piece - rows),
    fold: (pieces, rounds) =>
      foldRobustness(chosenBy(pieces), stated(pieces), pieces.slice(rows), rounds),
  };
}
