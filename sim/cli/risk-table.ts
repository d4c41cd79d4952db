/** What `risk` prints: how often, what a year loses under each set of controls, and who bears it. */
import type { Money, Risk, RiskOfSet } from '../measure/risk.ts';
import {
  borneFigure,
  chanceFigure,
  isRare,
  rarely,
  riskSentences,
  setTitle,
  shareFigure,
  yenFigure,
} from '../machine/report/risk-figures.ts';
import { riskWords } from '../machine/report/risk-words.ts';
import type { Language } from '../prose/language.ts';
import { yen } from '../prose/numbers.ts';
import { columns } from './columns.ts';
import type { Titles } from '../machine/titles.ts';

export interface RiskTold {
  readonly risk: Risk;
  readonly resultDigest: string;
  /** Whether the house is the one in the middle of the rows. */
  readonly ofRows: boolean;
}

export function riskTable(
  { risk, resultDigest, ofRows }: RiskTold,
  titles: Titles,
  language: Language,
): string {
  const text = riskWords[language];
  const money = (figure: Money, set: RiskOfSet): string =>
    isRare(set)
      ? rarely(set, yen(figure.yen.high, language), language)
      : `${yenFigure(figure, language)} ${shareFigure(figure, language)}`;
  const table = (caption: string, heads: readonly string[], told: (set: RiskOfSet) => string[]) => [
    caption,
    ...columns([
      [text.set, ...heads],
      ...risk.sets.map((set) => [setTitle(set.id, titles, language), ...told(set)]),
    ]),
    '',
  ];
  const bearers = ['customers', 'uncovered', 'owners', 'ownCoins', 'insurer'] as const;
  const ends = ({ low, high }: { low: number; high: number }): string =>
    text.between(yen(low * risk.assetsYen, language), yen(high * risk.assetsYen, language));
  return [
    text.outside,
    text.assumed,
    ...riskSentences(risk, ofRows, language),
    '',
    ...table(text.lossCaption, text.loss, (set) => [
      money(set.expected, set),
      set.id === 'none' ? '–' : money(set.spared, risk.sets[0]!),
      chanceFigure(set, 'customersLack', language),
      chanceFigure(set, 'cannotPay', language),
    ]),
    ...table(text.tailCaption, text.tail, (set) => [
      money(set.valueAtRisk.p95, set),
      money(set.valueAtRisk.p99, set),
      money(set.expectedShortfall.p95, set),
      money(set.expectedShortfall.p99, set),
    ]),
    ...table(
      text.borneCaption,
      bearers.map((bearer) => text.bearers[bearer]),
      (set) => bearers.map((bearer) => borneFigure(set, bearer, language)),
    ),
    ...table(text.partsCaption, text.parts, (set) => [
      isRare(set) ? '–' : yen(set.expected.yen.mean, language),
      ends(set.expected.runs),
      isRare(set) ? '–' : ends(set.expected.frequency),
      ends(set.expected),
    ]),
    ...text.notes,
    text.identity(risk.frequencies.id, resultDigest),
  ].join('\n');
}
