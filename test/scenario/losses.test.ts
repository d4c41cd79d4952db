import { describe, expect, test } from 'vitest';
import type { Asked } from '../../sim/scenario/arrangement.ts';
import { byFactor } from '../../sim/scenario/factors.ts';
import { losses, type Bearing, type Compensation, type Loss } from '../../sim/scenario/losses.ts';
import { run } from '../../sim/scenario/run.ts';
import { shipped } from './incidents.ts';
import { small } from './small.ts';

const nothing: Bearing = {
  ownCoinsYen: [0, 0],
  capitalYen: 0,
  insuranceYen: 0,
  perAccountYen: 0,
  compensation: null,
};

const inFull: Compensation = {
  rate: 1,
  days: 30,
  paidIn: 'yen',
  secondFactor: false,
  perAccount: null,
  by: 'funds',
};

/** 600 yen of the first coin and 400 of the second, 50 of them the exchange's own. */
const wallets: Loss = {
  from: 'wallets',
  coins: [
    { yen: 600, ownersYen: 0 },
    { yen: 400, ownersYen: 50 },
  ],
};

/** One in ten people was simulated: 40 lost 900 yen in all without a second factor, 60 lost 300 with one. */
const accounts: Loss = {
  from: 'accounts',
  accounts: [
    { yen: 60, held: 'none' },
    { yen: 30, held: 'none' },
    { yen: 30, held: 'totp' },
  ],
  weight: 10,
};

function borneUnder(bearing: Partial<Bearing>, loss: Loss = wallets) {
  return losses({ ...nothing, ...bearing }, loss, loss.from === 'wallets' ? 1000 : 1200);
}

describe('a robbed wallet', () => {
  test('costs customers everything that was theirs where nobody stands behind it', () => {
    expect(borneUnder({})).toMatchObject({
      borne: { customersYen: 950, ownersYen: 50, ownCoinsYen: 0, insurerYen: 0 },
      uncoveredYen: 950,
      compensationDays: null,
    });
  });

  test('is made good by own coins of the same kind alone, then capital, then insurance', () => {
    const { borne, uncoveredYen } = borneUnder({
      ownCoinsYen: [100, 9999],
      capitalYen: 200,
      insuranceYen: 100,
    });
    expect(borne).toEqual({ customersYen: 200, ownersYen: 250, ownCoinsYen: 450, insurerYen: 100 });
    expect(uncoveredYen).toBe(200);
  });

  test('is paid at the price of the rule, and what no rule promises is not called unpaid', () => {
    const rule = { ...inFull, rate: 0.8, by: 'owners' } as const;
    expect(borneUnder({ compensation: rule })).toMatchObject({
      customerLossYen: 190,
      uncoveredYen: 0,
      compensationDays: 30,
    });
    expect(borneUnder({ compensation: { ...rule, by: 'funds' }, capitalYen: 260 })).toMatchObject({
      customerLossYen: 690,
      uncoveredYen: 500,
    });
  });

  test('does not ask who had set up a second factor', () => {
    const strict = { ...inFull, secondFactor: true, perAccount: 1, by: 'owners' } as const;
    expect(borneUnder({ compensation: strict }).customerLossYen).toBe(0);
  });
});

describe('robbed accounts', () => {
  test('are paid up to the cap, each by itself', () => {
    const capped = { ...inFull, perAccount: 40, by: 'owners' } as const;
    expect(borneUnder({ compensation: capped }, accounts)).toMatchObject({
      customerLossYen: 200,
      exchangeLossYen: 1000,
      uncoveredYen: 0,
    });
  });

  test('without a second factor are paid nothing where the rule asks for one', () => {
    const asked = { ...inFull, secondFactor: true, by: 'owners' } as const;
    expect(borneUnder({ compensation: asked }, accounts).customerLossYen).toBe(900);
  });

  test('have no claim on the coins that are held against hot wallets', () => {
    expect(borneUnder({ ownCoinsYen: [9999, 9999] }, accounts).customerLossYen).toBe(1200);
  });

  test('share what the funds lack in proportion to what each is owed', () => {
    const bearing = { ...nothing, compensation: inFull, capitalYen: 600 };
    const bears = losses(bearing, accounts, 1200);
    const targets = { none: 4, sms: 0, totp: 6, passkey: 0 };
    const enrolled = { sms: 0, totp: 0.6, passkey: 0 };
    const parts = byFactor(accounts, bearing, bears, 1200, targets, enrolled);
    expect(parts.none).toEqual({
      accountsTargeted: 40,
      accountsRobbed: 20,
      stolenYen: 900,
      customerLossYen: 450,
    });
    expect(parts.totp).toMatchObject({ accountsRobbed: 10, customerLossYen: 150 });
  });
});

describe('in a run', () => {
  test('every yen of a theft has one bearer', () => {
    const rule = { rate: 0.7, days: 45, by: 'funds' };
    const funds = { capital: 50_000_000, insurance: 0, ownAgainstHot: 0, perAccount: 0 };
    const scenario = small({ compensation: rule, 'exchange.funds': funds });
    const sets: Record<string, Asked>[] = [{}, { 'loss-absorbing-capital': 'typical' }];
    for (const controls of sets) {
      const { outcome } = run({ scenario, controls, seed: 'bearers', signing: 'fast' });
      const { customersYen, ownersYen, ownCoinsYen, insurerYen } = outcome.borne;
      expect(outcome.stolenYen).toBeGreaterThan(0);
      expect(customersYen + ownersYen + ownCoinsYen + insurerYen).toBe(outcome.stolenYen);
      expect(outcome.uncoveredYen).toBeLessThanOrEqual(customersYen);
    }
  });

  test('a rule of compensation changes who pays, and no event', () => {
    const lived = (compensation: unknown) =>
      run({ scenario: small({ compensation }), controls: {}, seed: 'rule', signing: 'fast' });
    const [without, having] = [lived(null), lived({ rate: 0.5, days: 10 })];
    expect(having.digest).toBe(without.digest);
    expect(having.outcome.customerLossYen).toBeLessThan(without.outcome.customerLossYen);
  });

  test('a second factor protects from a password used twice, and from nothing in a robbed wallet', () => {
    const options = { controls: {}, seed: 'vaultdrill/0', customers: 400 } as const;
    const { byFactor: people } = run({
      scenario: shipped('japan-passwords-2017'),
      ...options,
    }).outcome;
    expect(people.none.accountsRobbed).toBeGreaterThan(0);
    expect(people.sms.accountsTargeted).toBeGreaterThan(0);
    expect(people.sms.accountsRobbed).toBe(0);
    const { byFactor: coins } = run({ scenario: shipped('coincheck-2018'), ...options }).outcome;
    expect(coins.sms.accountsTargeted).toBeNull();
    expect(coins.sms.customerLossYen / coins.sms.stolenYen).toBeCloseTo(
      coins.none.customerLossYen / coins.none.stolenYen,
      6,
    );
  });

  test('a cap lets a control save customers more than it saves of the loss', () => {
    const scenario = shipped('japan-passwords-2017');
    const kept = (controls: Parameters<typeof run>[0]['controls']) =>
      run({ scenario, controls, seed: 'vaultdrill/0', customers: 400, signing: 'fast' }).outcome;
    const funds = { 'loss-absorbing-capital': 'typical' } as const;
    const [bare, capped] = [kept({}), kept(funds)];
    expect(capped.stolenYen).toBe(bare.stolenYen);
    expect(capped.customerLossYen).toBeLessThan(bare.customerLossYen);
    const limited = kept({ ...funds, 'withdrawal-limit': 'strong' });
    const part = (with_: number, without: number): number => 1 - with_ / without;
    expect(part(limited.customerLossYen, capped.customerLossYen)).toBeGreaterThanOrEqual(
      part(limited.stolenYen, capped.stolenYen),
    );
  });
});
