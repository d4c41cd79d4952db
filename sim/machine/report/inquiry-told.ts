/** What an inquiry came to in one language, for a terminal and for a page alike. */
import type { Language } from '../../prose/language.ts';
import type { Markup } from './markup.ts';

export interface InquiryTold {
  readonly title: string;
  /** What was asked, a paragraph each; a terminal leaves it out. */
  readonly lead: readonly string[];
  readonly parts: readonly PartTold[];
  /** How to read it and what it rests on: a page tells it first, a terminal last. */
  readonly reading: readonly string[];
  /** What it does not say; a terminal leaves it out. */
  readonly bounds?: { readonly title: string; readonly said: readonly string[] };
}

/** Usually one row of the question; in words first. */
export interface PartTold {
  /** Its id; null where it tells of all rows at once. */
  readonly row: string | null;
  readonly title: string;
  /** Sentences, the most telling first. */
  readonly words: readonly string[];
  readonly figure?: (id: string) => Markup;
  readonly tables: readonly TableTold[];
  readonly list: readonly string[];
  readonly notes: readonly string[];
  /** What stands on a page of its own only. */
  readonly more?: Markup;
}

export interface TableTold {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Said[])[];
}

/** Plain words, and the same as a page has them where it says more. */
export type Said = string | { readonly plain: string; readonly marked: Markup };

/** Who tells it: what a row or a baseline is called, by its id. */
export interface Teller {
  readonly language: Language;
  title(id: string): string;
}
