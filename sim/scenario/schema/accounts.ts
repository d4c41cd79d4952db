/** Customers' accounts in a scenario file: what is asked on which path, and what customers had set up. */
import { z } from 'zod';
import { proofings } from '../../exchange/blueprint/accounts.ts';
import { displays } from '../../exchange/confirmations.ts';
import { seconds, share } from '../units.ts';

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

/** What customers have, what they are asked to prove, and how they are told. */
export const accounts = z.strictObject({
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
  confirm: z
    .strictObject({
      display: z.enum(displays).default('none'),
      seconds: seconds().default(600),
      registrations: z.boolean().default(false),
    })
    .prefault({})
    .describe('the second display on which an order is shown once more'),
  enforced: z
    .enum(['server', 'page'])
    .default('server')
    .describe('who asks for second factors; a page can be gone past'),
  proofing: z
    .enum(proofings)
    .default('number')
    .describe('by what one person is told from another at opening'),
  lookUpsPerDay: z
    .int()
    .min(1)
    .nullable()
    .default(null)
    .describe('files of customers an agent of the desk may open in a day; null is any number'),
  tokens: z
    .strictObject({
      withdraw: z.enum(['always', 'opt-in', 'never']),
      bound: z.boolean(),
      share: share(),
      optedIn: share()
        .default(0.2)
        .describe('of those who have one, how many let it withdraw where they are asked; assumed'),
    })
    .default({ withdraw: 'always', bound: false, share: 0.05, optedIn: 0.2 }),
});
