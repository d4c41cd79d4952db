/** The figures that a record may hold, as a reader calls them. */
import type { Bilingual } from '../prose/language.ts';

export const figureNames: Readonly<Record<string, Bilingual>> = {
  lossShare: { en: 'Lost, of what was at risk', ja: '失われた割合' },
  customerLossShare: { en: 'Still lacking to customers', ja: '利用者に残る不足の割合' },
  atRiskYen: { en: 'At risk', ja: '危険にさらされた額' },
  stolenYen: { en: 'Taken', ja: '流出額' },
  customerLossYen: { en: 'Borne by customers', ja: '利用者の負担額' },
  exchangeLossYen: { en: 'Borne by the exchange', ja: '事業者の負担額' },
  compensationDays: { en: 'Days until compensation', ja: '補償までの日数' },
  theftTransactions: { en: 'Theft transactions', ja: '流出取引' },
  accountsTargeted: { en: 'Accounts aimed at', ja: '狙われた口座' },
  accountsRobbed: { en: 'Accounts robbed', ja: '被害口座' },
  detectedAfterSeconds: { en: 'Noticed after', ja: '発覚まで' },
  stoppedAfterSeconds: { en: 'Stopped after', ja: '停止まで' },
  containedAfterSeconds: { en: 'Contained after', ja: '封じ込めまで' },
  announcedAfterSeconds: { en: 'Announced after', ja: '公表まで' },
};
