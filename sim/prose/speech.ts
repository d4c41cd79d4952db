/** The speech of one language: what the things, people and numbers of a scenario are called in it. */
import type { Name } from '../kernel/random.ts';
import { multiplyDivide } from '../money.ts';
import { controls } from '../exchange/controls/index.ts';
import type { Catalogue } from './catalogue.ts';
import { duration } from './clock.ts';
import type { Language } from './language.ts';
import { count, significant, yen } from './numbers.ts';
import { percent } from './shares.ts';
import type { Speech } from './told.ts';
import { thingsOf } from './things.ts';
import { wordOf } from './word-of.ts';
import { words } from './words.ts';

export function speech(catalogue: Catalogue, language: Language): Speech {
  const { house } = catalogue;
  const things = thingsOf(house, language);
  const titles = new Map(controls.map(({ id, title }) => [id, title]));
  const assets = new Map(house.assets.map((asset) => [asset.id, asset]));
  const wallets = new Map(
    house.wallets.flatMap((wallet) => wallet.keys.map((key) => [key, wallet])),
  );

  return {
    thing: things,
    word: ({ text }) => wordOf(words, text, language),
    control: ({ text }) => titles.get(text)?.[language] ?? text,
    worth(amount, asset) {
      const plan = assets.get(asset.text);
      if (plan === undefined) return count(amount);
      const value = multiplyDivide(amount, plan.yen, plan.lot, 'nearest');
      const coins = coinsOf((amount / plan.lot) * priceScale, asset, language);
      return language === 'en'
        ? `${coins} (${yen(value, language)})`
        : `${coins}(${yen(value, language)})`;
    },
    yen: (amount) => yen(amount, language),
    length: (seconds) => duration(seconds, language),
    number: (whole) => (language === 'en' ? (spelled[whole] ?? count(whole)) : count(whole)),
    percent,
    list: (said) => listed(said, language),
    policy({ text }) {
      const wallet = wallets.get(text.replace(/ generation [0-9]+$/, ''));
      return { needed: wallet?.m ?? 1, keys: wallet?.keys.length ?? 1 };
    },
  };
}

/** Blueprints count a lot a thousand times finer, so that prices keep their digits. */
const priceScale = 1000;

const spelled = ' one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** Coins to three digits, as one says them aloud: `106 million XEM`, `1.06億XEM`. */
function coinsOf(coins: number, { text: asset }: Name, language: Language): string {
  if (language === 'ja') {
    // Yen are said in the same steps.
    const said = coins < 1e4 ? significant(coins) : yen(Math.round(coins), 'ja').replace('円', '');
    return `${said}${/[0-9]$/.test(said) ? ' ' : ''}${asset}`;
  }
  if (coins < 1e6) return `${significant(coins)} ${asset}`;
  const [unit, name] = coins < 999.5e6 ? [1e6, 'million'] : [1e9, 'billion'];
  return `${significant(coins / unit)} ${name} ${asset}`;
}

function listed(said: readonly string[], language: Language): string {
  if (language === 'ja') return said.join('、');
  const last = said.at(-1) ?? '';
  return said.length < 2 ? last : `${said.slice(0, -1).join(', ')} and ${last}`;
}
