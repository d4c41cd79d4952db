/** What the things of one run are called on the page. */
import { name } from '../../../sim/kernel/random.ts';
import { thingsOf } from '../../../sim/prose/things.ts';
import { words as journalWords } from '../../../sim/prose/words.ts';
import { wordOf } from '../../../sim/prose/word-of.ts';
import type { Language } from '../../../sim/prose/language.ts';
import type { Event } from '../../../sim/journal.ts';
import { calendar } from '../../../sim/time.ts';
import type { StageCatalogue, StageWallet } from '../../contract/catalogue.ts';
import { coins, moment, yen } from './figures.ts';
import { yenOf } from '../fold/loss.ts';
import { saidName } from './journal-names.ts';
import { words } from './words.ts';

export interface Called {
  thing(text: string): string;
  word(text: string): string;
  control(id: string): string;
  wallet(wallet: Pick<StageWallet, 'asset' | 'tier'>): string;
  /** `526,300,010 XEM (¥57.9bn)`. */
  worth(amount: number, asset: string): string;
  moment(time: number): string;
  /** Hours and minutes alone. */
  clock(time: number): string;
  /** What an event did, in few words. */
  event(event: Event): string;
}

export function calledOf(catalogue: StageCatalogue, language: Language): Called {
  const days = calendar(catalogue.start);
  const named = {
    places: catalogue.places.map(({ id, kind }) => ({ id, kind: kind as 'server' })),
    assets: catalogue.assets,
    wallets: catalogue.wallets.map(({ keys }) => ({ keys: keys.map(({ id }) => id) })),
  };
  const things = thingsOf(named, language);
  const titles = new Map(catalogue.controls.map(({ id, title }) => [id, title[language]]));
  const text = words[language];
  const thing = (said: string): string => saidName(said, language, thing) ?? things(name(said));
  const word = (said: string): string => wordOf(journalWords, said, language);
  const said = (detail: string): string => {
    const called = thing(detail);
    return called === detail ? word(detail) : called;
  };
  const worth = (amount: number, asset: string): string => {
    const plan = catalogue.assets.find(({ id }) => id === asset);
    if (plan === undefined) return String(amount);
    const value = yen(yenOf(catalogue.assets, asset, amount), language);
    return language === 'ja'
      ? `${coins(amount, plan)}(${value})`
      : `${coins(amount, plan)} (${value})`;
  };
  return {
    thing,
    word,
    worth,
    control: (id) => titles.get(id) ?? id,
    wallet: ({ asset, tier }) => `${asset} ${text.tiers[tier]}`,
    moment: (time) => moment(time, days, language),
    clock: (time) => {
      const second = Math.floor(days.secondOfDay(time));
      return [Math.floor(second / 3600), Math.floor(second / 60) % 60]
        .map((part) => String(part).padStart(2, '0'))
        .join(':');
    },
    event({ subject, object, detail, amount, asset }) {
      const parts = [thing(subject.text)];
      if (object.text !== '') parts.push(thing(object.text));
      if (asset.text !== '' && amount > 0) parts.push(worth(amount, asset.text));
      if (detail.text !== '') parts.push(said(detail.text));
      return parts.join(' · ');
    },
  };
}
