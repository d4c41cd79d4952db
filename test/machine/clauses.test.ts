import { describe, expect, test } from 'vitest';
import { asTyped } from '../../sim/machine/report/commands.ts';
import { burdenOf } from '../../sim/machine/report/clause-burden.ts';
import { fallOf } from '../../sim/machine/report/clause-fall.ts';
import { report } from '../../sim/machine/report/report.ts';
import type { ReportDetails } from '../../sim/machine/report/report.ts';
import { ordinaryWeeks } from '../../sim/measure/study.ts';
import type { ControlRow, Study } from '../../sim/measure/study.ts';
import { largeDetails, largeStudy } from './large-study.ts';
import { madeUpDetails, madeUpStudy } from './made-up-study.ts';

const html = report(madeUpStudy, madeUpDetails);

/** One part of the report as it is read. */
function part(id: string, language: 'en' | 'ja', page = html): string {
  const start = page.indexOf(`<section id="${id}-${language}"`);
  const section = page.slice(start, page.indexOf('</section>', start));
  return section.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
}

/** The study with something changed about one control wherever it stands. */
function changed(id: string, change: (control: ControlRow) => ControlRow): Study {
  const scenarios = madeUpStudy.scenarios.map((row) => ({
    ...row,
    controls: row.controls.map((control) => (control.id === id ? change(control) : control)),
  }));
  return { ...madeUpStudy, scenarios };
}

describe('the first page', () => {
  test.each([
    '定めた手口で実際に攻撃された場合の結果です',
    '攻撃が起きる確率は扱いません',
    '特定の事業者を評価するものでもありません',
    '将来の予測も行いません',
    '偶然だけが変わったときに',
    '責任を果たしたことにはなりません',
    '絶えず見直す必要があります',
    '当局、自主規制団体、標準化団体、事業者のいずれの見解でもありません',
    '利用者財産の分別管理',
    '履行保証暗号資産',
    '対策のない仮想の事業者',
    '人時',
    '1万口座当たりの件数',
  ])('says in Japanese: %s', (sentence) => {
    expect(part('first', 'ja')).toContain(sentence);
  });

  test.each([
    'once the attack of its scenario takes place',
    'No probability, no rating, no forecast.',
    'The interval shows chance alone.',
    'has not thereby discharged its responsibility',
    'not the view of any authority',
    'Signing keys that lie on no device connected to a network',
  ])('says in English: %s', (sentence) => {
    expect(part('first', 'en')).toContain(sentence);
  });

  test('stands before the contents and before every figure', () => {
    for (const language of ['en', 'ja'] as const) {
      const article = html.slice(html.indexOf(`<article lang="${language}">`));
      expect(article.indexOf(`id="first-${language}"`)).toBeLessThan(article.indexOf('<nav'));
    }
  });

  test('is kept: nowhere is a house without controls shown but as a hypothetical operator', () => {
    const said = html.replaceAll(/hypothetical operator without controls/gi, '');
    expect(said).not.toMatch(/(no|without) controls/i);
    expect(html).not.toContain('対策なし');
  });
});

describe('by clause', () => {
  test('tells clause, control, scenario, fall, burden, grades and command in one line', () => {
    expect(part('clauses', 'en')).toContain(
      'CGTF draft 7.3.6 PSA 63-11(2) Cold-storage ratio cold-ratio Coincheck 2018 62% (55–69) out of the baseline: 20% (15–25) Honest customers harmed calm +0.90 points surge +3.6 points Slowest one withdrawal in twenty calm +2 h surge +2 h established 50% reported 0% assumed 50% of 2 vaultdrill measure coincheck-2018 coincheck-2018/surge --baseline catalogue-typical --runs 400 --seed vaultdrill --customers 2000',
    );
    expect(part('clauses', 'ja')).toContain(
      'コインチェック 2018年 62% (55〜69) 基準から外すと20%(15〜25) 不利益を受けた利用者 平常週 +0.90ポイント 殺到週 +3.6ポイント',
    );
  });

  test('says that nothing was learnt where no run reached the control', () => {
    expect(part('clauses', 'en')).toContain('SMS code sms-code not exercised – –');
    expect(part('clauses', 'ja')).toContain('sms-code 検証の対象となる場面なし – –');
  });

  test('holds only what the baseline asks for, and says where it names no clause', () => {
    expect(part('clauses', 'en')).not.toContain('multisig-quorum');
    expect(part('clauses', 'en')).toContain('no clause named Kill switch');
    const asksNothing = madeUpDetails.controls.map((control) => ({ ...control, clause: null }));
    const page = report(madeUpStudy, { ...madeUpDetails, controls: asksNothing });
    expect(part('clauses', 'en', page)).toContain('“Catalogue, typical” asks for no control.');
  });

  test('says of a fall that chance could explain that it could, and of none that there was none', () => {
    expect(part('clauses', 'en')).toContain(
      'Kill switch kill-switch Coincheck 2018 5% (−3 to 13) interval crosses zero',
    );
    expect(part('clauses', 'en')).toContain(
      'none of the 2 where it could act no difference in any run',
    );
  });

  test('is about what customers lose, not about what is stolen', () => {
    const spared = changed('cold-ratio', (control) => ({
      ...control,
      alone: { ...control.alone, customerLossReduction: { mean: 0.3, low: 0.2, high: 0.4 } },
    }));
    expect(part('clauses', 'en', report(spared, madeUpDetails))).toContain('30% (20–40)');
  });

  test('takes a fall that is shown before a larger one that chance could explain', () => {
    const [first, second] = madeUpStudy.scenarios;
    const open = changed('cold-ratio', (control) =>
      first!.controls.includes(control)
        ? {
            ...control,
            alone: { ...control.alone, customerLossReduction: { mean: 0.9, low: -0.1, high: 1 } },
          }
        : control,
    );
    expect(fallOf('cold-ratio', open)?.row.id).toBe(second!.id);
  });

  test('judges nothing by too few thefts', () => {
    const rare = {
      ...madeUpStudy,
      scenarios: madeUpStudy.scenarios.filter(({ id }) => id === 'browser-drill'),
    };
    const page = part('clauses', 'en', report(rare, madeUpDetails));
    expect(page).toContain('exercise: no record too few events (3 in 400 runs)');
    expect(page).toContain('not quoted: no calm and surge were run');
    expect(page).not.toContain('62%');
  });

  test('weighs each figure against the most that any control moves it', () => {
    const [pattern] = madeUpStudy.scenarios;
    // A minute is little where another control takes two hours; two points are most of what harm there is.
    const weeks = ['calm-week', 'surge-week'].map((id) => ({
      ...pattern!,
      id,
      controls: pattern!.controls.map((control) =>
        control.id !== 'kill-switch'
          ? control
          : {
              ...control,
              alone: {
                ...control.alone,
                honestCost: { ...control.alone.honestCost, delaySecondsP95: 60, staffHours: 0 },
              },
            },
      ),
    }));
    const study = { ...madeUpStudy, scenarios: weeks };
    expect(ordinaryWeeks(study)).toBeDefined();
    expect(burdenOf('kill-switch', undefined, study)?.map(({ field }) => field)).toEqual([
      'customersHarmedShare',
      'delaySecondsP95',
    ]);
    expect(burdenOf('audit-log', undefined, study)).toEqual([]);
  });

  test('has a line for every control of a large baseline, and no other', () => {
    const page = report(largeStudy, largeDetails);
    const start = page.indexOf('<section id="clauses-ja"');
    const rows = page
      .slice(start, page.indexOf('</section>', start))
      .match(/<tr><th scope="row">/g);
    const asked = largeDetails.controls.filter(({ clause }) => clause !== null);
    expect(rows).toHaveLength(asked.length);
    expect(asked.length).toBeGreaterThan(40);
  });

  test('repeats what was typed that changes the figures, and nothing else', () => {
    const command = `vaultdrill measure a --set 'customers.total=5 000' --runs 9 --out x --set=b=c --baseline ./own.yaml`;
    expect(asTyped(command, ['customers', 'set'])).toBe(" --set 'customers.total=5 000' --set=b=c");
    const details: ReportDetails = { ...madeUpDetails, command };
    expect(part('clauses', 'en', report(madeUpStudy, details))).toContain('--baseline ./own.yaml');
  });
});

describe('sums and prices', () => {
  test('gives a sum with its coins, price, day and source, in the word of its day', () => {
    expect(part('sums', 'ja')).toContain(
      'コインチェック 2018年:仮想通貨(2018年1月23日(JST)) XEM 526,300,010 XEM 110円 2018年1月23日(JST) 579億円 報道 parameters section 19',
    );
    expect(part('sums', 'en')).toContain('virtual currency, 23 Jan 2018 (JST)');
    expect(part('sums', 'en')).toContain('¥57.9bn reported parameters section 19');
  });

  test('says where no source is given', () => {
    expect(part('sums', 'en')).toContain('¥0.5 23 Jan 2018 (JST) ¥500 assumed No source given.');
  });
});
