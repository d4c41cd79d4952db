import { describe, expect, test } from 'vitest';
import { report } from '../../sim/machine/report/report.ts';
import type { ReportDetails } from '../../sim/machine/report/report.ts';
import { agreement } from '../../sim/machine/report/agreement.ts';
import type { Study } from '../../sim/measure/study.ts';
import { madeUpDetails, madeUpStudy } from './made-up-study.ts';

const html = report(madeUpStudy, madeUpDetails);

/** What a reader of one language reads, tags taken out and entities read. */
function read(page: string, language: 'en' | 'ja'): string {
  const start = page.indexOf(`<article lang="${language}">`);
  const article = page.slice(start, page.indexOf('</article>', start));
  const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
  return article
    .replace(/<[^>]+>/g, ' ')
    .replace(/&([a-z]+|#39);/g, (_, name: string) => entities[name]!)
    .replace(/\s+/g, ' ');
}

/** One part of the report as it is read. */
function part(id: string, language: 'en' | 'ja', page = html): string {
  const start = page.indexOf(`<section id="${id}-${language}"`);
  const section = page.slice(start, page.indexOf('</section>', start));
  return section.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
}

describe('the answer in words', () => {
  test.each([
    'Of 6 controls, 2 by themselves reduce the loss in at least one scenario.',
    'Cold-storage ratio: 62% (55–69), in Coincheck 2018',
    'Kill switch: 5% (−3 to 13) in Coincheck 2018, where most is left open',
    'Audit log: no difference in any run',
    'Automatic refill: in Coincheck 2018',
    'the loss rises by 12% (7–17)',
    'customers harmed +0.90 points in calm, +3.6 points in a surge',
    'nothing is known of them SMS code',
    'Loss of a hypothetical operator without controls: 80% (78–82). With those recorded at the time: 79% (77–81). With the baseline: 12% (9–15).',
    'too few thefts to say (3 in 400 runs)',
  ])('says in English: %s', (sentence) => {
    expect(part('answer', 'en')).toContain(sentence);
  });

  test.each([
    '対策6件のうち2件は、単独でも少なくとも1つのシナリオで損失を減らします。',
    'コールド比率:62%(55〜69)、コインチェック 2018年',
    '平常時+0.90ポイント、殺到時+3.6ポイント',
    '流出が少なく判断できません(400回中3回)',
  ])('says in Japanese: %s', (sentence) => {
    expect(part('answer', 'ja')).toContain(sentence);
  });

  test('follows the numbers: without the one harmful control nothing is said to add to the loss', () => {
    const harmless = eachRow((row) => ({
      ...row,
      controls: row.controls.filter(({ id }) => id !== 'hot-refill'),
    }));
    expect(part('answer', 'en', report(harmless, madeUpDetails))).toContain(
      'More is lost with them None shown.',
    );
  });
});

describe('the map of controls and scenarios', () => {
  test('names what nothing is known of instead of calling it 0 %', () => {
    const map = part('heatmap', 'en');
    expect(map).toContain('Not exercised in any scenario, and so left out: SMS code.');
    expect(map).toContain('too few events (3 in 400 runs)');
    expect(map).toContain('nothing lost');
    expect(map).toContain('not in the baseline');
  });

  test('says that a control was not exercised in one scenario when it was in another', () => {
    const idle = eachRow((row) => ({
      ...row,
      controls: row.controls.map((control) => ({
        ...control,
        exercised: control.exercised && row.id !== 'coincheck-2018',
      })),
    }));
    expect(part('heatmap', 'en', report(idle, madeUpDetails))).toContain(
      'Cold-storage ratio not exercised 62% (55–69)',
    );
  });

  test('marks a harmful control in words beside its minus sign', () => {
    expect(part('heatmap', 'en')).toContain('−12% (−17 to −7) more is lost');
    expect(part('heatmap', 'ja')).toContain('−12% (−17〜−7) 損失が増える');
  });
});

describe('loss against friction', () => {
  test('quotes a calm beside its surge', () => {
    expect(part('friction', 'en')).toContain('calm 3.0% surge 12%');
  });

  test('quotes nothing where there is no surge', () => {
    const calm = {
      ...madeUpStudy,
      scenarios: madeUpStudy.scenarios.filter(({ id }) => !id.includes('/')),
    };
    const page = report(calm, madeUpDetails);
    expect(part('friction', 'en', page)).toContain('Not quoted for Coincheck 2018;');
    expect(part('friction', 'en', page)).not.toContain('3.0%');
    expect(part('answer', 'en', page)).not.toContain('customers harmed');
    const [, friction] = page.split('<section id="friction-en"');
    expect(friction!.split('</section>')[0]).not.toContain('<svg');
  });
});

describe('recorded against simulated', () => {
  test('counts predictions only, and gives a miss its likely reason', () => {
    const text = part('record', 'en');
    expect(text).toContain(
      'Predictions: 2. In agreement: 1. Missed: 1. Set, and so not counted: 1.',
    );
    expect(text).toContain(
      'Noticed after 11 h 23 min 6 h (4 h to 8 h 20 min) miss The night shift',
    );
    expect(text).toContain('Theft transactions 11 transactions 11 transactions set');
    expect(part('record', 'ja')).toContain('流出額 580億円 576億円(550億円〜584億円) 一致');
  });

  test('gives no reason where there is no miss, and says so where none is known', () => {
    const [known] = madeUpDetails.scenarios;
    const [agreeing, missing] = known!.record;
    const told = (record: ReportDetails['scenarios'][number]['record']): string =>
      part(
        'record',
        'en',
        report(madeUpStudy, {
          ...madeUpDetails,
          scenarios: [{ ...known!, record }, ...madeUpDetails.scenarios.slice(1)],
        }),
      );
    const { likelyReason, ...unexplained } = missing!;
    expect(told([{ ...agreeing!, likelyReason: likelyReason! }])).not.toContain('The night shift');
    expect(told([{ ...missing!, set: true }])).not.toContain('The night shift');
    expect(told([unexplained])).toContain('miss No reason known.');
  });

  test('judges by the range of the runs, and by a tenth where there is none', () => {
    const figure = { ...madeUpDetails.scenarios[0]!.record[2]!, recorded: 100 };
    expect(agreement({ ...figure, simulated: 109 })).toBe('agrees');
    expect(agreement({ ...figure, simulated: 111 })).toBe('misses');
    expect(agreement({ ...figure, simulated: 102, low: 101, high: 103 })).toBe('misses');
    expect(agreement({ ...figure, simulated: null })).toBe('nothingToCompare');
    expect(agreement({ ...figure, simulated: 500, set: true })).toBe('set');
  });
});

describe('what was run', () => {
  test('says of each row how many customers were simulated, and the name a command takes', () => {
    expect(part('ran', 'en')).toContain(
      'Coincheck 2018: surge of withdrawals coincheck-2018/surge Incident 2,000 260,000',
    );
  });

  test('calls baselines by their title, and gives the id once', () => {
    expect(part('sets', 'en')).toContain(
      'Recorded at the time Catalogue, typical Cold storage alone',
    );
    expect(part('sets', 'ja')).toContain('当時の対策 カタログ標準 コールド保管のみ');
    expect(part('ran', 'ja')).toContain('コールド保管のみ cold-only');
    for (const id of ['sets', 'friction', 'answer'])
      expect(part(id, 'en')).not.toContain('cold-only');
  });

  test('tells when a theft was noticed, stopped, contained, and in how many runs each is known', () => {
    const text = part('noticed', 'en');
    expect(text).toContain('Noticed Stopped Contained');
    expect(text).toContain('11 h 23 min 396 of 396');
    expect(text).toContain('12 h 50 min 357 of 396');
    expect(text).toContain('not in half the runs 158 of 396');
    expect(text).toContain('Nothing lost in any run: A calm week.');
  });
});

describe('the page', () => {
  test('is headed, in both languages, by what it leaves out', () => {
    expect(read(html, 'en')).toContain('Where the attacker does not change his method');
    expect(read(html, 'ja')).toContain('攻撃者が手口を変えない場合');
  });

  test('has the same parts in both languages, and no Japanese in the English one', () => {
    const ids = (language: string): string[] =>
      [...html.matchAll(new RegExp(`<section id="(\\w+)-${language}"`, 'g'))].map(([, id]) => id!);
    expect(ids('en')).toEqual(ids('ja'));
    expect(ids('en')).toHaveLength(17);
    expect(read(html, 'en')).not.toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/);
  });

  test('says how to come to a number again', () => {
    const text = part('reproduce', 'en');
    expect(text).toContain('vaultdrill measure coincheck-2018 --runs 400');
    expect(text).toContain(
      'vaultdrill run coincheck-2018 --controls none --with cold-ratio=typical --seed vaultdrill/0 --customers 2000',
    );
    expect(text).toContain('51e0d9c8b7a69584');
  });

  test('leaves no number unsaid and none that is not one', () => {
    for (const language of ['en', 'ja'] as const)
      expect(read(html, language)).not.toMatch(/undefined|NaN|\[object|Infinity|\bnull\b/);
  });

  test('is the same bytes again, whatever time the study took', () => {
    expect(report(structuredClone(madeUpStudy), structuredClone(madeUpDetails))).toBe(html);
    expect(report({ ...madeUpStudy, seconds: 9_999 }, madeUpDetails)).toBe(html);
  });

  test('opens in the language it is asked for', () => {
    expect(html).toContain('<html lang="en">');
    const japanese = report(madeUpStudy, { ...madeUpDetails, language: 'ja' });
    expect(japanese).toContain('<html lang="ja">');
    expect(japanese).toMatch(/id="language-ja" checked/);
  });

  test('asks for nothing: no script, no file, no address but a link to a source', () => {
    expect(html).not.toMatch(/<(script|link|img|iframe|object|base|form)\b/);
    expect(html).not.toMatch(/\b(src|srcset|action|style|on\w+)=/);
    expect(html).not.toMatch(/url\(|@import/);
    expect(html).toContain('default-src &#39;none&#39;; style-src &#39;sha256-');
    const addresses = [...html.matchAll(/\S*https?:\/\/[^\s<"]+/g)].map(([found]) => found);
    expect(addresses.every((found) => found.startsWith('href="') || found.includes('>http'))).toBe(
      true,
    );
  });

  test('a scenario without details is our own error', () => {
    expect(() => report(madeUpStudy, { ...madeUpDetails, scenarios: [] })).toThrow(
      'report: expected details of scenario coincheck-2018, found none',
    );
  });
});

test('whatever text comes along is read and never obeyed', () => {
  const hostile = `<img src=x onerror=alert(1)>"'&</style><script>alert(2)</script>`;
  const page = report(
    renamed({ ...madeUpStudy, version: hostile, seed: hostile, planDigest: hostile }, hostile),
    renamed({ ...madeUpDetails, command: hostile }, hostile),
  );
  expect(page).not.toMatch(/<img|<script|onerror=alert\(1\)>"/);
  expect(page.match(/<\/style>/g)).toHaveLength(1);
  expect(read(page, 'en')).toContain(hostile);
  expect(page).not.toMatch(/href="(?!https?:|#)/);
});

/** Every text a file could bring along, replaced; ids and words of the contract stay. */
function renamed<T extends Study | ReportDetails>(value: T, text: string): T {
  const bilingual = { en: text, ja: text };
  const replaced = ['title', 'summary', 'sentence', 'label', 'likelyReason', 'comparability'];
  const plain = ['source', 'path', 'value', 'unit', 'level'];
  const walk = (each: unknown, key: string): unknown => {
    if (replaced.includes(key)) return bilingual;
    if (plain.includes(key)) return key === 'source' ? `javascript:${text} https://a.b/"x` : text;
    if (Array.isArray(each)) return each.map((item) => walk(item, ''));
    if (typeof each !== 'object' || each === null) return each;
    return Object.fromEntries(Object.entries(each).map(([name, item]) => [name, walk(item, name)]));
  };
  return walk(value, '') as T;
}

function eachRow(change: (row: Study['scenarios'][number]) => Study['scenarios'][number]): Study {
  return { ...madeUpStudy, scenarios: madeUpStudy.scenarios.map(change) };
}
