/** By clause: what each clause of the chosen baseline saves customers where it saves most, and what it costs. */
import { count } from '../../prose/numbers.ts';
import { percent } from '../../prose/shares.ts';
import type { Language } from '../../prose/language.ts';
import { demandsOf, ordinaryWeeks } from '../../measure/study.ts';
import type { Study, StudyRow } from '../../measure/study.ts';
import { clauseWords as words } from './clause-words.ts';
import { burdenOf, burdenTold } from './clause-burden.ts';
import { fallOf, fallTold } from './clause-fall.ts';
import { measureCommand } from './commands.ts';
import { scenarioOf, titleOf } from './details.ts';
import type { ControlDetails, Grade, ReportDetails } from './details.ts';
import { controlFamilies } from './families.ts';
import { exercisedIn } from './findings.ts';
import { joined, markup } from './markup.ts';
import type { Piece } from './markup.ts';
import { note, table } from './table.ts';
import type { Row, Section } from './table.ts';

export function clauses(study: Study, details: ReportDetails, language: Language): Section {
  const text = words[language];
  const asked = details.controls.filter(({ clause }) => clause !== null);
  const groups = controlFamilies(asked.map(({ id }) => id)).map((family) => ({
    title: family.title[language],
    rows: family.controls.map((id) =>
      line(
        asked.find((each) => each.id === id)!,
        study,
        details,
        language,
      ),
    ),
  }));
  const baseline = details.baseline.title[language];
  const body =
    groups.length === 0
      ? note(text.nothing(baseline))
      : markup`<p>${text.reading}</p>
${table({ caption: text.caption(baseline), columns: text.columns, groups, kind: 'prose' })}${note(text.note)}`;
  return { id: 'clauses', title: text.title, body };
}

function line(
  control: ControlDetails,
  study: Study,
  details: ReportDetails,
  language: Language,
): Row {
  const text = words[language];
  const { id, title } = control;
  const whole = markup`<a href="#reproduce-${language}">${text.whole}</a>`;
  const named = [listed(control.clause!, language), markup`${title[language]} <code>${id}</code>`];
  if (!study.scenarios.some((row) => exercisedIn(row, id)))
    return [...named, silent(text.notExercised), '–', '–', '–', whole];
  const fall = fallOf(id, study);
  const burden = burdenTold(burdenOf(id, fall?.row, study), language);
  if (!fall) return [...named, silent(text.onlyUnharmed), '–', burden, '–', whole];
  if (fall.alone.kind === 'same')
    return [...named, silent(text.nowhere(count(fall.judged))), text.same, burden, '–', whole];
  return [
    ...named,
    incident(fall.row, details, language),
    fallTold(fall, fall.row.runs, language),
    burden,
    grades(fall.row, details, language),
    typed(measureCommand(behind(fall.row, study), study, details)),
  ];
}

/** The rows that a line of the table is read from. */
function behind(row: StudyRow, study: Study): readonly string[] {
  const demands = ordinaryWeeks(study) ?? demandsOf(row, study);
  return [...new Set([row, demands?.calm, demands?.surge].flatMap((each) => each?.id ?? []))];
}

/** Clauses stand one below the other, as a baseline separates them. */
export function listed(clause: string, language: Language): Piece {
  if (clause === '') return silent(words[language].unnamed);
  // A piece that begins with a number goes on with the standard named before it.
  return clause.split(/;\s*(?![\s\d])/).map((each) => markup`<span class="clause">${each}</span> `);
}

/** A command that breaks between its words and not inside an option. */
function typed(command: string): Piece {
  const typedWords = command.split(' ').map((word) => markup`<span class="typed">${word}</span>`);
  return markup`<code>${joined(typedWords, ' ')}</code>`;
}

function silent(said: string): Piece {
  return markup`<span class="silent">${said}</span>`;
}

function incident(row: StudyRow, details: ReportDetails, language: Language): Piece {
  const title = titleOf(row, details, language);
  if (row.kind === 'incident') return title;
  return markup`${title} <span class="badge">${words[language].exercise}</span>`;
}

/** How much of what the scenario takes as given is how well known. */
function grades(row: StudyRow, details: ReportDetails, language: Language): Piece {
  const text = words[language];
  const { assumptions } = scenarioOf(row, details);
  if (assumptions.length === 0) return text.ungraded;
  const share = (grade: Grade): string =>
    percent(assumptions.filter((each) => each.grade === grade).length / assumptions.length);
  const shares = [share('established'), share('reported'), share('assumed')] as const;
  return text
    .graded(shares, count(assumptions.length))
    .map((each) => markup`<span class="clause">${each}</span> `);
}
