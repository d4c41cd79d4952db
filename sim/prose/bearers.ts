/** Who bears a loss, and whether a second factor protected anybody, as label and figure. */
import type { Outcome } from '../scenario/outcome.ts';
import type { Language } from './language.ts';
import { count, yen } from './numbers.ts';

type Row = readonly [label: string, figure: string];

/** Customers, exchange and insurer; then what customers are owed in vain, and how two-step customers fared. */
export function bearerRows(outcome: Outcome, language: Language): Row[] {
  const text = words[language];
  const { borne, uncoveredYen, compensationDays } = outcome;
  const money = (amount: number): string => yen(amount, language);
  const rows: Row[] = [
    [text.customers, money(borne.customersYen)],
    [text.exchange, text.ofExchange(money(outcome.exchangeLossYen), ownCoins(outcome, language))],
  ];
  if (borne.insurerYen > 0) rows.push([text.insurer, money(borne.insurerYen)]);
  if (uncoveredYen > 0) rows.push([text.uncovered, money(uncoveredYen)]);
  if (compensationDays !== null && outcome.exchangeLossYen + borne.insurerYen > 0)
    rows.push([text.paid, text.after(compensationDays)]);
  return [...rows, [text.twoStep, twoStep(outcome, language)]];
}

function ownCoins({ borne }: Outcome, language: Language): string | null {
  return borne.ownCoinsYen > 0 ? yen(borne.ownCoinsYen, language) : null;
}

/** Customers who had set up a second factor, beside those who had not. */
function twoStep({ byFactor }: Outcome, language: Language): string {
  const text = words[language];
  const { none, sms, totp, passkey } = byFactor;
  if (none.accountsTargeted === null) return text.fromWallets;
  const having = [sms, totp, passkey];
  const sum = (field: keyof typeof none): number =>
    having.reduce((total, each) => total + (each[field] ?? 0), 0);
  const group = (targeted: number, robbed: number, lost: number): string =>
    targeted === 0 ? text.nobody : text.robbed(count(targeted), count(robbed), yen(lost, language));
  return text.compared(
    group(sum('accountsTargeted'), sum('accountsRobbed'), sum('customerLossYen')),
    group(none.accountsTargeted, none.accountsRobbed ?? 0, none.customerLossYen),
  );
}

const words = {
  en: {
    customers: 'Customers lose',
    exchange: 'The exchange loses',
    ofExchange: (all: string, own: string | null) =>
      own === null ? all : `${all}, of it ${own} in own coins held against hot`,
    insurer: 'Insurance pays',
    uncovered: 'Owed, unpaid',
    paid: 'Paid back',
    after: (days: number) => `after ${count(days)} days`,
    twoStep: 'Two-step customers',
    fromWallets:
      'not protected: the coins left wallets of the exchange, where no customer is asked',
    nobody: 'none were aimed at',
    robbed: (targeted: string, robbed: string, lost: string) =>
      `${robbed} of ${targeted} aimed at were robbed and lose ${lost}`,
    compared: (having: string, lacking: string) => `${having}; without it, ${lacking}`,
  },
  ja: {
    customers: '利用者の損失',
    exchange: '取引所の損失',
    ofExchange: (all: string, own: string | null) =>
      own === null ? all : `${all}(うちホット相当の自己保有資産${own})`,
    insurer: '保険金',
    uncovered: '支払えない補償',
    paid: '補償',
    after: (days: number) => `${count(days)}日後`,
    twoStep: '二段階認証の設定者',
    fromWallets: '保護されない(取引所のウォレットからの流出で、利用者の認証を経ない)',
    nobody: '標的なし',
    robbed: (targeted: string, robbed: string, lost: string) =>
      `標的${targeted}人のうち被害${robbed}人、損失${lost}`,
    compared: (having: string, lacking: string) => `${having}。未設定者は${lacking}`,
  },
};
