/** How a run ended and what is told of it, whoever lived through it: a worker of the page or the server. */
import { kinds, nothing, type Event } from '../../sim/journal.ts';
import type { Seconds } from '../../sim/kernel/simulation.ts';
import { catalogueOf } from '../../sim/prose/catalogue.ts';
import type { Bilingual } from '../../sim/prose/language.ts';
import { tell, type StoryLine } from '../../sim/prose/story.ts';
import type { Asked } from '../../sim/scenario/arrangement.ts';
import type { Scenario } from '../../sim/scenario/load.ts';
import type { Outcome } from '../../sim/scenario/outcome.ts';
import type { Run } from '../../sim/scenario/run.ts';

/** Whose knowledge is told: everything that happened, or what the exchange could see. */
export type Eye = 'truth' | 'exchange';

/** Why one would stop at a line. */
export type BeatMark = 'reach' | 'key' | 'signature' | 'refusal' | 'alarm' | 'response' | 'theft';

/** One line of the story in both languages, once all it tells has happened. */
export interface ToldLine {
  readonly time: Seconds;
  readonly index: number;
  readonly mark: BeatMark | null;
  readonly text: Bilingual;
}

export interface Ending {
  readonly digest: string;
  readonly events: number;
  readonly outcome: Outcome;
  readonly stories: Readonly<Record<Eye, readonly ToldLine[]>>;
  /** Controls that were asked anything. */
  readonly asked: readonly string[];
}

/** The ending of a run that kept its journal. */
export function endingOf(
  { digest, events, outcome, asked, journal }: Run,
  scenario: Scenario,
  controls: Readonly<Record<string, Asked>>,
): Ending {
  const catalogue = catalogueOf(scenario, controls);
  const story = (journal: readonly Event[], unknowing: boolean): ToldLine[] =>
    inBoth(
      tell(journal, { ...catalogue, unknowing }, 'en'),
      tell(journal, { ...catalogue, unknowing }, 'ja'),
    );
  const stories = { truth: story(journal, false), exchange: story(seenByExchange(journal), true) };
  return { digest, events, outcome, asked, stories };
}

/** The same journal with every event that the exchange could not see turned into one that says nothing. */
function seenByExchange(journal: readonly Event[]): Event[] {
  const blank = { subject: nothing, object: nothing, asset: nothing, detail: nothing, amount: 0 };
  return journal.map((event) =>
    event.kind.seen === 'truth' ? { ...event, ...blank, kind: kinds.wished, cause: -1 } : event,
  );
}

/** In the order in which what is told has come to its end, so that no line runs ahead of the run. */
function inBoth(en: readonly StoryLine[], ja: readonly StoryLine[]): ToldLine[] {
  const lines = en.map(({ last, beat, kind, text }, at) => {
    const mark = kind === kinds.moved ? ('theft' as const) : beat;
    return { ...last, mark, text: { en: text, ja: ja[at]!.text } };
  });
  return lines.sort((one, two) => one.time - two.time || one.index - two.index);
}
