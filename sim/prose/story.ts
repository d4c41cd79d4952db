/** The story of a run: its journal told line by line, so that a teacher could read it aloud. */
import { kinds, type Beat, type Event, type Kind } from '../journal.ts';
import type { Seconds } from '../kernel/simulation.ts';
import { hour } from '../time.ts';
import { between, type Sum, type Taken } from './between.ts';
import type { Catalogue } from './catalogue.ts';
import { moment } from './clock.ts';
import { foundIn } from './finding.ts';
import { folded } from './folding.ts';
import type { Language } from './language.ts';
import { meanwhileIn } from './meanwhile.ts';
import { english } from './phrases.en.ts';
import { japanese } from './phrases.ja.ts';
import { speech } from './speech.ts';
import { keyOf, type Told } from './told.ts';

/**
 * One sentence or two; `index` is the event it begins with, `beat` what a listener stops at, `last` when all
 * that it tells has happened.
 */
export interface StoryLine {
  readonly time: Seconds;
  readonly text: string;
  readonly beat: Beat | null;
  readonly index: number;
  readonly last: { readonly time: Seconds; readonly index: number };
  /** What it tells; null where it sums up. */
  readonly kind: Kind | null;
}

/** Tells what led to each beat, the beats, and between them how the ordinary day went on. */
export function tell(
  journal: readonly Event[],
  catalogue: Catalogue,
  language: Language,
): StoryLine[] {
  const say = speech(catalogue, language);
  const phrases = { en: english, ja: japanese }[language];
  const { meanwhile, end } = between[language];
  const summed = meanwhileIn(journal);
  const lines: StoryLine[] = [];
  let spoke = 0;
  /** After a long time without a word, how the ordinary day went on. */
  const silence = (time: Seconds, until: number): void => {
    const text = meanwhile(summed(until), say);
    if (text === null) return;
    const index = until - 1;
    lines.push({ time, text, beat: null, index, last: { time, index }, kind: null });
  };

  const found = foundIn(journal, catalogue);
  for (const matter of folded(found, catalogue)) {
    const { time, index, kind } = matter.first;
    if (kind === kinds.alarmNoticed && matter.again) continue; // what came of it is told
    if (time - spoke >= Math.max(3 * hour, catalogue.length / 48)) silence(time, index);
    spoke = Math.max(spoke, time);
    const text = phrases[keyOf(matter.first) as Told](matter, say);
    const ending = matter.events.at(-1)!;
    const last = { time: ending.time, index: ending.index };
    lines.push({ time, text, beat: kind.beat, index, last, kind });
  }
  silence(catalogue.length, journal.length);
  if (found.some(({ theirs }) => theirs)) {
    const text = end(takenIn(found.map(({ first }) => first)), say);
    const last = { time: catalogue.length, index: journal.length - 1 };
    lines.push({ ...last, text, beat: null, last, kind: null });
  }
  return lines;
}

/** The lines as they are printed: each day under its name, each sentence behind its hour. */
export function printed(
  lines: readonly StoryLine[],
  { calendar }: Catalogue,
  language: Language,
): string[] {
  let today = '';
  return lines.flatMap(({ time, text }) => {
    const words = moment(time, calendar, language).split(' ');
    const [clock, zone] = words.splice(-2) as [string, string];
    const line = `  ${clock.slice(0, 5)}  ${text}`;
    const day = words.join(' ');
    if (day === today) return [line];
    const heading = today === '' ? `${day} ${zone}` : day;
    today = day;
    return [heading, line];
  });
}

/** The only coin movements that are found are thefts. */
function takenIn(found: readonly Event[]): Taken {
  const transfers = new Set<string>();
  for (const { kind, detail } of found) if (kind === kinds.moved) transfers.add(detail.text);
  return {
    transfers: transfers.size,
    coins: amountsOf(found.filter(({ kind }) => kind === kinds.moved)),
    back: amountsOf(found.filter(({ kind }) => kind === kinds.returned)),
  };
}

/** Amounts coin by coin. */
function amountsOf(events: readonly Event[]): Sum[] {
  const amounts = new Map<string, Sum>();
  for (const { asset, amount } of events) {
    const before = amounts.get(asset.text)?.amount ?? 0;
    amounts.set(asset.text, { asset, amount: before + amount });
  }
  return [...amounts.values()];
}
