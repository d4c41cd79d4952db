/** Conclusions of a robustness study as sentences, and by what they fall. */
import { controls as catalogue } from '../exchange/controls/index.ts';
import { aTenth, type Conclusion } from '../measure/conclusions.ts';
import type { Fall, Measured } from '../measure/fold-robustness.ts';
import type { Parameter } from '../scenario/sweep.ts';
import type { Language } from './language.ts';
import { parameterName, parameterValue } from './parameters.ts';
import { percent } from './shares.ts';

/** A conclusion as one sentence. */
export function conclusionSentence(conclusion: Conclusion, language: Language): string {
  const text = words[language];
  const title = (id: string): string => titleOf(id, language);
  switch (conclusion.kind) {
    case 'lost':
      return text.lost(percent(conclusion.over));
    case 'leaves':
      return text.leaves(percent(conclusion.under));
    case 'leaves-customers':
      return text.leavesCustomers(percent(conclusion.under));
    case 'saves':
      return text.saves(title(conclusion.control), percent(aTenth));
    case 'little':
      return text.little(title(conclusion.control), percent(aTenth));
    case 'harms':
      return text.harms(title(conclusion.control));
    case 'more':
      return text.more(title(conclusion.control), title(conclusion.than));
    case 'order':
      return text.order(conclusion.controls.map(title));
  }
}

/** Where it falls: `unless time to stop withdrawals is above 30 min`. */
export function fallWords(
  { parameter, half, beyond }: Fall,
  parameters: readonly Parameter[],
  language: Language,
): string {
  const { unit } = parameters.find(({ path }) => path === parameter)!;
  const value = parameterValue(beyond, unit, parameter, language);
  return words[language].unless(parameterName(parameter, language), value, half);
}

/** What is meant by a result. */
export function measuredWords(of: Measured, language: Language): string {
  const text = words[language];
  return 'set' in of ? text.measured[of.set] : text.saved(titleOf(of.control, language));
}

function titleOf(id: string, language: Language): string {
  return catalogue.find((control) => control.id === id)?.title[language] ?? id;
}

const words = {
  en: {
    lost: (over: string) => `Without controls more than ${over} of what is at risk is lost.`,
    leaves: (under: string) => `The baseline leaves a loss of less than ${under}.`,
    leavesCustomers: (under: string) => `Under the baseline customers lose less than ${under}.`,
    saves: (control: string, tenth: string) =>
      `“${control}” by itself saves at least ${tenth} of what is lost without any.`,
    little: (control: string, tenth: string) =>
      `“${control}” by itself saves less than ${tenth} of what is lost without any.`,
    harms: (control: string) => `“${control}” by itself adds to the loss.`,
    more: (control: string, than: string) => `“${control}” saves more than “${than}”.`,
    order: (controls: readonly string[]) =>
      `The order by what each saves: ${controls.map((each) => `“${each}”`).join(', then ')}.`,
    unless: (name: string, value: string, half: Fall['half']) =>
      `less surely where “${name}” is in the ${half === 'high' ? 'upper' : 'lower'} half of its range, ${half === 'high' ? 'above' : 'below'} ${value}`,
    measured: {
      none: 'what is lost without controls',
      baseline: 'what is lost under the baseline',
      customers: 'what customers lose under the baseline',
    },
    saved: (control: string) => `what “${control}” saves by itself`,
  },
  ja: {
    lost: (over: string) => `対策がなければ、危険にさらされた額の${over}超を失う。`,
    leaves: (under: string) => `基準のもとでは、損失は${under}未満にとどまる。`,
    leavesCustomers: (under: string) => `基準のもとでは、利用者の損失は${under}未満にとどまる。`,
    saves: (control: string, tenth: string) =>
      `「${control}」は単独で、対策がない場合の損失の${tenth}以上を防ぐ。`,
    little: (control: string, tenth: string) =>
      `「${control}」が単独で防ぐのは、対策がない場合の損失の${tenth}未満である。`,
    harms: (control: string) => `「${control}」は単独ではかえって損失を増やす。`,
    more: (control: string, than: string) => `「${control}」は「${than}」より多く防ぐ。`,
    order: (controls: readonly string[]) =>
      `効果の大きい順に、${controls.map((each) => `「${each}」`).join('、')}となる。`,
    unless: (name: string, value: string, half: Fall['half']) =>
      `「${name}」が範囲の${half === 'high' ? '上半分' : '下半分'}(${value}${half === 'high' ? '超' : '未満'})だと成り立ちにくい`,
    measured: {
      none: '対策がない場合の損失',
      baseline: '基準のもとでの損失',
      customers: '基準のもとでの利用者の損失',
    },
    saved: (control: string) => `「${control}」が単独で防ぐ割合`,
  },
};
