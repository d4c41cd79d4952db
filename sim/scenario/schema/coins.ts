/** Coins in a scenario file: what they are, which wallets they lie in, and the keys that open those. */
import { z } from 'zod';
import { displays, knowers, stores } from '../../exchange/blueprint/wallets.ts';
import { amount, identifier, share } from '../units.ts';
import { hours } from './hours.ts';

/** What a coin is called. */
export const assetCode = z.string().regex(/^[A-Z][A-Z0-9]{1,9}$/, 'an asset code such as BTC');

/** A coin the exchange deals in. */
export const asset = z.strictObject({
  chain: z.enum(['bitcoin-like', 'nem-like', 'account-like', 'contract-like']),
  price: z.number().positive().max(1e9).describe('yen for one coin, fixed for the run'),
  decimals: z.int().min(0).max(8).default(6),
  claims: amount().describe('what customers are owed on opening day'),
  own: share()
    .or(z.number().min(0).max(1000))
    .default(0.01)
    .describe("the exchange's own coins, against claims; above 1 where it keeps few for others"),
  confirmations: z.int().min(1).max(100).default(6),
  depositsTo: z.enum(['hot', 'cold']).default('hot'),
  decodes: z
    .boolean()
    .default(true)
    .describe("whether a signer's own display can show what a transaction of it does"),
});

const key = z.strictObject({
  place: identifier(),
  store: z.enum(stores).default('plain'),
  looks: z.enum(['nothing', 'case']).default('nothing'),
  display: z.enum(displays).default('host'),
  active: z.array(hours).default([{ from: 0, to: 24 }]),
  backup: z
    .strictObject({
      places: z.array(identifier()).min(1).max(9),
      needed: z.int().min(1).max(9).default(1),
      form: z.enum(['disk', 'paper']),
      sealed: z.boolean().default(false),
    })
    .nullable()
    .default(null)
    .describe('copies against loss, and where their pieces lie'),
  knownTo: z.enum(knowers).default('nobody').describe('who knew the key before the house did'),
});

const wallet = z.strictObject({
  share: share().describe("part of the asset's claims kept here"),
  signatures: z.int().min(1).max(15).default(1),
  keys: z.array(key).min(1).max(15),
});

const vault = wallet.extend({
  wallets: z
    .int()
    .min(1)
    .max(500)
    .default(1)
    .describe('how many addresses, the k-th with 1/k of what the first holds'),
});

/** The wallets of one coin; their shares add up to 1. */
export const tiers = z.strictObject({
  hot: wallet,
  warm: wallet.optional(),
  cold: wallet.optional(),
  vault: vault.optional(),
});
