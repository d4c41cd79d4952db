/** A study nobody ran: small, and with one of everything a report has to say. */
import { bearersOf, factorsOf, unborne } from '../../sim/measure/bearers.ts';
import type { Honest } from '../../sim/measure/cell.ts';
import { nobodyMet } from '../../sim/measure/groups.ts';
import type { Cell, ControlRow, Effect, Study, StudyRow } from '../../sim/measure/study.ts';
import type { Interval } from '../../sim/measure/interval.ts';
import type { ReportDetails } from '../../sim/machine/report/report.ts';

const runs = 400;

const fields: readonly (keyof Honest)[] = [
  'withdrawalsRequested',
  'withdrawalsSettled',
  'withdrawalsRefused',
  'unsettledAtEnd',
  'customersHarmedShare',
  'delaySecondsP50',
  'delaySecondsP95',
  'firstDestinationDelaySecondsP95',
  'falseHolds',
  'falseHoldYenHours',
  'stockOuts',
  'stockOutSeconds',
  'haltSeconds',
  'creditSecondsP50',
  'lockouts',
  'lockoutSecondsP95',
  'abandoned',
  'supportContacts',
  'falseAlarms',
  'heldFromOthersYen',
  'staffHours',
  'supportHours',
  'reviewerHours',
];

function honest(known: Partial<Honest>): Honest {
  return Object.fromEntries(fields.map((field) => [field, known[field] ?? 0])) as Honest;
}

function between(mean: number, half: number): Interval {
  return { mean, low: mean - half, high: mean + half };
}

function cell(mean: number, half: number, hits: number, met: Partial<Honest>): Cell {
  return {
    lossShare: between(mean, half),
    customerLossShare: between(mean / 2, half / 2),
    hitShare: hits / runs,
    hits,
    detectedAfterSecondsP50: hits > 0 ? 40_980 : null,
    stoppedAfterSecondsP50: hits > 0 ? 46_200 : null,
    containedAfterSecondsP50: null,
    timed: {
      thefts: hits,
      detected: hits,
      stopped: Math.ceil(hits * 0.9),
      contained: Math.floor(hits * 0.4),
    },
    borne: bearersOf([{ ...unborne, atRiskYen: 1 }]),
    byFactor: factorsOf([{ ...unborne, atRiskYen: 1 }]),
    honest: { ...honest(met), groups: nobodyMet },
  };
}

function effect(reduction: Interval | null, cost: Partial<Honest> = {}): Effect {
  return { reduction, customerLossReduction: reduction, honestCost: honest(cost) };
}

const same = { mean: 0, low: 0, high: 0 };

function drain(id: string, demand: number): StudyRow {
  const control = (name: string, alone: Effect, without: Effect | null): ControlRow => ({
    id: name,
    level: 'typical',
    exercised: true,
    alone,
    without,
  });
  return {
    id,
    family: 'hot-wallet drain',
    kind: 'incident',
    customers: { total: 260_000, simulated: 2_000 },
    runs,
    runsWithoutPairing: 6 * runs,
    none: cell(0.8, 0.02, 396, { customersHarmedShare: 0.01 * demand, delaySecondsP95: 1_500 }),
    recorded: cell(0.79, 0.02, 396, {
      customersHarmedShare: 0.01 * demand,
      delaySecondsP95: 1_800,
    }),
    baseline: cell(0.12, 0.03, 210, {
      customersHarmedShare: 0.03 * demand,
      delaySecondsP95: 93_600,
      withdrawalsRefused: 12.4 * demand,
      staffHours: 160,
    }),
    baselines: {
      'cold-only': cell(0.4, 0.04, 330, {
        customersHarmedShare: 0.02 * demand,
        delaySecondsP95: 7_200,
      }),
    },
    controls: [
      control(
        'cold-ratio',
        effect(between(0.62, 0.07), {
          customersHarmedShare: 0.009 * demand,
          delaySecondsP95: 7_200,
        }),
        effect(between(0.2, 0.05)),
      ),
      control('multisig-quorum', effect(between(0.41, 0.06), { delaySecondsP95: 600 }), null),
      control(
        'kill-switch',
        effect(between(0.05, 0.08), { customersHarmedShare: 0.002 * demand, staffHours: 14 }),
        effect(between(0.01, 0.04)),
      ),
      control('hot-refill', effect(between(-0.12, 0.05)), null),
      control('audit-log', effect(same), effect(same)),
      { ...control('sms-code', effect(same), null), exercised: false },
    ],
  };
}

const quiet: StudyRow = {
  ...drain('browser-drill', 1),
  family: 'man-in-the-browser',
  kind: 'exercise',
  none: cell(0.01, 0.01, 3, {}),
  recorded: cell(0, 0, 0, {}),
  baseline: cell(0, 0, 0, {}),
  baselines: {},
};

const empty: StudyRow = {
  ...quiet,
  id: 'calm-week',
  none: cell(0, 0, 0, {}),
  controls: quiet.controls.map((control) => ({ ...control, alone: effect(null), without: null })),
};

export const madeUpStudy: Study = {
  version: '0.1.0',
  seed: 'vaultdrill',
  runs,
  precision: null,
  cutShort: false,
  customers: 2_000,
  planDigest: '9f3c77aa01b2c3d4',
  resultDigest: '51e0d9c8b7a69584',
  seconds: 81.5,
  scenarios: [drain('coincheck-2018', 1), drain('coincheck-2018/surge', 4), quiet, empty],
};

const clauses: Readonly<Record<string, string>> = {
  'cold-ratio': 'CGTF draft 7.3.6; PSA 63-11(2)',
  'kill-switch': '',
  'audit-log': 'CGTF draft 7.3.8.3',
  'sms-code': 'CGTF draft 7.3.5.2 (text not checked)',
};

function titled(id: string, en: string, ja: string): ReportDetails['controls'][number] {
  return {
    id,
    title: { en, ja },
    sentence: { en: `${en}, in one sentence.`, ja: `${ja}を一文で。` },
    level: 'typical',
    clause: clauses[id] ?? null,
    settings: { hours: 24, published: true },
  };
}

function baseline(id: string, en: string, ja: string): ReportDetails['baseline'] {
  return { id, title: { en, ja }, summary: { en: `${en}, summed up.`, ja: `${ja}の概要。` } };
}

export const madeUpDetails: ReportDetails = {
  scenarios: [
    {
      id: 'coincheck-2018',
      family: 'hot-wallet drain',
      kind: 'incident',
      title: { en: 'Coincheck 2018', ja: 'コインチェック 2018年' },
      summary: {
        en: 'All XEM lay behind one online key. It was copied, and the coins left overnight.',
        ja: 'すべてのXEMが1本のオンライン鍵の下にありました。鍵は複製され、夜のうちに資産が流出しました。',
      },
      badge: { en: 'Hot-wallet drain', ja: 'ホットウォレットからの流出' },
      variants: { surge: { en: 'surge of withdrawals', ja: '出金殺到時' } },
      start: { year: 2018, month: 1, day: 23, hour: 0, minute: 0, offsetMinutes: 540 },
      coins: [
        {
          asset: 'XEM',
          amount: '526300010',
          price: 110,
          grade: 'reported',
          source: 'parameters section 19',
        },
        { asset: 'DUST', amount: '1000', price: 0.5, grade: 'assumed', source: '' },
      ],
      record: [
        {
          key: 'stolenYen',
          label: { en: 'Taken', ja: '流出額' },
          recorded: 58_000_000_000,
          simulated: 57_600_000_000,
          low: 55_000_000_000,
          high: 58_400_000_000,
          unit: 'yen',
          set: false,
          source: 'TSR https://www.tsr-net.co.jp/data/detail/1188986_1527.html',
        },
        {
          key: 'detectedAfterSeconds',
          label: { en: 'Noticed after', ja: '発覚まで' },
          recorded: 40_980,
          simulated: 21_600,
          low: 14_400,
          high: 30_000,
          unit: 'seconds',
          set: false,
          source: 'Business Insider Japan',
          likelyReason: {
            en: 'The night shift is modelled as awake.',
            ja: '夜勤が起きている前提で模擬しています。',
          },
        },
        {
          key: 'stoppedAfterSeconds',
          label: { en: 'Stopped after', ja: '停止まで' },
          recorded: null,
          simulated: 30_240,
          unit: 'seconds',
          set: false,
          source: '',
        },
        {
          key: 'theftTransactions',
          label: { en: 'Theft transactions', ja: '流出取引' },
          recorded: 11,
          simulated: 11,
          unit: 'transactions',
          set: true,
          source: 'Chain',
        },
      ],
      assumptions: [
        {
          path: 'exchange.tiers.hot.XEM.share',
          value: 1,
          grade: 'established',
          source: 'https://www.businessinsider.jp/post-161070',
        },
        { path: 'exchange.staff.night.awake', value: 0.2, grade: 'assumed', source: '' },
      ],
      comparability: {
        en: 'Yen at the price of 26 January 2018.',
        ja: '円は2018年1月26日の価格によります。',
      },
    },
    {
      id: 'browser-drill',
      family: 'man-in-the-browser',
      kind: 'exercise',
      title: { en: 'Rewritten destination', ja: '宛先の書き換え' },
      summary: {
        en: 'An infected screen rewrites the address.',
        ja: '感染した画面が宛先を書き換えます。',
      },
      badge: { en: 'Screen infected', ja: '画面の感染' },
      variants: {},
      start: { year: 2020, month: 5, day: 1, hour: 0, minute: 0, offsetMinutes: 540 },
      coins: [],
      record: [],
      assumptions: [],
    },
    {
      id: 'calm-week',
      family: 'man-in-the-browser',
      kind: 'exercise',
      title: { en: 'A calm week', ja: '平穏な1週間' },
      summary: { en: 'Nobody attacks.', ja: '攻撃はありません。' },
      badge: { en: 'Screen infected', ja: '画面の感染' },
      variants: {},
      start: { year: 2020, month: 5, day: 1, hour: 0, minute: 0, offsetMinutes: 540 },
      coins: [],
      record: [],
      assumptions: [],
    },
  ],
  controls: [
    titled('cold-ratio', 'Cold-storage ratio', 'コールド比率'),
    titled('multisig-quorum', 'Multisignature quorum', 'マルチシグ定足数'),
    titled('kill-switch', 'Kill switch', '緊急停止'),
    titled('hot-refill', 'Automatic refill', '自動補充'),
    titled('audit-log', 'Audit log', '監査ログ'),
    titled('sms-code', 'SMS code', 'SMS認証番号'),
  ],
  baseline: baseline('catalogue-typical', 'Catalogue, typical', 'カタログ標準'),
  baselines: [
    baseline('catalogue-typical', 'Catalogue, typical', 'カタログ標準'),
    baseline('cold-only', 'Cold storage alone', 'コールド保管のみ'),
  ],
  command: 'vaultdrill measure coincheck-2018 --runs 400 --customers 2000',
};
