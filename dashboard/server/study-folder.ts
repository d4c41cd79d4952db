/**
 * A study on disk: its question, every trial as soon as it is done, and what it comes to so far. Whatever ends the
 * server, all but the trial it was in the middle of is there when it comes back.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Question } from '../../sim/measure/question.ts';
import type { Kept } from '../../sim/measure/trial.ts';
import { writeWhole } from '../../sim/machine/files.ts';
import { trialLog } from '../../sim/machine/trial-log.ts';
import type { StudySeen } from '../contract/study-seen.ts';
import type { StudyAsked } from '../contract/study.ts';

export interface Written {
  readonly version: string;
  readonly asked: StudyAsked;
  readonly question: Question;
  /** Rows times runs. */
  readonly planned: number;
}

export interface StudyFolder {
  readonly path: string;
  written(): Written;
  /** Trials by their number. */
  trials(): Map<number, Kept[]>;
  add(trial: number, kept: Kept[]): void;
  /** What was last summed up, as it is sent; null before. */
  seen(): string | null;
  sum(seen: StudySeen): void;
  /** The file of the finished study, as `measure` writes it; null until then. */
  result(): string | null;
  finish(text: string): void;
  cancelled: boolean;
  remove(): void;
}

export function studyFolder(path: string): StudyFolder {
  const file = (name: string): string => join(path, name);
  const textOf = (name: string): string => readFileSync(file(name), 'utf8');
  const there = (name: string): boolean => existsSync(file(name));
  const log = trialLog<Kept[]>(file('study.trials'));
  return {
    path,
    written: () => JSON.parse(textOf('question.json')) as Written,
    trials: log.read,
    add: log.add,
    seen: () => (there('seen.json') ? textOf('seen.json') : null),
    sum: (seen) => writeWhole(file('seen.json'), JSON.stringify(seen)),
    result: () => (there('measure.json') ? textOf('measure.json') : null),
    finish: (text) => writeWhole(file('measure.json'), text),
    get cancelled() {
      return there('cancelled');
    },
    set cancelled(yes) {
      if (yes) writeFileSync(file('cancelled'), '');
      else rmSync(file('cancelled'), { force: true });
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** Lays down a new study. */
export function newStudyFolder(path: string, written: Written): StudyFolder {
  mkdirSync(path, { recursive: true });
  writeWhole(join(path, 'question.json'), JSON.stringify(written));
  return studyFolder(path);
}

/** The studies in a folder, by the names of their folders. */
export function studyFolders(folder: string): Map<string, StudyFolder> {
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder).filter((name) => /^[0-9a-f]{32}$/.test(name));
  const whole = names.filter((name) => existsSync(join(folder, name, 'question.json')));
  return new Map(whole.map((name) => [name, studyFolder(join(folder, name))]));
}
