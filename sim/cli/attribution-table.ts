/** The table `attribute` prints: what each control is worth among the others, the most first. */
import { fittingOf, plays, type Attribution, type AttributedRow } from '../measure/attribution.ts';
import type { Interval } from '../measure/interval.ts';
import { titleOfControl } from '../prose/control-title.ts';
import type { Language } from '../prose/language.ts';
import { count } from '../prose/numbers.ts';
import { shareEstimate } from '../prose/shares.ts';
import { attributionWords } from '../machine/report/attribution-words.ts';
import { columns } from './columns.ts';
import type { Titles } from './titles.ts';

export function attributionTable(
  { scenarios, runs, resultDigest }: Attribution,
  titles: Titles,
  language: Language,
): string {
  const text = attributionWords[language];
  const exact = scenarios.every((row) => row.exact);
  return [
    ...scenarios.map((row) => rowTable(row, titles, language)),
    text.runs(count(runs), resultDigest, exact),
  ].join('\n');
}

function rowTable(row: AttributedRow, titles: Titles, language: Language): string {
  const text = attributionWords[language];
  const heading = `${titles(row.id)} (${row.id})`;
  const { together, customers } = row;
  if (together === null) return `${heading}\n  ${text.nothing}\n`;
  const said = (share: Interval | null): string =>
    share === null ? '' : isNothing(share) ? text.same : shareEstimate(share, language);
  const both = row.controls.map((control, at) => ({ control, its: customers.controls[at]! }));
  const playing = both
    .filter(({ control, its }) => plays(control) || plays(its))
    .sort((one, other) => other.control.value!.mean - one.control.value!.mean);
  const idle = both.filter(({ control, its }) => !plays(control) && !plays(its));
  const table = columns([
    text.heads,
    ...playing.map(({ control, its }) => [
      titleOfControl(control.id, language),
      said(control.value),
      said(control.alone),
      said(control.without),
      said(its.value),
      text.fitting[fittingOf(control)],
    ]),
  ]);
  const names = idle.map(({ control }) => titleOfControl(control.id, language)).join(text.comma);
  return [
    heading,
    `  ${text.together(said(together))}`,
    ...(customers.together === null
      ? []
      : [`  ${text.customersTogether(said(customers.together))}`]),
    ...(playing.length === 0 ? [] : table),
    ...pairLines(row, language),
    ...(idle.length === 0 ? [] : [`  ${text.idle(names)}`]),
    '',
  ].join('\n');
}

/** No run differed: not a narrow interval, but none. */
function isNothing({ low, high }: Interval): boolean {
  return low === 0 && high === 0;
}

function pairLines({ pairs }: AttributedRow, language: Language): string[] {
  const text = attributionWords[language];
  return pairs.flatMap(({ one, other, interaction }) => {
    if (interaction === null || (interaction.low <= 0 && interaction.high >= 0)) return [];
    const say = interaction.high < 0 ? text.redundant : text.complementary;
    const by = shareEstimate(interaction, language);
    return [`  ${say(titleOfControl(one, language), titleOfControl(other, language), by)}`];
  });
}
