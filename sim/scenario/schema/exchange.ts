/** The house of a scenario file: places and people, how coins move, accounts, watch and response. */
import { z } from 'zod';
import { bars } from '../../exchange/blueprint/places.ts';
import { identifier, seconds, share } from '../units.ts';
import { accounts } from './accounts.ts';
import { funds, response, watch } from './answers.ts';
import { assetCode, tiers } from './coins.ts';
import { hourOfDay } from './hours.ts';
import { console, cosigner, release } from './vault.ts';
import { trust } from './trust.ts';

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

/** The exchange as it stood; what is left out is the ordinary house of 2018. */
export const exchange = z.strictObject({
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
    .strictObject({
      below: share(),
      mode: z.enum(['automatic', 'person']),
      first: z.enum(['cold', 'vault']).default('cold'),
      surplus: share()
        .default(0.2)
        .describe('goes back to cold from this share of the target above it; assumed'),
    })
    .default({ below: 0.3, mode: 'person', first: 'cold', surplus: 0.2 }),
  cold: z
    .strictObject({
      everyDays: z.number().min(0.05).max(60),
      session: seconds(),
      medium: z.enum(['network', 'usb', 'one-way']),
      approvers: z.int().min(0).max(9),
      approval: seconds(),
    })
    .default({ everyDays: 1, session: 3600, medium: 'usb', approvers: 1, approval: 600 }),
  release,
  cosigner,
  console,
  staff: z
    .array(post)
    .max(40)
    .default([
      { role: 'operator', people: 2, from: 9, to: 19, weekends: true },
      { role: 'support', people: 4, from: 9, to: 18, weekends: true },
      { role: 'keeper', people: 2, from: 9, to: 18, weekends: false },
      { role: 'board', people: 1, from: 8, to: 22, weekends: true },
    ]),
  trust: trust.prefault({}),
  accounts: accounts.prefault({}),
  watch,
  response,
  funds,
});
