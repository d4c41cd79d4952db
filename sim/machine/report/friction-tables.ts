/** The tables beneath loss against friction: every set by its letter, every control by its number. */
import { significant } from '../../prose/numbers.ts';
import { percent, shareEstimate } from '../../prose/shares.ts';
import { duration } from '../../prose/clock.ts';
import type { Language } from '../../prose/language.ts';
import type { Cell, ControlRow, Demands, StudyRow } from '../../measure/study.ts';
import { controlTitle } from './details.ts';
import type { ReportDetails } from './details.ts';
import { known, longer, more, ofCell, points } from './figures.ts';
import { letter } from './friction-points.ts';
import { frictionWords as words } from './friction-words.ts';
import { markup } from './markup.ts';
import type { Piece } from './markup.ts';
import { setsOf } from './sets.ts';
import { table } from './table.ts';
import { reductionIn, verdictOn } from './verdict.ts';

/** Whole sets in calm and surge; `runs` is null where the weeks lose nothing and no loss is told. */
export function setTable(
  title: string,
  { calm, surge }: Demands,
  runs: number | null,
  details: ReportDetails,
  language: Language,
): Piece {
  const text = words[language];
  const surges = setsOf(surge, details, language);
  const rows = setsOf(calm, details, language).map((set, index) => {
    const twin = surges.find(({ id }) => id === set.id);
    const both = (write: (cell: Cell) => string): Piece =>
      calmAndSurge(write(set.cell), twin ? write(twin.cell) : text.notRun, language);
    const loss = (each: Cell): string => ofCell(each, each.lossShare, runs!, language);
    return [
      markup`<b class="key">${letter(index)}</b> ${set.title}`,
      ...(runs === null ? [] : [both(loss)]),
      both(({ honest }) => known(honest.customersHarmedShare, language, percent)),
      both(({ honest }) => known(honest.delaySecondsP95, language, (s) => duration(s, language))),
      both(({ honest }) => known(honest.withdrawalsRefused, language, significant)),
      both(({ honest }) => known(honest.staffHours, language, significant)),
    ];
  });
  const columns = [text.set, ...(runs === null ? [] : [text.lost]), ...text.burdens];
  return table({ caption: text.setCaption(title), columns, groups: [{ rows }] });
}

/** Each numbered control by itself; the loss it takes away is told where something is lost. */
export function controlTable(
  title: string,
  { calm, surge }: Demands,
  numbered: readonly string[],
  details: ReportDetails,
  language: Language,
): Piece {
  if (numbered.length === 0) return '';
  const text = words[language];
  const loses = [calm, surge].some(({ none }) => none.hits > 0);
  const rows = numbered.map((id, index) => {
    const both = (write: (control: ControlRow, row: StudyRow) => string): Piece => {
      const [inCalm, inSurge] = [calm, surge].map((row) => {
        const control = row.controls.find((each) => each.id === id);
        return control ? write(control, row) : text.notRun;
      });
      return calmAndSurge(inCalm!, inSurge!, language);
    };
    const added = (write: (honest: ControlRow['alone']['honestCost']) => string): Piece =>
      both(({ alone }) => write(alone.honestCost));
    const saved = (control: ControlRow, row: StudyRow): string => {
      const reduction = reductionIn(verdictOn(control, row, 'alone'));
      return reduction ? shareEstimate(reduction, language) : text.notQuoted;
    };
    return [
      markup`<b class="key">${index + 1}</b> ${controlTitle(id, details, language)}`,
      ...(loses ? [both(saved)] : []),
      added((cost) => known(cost.customersHarmedShare, language, (n) => points(n, language))),
      added((cost) => known(cost.delaySecondsP95, language, (n) => longer(n, language))),
      added((cost) => known(cost.withdrawalsRefused, language, more)),
      added((cost) => known(cost.staffHours, language, more)),
    ];
  });
  const columns = [text.control, ...(loses ? [text.saved] : []), ...text.burdens];
  return table({ caption: text.controlCaption(title), columns, groups: [{ rows }] });
}

function calmAndSurge(calm: string, surge: string, language: Language): Piece {
  const text = words[language];
  return markup`<span class="demand"><i>${text.calm}</i> ${calm}</span> <span class="demand"><i>${text.surge}</i> ${surge}</span>`;
}
