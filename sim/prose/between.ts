/** What is said of the silences between events, and at the end. */
import type { Name } from '../kernel/random.ts';
import type { Language } from './language.ts';
import type { Meanwhile } from './meanwhile.ts';
import type { Speech } from './told.ts';

/** What a run took from the exchange in all. */
export interface Taken {
  readonly transfers: number;
  readonly coins: readonly Sum[];
  /** What venues outside gave back of it. */
  readonly back: readonly Sum[];
}

export interface Sum {
  readonly asset: Name;
  readonly amount: number;
}

export interface Between {
  /** Null where there is nothing to say. */
  meanwhile(summed: Meanwhile, say: Speech): string | null;
  end(taken: Taken, say: Speech): string;
}

export const between: Readonly<Record<Language, Between>> = {
  en: {
    meanwhile({ paid, refused, waiting, unnoticed }, say) {
      const said: string[] = [];
      if (paid + refused + waiting > 0) {
        const turned = refused > 0 ? `, ${say.number(refused)} refused` : '';
        const left =
          waiting > 0 ? `; ${say.number(waiting)} ${waiting === 1 ? 'waits' : 'wait'}` : '';
        said.push(`Meanwhile ${paidOrders(paid, say)} paid${turned}${left}.`);
      }
      if (unnoticed !== null)
        said.push(`Nobody at the exchange has noticed (${say.length(unnoticed)}).`);
      return said.length === 0 ? null : said.join(' ');
    },
    end({ transfers, coins, back }, say) {
      if (coins.length === 0) return 'In the end nothing was taken.';
      const all = allOf(coins, say);
      const count = `${say.number(transfers)} transfer${transfers === 1 ? '' : 's'}`;
      const returned = back.length === 0 ? '' : ` ${allOf(back, say)} came back.`;
      return `In the end ${all} had been taken in ${count}.${returned}`;
    },
  },
  ja: {
    meanwhile({ paid, refused, waiting, unnoticed }, say) {
      const parts = [`完了${say.number(paid)}件`];
      if (refused > 0) parts.push(`拒否${say.number(refused)}件`);
      if (waiting > 0) parts.push(`待機${say.number(waiting)}件`);
      const idle = paid + refused + waiting === 0;
      const said = idle ? [] : [`この間、利用者の出庫は${parts.join('、')}でした。`];
      if (unnoticed !== null) said.push(`取引所はまだ気づいていません(${say.length(unnoticed)})。`);
      return said.length === 0 ? null : said.join('');
    },
    end({ transfers, coins, back }, say) {
      if (coins.length === 0) return '最後まで、流出はありませんでした。';
      const all = allOf(coins, say);
      const returned = back.length === 0 ? '' : `うち${allOf(back, say)}が返還されました。`;
      return `流出は${say.number(transfers)}回の送金で、合わせて${all}でした。${returned}`;
    },
  },
};

function allOf(sums: readonly Sum[], say: Speech): string {
  return say.list(sums.map(({ asset, amount }) => say.worth(amount, asset)));
}

function paidOrders(paid: number, say: Speech): string {
  if (paid === 0) return 'no customer order was';
  return paid === 1 ? 'one customer order was' : `${say.number(paid)} customer orders were`;
}
