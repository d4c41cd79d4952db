import { describe, expect, test } from 'vitest';
import { run } from '../../sim/scenario/run.ts';
import type { Asked } from '../../sim/scenario/arrangement.ts';
import { small } from './small.ts';

function met(controls: Readonly<Record<string, Asked>> = {}, changes: object = {}) {
  const scenario = small({
    attack: null,
    'customers.total': 400,
    'customers.simulated': 400,
    'customers.withdrawalsPerDay': 0.4,
    ...changes,
  });
  return run({ scenario, controls, seed: 'groups', signing: 'fast' }).outcome.honest;
}

describe('groups of honest people', () => {
  test('are told apart by balance, device, factor and destination, each wish once in each', () => {
    const { groups, withdrawalsRequested, withdrawalsRefused, abandoned } = met();
    const wishes = Object.values(groups).map((group) =>
      Object.values(group).reduce((sum, each) => sum + each.wishes, 0),
    );
    expect(new Set(wishes).size).toBe(1);
    expect(wishes[0]).toBeGreaterThanOrEqual(withdrawalsRequested - withdrawalsRefused);
    expect(abandoned).toBeLessThan(wishes[0]!);
    expect(Object.keys(groups.balance)).toEqual(['0', '100k', '500k', '1m', '5m']);
  });

  test('a hold on new addresses falls on those who use one', () => {
    const { known, new: fresh } = met({ 'allowlist-hold': 'typical' }).groups.destination;
    expect(fresh!.delaySecondsP50).toBeGreaterThan(80_000);
    expect(known!.delaySecondsP50).toBeLessThan(3600);
  });

  test('whoever has only a telephone is holding it when a code comes', () => {
    const clumsy = { 'customers.codeMissed': 0.5 };
    const { phone, computer } = met({ 'delivered-otp': 'strong' }, clumsy).groups.device;
    expect(phone!.lockouts).toBe(0);
    expect(computer!.lockouts).toBeGreaterThan(0);
  });

  test('the same people want the same under every control', () => {
    const wishes = (controls: Readonly<Record<string, Asked>>) =>
      Object.values(met(controls).groups.factor).map(({ wishes, customers }) => [
        wishes,
        customers,
      ]);
    expect(wishes({ 'manual-review': 'strong' })).toEqual(wishes({}));
  });

  test('hours of support and of reviewers are told apart from all hours', () => {
    const calm = met();
    const reviewed = met({ 'manual-review': 'strong' });
    expect(calm.reviewerHours).toBe(0);
    expect(reviewed.reviewerHours).toBeGreaterThan(0);
    expect(calm.supportHours).toBeLessThanOrEqual(calm.staffHours);
  });
});
