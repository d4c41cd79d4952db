/** What an attribution came to: what each control of a baseline is worth among the others, row by row. */
import {
  fittingOf,
  plays,
  type AttributedControl,
  type AttributedRow,
  type Attribution,
} from '../../measure/attribution.ts';
import { isNothing, type Interval } from '../../measure/interval.ts';
import { titleOfControl } from '../../prose/control-title.ts';
import type { Language } from '../../prose/language.ts';
import { count } from '../../prose/numbers.ts';
import { shareEstimate } from '../../prose/shares.ts';
import { attributionWords } from './attribution-words.ts';
import { disagreementsTold } from './disagreements.ts';
import type { InquiryTold, PartTold, TableTold, Teller } from './inquiry-told.ts';
import { portions } from './portions.ts';

export function attributionTold(found: Attribution, teller: Teller): InquiryTold {
  const { scenarios, runs, resultDigest, baseline } = found;
  const text = attributionWords[teller.language];
  const exact = scenarios.every((row) => row.exact);
  return {
    title: text.title,
    lead: [text.asked(teller.title(baseline))],
    parts: scenarios.map((row) => partTold(row, teller)),
    reading: [text.runs(count(runs), resultDigest, exact)],
  };
}

function partTold(row: AttributedRow, { title, language }: Teller): PartTold {
  const text = attributionWords[language];
  const part = { row: row.id, title: title(row.id), tables: [], list: [], notes: [] };
  const { together, customers } = row;
  if (together === null) return { ...part, words: [text.nothing] };
  const { playing, idle } = weighed(row);
  const names = idle.map((id) => titleOfControl(id, language)).join(text.comma);
  const bars = playing.map(({ control }) => control);
  return {
    ...part,
    words: [
      text.together(said(together, language)),
      ...(customers.together === null
        ? []
        : [text.customersTogether(said(customers.together, language))]),
      ...(playing.length === 0 ? [] : [mostly(bars, language)]),
    ],
    ...(playing.length > 0 && { figure: (id) => portions(id, bars, language) }),
    tables: playing.length === 0 ? [] : [tableTold(row.id, playing, title, language)],
    list: [...disagreementsTold(row, language), ...pairsTold(row, language)],
    notes: idle.length === 0 ? [] : [text.idle(names)],
  };
}

interface Weighed {
  readonly control: AttributedControl;
  /** The same of what customers lose. */
  readonly its: AttributedControl;
}

/** Controls that changed some loss, the most valued first, and those that changed none. */
function weighed({ controls, customers }: AttributedRow): { playing: Weighed[]; idle: string[] } {
  const both = controls.map((control, at) => ({ control, its: customers.controls[at]! }));
  const isPlaying = ({ control, its }: Weighed): boolean => plays(control) || plays(its);
  return {
    playing: both
      .filter(isPlaying)
      .sort((one, other) => other.control.value!.mean - one.control.value!.mean),
    idle: both.filter((each) => !isPlaying(each)).map(({ control }) => control.id),
  };
}

/** To whom most of it falls, where an interval says that anything does. */
function mostly(playing: readonly AttributedControl[], language: Language): string {
  const text = attributionWords[language];
  const sure = playing.filter(({ value }) => value!.low > 0).slice(0, mostNamed);
  if (sure.length === 0) return text.nobody;
  return text.mostly(
    sure.map(({ id, value }) => text.item(titleOfControl(id, language), said(value, language))),
  );
}

const mostNamed = 3;

function tableTold(
  row: string,
  playing: readonly Weighed[],
  title: (id: string) => string,
  language: Language,
): TableTold {
  const text = attributionWords[language];
  return {
    caption: text.caption(title(row)),
    columns: text.heads,
    rows: playing.map(({ control, its }) => [
      titleOfControl(control.id, language),
      said(control.value, language),
      said(control.alone, language),
      said(control.without, language),
      said(its.value, language),
      text.fitting[fittingOf(control)],
    ]),
  };
}

function said(share: Interval | null, language: Language): string {
  if (share === null) return '–';
  return isNothing(share) ? attributionWords[language].same : shareEstimate(share, language);
}

/** Pairs of which the interval says that they overlap, or need each other. */
function pairsTold({ pairs }: AttributedRow, language: Language): string[] {
  const text = attributionWords[language];
  return pairs.flatMap(({ one, other, interaction }) => {
    if (interaction === null || (interaction.low <= 0 && interaction.high >= 0)) return [];
    const say = interaction.high < 0 ? text.redundant : text.complementary;
    const [first, second] = [one, other].map((id) => titleOfControl(id, language));
    return [say(first!, second!, shareEstimate(interaction, language))];
  });
}
