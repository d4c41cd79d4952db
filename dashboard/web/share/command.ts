/** What to type on a command line to come to the same figures again. */
import { version } from '../../../package.json';
import type { Wanted } from '../reel/reel.ts';
import { readControlSet } from '../reel/control-set.ts';
import type { InquiryAsked } from '../study/ask/asked.ts';
import { rowParts, type StudyAsked } from '../study/asked.ts';

/** The program and its version, of which the digest is. */
export const program = `Vaultdrill ${version}`;

/** One run; somebody's own scenario is a file named after its id. */
export function runCommand({ scenario, variant, seed, controls, text }: Wanted): string {
  const { base, changes } = readControlSet(controls);
  const file = text === null ? scenario : `${scenario}.yaml`;
  return typed([
    'run',
    variant === '' ? file : `${file}/${variant}`,
    ...(base === 'recorded' ? [] : ['--controls', base]),
    ...[...changes].flatMap(([id, level]) =>
      level === 'off' ? ['--without', id] : ['--with', `${id}=${level}`],
    ),
    '--seed',
    seed,
  ]);
}

/** One study. */
export function studyCommand({ rows, baseline, seed, own }: StudyAsked, runs: number): string {
  const named = rows.map((row) => rowNamed(row, own));
  return typed([
    'measure',
    ...named,
    '--baseline',
    baseline,
    '--runs',
    String(runs),
    '--seed',
    seed,
  ]);
}

/** What a command of a question beyond a study says: of one row or several. */
export interface InquiryTyped extends Omit<InquiryAsked, 'row'> {
  readonly rows: readonly string[];
  /** Options that no page chooses, as they are typed. */
  readonly more: readonly string[];
}

/** A question beyond a study, with so many runs; of samples their number stands in the question. */
export function inquiryCommand(asked: InquiryTyped, runs: number): string {
  const { kind, rows, baselines, controls, seed, own, swept, more } = asked;
  const verbs = { attribution: 'attribute', adaptation: 'adapt', robustness: 'robust' } as const;
  return typed([
    verbs[kind],
    ...rows.map((row) => rowNamed(row, own)),
    ...baselines.flatMap((id) => ['--baseline', id]),
    ...controls.flatMap((id) => ['--control', id]),
    ...(swept === null ? [] : ['--samples', String(swept.samples)]),
    '--runs',
    String(swept?.runs ?? runs),
    '--seed',
    seed,
    ...more,
  ]);
}

/** A row without its variants is `ID/`; somebody's own scenario is a file named after its id. */
function rowNamed(row: string, own: StudyAsked['own']): string {
  const { scenario, variant } = rowParts(row);
  return `${scenario === own?.id ? `${scenario}.yaml` : scenario}/${variant}`;
}

function typed(words: readonly string[]): string {
  return ['vaultdrill', ...words.map(quoted)].join(' ');
}

function quoted(word: string): string {
  return /^[\w./=:,%-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
