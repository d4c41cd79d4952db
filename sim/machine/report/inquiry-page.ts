/** The page of an inquiry: its heading, a section for each thing found, and how to find it again. */
import type { Language } from '../../prose/language.ts';
import type { Bilingual } from '../../prose/language.ts';
import type { InquiryFile } from '../inquiry-file.ts';
import { markup, type Markup } from './markup.ts';
import { page } from './page.ts';
import { note, section, type Section } from './table.ts';

export interface InquiryDetails {
  /** The title of a row or a baseline by its id, in both languages. */
  readonly titles: Readonly<Record<Language, (id: string) => string>>;
  /** As typed. */
  readonly command: string;
  /** The language shown first. */
  readonly language: Language;
}

/** What differs from one kind to another. */
export interface InquiryTold {
  readonly title: Bilingual;
  /** What was asked and how to read it, a paragraph each. */
  readonly lead: Readonly<Record<Language, readonly string[]>>;
  sections(language: Language): readonly Section[];
}

type Saved = InquiryFile & { readonly seed: string; readonly resultDigest: string };

/** The HTML; equal input gives equal bytes. */
export function inquiryPage(
  { version, kind, seed, resultDigest }: Saved,
  { title, lead, sections }: InquiryTold,
  { command, language: shown }: InquiryDetails,
): string {
  const article = (language: Language): Markup => markup`
<h1>${title[language]}</h1>
${lead[language].map((each) => markup`<p>${each}</p>\n`)}
${note(`Vaultdrill ${version}, seed ${seed}, ${resultDigest}`)}
${sections(language).map((each) => section(each, language))}
${section({ id: 'reproduce', title: words.again[language], body: markup`<p>${words.same[language](kind)}</p><pre>${command}\nvaultdrill verify ${kind}.json</pre>` }, language)}`;
  return page(`Vaultdrill: ${title[shown]}`, { en: article('en'), ja: article('ja') }, shown);
}

/** Ids of rows hold a slash, and may be any other section's. */
export function sectionIdOf(row: string): string {
  return `row-${row.replace('/', '-')}`;
}

const words = {
  again: { en: 'To get the same again', ja: '再現のしかた' },
  same: {
    en: (kind: string) =>
      `The same command with the same files gives the same bytes, whatever the machine and the number of threads. ${kind}.json holds every text it rests on; the second command lives it all again with real signatures, or with --sample a few pieces of it.`,
    ja: (kind: string) =>
      `同じファイルと同じコマンドからは、どの機械でも、スレッド数がいくつでも同じ結果が得られます。${kind}.json には元になった全ての文書が入っており、2つ目のコマンドは本物の署名ですべてをやり直します(--sample を付ければその一部)。`,
  },
};
