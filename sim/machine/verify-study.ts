/** Whether a saved study comes out the same here and now. */
import { availableParallelism } from 'node:os';
import { name, random } from '../kernel/random.ts';
import { unborne } from '../measure/bearers.ts';
import { honestly } from '../measure/cell.ts';
import { foldStudy, upToTheirLooks, type Folded, type Told } from '../measure/fold-study.ts';
import { nobodyMet } from '../measure/groups.ts';
import type { Lived } from '../measure/lived.ts';
import { planOf, seedOf, type Plan } from '../measure/plan.ts';
import { understand } from '../measure/question.ts';
import { keptRun, trialsOf } from '../measure/trial.ts';
import { describeAll } from '../scenario/fault.ts';
import { version } from './package.ts';
import { pooled } from './pool.ts';
import { freshKey } from './sample-key.ts';
import { runsDetail, studyFileSchema, traceOf, type StudyFile, type Trace } from './study-file.ts';
import { differences } from './verify-run.ts';
import { orderOf, studyWork } from './study-work.ts';
import { WrongInput, wrong } from './wrong-input.ts';

/**
 * Runs a saved study again with real signatures, every arm by itself, from its file alone: all of it, or `sample` runs drawn
 * by a key, a fresh one unless told. Every difference in words; none where it is the same.
 */
export async function verifyStudy(
  saved: unknown,
  file: string,
  sample?: number,
  key = freshKey(),
): Promise<string[]> {
  const study = readStudy(saved, file);
  const plan = realPlan(study, file);
  const found = sample === undefined ? await whole(study, plan) : sampled(study, plan, sample, key);
  if (found.length > 0 && version !== study.version)
    found.push(`the file was written by version ${study.version}, this is ${version}`);
  return found;
}

/** A saved study as far as it must be right to be run again, or wrong input. */
export function readStudy(saved: unknown, file: string): StudyFile {
  const read = studyFileSchema.safeParse(saved);
  if (read.success) return read.data;
  throw new WrongInput(
    read.error.issues.map(
      ({ path, message }) => `${file} ${path.join('.')}: expected a saved study, found ${message}`,
    ),
  );
}

function realPlan({ resolved, runsDetail }: StudyFile, file: string): Plan {
  const understood = understand({ ...resolved, signing: 'real' });
  if ('faults' in understood) throw new WrongInput(describeAll(understood.faults));
  const plan = planOf(understood.value);
  const runs = runsDetail.map(([first]) => first?.length ?? 0);
  const due = plan.rows.map(({ arms }, row) => arms.map(() => runs[row]));
  const there = runsDetail.map((arms) => arms.map((each) => each.length));
  const possible = runs.every((number) => number > 0 && number <= resolved.runs);
  if (!possible || JSON.stringify(there) !== JSON.stringify(due))
    throw wrong(`${file} runsDetail`, 'every run of every arm', 'more or fewer');
  return plan;
}

async function whole(saved: StudyFile, plan: Plan): Promise<string[]> {
  const { runs } = plan.question;
  const turns = saved.runsDetail.flatMap((arms, row) => arms[0]!.map((_, run) => row * runs + run));
  const all = await pooled<Told[]>({
    module: studyWork,
    order: orderOf(plan, true),
    pieces: trialsOf(plan),
    turns,
    workers: availableParallelism(),
  });
  const lived = upToTheirLooks(plan, all);
  const found = { ...foldStudy(plan, lived), runsDetail: runsDetail(plan, lived) };
  return differences(saved, found, '');
}

/** The traces drawn are held against runs; every stated loss is held against the traces. */
function sampled(saved: StudyFile, plan: Plan, sample: number, key: string): string[] {
  const stated = lossesIn(foldStudy(plan, tracedTrials(saved)));
  const found = differences(lossesIn(saved), stated, '');
  const traced = saved.runsDetail.flatMap((arms, row) =>
    arms.flatMap((runs, arm) => runs.map((trace, at) => ({ trace, row, arm, at }))),
  );
  for (const { trace, row, arm, at } of drawn(traced, sample, key)) {
    const { id, none, arms } = plan.rows[row]!;
    const told = keptRun(plan, row, arm, at);
    const again = traceOf(told, arm === none ? told : keptRun(plan, row, none, at));
    const controls = Object.keys(arms[arm]!.controls).join(', ') || 'no controls';
    const place = `${id}, seed ${seedOf(plan.question, at)}, ${controls}`;
    found.push(...differences(trace, again, place));
  }
  return found;
}

function drawn<T>(all: readonly T[], sample: number, key: string): T[] {
  const die = random(key).die('is-run-again');
  return all
    .map((each, turn) => ({ each, share: die.share(name('run'), turn) }))
    .sort((a, b) => a.share - b.share)
    .slice(0, sample)
    .map(({ each }) => each);
}

/** Trials that lost what the traces say, of which nothing else is known. */
function tracedTrials({ runsDetail, resolved: { runs } }: StudyFile): Lived<Told[]> {
  const lived: Told[][] = new Array<Told[]>(runsDetail.length * runs);
  runsDetail.forEach((arms, row) =>
    arms[0]!.forEach((_, run) => {
      lived[row * runs + run] = arms.map((each): Told => toldBy(each[run]!));
    }),
  );
  return lived;
}

function toldBy({ digest, lossShare, customerLossShare }: Trace): Told {
  return {
    digest,
    asked: [],
    outcome: {
      atRiskYen: 1,
      stolenYen: lossShare,
      recoveredYen: 0,
      customerLossYen: customerLossShare,
      firstTheftAt: null,
      detectedAfterSeconds: null,
      stoppedAfterSeconds: null,
      containedAfterSeconds: null,
      ...unborne,
      honest: { ...honestly(() => null), groups: nobodyMet },
    },
  };
}

/** A study without the figures that only whole runs can tell. */
function lossesIn<T extends Folded>(folded: T): T {
  return JSON.parse(
    JSON.stringify(folded, (key, value: unknown) => (untold.has(key) ? undefined : value)),
  ) as T;
}

const untold: ReadonlySet<string> = new Set([
  'detectedAfterSecondsP50',
  'stoppedAfterSecondsP50',
  'containedAfterSecondsP50',
  'timed',
  'borne',
  'byFactor',
  'exercised',
  'honest',
  'honestCost',
]);
