/** Sums and the prices behind them: what customers are owed in each coin, and what makes it yen. */
import { coin, exactYen, yen } from '../../prose/numbers.ts';
import { coinWord } from '../../prose/coin-word.ts';
import { dayOf } from '../../prose/clock.ts';
import type { Language } from '../../prose/language.ts';
import type { Study } from '../../measure/study.ts';
import type { CoinHeld, ReportDetails, ScenarioDetails } from './details.ts';
import { markup, sourced } from './markup.ts';
import { note, table } from './table.ts';
import type { Row, Section } from './table.ts';

export function sums(_: Study, details: ReportDetails, language: Language): Section {
  const text = words[language];
  const held = details.scenarios.filter(({ coins }) => coins.length > 0);
  const drawn = table({
    caption: text.caption,
    columns: text.columns,
    groups: held.map((scenario) => ({
      title: text.dated(
        scenario.title[language],
        dayOf(scenario.start, language),
        coinWord(scenario.start)[language],
      ),
      rows: scenario.coins.map((each) => line(each, scenario, language)),
    })),
    kind: 'prose',
  });
  const body = markup`<p>${text.reading}</p>
${held.length > 0 ? drawn : note(text.nothing)}`;
  return { id: 'sums', title: text.title, body };
}

function line(held: CoinHeld, { start }: ScenarioDetails, language: Language): Row {
  const text = words[language];
  const { asset, amount, price, grade, source } = held;
  return [
    asset,
    coin(amount, asset),
    Number.isInteger(price) ? exactYen(price, language) : text.perCoin(price),
    dayOf(start, language),
    yen(Number(amount) * price, language),
    markup`<span class="flag ${grade}">${text.grades[grade]}</span> ${source === '' ? text.unsourced : sourced(source)}`,
  ];
}

const words = {
  en: {
    title: 'Sums and prices',
    caption: 'What customers are owed when the run begins, in coins and in yen',
    reading:
      'Wherever this report turns coins into yen it does so at these prices, fixed for the run: the price of the day on which the run begins, which may not be the price at which a loss was later reported or made good.',
    columns: ['Coin', 'Owed to customers', 'Price of one', 'Day of the price', 'Sum', 'Source'],
    dated: (title: string, day: string, word: string) => `${title} – ${word}, ${day}`,
    perCoin: (price: number) => `¥${price}`,
    grades: { established: 'established', reported: 'reported', assumed: 'assumed' },
    unsourced: 'No source given.',
    nothing: 'No scenario of this study holds a coin.',
  },
  ja: {
    title: '数量と円換算',
    caption: '実行開始時の利用者からの預かり(数量と円換算額)',
    reading:
      'この報告書で円に換算する金額は、すべて次の価格によります。実行を開始する日の価格で、実行の間は一定です。事件の後に公表された換算や、補償に用いられた価格とは異なることがあります。',
    columns: ['銘柄', '利用者からの預かり', '単価', '価格の時点', '金額', '出典'],
    dated: (title: string, day: string, word: string) => `${title}:${word}(${day})`,
    perCoin: (price: number) => `${price}円`,
    grades: { established: '確認済み', reported: '報道', assumed: '仮定' },
    unsourced: '出典の記載はありません。',
    nothing: 'この調査のシナリオに、預かり資産はありません。',
  },
};
