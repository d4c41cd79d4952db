/** The page of a robustness study: which conclusions survive, what they fall by, and what was moved how far. */
import type { Robustness, RobustRow } from '../../measure/fold-robustness.ts';
import type { Bilingual, Language } from '../../prose/language.ts';
import { count } from '../../prose/numbers.ts';
import { firstWords } from '../../prose/robustness.ts';
import { markup, type Markup } from './markup.ts';
import { page } from './page.ts';
import { moved, unmoved } from './robust-numbers.ts';
import { conclusions, results } from './robust-tables.ts';
import { note, section } from './table.ts';

export interface RobustDetails {
  /** The title of a row or a baseline by its id, in both languages. */
  readonly titles: Readonly<Record<Language, (id: string) => string>>;
  /** As typed. */
  readonly command: string;
  /** The language shown first. */
  readonly language: Language;
}

type Versioned = Robustness & { readonly version: string };

/** The HTML; equal input gives equal bytes. */
export function robustPage(robustness: Versioned, details: RobustDetails): string {
  const article = (language: Language): Markup => whole(robustness, details, language);
  return page(
    `Vaultdrill: ${words.title[details.language]}`,
    { en: article('en'), ja: article('ja') },
    details.language,
  );
}

function whole(robustness: Versioned, details: RobustDetails, language: Language): Markup {
  const { version, seed, runs, samples, resultDigest, baseline, scenarios } = robustness;
  const title = details.titles[language];
  const asked = words.asked[language];
  return markup`
<h1>${words.title[language]}</h1>
<p>${asked(title(baseline), count(samples), count(runs))}</p>
<p>${words.reading[language]}</p>
${note(`Vaultdrill ${version}, seed ${seed}, ${resultDigest}`)}
${scenarios.map((row) => section({ id: idOf(row), title: title(row.id), body: rowBody(row, samples, language) }, language))}
${section({ id: 'bounds', title: words.bounds[language], body: words.limits[language].map((each) => markup`<p>${each}</p>\n`) }, language)}
${section({ id: 'reproduce', title: words.again[language], body: markup`<p>${words.same[language]}</p><pre>${details.command}</pre>` }, language)}`;
}

/** Ids of rows hold a slash, and may be any other section's. */
function idOf({ id }: RobustRow): string {
  return `row-${id.replace('/', '-')}`;
}

function rowBody(row: RobustRow, samples: number, language: Language): Markup {
  const [first, ...rest] = firstWords(row, samples, language);
  return markup`<p class="lead">${first!}</p>
${rest.map((each) => markup`<p>${each}</p>\n`)}
${conclusions(row, language)}${results(row, language)}${moved(row, language)}${unmoved(row, language)}`;
}

const title: Bilingual = {
  en: 'Which conclusions survive when assumptions are off',
  ja: '前提がずれても成り立つ結論',
};

const words = {
  title,
  asked: {
    en: (baseline: string, samples: string, runs: string) =>
      `Much of what a scenario takes as given is assumed, or reported by somebody who may be wrong. Here every such number is moved within its range, all of them at once, ${samples} times over, and the conclusions drawn at the stated values about the baseline “${baseline}” and its controls are put to the test each time. Every sample meets the same ${runs} runs of the same luck.`,
    ja: (baseline: string, samples: string, runs: string) =>
      `シナリオの前提の多くは仮定か、誤りのありうる報道に基づく。ここではそのような数値をすべて同時に、それぞれの範囲内で${samples}回動かし、元の値のもとで得た「${baseline}」とその対策についての結論が、そのつど成り立つかを確かめた。どの標本も、同じ運による同じ${runs}回の実行で調べた。`,
  },
  reading: {
    en: 'Shares stand with their 95% intervals over the samples. A number is named only where it stands out from chance among all that were moved.',
    ja: '割合には標本についての95%区間を添えた。数値の名を挙げるのは、動かしたすべての数値の中で偶然を超えて目立つ場合に限る。',
  },
  bounds: { en: 'What this does not say', ja: 'この結果からは言えないこと' },
  limits: {
    en: [
      'Ranges set by rule are assumed themselves: nobody has measured how far these numbers may be off. A conclusion that survives here survives these ranges and no wider ones.',
      'Only numbers are moved. How a house is built, which way an attacker goes, and every choice between named alternatives stay as stated; variants of a scenario are there for that.',
      'Numbers are moved independently of each other, though in truth some go together.',
      'What rises and falls again along a number is not seen. All samples share their runs, so that what is peculiar to these runs stays in every sample; more runs make it smaller.',
      'A share of samples is no probability that a conclusion is true.',
    ],
    ja: [
      '規則で決めた範囲はそれ自体が仮定である。これらの数値がどれだけ外れうるかを測った者はいない。ここで成り立つ結論は、この範囲の中で成り立つというだけである。',
      '動かしたのは数値だけである。事業者の構成、攻撃の経路、選択肢から選ぶ項目は元のままで、それらはシナリオの変種で調べる。',
      '数値は互いに独立に動かした。実際には連動するものもある。',
      '数値につれて増えてまた減るような関係は捉えられない。すべての標本が同じ実行を使うため、その実行に固有の偏りは全標本に残る。実行を増やせば小さくなる。',
      '標本の割合は、結論が正しい確率ではない。',
    ],
  },
  again: { en: 'To get the same again', ja: '再現のしかた' },
  same: {
    en: 'The same command with the same files gives the same bytes, whatever the machine and the number of threads; robust.json holds every text and the value of every number in every sample.',
    ja: '同じファイルと同じコマンドからは、どの機械でも、スレッド数がいくつでも同じ結果が得られる。robust.jsonには全てのファイルの内容と、標本ごとの全ての数値が入っている。',
  },
};
