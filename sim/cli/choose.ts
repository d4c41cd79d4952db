/** `choose`: searches for sets of controls that lose less for what they ask of people, and judges them on other seeds. */
import { InvalidArgumentError, type Command } from 'commander';
import { byArm } from '../measure/by-arm.ts';
import type { Choice } from '../measure/choice.ts';
import {
  choiceAmong,
  usualWorth,
  type OutcomesOfRuns,
  type Rates,
} from '../measure/choice-of-study.ts';
import { frequencyOf } from '../measure/frequency.ts';
import type { Question, Understood } from '../measure/question.ts';
import { search, type SearchFound } from '../measure/search.ts';
import { controlsOf, roundOf, scoresOf, type Round } from '../measure/search-round.ts';
import { trialsOf, type Kept } from '../measure/trial.ts';
import { random } from '../kernel/random.ts';
import { version } from '../machine/package.ts';
import { frequenciesNamed } from '../machine/study-risk.ts';
import { studyQuestion } from '../machine/study-question.ts';
import { orderOf, studyWork } from '../machine/study-work.ts';
import { wrong } from '../machine/wrong-input.ts';
import { chosenTable, type Chosen } from './choose-table.ts';
import { livedThrough } from './lived.ts';
import { manyRuns, wholeNumber, type StudyOptions } from './options.ts';
import { titlesOf } from '../machine/titles.ts';
import { understoodOf } from './understood.ts';

interface Options extends StudyOptions {
  readonly baseline: string;
  readonly frequencies?: string;
  readonly largest: number;
  readonly worth: number;
}

export function choose(program: Command): void {
  const verb = program
    .command('choose [scenarios...]')
    .summary('sets of controls that lose least for what they ask of people')
    .description(
      'Grows and prunes sets of controls on seeds of its own, in every scenario and variant (all that are shipped, unless named) and in the two ordinary weeks, and judges what it found on other seeds.',
    )
    .option('--baseline <baseline>', 'the controls there are to choose from', 'catalogue-typical')
    .option('--frequencies <file>', 'weighs scenarios by how often they happen, by path or id')
    .option('--largest <number>', 'most controls of a set that is grown', wholeNumber(1, 20), 5)
    .option(
      '--worth <points>',
      'percentage points of the weighted loss below which nothing is worth telling apart',
      pointsTyped,
      usualWorth,
    );
  manyRuns(verb, 'where unfinished work is kept').action(act);
}

function pointsTyped(typed: string): number {
  const points = /^[0-9]{1,2}(\.[0-9]{1,6})?$/.test(typed) ? Number(typed) : NaN;
  if (points >= 0) return points / 100;
  throw new InvalidArgumentError('Expected percentage points from 0 to 99, such as 0.5.');
}

async function act(named: string[], options: Options): Promise<void> {
  const weeks = named.length === 0 ? [] : ['calm-week', 'surge-week'];
  const question = studyQuestion([...new Set([...named, ...weeks])], options);
  const understood = understoodOf(question);
  if (understood.rows.every(({ scenario }) => scenario.attack === null))
    throw wrong('scenarios', 'at least one with an attack', 'none');
  const rates = ratesOf(options);
  const forget: (() => void)[] = [];
  const found = await searched(understood, rates, options, forget);
  if (found === null) return;
  const choice = await judged(understood, found, rates, options, forget);
  if (choice === null) return;
  const { seed, runs } = question;
  const chosen: Chosen = {
    seed,
    runs,
    search: {
      seed: trainingSeed(seed),
      pool: Object.keys(understood.baseline.controls),
      tried: found.tried,
      largest: options.largest,
      front: found.front.map(({ picked, scored }) => ({ controls: picked, ...scored })),
    },
    ...choice,
  };
  const told = options.json
    ? JSON.stringify({ version, ...chosen })
    : chosenTable(chosen, understood.rows.length, options.frequencies !== undefined, titlesOf(understood, options.lang), options.lang); // prettier-ignore
  process.stdout.write(`${told}\n`);
  for (const each of forget) each();
}

/** What the search sees, and nobody judges by. */
function trainingSeed(seed: string): string {
  return `${seed}/search`;
}

function ratesOf({ frequencies, seed }: Options): Rates {
  if (frequencies === undefined) return null;
  const file = frequenciesNamed(frequencies);
  return (rows) => {
    const { rates } = frequencyOf(file, rows, random(`${seed}/risk`));
    if (rates.every((rate) => rate === 0))
      throw wrong('--frequencies', 'a weight for at least one of the scenarios', 'none');
    return rates;
  };
}

async function searched(
  { question, rows, baseline }: Understood,
  rates: Rates,
  options: Options,
  forget: (() => void)[],
): Promise<SearchFound | null> {
  const training = { ...question, seed: trainingSeed(question.seed) };
  const pool = Object.keys(baseline.controls);
  const searching = search({ pool, worth: options.worth, largest: options.largest });
  let step = searching.next();
  while (step.done !== true) {
    const sets = step.value.map((picked) => controlsOf(picked, baseline.controls));
    const round = roundOf(training, rows, sets);
    const outcomes = await livedRound(training, round, options, forget);
    if (outcomes === null) return null;
    step = searching.next(scoresOf(round, outcomes, rates));
  }
  return step.value;
}

/** None, everything there is to choose from, the shipped baselines, and what was found. */
async function judged(
  { question, rows, baseline, baselines }: Understood,
  { front }: SearchFound,
  rates: Rates,
  options: Options,
  forget: (() => void)[],
): Promise<Choice | null> {
  const whole = Object.keys(baseline.controls);
  const found = front.filter(({ picked }) => picked.length > 0 && picked.length < whole.length);
  const sets = [
    { id: 'none', kind: 'none' as const, controls: {} },
    { id: 'baseline', kind: 'baseline' as const, controls: baseline.controls },
    ...baselines
      .filter(({ file }) => file.id !== baseline.file.id)
      .map(({ file, controls }) => ({ id: file.id, kind: 'baseline' as const, controls })),
    ...found.map(({ picked }, at) => {
      const controls = controlsOf(picked, baseline.controls);
      return { id: `found/${at + 1}`, kind: 'found' as const, controls };
    }),
  ];
  const round = roundOf(question, rows, sets.map(({ controls }) => controls)); // prettier-ignore
  const outcomes = await livedRound(question, round, options, forget);
  if (outcomes === null) return null;
  return choiceAmong({
    seed: question.seed,
    rows: round.rows,
    outcomes,
    worth: options.worth,
    rates,
    sets: sets.map(({ id, kind, controls }, set) => ({
      id,
      kind,
      controls: Object.keys(controls),
      arms: round.places.map((places) => places[set]!),
    })),
  });
}

async function livedRound(
  question: Question,
  round: Round,
  options: Options,
  forget: (() => void)[],
): Promise<OutcomesOfRuns | null> {
  const trials = { question, rows: round.rows };
  const lived = await livedThrough<Kept[]>(
    { module: studyWork, order: orderOf(trials, false), pieces: trialsOf(trials) },
    options,
  );
  if (lived.missing.length > 0) return null;
  forget.push(lived.forget); // and not the trials with it
  return byArm(trials, lived.trials).map((row) =>
    row.map((runs) => runs.map(({ outcome }) => outcome)),
  );
}
