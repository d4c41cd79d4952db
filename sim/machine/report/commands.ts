/** The commands that come to a figure of the report again. */
import type { Study } from '../../measure/study.ts';
import type { ReportDetails } from './details.ts';

/** Measures some rows again as they were measured in this study: same seed, same runs, same baseline. */
export function measureCommand(
  rows: readonly string[],
  study: Study,
  { command, baseline }: ReportDetails,
): string {
  const named = asTyped(command, ['baseline']) || ` --baseline ${quoted(baseline.id)}`;
  const { precision, runs, seed } = study;
  const until = precision === null ? `--runs ${runs}` : `--precision ${percent(precision.within)}`;
  const numbers = ` ${until} --seed ${quoted(seed)}`;
  // Without the option every scenario simulates as many customers as its file says.
  const changed = asTyped(command, ['customers', 'set', 'signing']);
  return `vaultdrill measure ${rows.map(quoted).join(' ')}${named}${numbers}${changed}`;
}

/** A share in per cent, as `--precision` takes it. */
function percent(share: number): string {
  return `${Math.round(share * 100_000) / 1000}%`;
}

/** Those options of a command as they were typed, each after a space; empty where there are none. */
export function asTyped(command: string, options: readonly string[]): string {
  const option = new RegExp(`\\s--(${options.join('|')})[=\\s]+('[^']*'|\\\\.|[^\\s'\\\\])+`, 'g');
  return [...command.matchAll(option)].map(([found]) => ` ${found.trim()}`).join('');
}

/**
 * Rows as a command names them: as the study named its scenarios, or these of all that are shipped. An id
 * alone would mean its variants as well.
 */
export function rowsToType(command: string, rows: readonly string[]): string {
  const typed = scenariosIn(command);
  const named = rows.map((id) => quoted(id.includes('/') ? id : `${id}/`));
  return (typed.length > 0 ? typed : named).join(' ');
}

/** What stands after a verb and is neither an option nor what an option takes; as it was typed. */
function scenariosIn(command: string): string[] {
  const words = [...command.matchAll(/('[^']*'|\\.|[^\s'\\])+/g)].map(([word]) => word).slice(2);
  return words.filter((word, at) => !word.startsWith('-') && !takesAWord(words[at - 1] ?? ''));
}

/** Every option of `measure` takes a word, but for these. */
function takesAWord(word: string): boolean {
  return word.startsWith('--') && !word.includes('=') && word !== '--json';
}

/** A word as a shell takes it. */
export function quoted(word: string): string {
  return /^[\w./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
