/** The loss under each whole set of controls. */
import { count } from '../../prose/numbers.ts';
import type { Interval } from '../../measure/interval.ts';
import type { Language } from '../../prose/language.ts';
import { tooFewEvents } from '../../measure/study.ts';
import type { Cell, Study, StudyRow } from '../../measure/study.ts';
import { baselineTitle, titleOf } from './details.ts';
import type { ReportDetails } from './details.ts';
import { attackFamilies, attackFamilyTitle } from './families.ts';
import { markup } from './markup.ts';
import type { Markup } from './markup.ts';
import { figure, step } from './shading.ts';
import { note, table } from './table.ts';
import type { Section, ShadedCell } from './table.ts';

/** A set of controls as a reader names it, and its cell in a row. */
export interface ControlSet {
  readonly id: string;
  readonly title: string;
  readonly cell: Cell;
}

/** Every set one row was run under: none, recorded, the chosen baseline, then the other shipped ones. */
export function setsOf(row: StudyRow, details: ReportDetails, language: Language): ControlSet[] {
  const text = words[language];
  const { id } = details.baseline;
  const others = Object.keys(row.baselines)
    .filter((other) => other !== id)
    .sort((a, b) => (a < b ? -1 : 1));
  return [
    { id: 'none', title: text.none, cell: row.none },
    { id: 'recorded', title: text.recorded, cell: row.recorded },
    { id, title: baselineTitle(id, details, language), cell: row.baseline },
    ...others.map((other) => ({
      id: other,
      title: baselineTitle(other, details, language),
      cell: row.baselines[other]!,
    })),
  ];
}

export function sets(study: Study, details: ReportDetails, language: Language): Section {
  const text = words[language];
  const body = markup`${matrix(text.lost, ({ lossShare }) => lossShare, study, details, language)}
${matrix(text.lacking, ({ customerLossShare }) => customerLossShare, study, details, language)}${note(text.note)}`;
  return { id: 'sets', title: text.title, body };
}

/** Scenarios down, sets across. Sets that a row was not run under leave their cell empty. */
function matrix(
  caption: string,
  share: (cell: Cell) => Interval,
  study: Study,
  details: ReportDetails,
  language: Language,
): Markup {
  const text = words[language];
  const rows = study.scenarios.map((row) => ({ row, found: setsOf(row, details, language) }));
  const titles = new Map(rows.flatMap(({ found }) => found.map(({ id, title }) => [id, title])));
  const cells = (found: readonly ControlSet[], { runs }: StudyRow): ShadedCell[] =>
    [...titles.keys()].map((id) => {
      const set = found.find((each) => each.id === id);
      if (!set) return { shade: 'silent', content: text.notRun };
      return lost(set.cell, share(set.cell), runs, language);
    });
  return table({
    caption,
    columns: [text.scenario, ...titles.values()],
    groups: attackFamilies(study).map((family) => ({
      title: attackFamilyTitle(family.id, language),
      rows: rows
        .filter(({ row }) => family.rows.includes(row))
        .map(({ row, found }) => [titleOf(row, details, language), ...cells(found, row)]),
    })),
    kind: 'map',
  });
}

function lost(cell: Cell, share: Interval, runs: number, language: Language): ShadedCell {
  const text = words[language];
  const hits = markup`<span class="interval">${text.hits(count(cell.hits), count(runs))}</span>`;
  if (cell.hits === 0) return { shade: 'silent', content: markup`${text.nothing} ${hits}` };
  if (tooFewEvents(cell)) return { shade: 'few', content: markup`${text.tooFew} ${hits}` };
  const shade = share.mean > 0 ? step(share) : 'step0';
  return { shade, content: markup`${figure(share, language)} ${hits}` };
}

const words = {
  en: {
    title: 'Loss under each set of controls',
    lost: 'Lost, of what was at risk: mean, 95% interval, and runs with a loss',
    lacking:
      'Still lacking to customers, of what was at risk: mean, 95% interval, runs with a loss',
    scenario: 'Scenario',
    hits: (hits: string, runs: string) => `${hits} of ${runs}`,
    nothing: 'nothing',
    notRun: 'not run',
    tooFew: 'too few thefts to say',
    note: 'What customers still lack is counted after own coins, capital, insurance and compensation. A run with a loss is one in which something stayed lost, whoever bears it.',
    none: 'Hypothetical operator without controls',
    recorded: 'Recorded at the time',
  },
  ja: {
    title: '対策の組合せごとの損失',
    lost: '損失(危険にさらされた額に対する割合):平均、95%区間、損失のあった回数',
    lacking: '利用者に残る不足(同じ額に対する割合):平均、95%区間、損失のあった回数',
    scenario: 'シナリオ',
    hits: (hits: string, runs: string) => `${runs}回中${hits}回`,
    nothing: 'なし',
    notRun: '実行なし',
    tooFew: '流出が少なく判断できません',
    note: '利用者に残る不足は、自己保有分、資本、保険、補償を充てた後のものです。損失のあった回数は、誰が負担するかにかかわらず、失われたままの資産がある実行の数です。',
    none: '対策のない仮想の事業者',
    recorded: '当時の対策',
  },
};
