/** What is left out of the map of controls and scenarios, and why. */
import type { Language } from '../../prose/language.ts';
import type { Study, StudyRow } from '../../measure/study.ts';
import { controlTitle, titleOf } from './details.ts';
import type { ReportDetails } from './details.ts';
import { controlsOf, exercisedIn, isHarmed } from './findings.ts';
import { heatmapWords as words } from './heatmap-words.ts';
import type { Piece } from './markup.ts';
import { note } from './table.ts';

/** Controls that met something elsewhere in the study, and nothing in these scenarios. */
export function silentIn(
  rows: readonly StudyRow[],
  study: Study,
  details: ReportDetails,
  language: Language,
): Piece {
  const silent = controlsOf(study).filter(
    (id) => isExercised(id, study.scenarios) && !isExercised(id, rows),
  );
  return named(silent, details, language, words[language].silent);
}

/** Controls that met nothing anywhere. */
export function unexercised(study: Study, details: ReportDetails, language: Language): Piece {
  const never = controlsOf(study).filter((id) => !isExercised(id, study.scenarios));
  return named(never, details, language, words[language].never);
}

/** Controls that cannot be taken out of the baseline, for it lacks them. */
export function unasked(study: Study, details: ReportDetails, language: Language): Piece {
  const lacking = controlsOf(study).filter(
    (id) =>
      isExercised(id, study.scenarios) &&
      study.scenarios.every(({ controls }) =>
        controls.every((control) => control.id !== id || control.without === null),
      ),
  );
  return named(lacking, details, language, words[language].unasked);
}

/** Scenarios in which there is nothing to save. */
export function unharmed({ scenarios }: Study, details: ReportDetails, language: Language): Piece {
  const rows = scenarios.filter((row) => !isHarmed(row));
  if (rows.length === 0) return '';
  return note(words[language].unharmed(rows.map((row) => titleOf(row, details, language))));
}

function isExercised(id: string, rows: readonly StudyRow[]): boolean {
  return rows.some((row) => exercisedIn(row, id));
}

function named(
  ids: readonly string[],
  details: ReportDetails,
  language: Language,
  say: (titles: readonly string[]) => string,
): Piece {
  if (ids.length === 0) return '';
  return note(say(ids.map((id) => controlTitle(id, details, language))));
}
