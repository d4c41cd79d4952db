/** Loss against friction: what a set saves beside what honest customers bear, in calm and surge together. */
import type { Language } from '../../prose/language.ts';
import { demandsOf, ordinaryWeeks } from '../../measure/study.ts';
import type { Demands, Study, StudyRow } from '../../measure/study.ts';
import { titleOf } from './details.ts';
import type { ReportDetails } from './details.ts';
import { changing, panelsOf } from './friction-points.ts';
import { controlTable, setTable } from './friction-tables.ts';
import { frictionWords as words } from './friction-words.ts';
import { markup } from './markup.ts';
import type { Piece } from './markup.ts';
import { note } from './table.ts';
import type { Section } from './table.ts';

export function friction(study: Study, details: ReportDetails, language: Language): Section {
  const text = words[language];
  const { own, lent, unpaired } = sorted(study);
  const weeks = ordinaryWeeks(study);
  const titles = unpaired.map((row) => titleOf(row, details, language));
  const body = markup`<p class="standing">${text.standing}</p>
<p>${text.reading}</p>
${own.map((pair) => compared(pair, details, language))}
${weeks ? ordinary(weeks, lent, details, language) : ''}
${titles.length > 0 ? note(text.unpaired(titles)) : ''}`;
  return { id: 'friction', title: text.title, body };
}

/** Rows with a surge of their own, rows to which the ordinary weeks lend theirs, and the others. */
function sorted(study: Study): { own: Demands[]; lent: Demands[]; unpaired: StudyRow[] } {
  const pairs = study.scenarios.map((row) => ({ row, demands: demandsOf(row, study) }));
  const own = pairs.flatMap(({ row, demands }) => (demands?.calm === row ? [demands] : []));
  const lent = pairs.flatMap(({ row, demands }) =>
    demands && demands.calm !== row && !own.some(({ surge }) => surge === row) ? [demands] : [],
  );
  const weeks = ordinaryWeeks(study);
  const shown = (row: StudyRow): boolean =>
    [weeks?.calm, weeks?.surge, ...own.map(({ surge }) => surge)].includes(row);
  const unpaired = pairs.filter(({ row, demands }) => demands === undefined && !shown(row));
  return { own, lent, unpaired: unpaired.map(({ row }) => row) };
}

function compared(pair: Demands, details: ReportDetails, language: Language): Piece {
  const title = titleOf(pair.calm, details, language);
  const numbered = changing([pair]);
  return markup`<h3>${title}</h3>
<div class="panels">${panelsOf(pair, numbered, 'large', details, language)}</div>
${setTable(title, pair, pair.calm.runs, details, language)}${controlTable(title, pair, numbered, details, language)}`;
}

/** What many rows were lent stands once; what each of them loses is plotted against it. */
function ordinary(
  weeks: Demands,
  lent: readonly Demands[],
  details: ReportDetails,
  language: Language,
): Piece {
  const text = words[language];
  const numbered = changing([weeks, ...lent]);
  return markup`<h3>${text.ordinary}</h3>
${lent.length > 0 ? markup`<p>${text.lent}</p>` : ''}
<div class="multiples">
${lent.map(
  (pair) => markup`<div><h4>${titleOf(pair.calm, details, language)}</h4>
<div class="panels">${panelsOf(pair, numbered, 'small', details, language)}</div></div>
`,
)}</div>
${setTable(text.ordinary, weeks, null, details, language)}${controlTable(text.ordinary, weeks, numbered, details, language)}`;
}
