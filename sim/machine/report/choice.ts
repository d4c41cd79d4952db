/** What there is to choose: sets that no other beats, the best at every budget, and those that cannot be told apart. */
import type { Budget, Choice, ChosenSet } from '../../measure/choice.ts';
import type { Language } from '../../prose/language.ts';
import { count, significant } from '../../prose/numbers.ts';
import { percent, shareEstimate } from '../../prose/shares.ts';
import { choiceWords as words } from './choice-words.ts';
import { controlTitle, scenarioOf, type ReportDetails } from './details.ts';
import { known, points } from './figures.ts';
import { markup } from './markup.ts';
import type { Markup } from './markup.ts';
import { baselineTitles } from './risk-figures.ts';
import { note, table } from './table.ts';
import type { Section } from './table.ts';

export function choiceSection(choice: Choice, details: ReportDetails, language: Language): Section {
  const text = words[language];
  const name = namedBy(details, language);
  const set = (id: string): ChosenSet => choice.sets.find((each) => each.id === id)!;
  const groupOf = (id: string): number =>
    choice.groups.findIndex((group) => group.includes(id)) + 1;
  const front = table({
    caption: text.frontCaption,
    columns: [text.set, ...text.columns, text.group('').trim()],
    groups: [
      {
        rows: choice.front
          .map(set)
          .map((each) => [
            name(each),
            shareEstimate(each.loss, language),
            shareEstimate(each.customerLoss, language),
            known(each.harmedShare, language, percent),
            known(each.staffHours, language, significant),
            String(groupOf(each.id)),
          ]),
      },
    ],
    kind: 'matrix',
  });
  const others = choice.customerFront.filter((id) => !choice.front.includes(id));
  const body = markup`<p class="standing">${text.standing}</p>
<p>${text.reading}</p>
<p>${text.friction(
    isWeeks(choice),
    choice.frictionFrom
      .map((id) => scenarioOf({ id }, details).title[language])
      .filter((title, at, all) => all.indexOf(title) === at)
      .join(text.comma),
  )}</p>
${front}${note(text.groupNote(points(choice.worth, language).replace('+', '')), ' ', text.frontNote)}
${others.length > 0 ? note(text.customersFront(others.map((id) => name(set(id))).join(text.comma))) : ''}
${budgetTable(text.hoursCaption, text.budget[0], choice.byHours, significant)}
${budgetTable(text.harmCaption, text.budget[1], choice.byHarm, percent)}
${note(text.budgetNote)}`;
  return { id: 'choice', title: text.title, body };

  function budgetTable(
    caption: string,
    head: string,
    steps: readonly Budget[],
    write: (budget: number) => string,
  ): Markup {
    const rows = steps.map(({ budget, best, alike }) => [
      write(budget),
      name(set(best)),
      shareEstimate(set(best).loss, language),
      alikeSaid(alike.map((id) => name(set(id))), language), // prettier-ignore
    ]);
    return table({
      caption,
      columns: [head, text.best, text.columns[0], text.alike],
      groups: [{ rows }],
      kind: 'prose',
    });
  }
}

export function isWeeks({ frictionFrom }: Choice): boolean {
  return frictionFrom.join() === 'calm-week,surge-week';
}

/** The first few by name. */
export function alikeSaid(names: readonly string[], language: Language): string {
  const text = words[language];
  if (names.length === 0) return text.nobody;
  const rest = names.length - mostNames;
  const said = names.slice(0, mostNames);
  return [...said, ...(rest > 0 ? [text.more(count(rest))] : [])].join(text.comma);
}

const mostNames = 4;

function namedBy(details: ReportDetails, language: Language): (set: ChosenSet) => string {
  const text = words[language];
  const title = baselineTitles(details, language);
  return ({ id, kind, controls }) => {
    const [, control] = id.split('/');
    switch (kind) {
      case 'none':
        return text.none;
      case 'baseline':
        return title(id === 'baseline' ? '' : id);
      case 'alone':
        return text.alone(controlTitle(control!, details, language));
      case 'without':
        return text.without(title(''), controlTitle(control!, details, language));
      case 'found':
        return controls.map((each) => controlTitle(each, details, language)).join(text.plus);
    }
  };
}
