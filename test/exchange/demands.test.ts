import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Account } from '../../sim/exchange/account.ts';
import { copyOf } from '../../sim/exchange/blueprint.ts';
import type { AccountPlan, Factor, PathName } from '../../sim/exchange/blueprint/accounts.ts';
import {
  alternativesOf,
  demand,
  demandAlso,
  enrol,
  factors,
  noDemands,
} from '../../sim/exchange/demands.ts';
import { opened } from './opened.ts';

const plain = opened({}).house;
const paths: PathName[] = ['signIn', 'withdraw', 'register', 'changeFactor', 'recover', 'support'];

test('of two codes that rules demand on one path only the stronger is asked', () => {
  const plan = fresh();
  demand(plan, 'withdraw', ['sms']);
  demand(plan, 'withdraw', ['totp']);
  expect(ways(plan, 'withdraw')).toEqual([['totp']]);
});

test('what the path itself asks is asked all the same', () => {
  const plan = fresh();
  plan.paths.changeFactor.splice(0, 1, ['password', 'mail']);
  demand(plan, 'changeFactor', ['passkey']);
  expect(ways(plan, 'changeFactor')).toEqual([['password', 'mail', 'passkey']]);
});

test('a passkey with a text message to fall back on is as good as the text message', () => {
  const plan = fresh();
  demand(plan, 'withdraw', ['passkey', 'sms']);
  expect(ways(plan, 'withdraw')).toEqual([['passkey'], ['sms']]);
});

test('a fallback cannot undercut what another rule demands', () => {
  const plan = fresh();
  demand(plan, 'withdraw', ['passkey', 'sms']);
  demand(plan, 'withdraw', ['totp']);
  expect(ways(plan, 'withdraw')).toEqual([['passkey'], ['totp']]);
});

test('a number takes part in recovery only where it was put on file, be it by a rule about paying out', () => {
  const recovering = (controls: Record<string, 'typical'>, second: Account['second']) => {
    const { house } = opened(controls, ({ accounts }) => accounts.paths.recover.push(['sms']));
    return house.accounts.alternatives(house.accounts.open(0, second), 'recover');
  };
  expect(recovering({}, null)).toEqual([['mail']]);
  expect(recovering({}, 'sms')).toEqual([['mail'], ['sms']]);
  expect(recovering({ 'delivered-otp': 'typical' }, null)).toEqual([['mail'], ['sms']]);
});

test('whoever satisfies a path under more rules satisfies it under fewer', () => {
  const factor = fc.constantFrom<Factor>('mail', 'sms', 'totp', 'passkey', 'document');
  type Rule = typeof rule extends fc.Arbitrary<infer R> ? R : never;
  const rule = fc.record({
    path: fc.constantFrom(...paths),
    oneOf: fc.uniqueArray(fc.oneof(factor, fc.constant('second' as const)), {
      minLength: 1,
      maxLength: 3,
    }),
    also: fc.uniqueArray(fc.constantFrom<Factor>('pin', 'mail', 'document'), { maxLength: 2 }),
    made: fc.uniqueArray(fc.constantFrom<Factor>('sms', 'totp', 'passkey'), { maxLength: 2 }),
  });
  const second = fc.constantFrom(null, 'sms', 'totp', 'passkey');
  const under = (rules: readonly Rule[]): AccountPlan => {
    const plan = fresh();
    for (const { path, oneOf, also, made } of rules) {
      demand(plan, path, oneOf);
      demandAlso(plan, path, ...also);
      enrol(plan, ...made);
    }
    return plan;
  };
  fc.assert(
    fc.property(
      fc.array(rule, { maxLength: 5 }),
      fc.nat(5),
      second,
      fc.subarray([...factors]),
      (rules, fewer, chosen, held) => {
        const who = holder(chosen);
        const holds = [...held, ...held.flatMap(weakerThan)];
        const opens = (plan: AccountPlan, path: PathName): boolean =>
          alternativesOf(plan, path, who).some((way) => way.every((each) => holds.includes(each)));
        for (const path of paths)
          if (opens(under(rules), path))
            expect(opens(under(rules.slice(0, fewer)), path), path).toBe(true);
      },
    ),
    { numRuns: 1000 },
  );
});

/** Whoever has the stronger thing is taken to have the weaker: a second factor is asked at its best. */
function weakerThan(factor: Factor): Factor[] {
  const order: Factor[] = ['mail', 'sms', 'totp', 'passkey'];
  return order.slice(0, Math.max(0, order.indexOf(factor)));
}

function fresh(): AccountPlan {
  return { ...copyOf(plain.plan).accounts, demands: noDemands() };
}

function ways(plan: AccountPlan, path: PathName) {
  return alternativesOf(plan, path, holder(null));
}

function holder(second: Account['second']): Account {
  return { ...plain.accounts.open(0, second), totp: 1, passkey: {}, hasNumber: true };
}
