/** What was decided at the table, against the same run left to itself. */
import type { Outcome } from '../scenario/outcome.ts';
import { duration } from './clock.ts';
import type { Language } from './language.ts';
import { count, yen } from './numbers.ts';
import { percent } from './shares.ts';
import type { StoryLine } from './story.ts';

/** One run as it went: what it came to, and its story. */
export interface Went {
  readonly outcome: Outcome;
  readonly story: readonly StoryLine[];
}

/** What the decisions saved or cost, figure by figure; figures that stayed the same are left out. */
export function changedByDeciding(decided: Went, alone: Went, language: Language): string[] {
  const text = words[language];
  const [with_, without] = [decided.outcome, alone.outcome];
  const lines = [text.heading, `  ${verdictOn(with_.stolenYen, without.stolenYen, language)}`];
  const money = (amount: number): string => yen(amount, language);
  const long = (seconds: number): string => duration(seconds, language);
  const compare = (label: string, one: number, other: number, say: (n: number) => string): void => {
    if (say(one) !== say(other)) lines.push(`  ${text.instead(label, say(one), say(other))}`);
  };
  compare(text.customers, with_.customerLossYen, without.customerLossYen, money);
  compare(text.exchange, with_.exchangeLossYen, without.exchangeLossYen, money);
  compare(text.halted, with_.honest.haltSeconds, without.honest.haltSeconds, long);
  compare(text.waiting, with_.honest.unsettledAtEnd, without.honest.unsettledAtEnd, count);
  compare(text.refused, with_.honest.withdrawalsRefused, without.honest.withdrawalsRefused, count);
  return lines;
}

/** The beats of the run left to itself that did not come to pass; the first few of them. */
export function notComeToPass(decided: Went, alone: Went): readonly StoryLine[] {
  const told = new Set(decided.story.map(({ time, text }) => `${time} ${text}`));
  return alone.story
    .filter(({ beat, time, text }) => beat !== null && !told.has(`${time} ${text}`))
    .slice(0, mostBeats);
}

/** As many as are heard at once (assumed). */
const mostBeats = 6;

function verdictOn(taken: number, leftAlone: number, language: Language): string {
  const text = words[language];
  const money = (amount: number): string => yen(amount, language);
  if (taken === leftAlone) return text.same(money(taken));
  const share = leftAlone === 0 ? null : percent(Math.abs(leftAlone - taken) / leftAlone);
  const difference = money(Math.abs(leftAlone - taken));
  const say = taken < leftAlone ? text.saved : text.cost;
  return say(money(taken), money(leftAlone), difference, share);
}

/** What stands over the beats of the run left to itself. */
export function headingOfAlone(language: Language): string {
  return words[language].alone;
}

const words = {
  en: {
    heading: 'What the decisions changed (same seed, with and without them)',
    same: (taken: string) => `${taken} was taken either way: the decisions saved nothing.`,
    saved: (taken: string, alone: string, less: string, share: string | null) =>
      `${taken} was taken instead of ${alone}: the decisions saved ${less}${share === null ? '' : `, ${share} of it`}.`,
    cost: (taken: string, alone: string, more: string, share: string | null) =>
      `${taken} was taken instead of ${alone}: ${more} more${share === null ? '' : ` (${share})`} than without the decisions.`,
    instead: (label: string, one: string, other: string) => `${label}: ${one} instead of ${other}.`,
    customers: 'Customers lose',
    exchange: 'The exchange loses',
    halted: 'Payouts stood still for',
    waiting: 'Orders waiting at the end',
    refused: 'Orders refused',
    alone: 'Left to itself it would have gone on like this',
  },
  ja: {
    heading: '判断による違い(同じシードで、判断がある場合とない場合)',
    same: (taken: string) => `流出額はどちらも${taken}。判断による減少はない。`,
    saved: (taken: string, alone: string, less: string, share: string | null) =>
      `流出額は${taken}。判断がなければ${alone}で、判断により${less}${share === null ? '' : `(${share})`}減った。`,
    cost: (taken: string, alone: string, more: string, share: string | null) =>
      `流出額は${taken}。判断がなければ${alone}で、判断により${more}${share === null ? '' : `(${share})`}増えた。`,
    instead: (label: string, one: string, other: string) => `${label}:${one}(判断なしでは${other})`,
    customers: '利用者の損失',
    exchange: '取引所の損失',
    halted: '出庫の停止時間',
    waiting: '終了時に待機している出庫',
    refused: '拒否された出庫',
    alone: '判断がなければ、次のように進んでいた',
  },
};
