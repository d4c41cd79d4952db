/** The answer in words: every sentence is read off the numbers, and one without its number is not said. */
import { count } from '../../prose/numbers.ts';
import { shareEstimate } from '../../prose/shares.ts';
import type { Interval } from '../../measure/interval.ts';
import type { Language } from '../../prose/language.ts';
import { tooFewEvents } from '../../measure/study.ts';
import type { Study, StudyRow } from '../../measure/study.ts';
import { controlTitle, titleOf } from './details.ts';
import type { ReportDetails } from './details.ts';
import { answers as words } from './answer-words.ts';
import { known, longer, ofCell, points } from './figures.ts';
import { controlsOf, findings, savingIn } from './findings.ts';
import type { Burden, Finding } from './findings.ts';
import { markup } from './markup.ts';
import type { Markup } from './markup.ts';
import { note } from './table.ts';
import type { Section } from './table.ts';
import type { Comparison } from './verdict.ts';

const mostNamed = 5;
const namedInScenario = 3;

export function answer(study: Study, details: ReportDetails, language: Language): Section {
  const text = words[language];
  const body = markup`${overall(study, details, language)}
<h3>${text.byScenario}</h3>
<ul class="answers">
${study.scenarios.map((row) => inScenario(row, details, language))}</ul>
`;
  return { id: 'answer', title: text.title, body };
}

function overall(study: Study, details: ReportDetails, language: Language): Markup {
  const text = words[language];
  const found = findings(study);
  const title = (id: string): string => controlTitle(id, details, language);
  const told = (finding: Finding): string =>
    text[finding.kind](
      title(finding.control),
      titleOf(finding.row, details, language),
      shareEstimate(finding.kind === 'adds' ? raised(finding) : finding.reduction, language),
      finding.comparison === 'without',
    );
  const total = count(controlsOf(study).length);
  return markup`<p class="lead">${text.saving(count(found.saving.length), total)}</p>
<dl>
${entry(text.most, found.saving.slice(0, mostNamed).map(told), text.nothingSaves)}
${entry(text.idle, found.idle.map(told), text.noneIdle)}
${entry(text.adding, firstOf(found.adding.map(told), text.others), text.nothingAdds)}
${entry(text.dear, dearest(found.dear, details, language), text.nothingDear)}
${entry(text.never, found.neverExercised.map(title), text.allExercised)}
</dl>
${note(text.chance)}`;
}

function firstOf(sentences: readonly string[], others: (left: string) => string): string[] {
  const left = sentences.length - mostNamed;
  return [...sentences.slice(0, mostNamed), ...(left > 0 ? [others(count(left))] : [])];
}

function entry(term: string, sentences: readonly string[], otherwise: string): Markup {
  const said = sentences.length > 0 ? sentences : [otherwise];
  return markup`<div><dt>${term}</dt>${said.map((sentence) => markup`<dd>${sentence}</dd>`)}</div>`;
}

// A negative reduction is told as what it is, a rise of the loss.
function raised({ reduction: { mean, low, high } }: Finding): Interval {
  return { mean: -mean, low: -high, high: -low };
}

function dearest(burdens: readonly Burden[], details: ReportDetails, language: Language): string[] {
  const harm = (share: number | null): string =>
    known(share, language, (value) => points(value, language));
  const wait = (seconds: number | null): string =>
    known(seconds, language, (value) => longer(value, language));
  return burdens
    .slice(0, namedInScenario)
    .map(({ row, control, calm, surge }) =>
      words[language].burden(
        controlTitle(control, details, language),
        titleOf(row, details, language),
        [harm(calm.customersHarmedShare), harm(surge.customersHarmedShare)],
        [wait(calm.delaySecondsP95), wait(surge.delaySecondsP95)],
      ),
    );
}

function inScenario(row: StudyRow, details: ReportDetails, language: Language): Markup {
  const text = words[language];
  const [none, recorded, baseline] = [row.none, row.recorded, row.baseline].map((cell) =>
    ofCell(cell, cell.lossShare, row.runs, language),
  );
  const outcome = text.outcome(none!, recorded!, baseline!);
  const sentences = tooFewEvents(row.none)
    ? [outcome]
    : [outcome, ...effectsTold(row, details, language)];
  return markup`<li><h4>${titleOf(row, details, language)}</h4>
<p>${sentences.join(language === 'en' ? ' ' : '')}</p></li>
`;
}

function effectsTold(row: StudyRow, details: ReportDetails, language: Language): string[] {
  const text = words[language];
  const listed = (comparison: Comparison): string[] =>
    savingIn(row, comparison)
      .slice(0, namedInScenario)
      .map(({ control, reduction }) =>
        text.item(controlTitle(control, details, language), shareEstimate(reduction, language)),
      );
  const [alone, without] = [listed('alone'), listed('without')];
  return [
    alone.length > 0 ? text.alone(alone) : text.noneAlone,
    without.length > 0 ? text.without(without) : text.noneWithout,
  ];
}
