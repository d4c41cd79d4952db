/** What one cell of the map says of a control in a scenario: in figures, or in a mark and a ground. */
import { count, decimal } from '../../prose/numbers.ts';
import { shareEstimate } from '../../prose/shares.ts';
import type { Interval } from '../../measure/interval.ts';
import type { Language } from '../../prose/language.ts';
import type { StudyRow } from '../../measure/study.ts';
import { heatmapWords as words } from './heatmap-words.ts';
import { markup } from './markup.ts';
import type { Markup, Piece } from './markup.ts';
import type { ShadedCell } from './table.ts';
import { verdictOn } from './verdict.ts';
import type { Comparison, Verdict } from './verdict.ts';

/** The reduction with its interval, or why none is quoted. */
export function inFigures(
  row: StudyRow,
  id: string,
  comparison: Comparison,
  runs: number,
  language: Language,
): ShadedCell {
  const text = words[language];
  const verdict = verdictIn(row, id, comparison);
  const shade = shadeOf(verdict);
  switch (verdict.kind) {
    case 'absent':
    case 'notExercised':
    case 'nothingLost':
    case 'same':
      return { shade, content: text[verdict.kind] };
    case 'tooFew':
      return { shade, content: text.tooFew(count(row.none.hits), count(runs)) };
    case 'unclear':
    case 'saves':
      return { shade, content: figure(verdict.reduction, language) };
    case 'adds':
      return {
        shade,
        content: markup`${figure(verdict.reduction, language)}<span class="word">${text.adds}</span>`,
      };
  }
}

/** The reduction as a whole number of hundredths; where nothing is quoted, a mark the legend explains. */
export function atAGlance(row: StudyRow, id: string, comparison: Comparison): ShadedCell {
  const verdict = verdictIn(row, id, comparison);
  const shade = shadeOf(verdict);
  if ('reduction' in verdict) return { shade, content: decimal(verdict.reduction.mean * 100, 0) };
  return { shade, content: verdict.kind === 'tooFew' ? marks.few : marks.silent };
}

/** What stands in a small cell for too few events, and for a control that met nothing. */
export const marks = { few: '?', silent: '·' };

/** A share beside its interval, which stands beneath it so that a column can be read down. */
export function figure(share: Interval, language: Language): Markup {
  const [mean, interval] = shareEstimate(share, language).split(/ ?(?=\()/);
  return markup`<b>${mean ?? ''}</b> <span class="interval">${interval ?? ''}</span>`;
}

/** The ground of a share from 0 to 1: one blue in five steps. */
export function step({ mean }: Interval): string {
  return `step${Math.max(1, Math.min(5, Math.ceil(mean * 5)))}`;
}

function verdictIn(row: StudyRow, id: string, comparison: Comparison): Verdict {
  const control = row.controls.find((each) => each.id === id);
  return control ? verdictOn(control, row, comparison) : { kind: 'absent' };
}

function shadeOf(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'absent':
    case 'notExercised':
    case 'nothingLost':
      return 'silent';
    case 'tooFew':
      return 'few';
    case 'same':
      return 'step0';
    case 'saves':
      return step(verdict.reduction);
    default:
      return verdict.kind;
  }
}

/** The grounds in words. */
export function legend(language: Language): Piece {
  const text = words[language];
  const fifths = [1, 2, 3, 4, 5].map(
    (fifth) =>
      markup`<li class="step${fifth}">${decimal(fifth * 20 - 20, 0)}–${decimal(fifth * 20, 0)}%</li>`,
  );
  return markup`<ul class="legend">${fifths}<li class="unclear">${text.unclear}</li><li class="adds">${text.adds}</li><li class="few">${text.few}</li></ul>
`;
}
