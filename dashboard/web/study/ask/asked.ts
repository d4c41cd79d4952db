/** Three questions beyond a study, each of one scenario: what they ask, and how an address writes them. */
import type { Adaptation } from '../../../../sim/measure/adaptation.ts';
import type { Attribution } from '../../../../sim/measure/attribution.ts';
import type { Robustness } from '../../../../sim/measure/fold-robustness.ts';
import type { OwnScenario } from '../own-scenario.ts';

/** What an answer says, by the kind of its question. */
export interface Answers {
  readonly attribution: Attribution;
  readonly adaptation: Adaptation;
  readonly robustness: Robustness;
}

export type InquiryKind = keyof Answers;

export interface InquiryAsked {
  readonly kind: InquiryKind;
  /** `ID` or `ID/VARIANT`. */
  readonly row: string;
  /** The set that is weighed or judged; of an adapting attacker every set he is held against. */
  readonly baselines: readonly string[];
  /** Controls of the set that are weighed; all of them, where none is named. */
  readonly controls: readonly string[];
  readonly seed: string;
  readonly own: OwnScenario | null;
  /** Samples of the doubtful numbers, and the runs of each; null where nothing is sampled. */
  readonly swept: { readonly samples: number; readonly runs: number } | null;
}

/** What is known of an answer. */
export interface InquirySeen {
  /** Runs, or samples, that it rests on. */
  readonly runs: number;
  readonly answer: Answer;
  /** As the command writes it, where a command asks for just this; else null. */
  readonly file: string | null;
}

export type Answer = {
  [K in InquiryKind]: { readonly kind: K; readonly found: Answers[K] };
}[InquiryKind];

/** Equal for equal questions; how many runs there are to be is said beside it. */
export function inquiryKey({ kind, row, baselines, controls, seed, own, swept }: InquiryAsked) {
  return JSON.stringify([kind, seed, own?.x ?? null, row, baselines, controls, swept]);
}

/** What is chosen on the page, and stands in its address. */
export interface Chosen {
  readonly kind: InquiryKind;
  /** Empty for the first scenario of the study. */
  readonly row: string;
  /** Runs, or samples. */
  readonly planned: number;
  /** Controls that are weighed, or sets beside the study's own. */
  readonly named: readonly string[];
}

/** Runs that can be asked for, or samples. */
export const plannedOffered: Readonly<Record<InquiryKind, readonly number[]>> = {
  attribution: [10, 20, 40, 100],
  adaptation: [4, 8, 16, 40],
  robustness: [20, 50, 100, 200],
};

/** What is asked for unless another is chosen: an answer within a minute or two on a small machine. */
export const usualPlanned: Readonly<Record<InquiryKind, number>> = {
  attribution: 20,
  adaptation: 16,
  robustness: 50,
};

/** Runs of each sample. */
export const sampleRuns = 4;

const names: Readonly<Record<InquiryKind, string>> = {
  attribution: 'rules',
  adaptation: 'attacker',
  robustness: 'assumptions',
};

export const inquiryKinds = Object.keys(names) as InquiryKind[];

/** `rules;coincheck-2018/signer-abused;20;cold-ratio,kill-switch`. */
export function writtenChoice({ kind, row, planned, named }: Chosen): string {
  const parts = [names[kind], row, String(planned), named.join(',')];
  return parts.join(';').replace(/;+$/, '');
}

/** Reads what `writtenChoice` makes; null where it is none. */
export function readChoice(text: string): Chosen | null {
  const [name = '', row = '', number = '', list = ''] = text.split(';');
  const kind = inquiryKinds.find((each) => names[each] === name);
  if (kind === undefined) return null;
  const planned = plannedOffered[kind].find((each) => String(each) === number);
  return {
    kind,
    row: /^[a-z0-9-]{1,64}(\/[a-z0-9-]{1,64})?$/.test(row) ? row : '',
    planned: planned ?? usualPlanned[kind],
    named: list.split(',').filter((id) => /^[a-z0-9-]{1,64}$/.test(id)),
  };
}
