/** Controls against scenarios: how much of the loss each control takes away, as a table shaded in one blue. */
import { shareEstimate } from '../../prose/shares.ts';
import type { Interval } from '../../measure/interval.ts';
import { count, decimal } from '../../prose/numbers.ts';
import type { Language } from '../../prose/language.ts';
import type { Study, StudyRow } from '../../measure/study.ts';
import { controlTitle, titleOf } from './details.ts';
import type { ReportDetails } from './details.ts';
import { controlsOf, exercisedIn } from './findings.ts';
import { markup } from './markup.ts';
import type { Piece } from './markup.ts';
import { note, table } from './table.ts';
import type { Section, ShadedCell } from './table.ts';
import { verdictOn } from './verdict.ts';
import type { Comparison } from './verdict.ts';

export function heatmap(study: Study, details: ReportDetails, language: Language): Section {
  const text = words[language];
  const body = markup`<p class="standing">${text.standing}</p>
${legend(language)}${unexercised(study, details, language)}
${map('alone', study, details, language)}
${map('without', study, details, language)}`;
  return { id: 'heatmap', title: text.title, body };
}

function map(
  comparison: Comparison,
  study: Study,
  details: ReportDetails,
  language: Language,
): Piece {
  const text = words[language];
  const shown = controlsOf(study).filter((id) =>
    study.scenarios.some((row) => exercisedIn(row, id) && has(row, id, comparison)),
  );
  if (shown.length === 0) return '';
  const rows = shown.map((id) => [
    controlTitle(id, details, language),
    ...study.scenarios.map((row) => shaded(row, id, comparison, study.runs, language)),
  ]);
  const columns = [text.control, ...study.scenarios.map((row) => titleOf(row, details, language))];
  return table({ caption: text[comparison], columns, rows, kind: 'map' });
}

function has(row: StudyRow, id: string, comparison: Comparison): boolean {
  return row.controls.some((control) => control.id === id && control[comparison] !== null);
}

function shaded(
  row: StudyRow,
  id: string,
  comparison: Comparison,
  runs: number,
  language: Language,
): ShadedCell {
  const text = words[language];
  const control = row.controls.find((each) => each.id === id);
  if (!control) return { shade: 'silent', content: text.absent };
  const verdict = verdictOn(control, row, comparison);
  switch (verdict.kind) {
    case 'absent':
    case 'notExercised':
    case 'nothingLost':
      return { shade: 'silent', content: text[verdict.kind] };
    case 'tooFew':
      return { shade: 'few', content: text.tooFew(count(row.none.hits), count(runs)) };
    case 'same':
      return { shade: 'step0', content: text.same };
    case 'unclear':
      return { shade: 'unclear', content: figure(verdict.reduction, language) };
    case 'saves':
      return { shade: step(verdict.reduction), content: figure(verdict.reduction, language) };
    case 'adds':
      return {
        shade: 'adds',
        content: markup`${figure(verdict.reduction, language)}<span class="word">${text.adds}</span>`,
      };
  }
}

// The interval stands beneath its mean, so that a column can be read down.
function figure(reduction: Interval, language: Language): Piece {
  const [mean, interval] = shareEstimate(reduction, language).split(/ ?(?=\()/);
  return markup`<b>${mean ?? ''}</b> <span class="interval">${interval ?? ''}</span>`;
}

function step({ mean }: Interval): string {
  return `step${Math.max(1, Math.min(5, Math.ceil(mean * 5)))}`;
}

function legend(language: Language): Piece {
  const text = words[language];
  const fifths = [1, 2, 3, 4, 5].map(
    (fifth) =>
      markup`<li class="step${fifth}">${decimal(fifth * 20 - 20, 0)}–${decimal(fifth * 20, 0)}%</li>`,
  );
  return markup`<ul class="legend">${fifths}<li class="unclear">${text.unclear}</li><li class="adds">${text.adds}</li><li class="few">${text.few}</li></ul>
`;
}

function unexercised(study: Study, details: ReportDetails, language: Language): Piece {
  const never = controlsOf(study).filter(
    (id) => !study.scenarios.some((row) => exercisedIn(row, id)),
  );
  if (never.length === 0) return '';
  const text = words[language];
  return note(text.never(never.map((id) => controlTitle(id, details, language))));
}

const words = {
  en: {
    title: 'Controls against scenarios',
    standing: 'Where the attacker does not change his method',
    alone: 'Each control by itself: share of the loss with no controls that it takes away',
    without: 'Each control taken out of the baseline: share of the loss with no controls given up',
    control: 'Control',
    absent: 'not in the baseline',
    notExercised: 'not exercised',
    nothingLost: 'nothing lost',
    tooFew: (hits: string, runs: string) => `too few events (${hits} in ${runs} runs)`,
    few: 'too few events',
    same: 'no difference in any run',
    unclear: 'interval crosses zero',
    adds: 'more is lost',
    never: (titles: readonly string[]) =>
      `Not exercised in any scenario, and so left out: ${titles.join('; ')}.`,
  },
  ja: {
    title: '対策とシナリオの対照表',
    standing: '攻撃者が手口を変えない場合',
    alone: '単独で入れた場合:対策なしの損失のうち減る割合',
    without: '基準から外した場合:対策なしの損失に対して失われる効果の割合',
    control: '対策',
    absent: '基準に含まれない',
    notExercised: '作動場面なし',
    nothingLost: '損失なし',
    tooFew: (hits: string, runs: string) => `流出が少ない(${runs}回中${hits}回)`,
    few: '流出が少ない',
    same: 'どの実行でも差なし',
    unclear: '区間がゼロをまたぐ',
    adds: '損失が増える',
    never: (titles: readonly string[]) =>
      `どのシナリオでも作動場面がなく、表から除いた対策:${titles.join('、')}。`,
  },
};
