/** How a figure of a year is said: with its interval, or that too few thefts stand behind it. */
import type { BearerName, Figure, Money, Risk, RiskOfSet } from '../../measure/risk.ts';
import { hitsNeeded } from '../../measure/study.ts';
import type { Language } from '../../prose/language.ts';
import { count, decimal, significant, yen } from '../../prose/numbers.ts';
import { tooFew } from './figures.ts';
import { baselineTitle, type ReportDetails } from './details.ts';
import { riskWords as words } from './risk-words.ts';

/** A share as a percentage to two significant digits, however small: `0.0012%`. */
export function smallPercent(share: number): string {
  const value = share * 100;
  if (value === 0) return '0%';
  const size = Math.abs(value);
  if (size >= 10) return `${decimal(value, 0)}%`;
  return `${significant(Number(value.toPrecision(2)))}%`.replace(/(\.\d*?)0+%$/, '$1%').replace('.%', '%'); // prettier-ignore
}

/** `0.42% (0.05–1.9%)`. */
export function shareFigure({ mean, low, high }: Figure, language: Language): string {
  const ends = `${smallPercent(low).replace('%', '')}${language === 'ja' ? '〜' : '–'}${smallPercent(high)}`;
  return language === 'ja' ? `${smallPercent(mean)}(${ends})` : `${smallPercent(mean)} (${ends})`;
}

/** `¥1.2bn (¥45.0m–¥5.0bn)`. */
export function yenFigure(money: Money, language: Language): string {
  const [mean, low, high] = [money.yen.mean, money.yen.low, money.yen.high].map((amount) =>
    yen(amount, language),
  );
  return language === 'ja' ? `${mean}(${low}〜${high})` : `${mean} (${low}–${high})`;
}

/** What a bearer bears of the expected loss, or that no run left anything to bear. */
export function borneFigure(set: RiskOfSet, bearer: BearerName, language: Language): string {
  const money = set.borne[bearer];
  const most = yen(money.yen.high, language);
  if (!isRare(set) && set.hitsOf[bearer] === 0) return words[language].never(most);
  return isRare(set, bearer) ? rarely(set, most, language, bearer) : yenFigure(money, language);
}

/** Chance that customers lack something, or that nobody can pay them, as far as enough runs had it. */
export function chanceFigure(
  set: RiskOfSet,
  of: 'customersLack' | 'cannotPay',
  language: Language,
): string {
  const bearer = of === 'customersLack' ? 'customers' : 'uncovered';
  return isRare(set, bearer)
    ? rarely(set, smallPercent(set[of].high), language, bearer)
    : shareFigure(set[of], language);
}

/** Whether in so few runs anything was lost, or borne by somebody, that only an upper end is told. */
export function isRare({ hits, hitsOf }: RiskOfSet, bearer?: BearerName): boolean {
  return (bearer === undefined ? hits : hitsOf[bearer]) < hitsNeeded;
}

/** That little happened, and how much it may be at most. */
export function rarely(
  { hits, hitsOf, runs }: RiskOfSet,
  most: string,
  language: Language,
  bearer?: BearerName,
): string {
  const few =
    bearer === undefined
      ? tooFew(hits, runs, language)
      : words[language].fewSuch(count(hitsOf[bearer]), count(runs));
  return language === 'ja' ? `${few}。多くとも${most}` : `${few}; at most ${most}`;
}

/** `11 years`, `3.2 years`. */
export function onceIn(aYear: number, language: Language): string {
  const years = significant(Number((1 / aYear).toPrecision(2))).replace(/\.0+$/, '');
  return language === 'ja' ? `${years}年` : years === '1' ? '1 year' : `${years} years`;
}

/** Thefts a year with their interval: `0.090 (0.013–0.34)`. */
export function rateFigure({ mean, low, high }: Figure, language: Language): string {
  const [middle, least, most] = [mean, low, high].map((rate) =>
    significant(Number(rate.toPrecision(2))).replace(/(\.\d*[1-9])0+$/, '$1'),
  );
  return language === 'ja' ? `${middle}(${least}〜${most})` : `${middle} (${least}–${most})`;
}

/** What a set of controls is called; `title` names baselines. */
export function setTitle(id: string, title: (id: string) => string, language: Language): string {
  if (id === 'none') return words[language].none;
  if (id === 'recorded') return words[language].recorded;
  return title(id === 'baseline' ? '' : id);
}

/** Names of baselines as the report has them; empty is the one that was taken apart. */
export function baselineTitles(details: ReportDetails, language: Language): (id: string) => string {
  return (id) => baselineTitle(id === '' ? details.baseline.id : id, details, language);
}

/** The three sentences before any figure: how often, what is left out, and for which house. */
export function riskSentences(risk: Risk, ofRows: boolean, language: Language): string[] {
  const text = words[language];
  const { theftsAYear, frequencies, leftOut } = risk;
  const share = leftOut.reduce((sum, family) => sum + family.share, 0);
  const names = leftOut.map(({ family }) => text.families[family] ?? family).join(text.comma);
  return [
    text.rate(frequencies.title[language], rateFigure(theftsAYear, language), onceIn(theftsAYear.mean, language)), // prettier-ignore
    ...(share === 0 ? [] : [text.leftOut(smallPercent(share), names)]),
    text.house(yen(risk.assetsYen, language), ofRows),
  ];
}
