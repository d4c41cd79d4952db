/** What honest customers and staff meet more or less of, in a line. */
import type { Honest } from '../../measure/cell.ts';
import type { Language } from '../../prose/language.ts';
import { longer, more, moreYen, points } from './figures.ts';

/** What does not change is left out. */
export function burden(cost: Honest, language: Language): string {
  const text = words[language];
  const changed = (value: number | null, write: (value: number) => string): string[] =>
    value === null || value === 0 ? [] : [write(value)];
  const parts = [
    ...changed(cost.delaySecondsP95, (value) => text.wait(longer(Math.round(value), language))),
    ...changed(cost.customersHarmedShare, (value) => text.harmed(points(value, language))),
    ...changed(cost.withdrawalsRefused, (value) => text.refused(more(value))),
    ...changed(cost.unsettledAtEnd, (value) => text.unsettled(more(value))),
    ...changed(cost.heldFromOthersYen, (value) => text.elsewhere(moreYen(value, language))),
    ...changed(cost.staffHours, (value) => text.staff(more(value))),
  ];
  return parts.length === 0 ? text.noCost : parts.join(text.comma);
}

const words = {
  en: {
    noCost: 'no difference',
    comma: ', ',
    wait: (more: string) => `slowest 5% wait ${more}`,
    harmed: (more: string) => `harmed ${more}`,
    refused: (more: string) => `refused ${more}`,
    unsettled: (more: string) => `unpaid at the end ${more}`,
    elsewhere: (more: string) => `honest coins held elsewhere ${more}`,
    staff: (more: string) => `staff hours ${more}`,
  },
  ja: {
    noCost: '差なし',
    comma: '、',
    wait: (more: string) => `遅い5%の待ち時間 ${more}`,
    harmed: (more: string) => `不利益 ${more}`,
    refused: (more: string) => `拒否 ${more}件`,
    unsettled: (more: string) => `期末未払い ${more}件`,
    elsewhere: (more: string) => `他社で凍結された正当な資産 ${more}`,
    staff: (more: string) => `職員の時間 ${more}`,
  },
};
