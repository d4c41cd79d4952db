/** On which honest customers the baseline weighs: by balance, device, second factor and destination. */
import { decimal } from '../../prose/numbers.ts';
import { percent } from '../../prose/shares.ts';
import { duration } from '../../prose/clock.ts';
import type { Language } from '../../prose/language.ts';
import type { Cell, Study, StudyRow } from '../../measure/study.ts';
import { groupIds, type Trait } from '../../scenario/honest-groups.ts';
import { titleOf } from './details.ts';
import type { ReportDetails } from './details.ts';
import { known } from './figures.ts';
import { groupWords as words } from './group-words.ts';
import { markup } from './markup.ts';
import type { Markup } from './markup.ts';
import { note, table } from './table.ts';
import type { Section } from './table.ts';

export function groups(study: Study, details: ReportDetails, language: Language): Section {
  const text = words[language];
  const quiet = study.scenarios.filter(({ none }) => none.hits === 0);
  // Without a theft what is left is the rules, the queues and the halts.
  const shown = quiet.length > 0 ? quiet : study.scenarios.slice(0, 1);
  const body = markup`<p>${text.reading}</p>
${shown.map((row) => one(row, details, language))}${note(text.note)}`;
  return { id: 'groups', title: text.title, body };
}

function one(row: StudyRow, details: ReportDetails, language: Language): Markup {
  const text = words[language];
  const met = (cell: Cell, trait: Trait, id: string): string[] => {
    const { harmedShare, delaySecondsP95 } = cell.honest.groups[trait][id]!;
    return [
      known(harmedShare, language, percent),
      known(delaySecondsP95, language, (seconds) => duration(seconds, language)),
    ];
  };
  const traits = Object.keys(groupIds) as Trait[];
  const title = titleOf(row, details, language);
  const hours = ({ honest }: Cell): string =>
    text.hours(
      decimal(honest.supportHours ?? 0, 1),
      decimal(honest.reviewerHours ?? 0, 1),
      decimal(honest.staffHours ?? 0, 1),
    );
  return markup`${table({
    caption: text.caption(title),
    heads: [text.none, text.baseline].map((head) => ({ title: head, span: 2 })),
    columns: [text.group, ...text.fates, ...text.fates],
    groups: traits.map((trait) => ({
      title: text.traits[trait],
      rows: groupIds[trait].map((id) => [
        (text.names as Record<string, string>)[id] ?? id,
        ...met(row.none, trait, id),
        ...met(row.baseline, trait, id),
      ]),
    })),
    kind: 'matrix',
  })}<p>${text.work(hours(row.none), hours(row.baseline))}</p>`;
}
