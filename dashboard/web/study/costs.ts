/** What a control costs honest customers, in the words of a cell. */
import type { Honest } from '../../../sim/measure/cell.ts';
import type { Language } from '../../../sim/prose/language.ts';
import { decimal, yen } from '../../../sim/prose/numbers.ts';
import { duration } from '../text/figures.ts';
import { figureWords } from './figure-words.ts';
import { studyWords } from './words.ts';

/** One line for each thing that changes; one that says so where nothing does, or where it is not known. */
export function costs(honest: Honest, language: Language): string[] {
  const words = studyWords[language];
  const {
    delaySecondsP95: delay,
    withdrawalsRefused: refused,
    customersHarmedShare: harmed,
    heldFromOthersYen: held,
  } = honest;
  if (delay === null && refused === null && harmed === null) return [words.costUnknown];
  const said: string[] = [];
  if (delay !== null && Math.round(Math.abs(delay)) > 0) {
    const length = duration(Math.abs(delay), language);
    said.push(delay > 0 ? words.more(length) : words.less(length));
  }
  const refusals = refused === null ? '0.0' : decimal(Math.abs(refused), 1);
  if (refused !== null && refusals !== '0.0')
    said.push(refused > 0 ? words.refusedMore(refusals) : words.refusedLess(refusals));
  if (harmed !== null && decimal(Math.abs(harmed) * 100, 2) !== '0.00')
    said.push(figureWords[language].harmed(points(harmed)));
  if (held !== null && Math.round(Math.abs(held)) > 0)
    said.push(
      figureWords[language].held(`${held > 0 ? '+' : '−'}${yen(Math.abs(held), language)}`),
    );
  return said.length > 0 ? said : [words.costNone];
}

/** A difference of shares, with its sign: `+0.40%`. */
function points(share: number): string {
  return `${share > 0 ? '+' : ''}${decimal(share * 100, 2)}%`;
}
