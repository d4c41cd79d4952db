/** A question beyond a study, lived piece by piece: the pieces and the answer are the command's. */
import { version } from '../../../../package.json';
import { inquiryFile, type Answered } from '../../../../sim/measure/inquiry-file.ts';
import {
  adaptationInquiry,
  attributionInquiry,
  sampledInquiry,
  type Inquiry,
} from '../../../../sim/measure/inquiry.ts';
import {
  understand,
  type Question,
  type SourceFile,
  type Understood,
} from '../../../../sim/measure/question.ts';
import { robustnessOf, valuesOf } from '../../../../sim/measure/robustness.ts';
import { loadBaseline } from '../../../../sim/scenario/baseline.ts';
import { describeAll } from '../../../../sim/scenario/fault.ts';
import type { Loaded } from '../../../../sim/scenario/load.ts';
import { partSource } from '../../../../sim/scenario/part-of-baseline.ts';
import type { Shelf } from '../../reel/shelf.ts';
import { inquiryCommand } from '../../share/command.ts';
import { rowParts } from '../asked.ts';
import { bytesOf, saidBy } from '../packed.ts';
import type { Living } from '../living.ts';
import type { Answer, InquiryAsked, InquirySeen } from './asked.ts';

/** A question with so many runs. */
interface Put {
  readonly inquiry: Inquiry<unknown, object>;
  /** An answer as the command writes it. */
  file(pieces: readonly unknown[], found: object): string;
}

/** Throws what is wrong with a text, each fault on a line of its own. */
export function livedInquiry(
  asked: InquiryAsked,
  text: string | null,
  shelf: Shelf,
): Living<unknown, InquirySeen> {
  const put = putBy(asked, right(understand(questionOf(asked, text, shelf))));
  const pieces: unknown[] = [];
  /** The first piece that is not there. */
  const missing = (total: number): number => {
    let piece = 0;
    while (piece < total && piece in pieces) piece++;
    return piece;
  };
  return {
    soon: asked.swept === null ? 2 : 10,
    next(planned) {
      const total = put(planned).inquiry.pieces;
      const run = missing(total);
      return run === total ? null : { row: 0, run };
    },
    // a piece is the same whatever the number of runs
    live: ({ run }) => put(plenty).inquiry.live(run, pieces),
    take: ({ run }, kept) => void (pieces[run] = kept),
    forget: () => void (pieces.length = 0),
    finished: (planned) => missing(put(planned).inquiry.pieces),
    total: (planned) => put(planned).inquiry.pieces,
    reach(planned) {
      const { inquiry } = put(planned);
      const first = missing(inquiry.pieces);
      const runs = first === inquiry.pieces ? planned : Math.max(0, inquiry.roundOf(first));
      return { runs, rows: runs > 0 ? 1 : 0 };
    },
    seen(runs) {
      const { inquiry, file } = put(runs);
      const those = pieces.slice(0, inquiry.pieces);
      const found = inquiry.fold(those, runs);
      // some of the samples are not the samples of a smaller question
      const isWhole = asked.swept === null || runs === asked.swept.samples;
      const answer = { kind: asked.kind, found } as Answer;
      return { runs, answer, file: isWhole ? file(those, found) : null };
    },
    packed: bytesOf,
    unpacked: saidBy,
  };
}

/** More runs than anybody can ask for here. */
const plenty = 1000;

function putBy(asked: InquiryAsked, understood: Understood): (runs: number) => Put {
  const { kind, swept } = asked;
  if (swept !== null) {
    const plan = right(robustnessOf(understood, swept.samples));
    const inquiry = sampledInquiry(plan, []);
    const command = commandFor(asked, swept.runs);
    const file = (pieces: readonly unknown[], found: object): string =>
      written({
        kind: 'robust',
        command,
        question: plan.question,
        sweep: { samples: swept.samples, controls: [] },
        pieces,
        found,
        beside: { values: valuesOf(plan) },
      });
    return () => ({ inquiry, file });
  }
  const known = new Map<number, Put>();
  return (runs) => {
    const before = known.get(runs);
    if (before !== undefined) return before;
    const question = { ...understood.question, runs };
    const ask = kind === 'attribution' ? attributionInquiry : adaptationInquiry;
    const put: Put = {
      inquiry: ask({ ...understood, question }),
      file: (pieces, found) =>
        written({ kind, command: commandFor(asked, runs), question, pieces, found }),
    };
    known.set(runs, put);
    return put;
  };
}

function commandFor(asked: InquiryAsked, runs: number): string {
  return inquiryCommand({ ...asked, rows: [asked.row], more: [] }, runs);
}

function written(answered: Omit<Answered<string, object>, 'version'>): string {
  return `${JSON.stringify(inquiryFile({ ...answered, version }))}\n`;
}

function questionOf(
  { kind, row, baselines, controls, seed, own, swept }: InquiryAsked,
  text: string | null,
  shelf: Shelf,
): Question {
  const { scenario, variant } = rowParts(row);
  const found = own?.id === scenario ? text : shelf.scenarios.get(scenario);
  if (found === undefined || found === null)
    throw new Error(`question: expected a scenario, found ${scenario}`);
  const [first, ...others] = baselines.map((id) => sourceOf(id, shelf));
  if (first === undefined) throw new Error('question: expected a set of controls, found none');
  return {
    seed,
    runs: swept?.runs ?? plenty,
    customers: null,
    signing: 'fast',
    scenarios: [{ file: `${scenario}.yaml`, text: found }],
    rows: [{ scenario: 0, variant }],
    changes: [],
    baselines: kind === 'adaptation' ? others : [],
    baseline: controls.length === 0 ? first : partOf(first, controls),
  };
}

function sourceOf(id: string, { baselines }: Shelf): SourceFile {
  const text = baselines.get(id);
  if (text === undefined) throw new Error(`question: expected a set of controls, found ${id}`);
  return { file: `${id}.yaml`, text };
}

function partOf({ text, file }: SourceFile, controls: readonly string[]): SourceFile {
  const whole = right(loadBaseline(text, file));
  const [unknown] = controls.filter((id) => whole.controls[id] === undefined);
  if (unknown !== undefined)
    throw new Error(`question: expected a control of ${whole.file.id}, found ${unknown}`);
  return partSource(whole, controls);
}

function right<T>(read: Loaded<T>): T {
  if ('value' in read) return read.value;
  throw new Error(describeAll(read.faults).join('\n'));
}
