/** The first page: what the figures are, what they are not, and the words and units they are told in. */
import type { Language } from '../../prose/language.ts';
import type { Study } from '../../measure/study.ts';
import type { ReportDetails } from './details.ts';
import { firstWords as words } from './first-words.ts';
import { markup } from './markup.ts';
import type { Markup } from './markup.ts';
import type { Section } from './table.ts';

export function first(_: Study, __: ReportDetails, language: Language): Section {
  const text = words[language];
  const body = markup`<ol class="bounds">
${text.bounds.map(({ title, said }) => markup`<li><b>${title}</b> ${said}</li>\n`)}</ol>
<h3>${text.termsTitle}</h3>
${list(text.terms)}
<h3>${text.unitsTitle}</h3>
${list(text.units)}`;
  return { id: 'first', title: text.title, body };
}

interface Told {
  readonly title: string;
  readonly said: string;
}

function list(entries: readonly Told[]): Markup {
  return markup`<dl class="terms">${entries.map(({ title, said }) => markup`<div><dt>${title}</dt><dd>${said}</dd></div>\n`)}</dl>`;
}
