/** Inquiries nobody made about the study nobody ran, one of each kind, with something to say in every part. */
import type { Adaptation, AdaptedSet, Against } from '../../sim/measure/adaptation.ts';
import type { AttributedControl, Attribution, Shared } from '../../sim/measure/attribution.ts';
import type { Comparison } from '../../sim/measure/comparison.ts';
import type { Robustness } from '../../sim/measure/fold-robustness.ts';
import type { Interval } from '../../sim/measure/interval.ts';
import type { Found, InquiryKind } from '../../sim/machine/inquiry.ts';
import type { Further, FurtherAsked } from '../../sim/machine/report/further.ts';
import { inquiryTold } from '../../sim/machine/report/inquiry-tellers.ts';
import type { ReportDetails } from '../../sim/machine/report/report.ts';
import { smallQuestion } from '../measure/small-study.ts';
import { madeUpDetails, madeUpStudy } from './made-up-study.ts';

function between(mean: number, half = 0.04): Interval {
  return { mean, low: mean - half, high: mean + half };
}

const nothing: Interval = { mean: 0, low: 0, high: 0 };

function player(id: string, value: number, alone: number, without: number): AttributedControl {
  const share = (mean: number): Interval => (mean === 0 ? nothing : between(mean));
  return {
    id,
    value: share(value),
    alone: share(alone),
    without: share(without),
    aloneLessWithout: share(alone - without),
  };
}

const loss: Shared = {
  exact: true,
  together: between(0.88),
  controls: [
    player('cold-ratio', 0.53, 0.62, 0.2),
    player('kill-switch', 0.35, 0.44, 0.1),
    player('audit-log', 0, 0, 0),
    player('sms-code', -0.1, -0.1, -0.1),
  ],
  pairs: [
    { one: 'cold-ratio', other: 'kill-switch', interaction: between(-0.38) },
    { one: 'cold-ratio', other: 'audit-log', interaction: nothing },
  ],
};

export const attribution: Attribution = {
  seed: 'vaultdrill',
  runs: 40,
  baseline: 'catalogue-typical',
  resultDigest: 'a0b1c2d3e4f50617',
  scenarios: [
    { id: 'coincheck-2018', hits: 40, ...loss, customers: loss },
    { id: 'browser-drill', hits: 3, ...loss, customers: loss },
  ],
};

function against(way: string, share: number): Against {
  return { way, lossShare: between(share), hits: 30, benefit: between(1 - share) };
}

function adapted(id: string, record: number, taken: number, face: number): AdaptedSet {
  return {
    id,
    face,
    against: {
      record: against('of-record', record),
      adapting: against('copy-slowly', taken),
      knowing: against('insert-order', taken + 0.05),
    },
    displacement: between(taken - record, 0.1),
  };
}

export const adaptation: Adaptation = {
  seed: 'vaultdrill',
  runs: 40,
  resultDigest: 'b0b1c2d3e4f50617',
  scenarios: [
    {
      id: 'coincheck-2018',
      family: 'hot-wallet drain',
      ways: ['of-record', 'copy-slowly', 'insert-order'],
      sets: [
        adapted('none', 0.8, 0.85, 0),
        adapted('recorded', 0.79, 0.85, 0),
        adapted('catalogue-typical', 0.12, 0.7, 1),
        adapted('catalogue-typical/limits-hidden', 0.12, 0.15, 2),
      ],
    },
  ],
};

export const robustness: Robustness = {
  seed: 'vaultdrill',
  runs: 8,
  samples: 100,
  baseline: 'catalogue-typical',
  resultDigest: 'c0b1c2d3e4f50617',
  scenarios: ['coincheck-2018', 'browser-drill'].map((id) => ({
    id,
    parameters: [
      {
        path: 'exchange.response.freeze',
        value: 3600,
        unit: 'seconds',
        grade: 'assumed',
        listed: true,
        low: 1800,
        high: 7200,
        by: 'rule',
        source: '',
      },
    ] as unknown as Robustness['scenarios'][number]['parameters'],
    unswept: [],
    untold: 0,
    lossy: 100,
    stated: {
      none: 0.8,
      baseline: 0.12,
      customersUnderNone: 0.4,
      customersUnderBaseline: 0.06,
      saved: { 'cold-ratio': 0.62 },
    },
    followed: ['cold-ratio'],
    conclusions: [
      {
        conclusion: { kind: 'saves', control: 'cold-ratio' },
        judged: 100,
        survives: between(0.6),
        falls: {
          parameter: 'exchange.response.freeze',
          half: 'high',
          beyond: 5400,
          there: between(0.3),
          elsewhere: between(0.9),
        },
      },
    ],
    results: [
      {
        of: { control: 'cold-ratio' },
        stated: 0.62,
        low: 0.1,
        median: 0.6,
        high: 0.7,
        influences: [
          { parameter: 'exchange.response.freeze', explains: between(0.5), direction: 'down' },
        ],
      },
    ],
  })),
};

export const comparison: Comparison = {
  seed: 'vaultdrill',
  runs: 400,
  one: 'catalogue-typical',
  other: 'cold-only',
  resultDigest: 'd0b1c2d3e4f50617',
  scenarios: madeUpStudy.scenarios.slice(0, 1).map((row) => ({
    id: row.id,
    family: row.family,
    kind: row.kind,
    none: row.none,
    one: row.baseline,
    other: row.baselines['cold-only']!,
    difference: between(0.28),
    customerDifference: between(0.14),
    honestCost: row.controls[0]!.alone.honestCost,
    flips: { oneAlone: 0, otherAlone: 120 },
  })),
};

const titles: FurtherAsked['titles'] = {
  en: (id) => named(id, 'en'),
  ja: (id) => named(id, 'ja'),
};

function named(id: string, language: 'en' | 'ja'): string {
  const all = [...madeUpDetails.scenarios, ...madeUpDetails.baselines];
  return all.find((each) => each.id === id)?.title[language] ?? id;
}

/** What the chosen baseline asks for: just what was tried in the study. */
const asked = madeUpDetails.controls
  .filter(({ clause }) => clause !== null)
  .map(({ id, clause, settings }) => ({ id, clause: clause!, settings }));

const chosen = { ...madeUpDetails.baseline, controls: asked };

function taken<K extends InquiryKind>(kind: K, found: Found<K>): FurtherAsked {
  const saved = {
    ...(found as Found<InquiryKind>),
    version: '0.1.0',
    kind,
    command: `vaultdrill ${kind} coincheck-2018`,
    resolved: smallQuestion,
    prints: [],
  };
  return {
    id: kind,
    file: `${kind}.json`,
    saved,
    told: {
      en: inquiryTold(kind, found, titles, 'en'),
      ja: inquiryTold(kind, found, titles, 'ja'),
    },
    titles,
    baseline: chosen,
    otherwise: kind === 'robust' ? ['customers'] : [],
  };
}

export const madeUpFurther: Further = {
  asked: [
    taken('attribution', attribution),
    taken('adaptation', adaptation),
    taken('comparison', comparison),
    taken('robust', robustness),
  ],
  left: [{ file: 'attribution-old.json', why: { kind: 'version', what: '0.0.9' } }],
  attributions: [{ id: 'attribution', baseline: chosen, found: attribution }],
  adaptations: [{ id: 'adaptation', titles, found: adaptation }],
  robust: [{ id: 'robust', baseline: chosen, titles, found: robustness }],
};

/** The made-up study with what its baselines ask for, before anything else was asked. */
export const clauseDetails: ReportDetails = {
  ...madeUpDetails,
  baseline: chosen,
  baselines: [
    chosen,
    {
      ...madeUpDetails.baselines[1]!,
      controls: [
        { id: 'cold-ratio', clause: 'Own rule 1', settings: { hours: 24, published: true } },
        { id: 'kill-switch', clause: 'Own rule 2', settings: { hours: 6, published: true } },
        { id: 'audit-log', clause: '', settings: { hours: 24, published: true } },
      ],
    },
  ],
};

export const inquiredDetails: ReportDetails = { ...clauseDetails, further: madeUpFurther };
