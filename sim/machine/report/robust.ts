/** What a robustness study came to: which conclusions survive, what they fall by, and what was moved how far. */
import type { Robustness, RobustRow } from '../../measure/fold-robustness.ts';
import { count } from '../../prose/numbers.ts';
import { firstWords } from '../../prose/robustness.ts';
import type { InquiryTold, PartTold, Teller } from './inquiry-told.ts';
import { markup } from './markup.ts';
import { moved, sweptWords, unmoved } from './robust-numbers.ts';
import { conclusions, results, still } from './robust-tables.ts';
import { robustWords } from './robust-words.ts';

export function robustTold(found: Robustness, teller: Teller): InquiryTold {
  const { scenarios, samples, runs, baseline, resultDigest } = found;
  const text = robustWords[teller.language];
  return {
    title: text.title,
    lead: [text.asked(teller.title(baseline), count(samples), count(runs))],
    parts: scenarios.map((row) => partTold(row, samples, teller)),
    reading: [text.reading, text.runs(count(samples), count(runs), resultDigest)],
    bounds: { title: text.bounds, said: text.limits },
  };
}

function partTold(row: RobustRow, samples: number, { title, language }: Teller): PartTold {
  return {
    row: row.id,
    title: title(row.id),
    words: firstWords(row, samples, language),
    tables: [
      ...conclusions(row, title(row.id), language),
      ...results(row, title(row.id), language),
    ],
    list: [],
    notes: [...still(row, language), sweptWords(row, language)],
    more: markup`${moved(row, language)}${unmoved(row, language)}`,
  };
}
