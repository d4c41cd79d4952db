/** Sources and bands in words, the same beside the drawing, in the table and for those who listen. */
import type { Language } from '../../../sim/prose/language.ts';
import type { Band, Column, Source } from '../fold/flow.ts';
import type { StageCatalogue, Tier } from '../../contract/catalogue.ts';
import type { Eye } from '../fold/state.ts';
import type { Called } from '../text/called.ts';
import { count } from '../text/figures.ts';
import { addressName } from '../text/seen-names.ts';
import { spanLines } from './spans.ts';
import { moneyWords, type MoneyWords } from './words.ts';

export interface Telling {
  readonly words: MoneyWords;
  readonly language: Language;
  readonly called: Called;
  wallet(source: Source): string;
  way(source: Source): string;
  when(column: Column | undefined): string;
  to(band: Band): string;
  transfers(band: Band): string;
  worth(source: Source, part: { readonly amount: number }): string;
  /** All of a band in one sentence. */
  band(source: Source, band: Band, column: Column | undefined): string;
}

export function tellingOf(
  called: Called,
  catalogue: StageCatalogue,
  language: Language,
  eye: Eye,
): Telling {
  const words = moneyWords[language];
  const wallet = ({ row, asset }: Source): string => {
    const known = catalogue.wallets.find(({ id }) => id === row);
    return called.wallet(known ?? { asset, tier: row.split('/')[0] as Tier });
  };
  const when = (column: Column | undefined): string =>
    column === undefined ? '' : spanLines(column, called, language).join(' ');
  const to = ({ addresses }: Band): string =>
    addresses.length === 1
      ? addressName(addresses[0]!, eye, called, words.outside)
      : words.addresses(count(addresses.length));
  const transfers = ({ passages }: Band): string =>
    words.transfers(count(passages.length), passages.length === 1);
  const worth = ({ asset }: Source, { amount }: { readonly amount: number }): string =>
    called.worth(amount, asset);
  return {
    words,
    language,
    called,
    wallet,
    when,
    to,
    transfers,
    worth,
    way: ({ way, taken }) =>
      way !== null ? words.ways[way] : taken ? words.missing : words.paidOut,
    band: (source, band, column) =>
      words.band(worth(source, band), wallet(source), when(column), to(band), transfers(band)),
  };
}
