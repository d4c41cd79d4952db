/**
 * Controls against scenarios: how much of the loss each control takes away, shaded in one blue. A large
 * study is shown twice: all of it at a glance, then each family of attack with its intervals.
 */
import type { Language } from '../../prose/language.ts';
import type { Study, StudyRow } from '../../measure/study.ts';
import { controlTitle, shortTitles } from './details.ts';
import type { ReportDetails } from './details.ts';
import { attackFamilies, attackFamilyTitle, controlFamilies } from './families.ts';
import { controlsOf, exercisedIn, isHarmed } from './findings.ts';
import { silentIn, unasked, unexercised, unharmed } from './heatmap-notes.ts';
import { heatmapWords as words } from './heatmap-words.ts';
import { markup } from './markup.ts';
import type { Piece } from './markup.ts';
import { atAGlance, inFigures, legend, marks } from './shading.ts';
import { table } from './table.ts';
import type { Row, RowGroup, Section, Table } from './table.ts';
import type { Comparison } from './verdict.ts';

/** As many scenarios as stand side by side with their intervals, on a screen or on A4. */
const abreast = 8;

export function heatmap(study: Study, details: ReportDetails, language: Language): Section {
  const text = words[language];
  const comparisons: readonly Comparison[] = ['alone', 'without'];
  const parts = partsOf(study, language);
  const large = parts.length > 1;
  const body = markup`<p class="standing">${text.standing}</p>
${legend(language)}${large ? markup`<p>${text.glance(marks.silent, marks.few)}</p>` : ''}
${large ? comparisons.map((each) => overview(each, study, details, language)) : ''}
${parts.map((part) => [
  large ? markup`<h3>${part.title}</h3>` : '',
  comparisons.map((each) => detailed(each, part, details, language)),
  large ? silentIn(part.rows, study, details, language) : '',
])}
${[unasked, unharmed, unexercised].map((each) => each(study, details, language))}`;
  return { id: 'heatmap', title: text.title, body };
}

/** Scenarios that are shown beside each other. */
interface Part {
  readonly title: string;
  readonly rows: readonly StudyRow[];
}

/** A small study is one part; a large one a part for each family of attack, or several. */
function partsOf(study: Study, language: Language): readonly Part[] {
  const harmed = study.scenarios.filter(isHarmed);
  if (harmed.length <= abreast) return [{ title: '', rows: harmed }];
  return attackFamilies({ scenarios: harmed }).flatMap(({ id, rows }) => {
    const title = attackFamilyTitle(id, language);
    const sheets = Math.ceil(rows.length / abreast);
    const each = Math.ceil(rows.length / sheets);
    return Array.from({ length: sheets }, (_, sheet) => ({
      title: sheets === 1 ? title : words[language].sheet(title, sheet + 1, sheets),
      rows: rows.slice(sheet * each, (sheet + 1) * each),
    }));
  });
}

function overview(
  comparison: Comparison,
  study: Study,
  details: ReportDetails,
  language: Language,
): Piece {
  const text = words[language];
  const families = attackFamilies({ scenarios: study.scenarios.filter(isHarmed) });
  const rows = families.flatMap((family) => family.rows);
  return map({
    caption: text.inHundredths(text[comparison]),
    heads: families.map((family) => ({
      title: attackFamilyTitle(family.id, language),
      span: family.rows.length,
    })),
    columns: [text.control, ...shortTitles(rows, details, language)],
    groups: grouped(comparison, rows, details, language, (id) =>
      rows.map((row) => atAGlance(row, id, comparison)),
    ),
    kind: 'map overview',
  });
}

function detailed(
  comparison: Comparison,
  { title, rows }: Part,
  details: ReportDetails,
  language: Language,
): Piece {
  const text = words[language];
  return map({
    caption: title === '' ? text[comparison] : text.of(title, text[comparison]),
    columns: [text.control, ...shortTitles(rows, details, language)],
    groups: grouped(comparison, rows, details, language, (id) =>
      rows.map((row) => inFigures(row, id, comparison, row.runs, language)),
    ),
    kind: 'map',
  });
}

function map(drawn: Table): Piece {
  return drawn.groups.length === 0 ? '' : table(drawn);
}

/** The controls that met something in these scenarios, by their purpose. */
function grouped(
  comparison: Comparison,
  rows: readonly StudyRow[],
  details: ReportDetails,
  language: Language,
  cells: (id: string) => Row,
): readonly RowGroup[] {
  const shown = controlsOf({ scenarios: rows }).filter((id) =>
    rows.some((row) => exercisedIn(row, id) && has(row, id, comparison)),
  );
  return controlFamilies(shown).map(({ title, controls }) => ({
    title: title[language],
    rows: controls.map((id) => [controlTitle(id, details, language), ...cells(id)]),
  }));
}

function has(row: StudyRow, id: string, comparison: Comparison): boolean {
  return row.controls.some((control) => control.id === id && control[comparison] !== null);
}
