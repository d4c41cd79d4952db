/** The page of an inquiry: its heading, a section for each thing found, and how to find it again. */
import type { Language } from '../../prose/language.ts';
import type { InquiryFile } from '../inquiry-file.ts';
import { inquiryBody, leadOf, partBody } from './inquiry-body.ts';
import type { InquiryTold, PartTold } from './inquiry-told.ts';
import { markup, type Markup } from './markup.ts';
import { page } from './page.ts';
import { note, section, type Section } from './table.ts';

/** A saved inquiry with the words for it in both languages. */
export interface ToldInquiry {
  readonly saved: InquiryFile & { readonly seed: string; readonly resultDigest: string };
  readonly told: Readonly<Record<Language, InquiryTold>>;
}

/** The HTML; equal input gives equal bytes. `shown` is the language it opens in. */
export function inquiryPage({ saved, told }: ToldInquiry, shown: Language): string {
  const { version, seed, resultDigest } = saved;
  const article = (language: Language): Markup => {
    const { title, parts, bounds } = told[language];
    return markup`
<h1>${title}</h1>
${leadOf(told[language])}
${note(`Vaultdrill ${version}, seed ${seed}, ${resultDigest}`)}
${parts.map((part) => section(partSection(part, language), language))}
${bounds === undefined ? '' : section({ id: 'bounds', title: bounds.title, body: bounds.said.map((each) => markup`<p>${each}</p>\n`) }, language)}
${section(again(saved, language), language)}`;
  };
  const title = told[shown].title;
  return page(`Vaultdrill: ${title}`, { en: article('en'), ja: article('ja') }, shown);
}

function partSection(part: PartTold, language: Language): Section {
  const id = sectionIdOf(part);
  return { id, title: part.title, body: markup`${partBody(part, id, language)}${part.more ?? ''}` };
}

function again({ kind, command }: InquiryFile, language: Language): Section {
  const body = markup`<p>${words.same[language](kind)}</p><pre>${command}\nvaultdrill verify ${kind}.json</pre>`;
  return { id: 'reproduce', title: words.again[language], body };
}

/** The same as one section of the report of a study; `id` is the section's own. */
export function inquirySection(
  { saved, told }: ToldInquiry,
  { id, file, remark }: { readonly id: string; readonly file: string; readonly remark?: string },
  language: Language,
): Section {
  return {
    id,
    title: told[language].title,
    body: markup`${inquiryBody(told[language], id, language)}
${remark === undefined ? '' : note(remark)}<p>${words.command[language]}</p>
<pre><code>${saved.command}\nvaultdrill verify ${file}</code></pre>
`,
  };
}

/** Ids of rows hold a slash, and may be any other section's. */
function sectionIdOf({ row }: PartTold): string {
  return row === null ? 'rows' : `row-${row.replace('/', '-')}`;
}

const words = {
  again: { en: 'To get the same again', ja: '再現のしかた' },
  command: {
    en: 'To get the same again, and to hold the file against runs with real signatures:',
    ja: '同じ結果を得るコマンドと、ファイルを本物の署名による実行と照合するコマンド:',
  },
  same: {
    en: (kind: string) =>
      `The same command with the same files gives the same bytes, whatever the machine and the number of threads. ${kind}.json holds every text it rests on; the second command lives it all again with real signatures, or with --sample a few pieces of it.`,
    ja: (kind: string) =>
      `同じファイルと同じコマンドからは、どの機械でも、スレッド数がいくつでも同じ結果が得られます。${kind}.json には元になった全ての文書が入っており、2つ目のコマンドは本物の署名ですべてをやり直します(--sample を付ければその一部)。`,
  },
};
