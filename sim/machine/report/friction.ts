/** Loss against friction: what a set saves beside what honest customers bear, in calm and surge together. */
import { significant } from '../../prose/numbers.ts';
import { percent, shareEstimate } from '../../prose/shares.ts';
import { duration } from '../../prose/clock.ts';
import type { Language } from '../../prose/language.ts';
import { demandsOf, type Demands } from '../../measure/study.ts';
import type { Cell, ControlRow, Effect, Study, StudyRow } from '../../measure/study.ts';
import { controlTitle, titleOf } from './details.ts';
import type { ReportDetails } from './details.ts';
import { known, longer, more, ofCell, points as inPoints } from './figures.ts';
import { frictionWords as words } from './friction-words.ts';
import { markup } from './markup.ts';
import type { Markup, Piece } from './markup.ts';
import { scatter } from './scatter.ts';
import type { Point } from './scatter.ts';
import { setsOf } from './sets.ts';
import { note, table } from './table.ts';
import type { Section } from './table.ts';
import { reductionIn, verdictOn } from './verdict.ts';

export function friction(study: Study, details: ReportDetails, language: Language): Section {
  const text = words[language];
  const found = study.scenarios.map((row) => ({ row, demands: demandsOf(row, study) }));
  const pairs = found.flatMap(({ demands }) => demands ?? []);
  const unpaired = found
    .filter(
      ({ row, demands }) => demands === undefined && !pairs.some(({ surge }) => surge === row),
    )
    .map(({ row }) => row)
    .map((row) => titleOf(row, details, language));
  const body = markup`<p class="standing">${text.standing}</p>
<p>${text.reading}</p>
${pairs.map((pair) => compared(pair, study, details, language))}
${unpaired.length > 0 ? note(text.unpaired(unpaired)) : ''}`;
  return { id: 'friction', title: text.title, body };
}

function compared(pair: Demands, study: Study, details: ReportDetails, language: Language): Markup {
  const text = words[language];
  const title = titleOf(pair.calm, details, language);
  const numbered = numberedControls(pair);
  const panels = [pair.calm, pair.surge].map((row) => points(row, numbered, details, language));
  const all = panels.flat();
  const figures = panels.map((plotted, index) =>
    scatter({
      id: `friction-${language}-${pair.calm.id.replaceAll('/', '-')}-${index}`,
      title: index === 0 ? text.calm : text.surge,
      description: text.description(title, index === 0 ? text.calm : text.surge),
      across: text.across,
      up: text.up,
      points: plotted,
      mostFriction: all.reduce((most, { friction: share }) => Math.max(most, share), 0),
      mostLoss: all.reduce((most, { loss, high }) => Math.max(most, high ?? loss), 0),
    }),
  );
  return markup`<h3>${title}</h3>
<div class="panels">${figures}</div>
${setTable(pair, study, details, language)}${controlTable(pair, numbered, details, language)}`;
}

// Sets are lettered, controls numbered as the table beneath lists them.
function points(
  row: StudyRow,
  numbered: readonly string[],
  details: ReportDetails,
  language: Language,
): Point[] {
  const harmed = row.none.honest.customersHarmedShare;
  const sets = setsOf(row, details, language).flatMap(({ cell }, index): Point[] => {
    const share = cell.honest.customersHarmedShare;
    const { mean, low, high } = cell.lossShare;
    if (share === null) return [];
    return [{ mark: letter(index), kind: 'set', friction: share, loss: mean, low, high }];
  });
  const controls = row.controls.flatMap((control): Point[] => {
    const reduction = reductionIn(verdictOn(control, row, 'alone'));
    const added = control.alone.honestCost.customersHarmedShare;
    if (!numbered.includes(control.id) || !reduction) return [];
    if (harmed === null || added === null) return [];
    const loss = row.none.lossShare.mean * (1 - reduction.mean);
    const mark = String(numbered.indexOf(control.id) + 1);
    return [{ mark, kind: 'control', friction: Math.max(0, harmed + added), loss }];
  });
  return [...sets, ...controls];
}

function setTable(pair: Demands, study: Study, details: ReportDetails, language: Language): Markup {
  const text = words[language];
  const surges = setsOf(pair.surge, details, language);
  const rows = setsOf(pair.calm, details, language).map(({ title, cell }, index) => {
    const both = (write: (cell: Cell) => string): Piece =>
      calmAndSurge(write(cell), write(surges[index]!.cell), language);
    return [
      markup`<b class="key">${letter(index)}</b> ${title}`,
      both((each) => ofCell(each, each.lossShare, study.runs, language)),
      both(({ honest }) => known(honest.customersHarmedShare, language, percent)),
      both(({ honest }) => known(honest.delaySecondsP95, language, (s) => duration(s, language))),
      both(({ honest }) => known(honest.withdrawalsRefused, language, significant)),
      both(({ honest }) => known(honest.staffHours, language, significant)),
    ];
  });
  return table({
    caption: text.setCaption(titleOf(pair.calm, details, language)),
    columns: text.setColumns,
    rows,
  });
}

function controlTable(
  pair: Demands,
  numbered: readonly string[],
  details: ReportDetails,
  language: Language,
): Piece {
  if (numbered.length === 0) return '';
  const text = words[language];
  const rows = numbered.map((id, index) => {
    const both = (write: (effect: Effect, control: ControlRow, row: StudyRow) => string): Piece => {
      const [calm, surge] = [pair.calm, pair.surge].map((row) => {
        const control = row.controls.find((each) => each.id === id);
        return control ? write(control.alone, control, row) : text.notRun;
      });
      return calmAndSurge(calm!, surge!, language);
    };
    const added = (write: (honest: Effect['honestCost']) => string): Piece =>
      both(({ honestCost }) => write(honestCost));
    return [
      markup`<b class="key">${index + 1}</b> ${controlTitle(id, details, language)}`,
      both((_, control, row) => {
        const reduction = reductionIn(verdictOn(control, row, 'alone'));
        return reduction ? shareEstimate(reduction, language) : text.notQuoted;
      }),
      added((cost) => known(cost.customersHarmedShare, language, (n) => inPoints(n, language))),
      added((cost) => known(cost.delaySecondsP95, language, (n) => longer(n, language))),
      added((cost) => known(cost.withdrawalsRefused, language, more)),
      added((cost) => known(cost.staffHours, language, more)),
    ];
  });
  return table({
    caption: text.controlCaption(titleOf(pair.calm, details, language)),
    columns: text.controlColumns,
    rows,
  });
}

// A control that changed nothing for anyone, calm or surge, has no place between loss and friction.
function numberedControls({ calm, surge }: Demands): readonly string[] {
  const ids = new Set([...calm.controls, ...surge.controls].map(({ id }) => id));
  return [...ids].filter((id) => [calm, surge].some((row) => changesSomething(row, id)));
}

function changesSomething(row: StudyRow, id: string): boolean {
  const control = row.controls.find((each) => each.id === id);
  if (!control?.exercised) return false;
  const { customersHarmedShare, delaySecondsP95, withdrawalsRefused, staffHours } =
    control.alone.honestCost;
  const costs = [customersHarmedShare, delaySecondsP95, withdrawalsRefused, staffHours];
  const { kind } = verdictOn(control, row, 'alone');
  return ['saves', 'adds', 'unclear'].includes(kind) || costs.some((cost) => (cost ?? 0) !== 0);
}

function calmAndSurge(calm: string, surge: string, language: Language): Piece {
  const text = words[language];
  return markup`<span class="demand"><i>${text.calm}</i> ${calm}</span> <span class="demand"><i>${text.surge}</i> ${surge}</span>`;
}

function letter(index: number): string {
  return 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[index] ?? String(index);
}
