/** From what was typed to the question of a study, with every text it needs. */
import { describeAll } from '../scenario/fault.ts';
import { loadScenario } from '../scenario/load.ts';
import { mostRuns } from '../measure/precision.ts';
import type { Question, RowAsked, SourceFile } from '../measure/question.ts';
import { changeOf } from './resolved.ts';
import { find, findScenario, ids, read } from './shelf.ts';
import { WrongInput, wrong } from './wrong-input.ts';

export interface StudyTyped {
  readonly baseline: string;
  readonly runs: number;
  /** Half the width to which differences are to be known, as a share; then `runs` is not read. */
  readonly precision?: number;
  readonly seed: string;
  readonly customers?: number;
  /** `PATH=VALUE` each. */
  readonly set: readonly string[];
  readonly signing: 'real' | 'fast';
}

/**
 * Scenarios by path or id, with all their variants, one variant of one (`ID/VARIANT`), or one without its
 * variants (`ID/`); none is all but forms.
 */
export function studyQuestion(named: readonly string[], typed: StudyTyped): Question {
  const all = named.length === 0;
  const asked = all ? everything() : [...new Set(named)].map(found);
  const scenarios: SourceFile[] = [];
  const rows: RowAsked[] = [];
  const faults: string[] = [];
  const sameRow = (one: RowAsked, other: RowAsked): boolean =>
    one.variant === other.variant &&
    scenarios[one.scenario]!.file === scenarios[other.scenario]!.file;
  for (const { source, variant, alone } of asked) {
    const scenario = scenarios.push(source) - 1;
    if (alone) {
      rows.push({ scenario, variant });
      continue;
    }
    const loaded = loadScenario(source.text, source.file);
    if ('faults' in loaded) faults.push(...describeAll(loaded.faults));
    else if (!(all && loaded.value.file.template))
      for (const each of ['', ...Object.keys(loaded.value.file.variants)])
        rows.push({ scenario, variant: each });
  }
  if (faults.length > 0) throw new WrongInput(faults);
  const { precision, seed, customers = null, signing } = typed;
  return {
    seed,
    runs: precision === undefined ? typed.runs : mostRuns,
    ...(precision === undefined ? {} : { precision }),
    customers,
    signing,
    scenarios,
    rows: rows.filter((row, at) => rows.findIndex((other) => sameRow(row, other)) === at),
    changes: typed.set.map(changeOf),
    baselines: ids('baselines').map(({ file }) => read(file)),
    baseline: find('baselines', typed.baseline),
  };
}

interface Found {
  readonly source: SourceFile;
  readonly variant: string;
  /** Whether that one row is meant, and no variants with it. */
  readonly alone: boolean;
}

function found(named: string): Found {
  const { source, variant } = findScenario(named);
  return { source, variant, alone: variant !== '' || named.endsWith('/') };
}

function everything(): Found[] {
  const all = ids('scenarios').map(({ file }) => ({
    source: read(file),
    variant: '',
    alone: false,
  }));
  if (all.length === 0) throw wrong('scenarios', 'at least one on the shelf', 'none');
  return all;
}
