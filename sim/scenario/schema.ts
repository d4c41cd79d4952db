/**
 * What a scenario file may say. What it leaves out is the ordinary house of 2018, every value of which is
 * assumed; the descriptions and defaults here are what an editor shows.
 */
import { z } from 'zod';
import { bars, stores } from '../exchange/blueprint.ts';
import { acts } from '../exchange/responses.ts';
import { levels } from '../exchange/setting.ts';
import { amount, dateTime, identifier, seconds, share, text, yen } from './units.ts';

const count = (most: number) => z.int().min(0).max(most);
const assetCode = z.string().regex(/^[A-Z][A-Z0-9]{1,9}$/, 'an asset code such as BTC');
const hourOfDay = z.number().min(0).max(24).describe('a local hour, 0 to 24');

const asset = z.strictObject({
  chain: z.enum(['bitcoin-like', 'nem-like', 'account-like']),
  price: z.number().positive().max(1e9).describe('yen for one coin, fixed for the run'),
  decimals: z.int().min(0).max(8).default(6),
  claims: amount().describe('what customers are owed on opening day'),
  own: share().default(0.01).describe("the exchange's own coins, against claims"),
  confirmations: z.int().min(1).max(100).default(6),
  depositsTo: z.enum(['hot', 'cold']).default('hot'),
});

const key = z.strictObject({
  place: identifier(),
  store: z.enum(stores).default('plain'),
  looks: z.enum(['nothing', 'case']).default('nothing'),
  active: z
    .array(z.strictObject({ from: hourOfDay, to: hourOfDay }))
    .default([{ from: 0, to: 24 }]),
});

const wallet = z.strictObject({
  share: share().describe("part of the asset's claims kept here"),
  signatures: z.int().min(1).max(15).default(1),
  keys: z.array(key).min(1).max(15),
});

const tiers = z.strictObject({
  hot: wallet,
  warm: wallet.optional(),
  cold: wallet.optional(),
  vault: wallet.optional(),
});

const place = z.strictObject({
  kind: z.enum(['office', 'server', 'terminal', 'hardware', 'safe', 'vendor']),
  logs: z.enum(['local', 'central', 'off-host']).default('local'),
});

const way = z.strictObject({ from: identifier(), to: identifier(), bar: z.enum(bars) });

const post = z.strictObject({
  role: z.enum(['operator', 'monitor', 'reviewer', 'support', 'manager', 'board', 'keeper']),
  people: z.int().min(1).max(1000),
  from: hourOfDay.default(9),
  to: hourOfDay.default(18),
  weekends: z.boolean().default(false),
});

const factor = z.enum([
  'password',
  'mail',
  'sms',
  'totp',
  'passkey',
  'pin',
  'document',
  'signature',
  'second',
]);
const path = z.array(z.array(factor).max(6)).max(6);

const accounts = z.strictObject({
  paths: z
    .strictObject({
      signIn: path.default([['password', 'second']]),
      withdraw: path.default([[]]),
      register: path.default([[]]),
      changeFactor: path.default([['password', 'mail']]),
      recover: path.default([['mail']]),
      support: path.default([['document', 'mail']]),
    })
    .prefault({}),
  enrolled: z
    .strictObject({ sms: share(), totp: share(), passkey: share() })
    .default({ sms: 0.15, totp: 0.04, passkey: 0 }),
  recoverClears: z.boolean().default(false),
  codeSeconds: seconds().default(600),
  numberChecks: z.boolean().default(false),
  addressBook: z.enum(['none', 'hold']).default('none'),
  addressHold: seconds().default(0),
  alerts: z.array(z.enum(['mail', 'push', 'sms'])).default([]),
  tokens: z
    .strictObject({
      withdraw: z.enum(['always', 'opt-in', 'never']),
      bound: z.boolean(),
      share: share(),
    })
    .default({ withdraw: 'always', bound: false, share: 0.05 }),
});

const exchange = z.strictObject({
  places: z.record(identifier(), place).default({
    office: { kind: 'office', logs: 'local' },
    application: { kind: 'server', logs: 'local' },
    database: { kind: 'server', logs: 'local' },
    signer: { kind: 'server', logs: 'local' },
    'vault-room': { kind: 'safe', logs: 'local' },
  }),
  ways: z
    .array(way)
    .max(100)
    .default([
      { from: 'office', to: 'application', bar: 'login' },
      { from: 'office', to: 'signer', bar: 'login' },
      { from: 'application', to: 'database', bar: 'open' },
      { from: 'signer', to: 'vault-room', bar: 'presence' },
    ]),
  wallets: z.record(assetCode, tiers),
  signing: z
    .strictObject({
      callers: z.array(identifier()),
      intent: z.enum(['none', 'web', 'signer', 'hardware']),
    })
    .default({ callers: ['application'], intent: 'none' }),
  refill: z
    .strictObject({ below: share(), mode: z.enum(['automatic', 'person']) })
    .default({ below: 0.3, mode: 'person' }),
  cold: z
    .strictObject({
      everyDays: z.number().min(0.05).max(60),
      session: seconds(),
      medium: z.enum(['network', 'usb', 'one-way']),
      approvers: count(9),
      approval: seconds(),
    })
    .default({ everyDays: 1, session: 3600, medium: 'usb', approvers: 1, approval: 600 }),
  staff: z
    .array(post)
    .max(40)
    .default([
      { role: 'operator', people: 2, from: 9, to: 19, weekends: true },
      { role: 'support', people: 4, from: 9, to: 18, weekends: true },
      { role: 'keeper', people: 2, from: 9, to: 18, weekends: false },
      { role: 'board', people: 1, from: 8, to: 22, weekends: true },
    ]),
  accounts: accounts.prefault({}),
  watch: z
    .strictObject({
      reconcile: z.enum(['never', 'working-day']).or(seconds()),
      tolerance: share(),
      confirm: seconds(),
    })
    .default({ reconcile: 'never', tolerance: 0.01, confirm: 1800 }),
  response: z
    .strictObject({
      authority: z.enum(['board', 'manager', 'anyone']),
      freeze: seconds(),
      stopSigner: seconds(),
      sweep: seconds(),
      cutServers: seconds(),
      stopDeposits: seconds(),
      announce: seconds(),
      perCoin: z.boolean(),
      inspect: seconds(),
      restart: seconds(),
    })
    .default({
      authority: 'board',
      freeze: 1800,
      stopSigner: 1800,
      sweep: 43200,
      cutServers: 3600,
      stopDeposits: 3600,
      announce: 10800,
      perCoin: false,
      inspect: 14400,
      restart: 86400,
    }),
  funds: z
    .strictObject({
      capital: yen(),
      insurance: yen(),
      ownAgainstHot: share(),
      perAccount: yen(),
      secondFactorOnly: z.boolean(),
    })
    .default({
      capital: 0,
      insurance: 0,
      ownAgainstHot: 0,
      perAccount: 0,
      secondFactorOnly: false,
    }),
});

const customers = z.strictObject({
  total: z.int().min(1).max(50_000_000),
  simulated: z.int().min(1).max(1_000_000).default(2000),
  balanceMu: z.number().min(0).max(25).default(9.756),
  balanceSigma: z.number().min(0.1).max(4).default(2.455),
  withdrawalsPerDay: z.number().min(0).max(20).default(0.02),
  depositsPerDay: z.number().min(0).max(20).default(0.02),
  surge: z.number().min(0).max(1000).default(1),
  newDestination: share().default(0.2),
  newDevice: share().default(0.05),
  reusedPassword: share().default(0.3),
  codeMissed: share().default(0.01),
  answers: share().default(0.6),
  noticeMedian: seconds().default(10800),
  noticeSigma: z.number().min(0).max(4).default(1.5),
  looksEveryDays: z.number().min(0.1).max(365).default(3),
});

const figure = z.strictObject({
  value: z.number().nullable(),
  unit: z.string().max(40),
  source: z.string().max(400),
  confidence: z.enum(['high', 'medium', 'low', 'none']).default('medium'),
  note: z.string().max(400).optional(),
});

const evidence = z.strictObject({
  grade: z.enum(['established', 'reported', 'assumed']),
  source: z.string().max(400),
  cites: z.array(z.string()).default([]),
});

const controlChoice = z.union([
  z.enum(levels),
  z.record(z.string(), z.union([z.string(), z.number()])),
]);

/** A scenario file. */
export const scenarioSchema = z.strictObject({
  id: identifier(),
  kind: z.enum(['incident', 'exercise']),
  title: text(120),
  summary: text(800),
  comparable: text(600).optional().describe('why the record has no figure to compare with'),
  clock: z.strictObject({ start: dateTime(), length: seconds() }),
  assets: z.record(assetCode, asset),
  customers,
  exchange,
  controls: z.record(identifier(), controlChoice).default({}),
  attack: z
    .strictObject({
      plan: identifier(),
      options: z.record(z.string(), z.unknown()).default({}),
    })
    .nullable(),
  variants: z
    .record(
      identifier(),
      z.strictObject({ title: text(120), set: z.record(z.string(), z.unknown()) }),
    )
    .default({}),
  compensation: z
    .strictObject({
      rate: share().describe('part of the yen at the theft that customers were paid back'),
      days: count(3650),
    })
    .nullable()
    .default(null),
  decisions: z.array(z.strictObject({ at: z.string(), act: z.enum(acts) })).default([]),
  record: z.record(z.string(), figure).default({}),
  evidence: z.record(z.string(), evidence).default({}),
});

export type ScenarioFile = z.output<typeof scenarioSchema>;

/** A baseline file: a named set of controls, each with the clause that asks for it. */
export const baselineSchema = z.strictObject({
  id: identifier(),
  title: text(120),
  summary: text(800),
  controls: z.record(
    identifier(),
    z.strictObject({
      level: z.enum(levels).default('typical'),
      settings: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
      reference: z.string().max(400).default(''),
    }),
  ),
});

export type BaselineFile = z.output<typeof baselineSchema>;
