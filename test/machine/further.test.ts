import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { gathered } from '../../sim/machine/gathered.ts';
import { version } from '../../sim/machine/package.ts';
import { report, type ReportDetails } from '../../sim/machine/report/report.ts';
import { leftOutWords } from '../../sim/machine/report/further-words.ts';
import { renewedReport, reportBeside, reportFile } from '../../sim/machine/report-file.ts';
import { inquiryFile } from '../../sim/measure/inquiry-file.ts';
import type { Question } from '../../sim/measure/question.ts';
import type { Study } from '../../sim/measure/study.ts';
import { smallQuestion } from '../measure/small-study.ts';
import { adaptation, attribution, clauseDetails, inquiredDetails, madeUpFurther, robustness } from './made-up-inquiries.ts'; // prettier-ignore
import { madeUpStudy } from './made-up-study.ts';

/** One part of a report as it is read. */
function part(html: string, id: string, language: 'en' | 'ja'): string {
  const start = html.indexOf(`<section id="${id}-${language}"`);
  if (start < 0) return '';
  const section = html.slice(start, html.indexOf('</section>', start));
  return section
    .replace(/<svg[^]*?<\/svg>/g, ' [figure] ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}

const html = report(madeUpStudy, inquiredDetails);
const before = report(madeUpStudy, clauseDetails);

function withFurther(change: Partial<NonNullable<ReportDetails['further']>>): string {
  return report(madeUpStudy, { ...inquiredDetails, further: { ...madeUpFurther, ...change } });
}

describe('a report with inquiries', () => {
  test.each([
    ['attribution', 'vaultdrill attribution coincheck-2018', '[figure]'],
    ['adaptation', 'vaultdrill adaptation coincheck-2018', 'half or more is saved'],
    ['comparison', 'vaultdrill comparison coincheck-2018', 'Less is lost under “Catalogue, typical” in: coincheck-2018.'], // prettier-ignore
    ['robust', 'vaultdrill robust coincheck-2018', 'Of 1 conclusions 0 hold in every sample'],
  ])('has a section for %s, with its command, in both languages', (id, command, said) => {
    expect(part(html, id, 'en')).toContain(said);
    for (const language of ['en', 'ja'] as const) {
      expect(part(html, id, language)).toContain(`${command} vaultdrill verify ${id}.json`);
      expect(html).toContain(`href="#${id}-${language}"`);
    }
  });

  test('lists them, and names what lies there and is not about this study with the reason', () => {
    const listed = part(html, 'further', 'en');
    expect(listed).toContain('attribution.json vaultdrill attribution coincheck-2018');
    expect(listed).toContain(
      'Not taken in: attribution-old.json, because it was written by version 0.0.9.',
    );
    expect(part(html, 'robust', 'en')).toContain('another number of simulated customers');
    expect(part(html, 'attribution', 'en')).not.toContain('another number');
  });

  test('names the commands for what was not asked, with what was typed for the study', () => {
    const none = { asked: [], left: [], attributions: [], adaptations: [], robust: [] };
    const page = report(madeUpStudy, {
      ...clauseDetails,
      further: none,
      command: 'vaultdrill measure coincheck-2018 --baseline ./own.yaml --runs 9 --out mine',
    });
    expect(part(page, 'further', 'en')).toContain(
      'vaultdrill attribute coincheck-2018 --baseline ./own.yaml --out mine',
    );
    expect(part(page, 'further', 'ja')).toContain('vaultdrill adapt coincheck-2018 --out mine');
    const command = 'vaultdrill measure --json --out mine --runs=9 --set x=y';
    const all = report(madeUpStudy, { ...clauseDetails, further: none, command });
    // an id alone would ask about its variants as well
    expect(part(all, 'further', 'en')).toContain(
      `vaultdrill adapt ${madeUpStudy.scenarios.map(({ id }) => (id.includes('/') ? id : `${id}/`)).join(' ')} --out mine --set x=y`,
    );
  });

  test('says at its head where the adapting attacker is told of', () => {
    expect(html).toContain('<a href="#adaptation-en">How much less is measured here</a>');
    expect(before).toContain('The command “vaultdrill adapt” measures that.');
  });

  test('never shows a word of the machine', () => {
    expect(html).not.toMatch(/undefined|NaN|\[object|null</);
  });

  test('has no two sections or figures of one id', () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toHaveLength(new Set(ids).size);
  });
});

describe('a sentence on each clause', () => {
  const english = part(html, 'sentences', 'en');

  test('says with an attribution what it saves, where, beside what, for what trouble, how surely', () => {
    expect(english).toContain(
      'Cold-storage ratio CGTF draft 7.3.6 PSA 63-11(2) It saves 53% (49–57) of what is lost, and for customers 53% (49–57), in “Coincheck 2018”, too few events to say in 1; part of its work is done by “Kill switch with delegated authority” as well; by itself it costs honest customers and staff: honest customers harmed +0.90 points in a calm week and +3.6 points in a surge',
    );
    expect(english).toContain(
      'sure as far as chance goes (95% over 40 runs), while 1 of 2 graded inputs there are assumed, and that it saves a tenth or more of the loss by itself holds in 60% (56–64) of the samples',
    );
    expect(part(html, 'sentences', 'ja')).toContain(
      '「コインチェック 2018年」では損失の53%(49〜57)、利用者の損失の53%(49〜57)を防ぎます。1件は流出が少なく判断できません。働きの一部は「緊急停止(権限委譲済み)」も担います。',
    );
  });

  test('says of one that adds to the loss that it does, and of one that does nothing just that', () => {
    expect(english).toContain('It adds to the loss in “Coincheck 2018” (−10% (−14 to −6))');
    expect(english).toContain(
      'It makes no difference to any loss, in any run of 1 attributed scenario in which enough is lost to say; by itself',
    );
  });

  test('says without one only what alone and left out bear, and that the order is not settled', () => {
    const section = part(before, 'sentences', 'en');
    expect(section).toContain(
      'Alone it saves customers 62% (55–69) in “Coincheck 2018”, and left out of the baseline it gives up 20% (15–25); what part of it is its own, and what it needs beside it, is not settled',
    );
    expect(section).not.toContain('53%');
    expect(section).toContain(
      'vaultdrill attribute coincheck-2018 --baseline catalogue-typical --customers 2000',
    );
    expect(section).toContain('What saves customers alone cannot be told from nothing'.replace('What saves', 'What it saves')); // prettier-ignore
  });

  test('names the row in which one that does nothing alone is missed most when left out', () => {
    const missed = { mean: 0.4, low: 0.35, high: 0.45 };
    const scenarios = madeUpStudy.scenarios.map((row) => ({
      ...row,
      controls: row.controls.map((control) => {
        if (row.id !== 'coincheck-2018/surge' || control.id !== 'audit-log') return control;
        const without = { ...control.without!, reduction: missed, customerLossReduction: missed };
        return { ...control, without };
      }),
    }));
    const told = part(report({ ...madeUpStudy, scenarios }, clauseDetails), 'sentences', 'en');
    expect(told).toMatch(/gives up 40% \(35–45\) in “[^”]*surge[^”]*”/i);
  });

  test('says how sure it is only where chance leaves a sign standing', () => {
    const section = part(before, 'sentences', 'en');
    const of = (title: string): string => section.split(title)[1]!.split('CGTF draft')[0]!;
    expect(section).toContain('sure as far as chance goes');
    expect(of('Kill switch with delegated authority')).toContain('cannot be told from nothing');
    expect(of('Kill switch with delegated authority')).not.toContain('sure as far as chance goes');
  });

  test('says nothing of another baseline but what the study tried as that one asks for it', () => {
    const [, other = ''] = part(before, 'sentences', 'en').split('Cold storage alone');
    expect(other).toContain('Own rule 1 Alone it saves customers 62% (55–69)');
    expect(other).not.toContain('gives up');
    expect(other).toContain(
      'Tried in this study only at other settings than this baseline asks for, so that nothing is said: Kill switch with delegated authority.',
    );
    expect(other).not.toContain('audit-log');
  });

  test('takes no attribution of a baseline that asks for something else', () => {
    const [first] = madeUpFurther.attributions;
    const [control, ...rest] = first!.baseline.controls!;
    const changed = { ...control!, settings: { hours: 48, published: true } };
    const baseline = { ...first!.baseline, controls: [changed, ...rest] };
    const page = withFurther({ attributions: [{ ...first!, baseline }] });
    expect(part(page, 'sentences', 'en')).not.toContain('53%');
  });

  test('with too few thefts says so, and no number', () => {
    const [first] = madeUpFurther.attributions;
    const scenarios = attribution.scenarios.map((row) => ({ ...row, hits: 29 }));
    const found = { ...attribution, scenarios };
    const page = withFurther({ attributions: [{ ...first!, found }] });
    const told = part(page, 'sentences', 'en');
    // what the study itself knows is told as if nobody had attributed anything
    expect(told).toBe(part(withFurther({ attributions: [] }), 'sentences', 'en'));
    expect(told).not.toContain('53%');
  });

  test('of several attributions each row is told from the one with the most runs', () => {
    const [first] = madeUpFurther.attributions;
    const { baseline } = first!;
    const few = {
      ...attribution,
      runs: 35,
      scenarios: attribution.scenarios
        .map((row) => ({ ...row, hits: 0 }))
        .filter(({ id }) => id === 'browser-drill'),
    };
    const attributions = [{ id: 'attribution-b', baseline, found: few }, first!];
    const page = withFurther({ attributions });
    expect(part(page, 'sentences', 'en')).toBe(english);
    const other = withFurther({ attributions: attributions.toReversed() });
    expect(part(other, 'sentences', 'en')).toBe(english);
  });

  test('where only customers are spared, or harmed, says so of them', () => {
    const [first] = madeUpFurther.attributions;
    const between = (mean: number) => ({ mean, low: mean - 0.05, high: mean + 0.05 });
    const told = (value: number, its: number): string => {
      const scenarios = attribution.scenarios.map((row) => {
        const controls = row.controls.map((each) => ({ ...each, value: between(value) }));
        const customers = row.customers.controls.map((each) => ({ ...each, value: between(its) }));
        return { ...row, controls, pairs: [], customers: { ...row.customers, controls: customers, pairs: [] } }; // prettier-ignore
      });
      const found = { ...attribution, scenarios };
      return part(withFurther({ attributions: [{ ...first!, found }] }), 'sentences', 'en');
    };
    expect(told(0.01, 0.5)).toContain('It saves 50% (45–55) of what customers lose in “Coincheck 2018”, too few'); // prettier-ignore
    expect(told(0.01, -0.5)).toContain('It adds to what customers lose in “Coincheck 2018” (−50% (−55 to −45))'); // prettier-ignore
    expect(told(-0.5, 0.5)).not.toContain('It saves');
  });

  test('where intervals leave it open, says that', () => {
    const [first] = madeUpFurther.attributions;
    const open = { mean: 0.5, low: -0.1, high: 0.9 };
    const scenarios = attribution.scenarios.map((row) => {
      const controls = row.controls.map((each) => ({ ...each, value: open }));
      return { ...row, controls, pairs: [], customers: { ...row.customers, controls, pairs: [] } };
    });
    const page = withFurther({
      attributions: [{ ...first!, found: { ...attribution, scenarios } }],
    });
    expect(part(page, 'sentences', 'en')).toContain(
      'What it saves cannot be told from nothing in any of 1 attributed scenario; no other control of the baseline stands out',
    );
  });
});

describe('what would change its mind', () => {
  const mind = (page: string, language: 'en' | 'ja'): string =>
    [...page.matchAll(/<p class="mind">(.*)<\/p>/g)][language === 'en' ? 0 : 1]![1]!;

  test('names the assumption by which a conclusion falls, and the way that beats a set', () => {
    expect(mind(html, 'en')).toMatch(
      /Coincheck 2018: that “Cold-storage ratio” by itself saves at least 10% of what is lost without any holds less surely where “[^”]+” is in the upper half of its range, above 1 h 30 min \(in 30% \(26–34\) of samples there, 90% \(86–94\) elsewhere\)/,
    );
    expect(mind(html, 'en')).toContain(
      'beats “Catalogue, typical”, taking 70% (66–74) of what is at risk where the way of record takes 12% (8–16).',
    );
    expect(mind(html, 'ja')).toContain('「カタログ標準」は「');
  });

  test('names no set of which the interval does not say that it is beaten', () => {
    expect(mind(html, 'en')).not.toContain('limits kept secret');
    const [first] = madeUpFurther.adaptations;
    const scenarios = adaptation.scenarios.map((row) => ({
      ...row,
      sets: row.sets.map((set) => ({ ...set, displacement: { mean: 0.5, low: -0.01, high: 1 } })),
    }));
    const page = withFurther({ adaptations: [{ ...first!, found: { ...adaptation, scenarios } }] });
    expect(mind(page, 'en')).toContain('against no set of controls took more for certain');
  });

  test('is one paragraph, and names the commands where nobody asked', () => {
    for (const language of ['en', 'ja'] as const) {
      expect(mind(before, language)).toMatch(/robust.*adapt/);
      expect(part(before, 'believe', language)).toContain(mind(before, language).slice(0, 20));
    }
  });

  test('tells the widest gap first, and of more than three only how many', () => {
    const [first] = madeUpFurther.robust;
    const [row] = robustness.scenarios;
    const gaps = [0.2, 0.5, 0.3, 0.4, 0.1];
    const conclusions = gaps.map((gap) => ({
      ...row!.conclusions[0]!,
      falls: { ...row!.conclusions[0]!.falls!, there: { mean: 0.9 - gap, low: 0.9 - gap, high: 0.9 - gap } }, // prettier-ignore
    }));
    const found = { ...robustness, scenarios: [{ ...row!, conclusions }] };
    const told = mind(withFurther({ robust: [{ ...first!, found }] }), 'en');
    expect([...told.matchAll(/in (\d+)% \([^)]*\) of samples/g)].map(([, share]) => share)).toEqual(
      ['40', '50', '60'],
    );
    expect(told).toContain('2 more conclusions fall');
  });
});

describe('inquiries in a folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gathered-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const question: Question = { ...smallQuestion, baselines: [] };
  const studied = { version, resolved: { ...smallQuestion, scenarios: question.scenarios.map(({ text }) => ({ file: 'coincheck-2018.yaml', text })) } }; // prettier-ignore
  const found = { ...attribution, baseline: 'both' };

  function saved(change: Partial<Question> = {}): object {
    const asked = { ...question, ...change };
    return inquiryFile({ kind: 'attribution', version, command: 'typed', found, question: asked, pieces: [] }); // prettier-ignore
  }

  /** What is said of one file that lies there alone. */
  function of(content: unknown, file = 'attribution.json'): string {
    const alone = mkdtempSync(join(folder, 'one-'));
    writeFileSync(join(alone, file), typeof content === 'string' ? content : JSON.stringify(content)); // prettier-ignore
    const { taken, left } = gathered(alone, studied);
    return [
      ...taken.map((each) => each.file),
      ...left.map((each) => leftOutWords(each, 'en')),
    ].join();
  }

  test('are taken in where texts, changes and version are those of the study', () => {
    expect(of(saved())).toBe('attribution.json');
    expect(of(saved(), 'attribution-of-my-draft.json')).toBe('attribution-of-my-draft.json');
    expect(of(saved({ rows: smallQuestion.rows.slice(1), seed: 'other', runs: 9 }))).toBe('attribution.json'); // prettier-ignore
    expect(of(saved(), 'my-attribution.json')).toBe('');
  });

  test('are left out for a reason that is told', () => {
    const { text } = smallQuestion.scenarios[0]!;
    const other = [{ file: 'coincheck-2018.yaml', text: text.replace('value: 40980', 'value: 9') }];
    expect(of(saved({ scenarios: other }))).toContain('its text of coincheck-2018 is not the one');
    expect(of(saved({ scenarios: [{ file: 'mine.yaml', text }] }))).toContain(
      'it is also about mine',
    );
    const changes = [{ path: ['clock', 'length'], value: '52 h' }];
    expect(of(saved({ changes }))).toContain('with other values than the study (clock.length)');
    expect(of({ ...saved(), version: '0.0.1' })).toContain('it was written by version 0.0.1');
    expect(of('{')).toContain('expected one JSON document');
    expect(of({ ...saved(), kind: 'adaptation' })).toContain(
      'expected attribution, found adaptation',
    );
    expect(of({ ...saved(), scenarios: [{ id: 'x' }] })).toContain('scenarios.0.hits');
    const [whole] = attribution.scenarios;
    const controls = whole!.controls.map((each) => ({ ...each, alone: null }));
    const partly = { ...whole!, customers: { ...whole!.customers, controls } };
    expect(of({ ...saved(), scenarios: [partly] })).toContain('what every control saves');
    expect(of({ ...saved(), resolved: { ...question, rows: [{ scenario: 7, variant: '' }] } })).toContain('a row without its scenario'); // prettier-ignore
    expect(of({ ...saved(), resolved: { ...question, scenarios: [{ file: 'x.yaml', text: 'id: 3' }] } })).toContain('x.yaml:1'); // prettier-ignore
    expect(leftOutWords({ file: 'a.json', why: { kind: 'version', what: '9' } }, 'ja')).toBe(
      'a.json は取り入れていません。版9が書いたものだからです。',
    );
  });

  test('make the same report in whatever order they came, also from the files alone', () => {
    const study = { ...madeUpStudy, version, resolved: studied.resolved } as unknown as Study & { resolved: Question }; // prettier-ignore
    const files = ['attribution.json', 'attribution-second.json'];
    const pages = [files, files.toReversed()].map((order) => {
      const into = mkdtempSync(join(folder, 'order-'));
      for (const file of order) {
        writeFileSync(join(into, file), JSON.stringify(saved()));
        reportBeside(into, study, clauseDetails);
      }
      writeFileSync(join(into, 'measure.json'), JSON.stringify(study));
      writeFileSync(join(into, 'report.json'), reportFile(study, clauseDetails));
      const { html: page } = reportBeside(into, study, clauseDetails);
      expect(page.indexOf('<section id="attribution-en"')).toBeLessThan(
        page.indexOf('<section id="attribution-second-en"'),
      );
      const renewed = renewedReport(into)!;
      expect(renewed.left).toEqual([]);
      const kept = readFileSync(join(into, 'report.json'), 'utf8');
      writeFileSync(join(into, 'report.json'), kept.replace(/"code":"\w+"/, '"code":"other"'));
      expect(() => renewedReport(into)).toThrow('what this code wrote');
      writeFileSync(join(into, 'measure.json'), JSON.stringify({ ...study, resultDigest: 'x' }));
      expect(() => renewedReport(into)).toThrow('what belongs to result x');
      return page;
    });
    expect(pages[1]).toBe(pages[0]);
  });

  test('change nothing where no study lies', () => {
    expect(renewedReport(mkdtempSync(join(folder, 'none-')))).toBeUndefined();
  });
});
