/** Questions put to many runs beside a study's own: what is lived for each, and what it comes to. */
import { comparisonOf, foldComparison } from '../measure/comparison.ts';
import { foldRobustness } from '../measure/fold-robustness.ts';
import {
  adaptationInquiry,
  attributionInquiry,
  type Inquiry as PieceByPiece,
} from '../measure/inquiry.ts';
import type { Swept } from '../measure/inquiry-file.ts';
import type { Question, Understood } from '../measure/question.ts';
import {
  followed,
  orderFrom,
  robustnessOf,
  valuesOf,
  type RobustnessPlan,
} from '../measure/robustness.ts';
import { effectsOfAll, samplesOf, type Sampled, type SampledRuns } from '../measure/sampled.ts';
import { trialsOf, type Kept } from '../measure/trial.ts';
import { describeAll } from '../scenario/fault.ts';
import { inquiryWork, type InquiryOrder } from './inquiry-work.ts';
import { robustnessWork, type StagedOrder } from './robustness-work.ts';
import { orderOf, studyWork } from './study-work.ts';
import { WrongInput, wrong } from './wrong-input.ts';

/** What is asked, where a study's question does not say all of it. */
export interface Asked {
  readonly understood: Understood;
  /** Lives through every run by itself. */
  readonly unshared?: boolean;
  /** How doubtful numbers are moved; for `robust` alone. */
  readonly sweep?: SweepAsked;
}

export interface SweepAsked extends Swept {
  /** By row, who is followed, where that is known beforehand. */
  readonly followed?: readonly (readonly string[])[];
}

/** Work that is done piece by piece, side by side. */
export interface Work {
  readonly module: URL;
  readonly order: unknown;
  readonly pieces: number;
  /** Pieces of the works that come after it. */
  readonly after?: number;
}

/** What was found, and what its file holds beside it. */
export interface FoundBy<R extends object> {
  readonly found: R;
  readonly beside?: object;
}

/** One work after another, each handed back with all its pieces; at the end what they all come to. */
export type Inquiry<R extends object = object> = Generator<Work, FoundBy<R>, readonly unknown[]>;

export type InquiryKind = keyof typeof inquiries;
/** What an inquiry of a kind comes to. */
export type Found<K extends InquiryKind> =
  ReturnType<(typeof inquiries)[K]> extends Inquiry<infer R> ? R : never;

/** Each kind by its name, which is the name of its file as well. */
export const inquiries = {
  *attribution({ understood }: Asked) {
    return yield* atOnce('attribution', understood.question, attributionInquiry(understood));
  },
  *adaptation({ understood }: Asked) {
    return yield* atOnce('adaptation', understood.question, adaptationInquiry(understood));
  },
  *comparison({ understood, unshared = false }: Asked) {
    const plan = comparisonOf(understood);
    const order = orderOf(plan, unshared);
    const trials = yield* lived<Kept[]>({ module: studyWork, order, pieces: trialsOf(plan) });
    return { found: foldComparison(plan, trials) };
  },
  *robust({ understood, sweep }: Asked) {
    if (sweep === undefined) throw new Error('robust: expected how numbers are moved, found none');
    const planned = robustnessOf(understood, sweep.samples);
    if ('faults' in planned) throw new WrongInput(describeAll(planned.faults));
    const { value: whole } = planned;
    const stated = yield* lived<SampledRuns>({
      module: robustnessWork,
      order: { ...orderFrom(whole), stage: 'stated' } satisfies StagedOrder,
      pieces: whole.rows.length,
      after: samplesOf(whole),
    });
    const plan =
      sweep.followed === undefined
        ? followed(whole, stated.map(effectsOfAll), sweep.controls)
        : following(whole, sweep.followed);
    const sampled = yield* lived<Sampled>({
      module: robustnessWork,
      order: { ...orderFrom(plan), stage: 'samples' } satisfies StagedOrder,
      pieces: samplesOf(plan),
    });
    return {
      found: foldRobustness(plan, stated, sampled, sweep.samples),
      beside: { values: valuesOf(plan) },
    };
  },
};

/** An inquiry whose pieces rest on nothing but the question. */
function* atOnce<P, R extends object>(
  kind: InquiryOrder['kind'],
  question: Question,
  { pieces, fold }: PieceByPiece<P, R>,
): Generator<Work, FoundBy<R>, readonly unknown[]> {
  const order: InquiryOrder = { kind, question };
  const told = yield* lived<P>({ module: inquiryWork, order, pieces });
  return { found: fold(told, question.runs) };
}

function following(
  plan: RobustnessPlan,
  known: NonNullable<SweepAsked['followed']>,
): RobustnessPlan {
  const rows = plan.rows.map((row, at) => {
    const alone = known[at] ?? [];
    const other = alone.find((id) => !row.alone.includes(id));
    if (other !== undefined)
      throw wrong(`scenarios.${at}.followed`, `some of ${row.alone.join(', ')}`, other);
    return { ...row, alone };
  });
  return { ...plan, rows };
}

function* lived<T>(work: Work): Generator<Work, readonly T[], readonly unknown[]> {
  return (yield work) as readonly T[];
}
