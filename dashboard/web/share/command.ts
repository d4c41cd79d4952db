/** What to type on a command line to come to the same figures again. */
import { version } from '../../../package.json';
import type { Wanted } from '../reel/reel.ts';
import { readControlSet } from '../reel/control-set.ts';
import type { StudyAsked } from '../study/asked.ts';

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

/** One study; a row without its variants is `ID/`. */
export function studyCommand({ rows, baseline, seed, own }: StudyAsked, runs: number): string {
  const named = rows.map((row) => {
    const [id = '', variant = ''] = row.split('/');
    return `${id === own?.id ? `${id}.yaml` : id}/${variant}`;
  });
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

function typed(words: readonly string[]): string {
  return ['vaultdrill', ...words.map(quoted)].join(' ');
}

function quoted(word: string): string {
  return /^[\w./=:,%-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
