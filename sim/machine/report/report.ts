/** The report of a study: one self-contained page in Japanese and English, to read and to print. */
import { count } from '../../prose/numbers.ts';
import type { Language } from '../../prose/language.ts';
import type { Study } from '../../measure/study.ts';
import { answer } from './answer.ts';
import { asked } from './asked.ts';
import { assumptions } from './assumptions.ts';
import { believe } from './believe.ts';
import { borne } from './borne.ts';
import { choiceSection } from './choice.ts';
import { clauseSentences } from './clause-sentences.ts';
import { clauses } from './clauses.ts';
import { controls } from './controls.ts';
import type { ReportDetails } from './details.ts';
import { first } from './first.ts';
import { friction } from './friction.ts';
import { furtherSection, furtherSections } from './further.ts';
import { groups } from './groups.ts';
import { heatmap } from './heatmap.ts';
import { markup } from './markup.ts';
import type { Markup } from './markup.ts';
import { noticed } from './noticed.ts';
import { page } from './page.ts';
import { ran } from './ran.ts';
import { record } from './record.ts';
import { reproduce } from './reproduce.ts';
import { riskSection } from './risk.ts';
import { sets } from './sets.ts';
import { sums } from './sums.ts';
import { section, type Section } from './table.ts';

export type { ReportDetails } from './details.ts';

/** Writes the HTML of a study; equal input gives equal bytes, whatever time or machine it took. */
export function report(study: Study, details: ReportDetails): string {
  const shown = details.language ?? 'en';
  const articles = { en: article(study, details, 'en'), ja: article(study, details, 'ja') };
  return page(`Vaultdrill: ${words[shown].title}`, articles, shown);
}

/** Undefined where there is nothing to tell of it. */
type Part = (
  study: Study,
  details: ReportDetails,
  language: Language,
) => Section | readonly Section[] | undefined;

const parts: readonly Part[] = [
  asked,
  answer,
  clauses,
  clauseSentences,
  sets,
  borne,
  heatmap,
  friction,
  groups,
  chosen,
  noticed,
  record,
  believe,
  yearly,
  furtherSection,
  furtherSections,
  ran,
  sums,
  assumptions,
  controls,
  reproduce,
];

function chosen(_: Study, details: ReportDetails, language: Language): Section | undefined {
  return details.choice && choiceSection(details.choice, details, language);
}

function yearly(study: Study, details: ReportDetails, language: Language): Section | undefined {
  return details.risk && riskSection(details.risk, study, details, language);
}

function article(study: Study, details: ReportDetails, language: Language): Markup {
  const text = words[language];
  const sections = parts.flatMap((part) => part(study, details, language) ?? []);
  const adapted = details.further?.adaptations[0];
  return markup`
<h1>${text.title}</h1>
<p class="standing">${text.standing}</p>
<p>${text.limits} ${adapted === undefined ? text.unmeasured : markup`<a href="#${adapted.id}-${language}">${text.measured}</a>`}</p>
<p class="note">${text.identity(study)}</p>
${section(first(study, details, language), language)}<nav aria-label="${text.contents}"><ul class="contents">
${sections.map(({ id, title }) => markup`<li><a href="#${id}-${language}">${title}</a></li>\n`)}</ul></nav>
${sections.map((each) => section(each, language))}`;
}

const words = {
  en: {
    title: 'What each control saves, and what it costs customers',
    standing: 'Where the attacker does not change his method',
    limits:
      'Every figure here meets the same attack with different controls. Against an attacker who sees a control and turns to another method it may save less, or nothing.',
    measured: 'How much less is measured here',
    unmeasured: 'The command “vaultdrill adapt” measures that.',
    identity: ({ version, seed, runs, resultDigest }: Study) =>
      `Vaultdrill ${version}, seed ${seed}, ${count(runs)} runs, result ${resultDigest}`,
    contents: 'Contents',
  },
  ja: {
    title: '対策ごとの効果と、利用者の負担',
    standing: '攻撃者が手口を変えない場合',
    limits:
      'この報告書の数値はすべて、同じ攻撃に対して対策だけを変えて得たものです。対策を見て別の手口に移る攻撃者に対しては、効果がこれより小さいことも、まったくないこともあります。',
    measured: 'その測定結果',
    unmeasured: 'それは「vaultdrill adapt」で測ります。',
    identity: ({ version, seed, runs, resultDigest }: Study) =>
      `Vaultdrill ${version}、シード ${seed}、${count(runs)}回、結果 ${resultDigest}`,
    contents: '目次',
  },
};
