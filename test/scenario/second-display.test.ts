/** Orders rewritten on customers' own devices, and what a second display does about them. */
import { describe, expect, test } from 'vitest';
import type { Asked } from '../../sim/scenario/arrangement.ts';
import type { Outcome } from '../../sim/scenario/outcome.ts';
import { run } from '../../sim/scenario/run.ts';
import { shipped } from './incidents.ts';
import { small } from './small.ts';

type Changes = Readonly<Record<string, unknown>>;
type Controls = Readonly<Record<string, Asked>>;

const seeds = ['0', '1', '2'].map((seed) => `second-display/${seed}`);

/** A house whose customers order every day, all of them on infected devices. */
function infected(options: Changes, changes: Changes = {}) {
  const attack = {
    plan: 'man-in-the-browser',
    options: { targets: 40, infects: 1, days: 0.1, leastYen: 0, ...options },
  };
  return small({
    attack,
    'customers.withdrawalsPerDay': 1,
    'customers.codeMissed': 0,
    'customers.newDevice': 0,
    'customers.devices': { computer: 0, phone: 0 },
    'customers.originOnScreen': 0,
    ...changes,
  });
}

function outcomes(scenario: ReturnType<typeof small>, controls: Controls = {}): Outcome[] {
  return seeds.map((seed) => run({ scenario, seed, controls }).outcome);
}

function stolen(scenario: ReturnType<typeof small>, controls: Controls = {}): number {
  return outcomes(scenario, controls).reduce((sum, { stolenYen }) => sum + stolenYen, 0);
}

const confirm = (form: 'code' | 'text' | 'app'): Controls => ({
  'oob-tx-confirm': { level: 'typical', settings: { form } },
});

const order = { method: 'rewrite-order', takes: 'as-ordered' };
const raised = { method: 'rewrite-order', takes: 'all' };
const address = { method: 'rewrite-address' };
const harvested = { method: 'harvest-code' };

describe('an order that was rewritten on the way', () => {
  test('carries a right code: a code that says nothing about the order stops nothing', () => {
    const scenario = infected(order);
    expect(stolen(scenario)).toBeGreaterThan(0);
    expect(stolen(scenario, confirm('code'))).toBe(stolen(scenario));
    expect(stolen(scenario, { 'totp-app': 'strong' })).toBe(stolen(scenario));
    expect(stolen(scenario, { 'fido2-passkey': 'strong' })).toBe(stolen(scenario));
  });

  test('is seen in a text by those who read it, and in an app that compares by all', () => {
    const scenario = infected(order);
    expect(stolen(scenario, confirm('text'))).toBeLessThan(stolen(scenario));
    expect(stolen(scenario, confirm('text'))).toBeGreaterThan(0);
    expect(stolen(scenario, confirm('app'))).toBe(0);
  });

  test('is seen in no text by people who overlook everything', () => {
    const scenario = infected(order, { 'customers.missesRewritten': 1 });
    expect(stolen(scenario, confirm('text'))).toBe(stolen(scenario));
    expect(stolen(scenario, confirm('app'))).toBe(0);
  });

  test('is seen nowhere by whoever has the address from the same screen', () => {
    const scenario = infected(order, { 'customers.originOnScreen': 1 });
    for (const form of ['text', 'app'] as const)
      expect(stolen(scenario, confirm(form))).toBe(stolen(scenario));
  });

  test('is seen by some of them after all where the amount was raised', () => {
    const scenario = infected(raised, { 'customers.originOnScreen': 1 });
    expect(stolen(scenario, confirm('text'))).toBeLessThan(stolen(scenario) / 2);
    expect(stolen(scenario, confirm('app'))).toBeLessThan(stolen(scenario) / 2);
  });

  test('is not seen on the telephone on which it was typed', () => {
    const scenario = infected(order, { 'customers.devices': { computer: 0, phone: 1 } });
    for (const form of ['text', 'app'] as const)
      expect(stolen(scenario, confirm(form))).toBe(stolen(scenario));
  });

  test('is signed on the device on which it was rewritten, and not on a device apart', () => {
    const scenario = infected(order, { 'customers.missesRewritten': 0 });
    const signed = (level: Asked) => stolen(scenario, { 'signed-withdrawal-intent': level });
    expect(signed('typical')).toBe(stolen(scenario));
    expect(signed('strong')).toBe(0);
  });

  test('does not fit an address book, into which only new addresses get another way', () => {
    const scenario = infected(order);
    const book = { 'allowlist-hold': 'weak' } as const;
    expect(stolen(scenario, book)).toBeLessThan(stolen(scenario) / 2);
    expect(stolen(scenario, book)).toBeGreaterThan(0);
  });

  test('is complained of days later where the history is rewritten too', () => {
    const late = (hidesHistory: boolean) =>
      outcomes(infected({ ...order, hidesHistory }, { 'clock.length': '9 d' })).map(
        ({ detectedAfterSeconds }) => detectedAfterSeconds ?? Infinity,
      );
    const open = late(false);
    late(true).forEach((after, at) => expect(after).toBeGreaterThan(open[at]! + 86400));
  });
});

describe('an address that was rewritten when it was registered', () => {
  test('is paid to by its owner, however long it had to wait', () => {
    const scenario = infected(address, { 'clock.length': '9 d' });
    const book = { 'allowlist-hold': 'typical' } as const;
    expect(stolen(scenario, book)).toBeGreaterThan(0);
  });

  test('stays out of the book where the registration is confirmed in an app', () => {
    const scenario = infected(address);
    const form = { form: 'app', registrations: 'yes' };
    const app = { 'oob-tx-confirm': { level: 'strong', settings: form } } as const;
    expect(stolen(scenario)).toBeGreaterThan(0);
    expect(stolen(scenario, app)).toBe(0);
  });
});

describe('codes taken on a false page', () => {
  const asked = { 'exchange.accounts.paths.withdraw': [['second']] };

  test('come from the device and the network of the customer, where nothing looks unusual', () => {
    const scenario = infected(harvested, asked);
    expect(stolen(scenario)).toBeGreaterThan(0);
    // Its few refusals are of customers themselves, who come by night or from elsewhere.
    const looked = stolen(scenario, { 'risk-based-auth': 'strong' });
    expect(looked).toBeGreaterThan(stolen(scenario) * 0.95);
  });

  test('are as good as a passkey touched on the infected device', () => {
    const scenario = infected(harvested, asked);
    const passkey = { 'fido2-passkey': 'strong' } as const;
    expect(stolen(scenario, passkey)).toBeGreaterThan(stolen(scenario) / 2);
  });

  test('do not answer an app into which the order has to be entered', () => {
    expect(stolen(infected(harvested, asked), confirm('app'))).toBe(0);
  });

  test('leave a notice on another way, which is read when the coins are gone', () => {
    const scenario = infected(harvested, { ...asked, 'clock.length': '9 d' });
    const told = { 'customer-alerts': 'strong' } as const;
    expect(stolen(scenario, told)).toBeGreaterThan(stolen(scenario) * 0.9);
    const seconds = (controls: Controls) =>
      outcomes(scenario, controls).reduce(
        (sum, each) => sum + (each.detectedAfterSeconds ?? 9 * 86400),
        0,
      );
    expect(seconds(told)).toBeLessThan(seconds({}));
  });
});

describe('honest customers', () => {
  test('want the same whether their devices are infected or not', () => {
    const wishes = (scenario: ReturnType<typeof small>) =>
      run({ scenario, seed: 'wishes', controls: {}, keep: true })
        .journal.filter(({ kind }) => kind.id === 'wished')
        .map(({ time, subject, object, amount }) => [time, subject.text, object.text, amount]);
    const clean = wishes(infected(order, { attack: null }));
    expect(clean.length).toBeGreaterThan(20);
    for (const options of [order, raised, address, harvested])
      expect(wishes(infected(options))).toEqual(clean);
  });

  test('who have only a computer cannot confirm in an app, and can in a text', () => {
    const scenario = infected(order, {
      attack: null,
      'customers.devices': { computer: 0.5, phone: 0 },
    });
    const gaveUp = (form: 'text' | 'app') =>
      outcomes(scenario, confirm(form)).reduce((sum, { honest }) => sum + honest.abandoned, 0);
    expect(gaveUp('text')).toBe(0);
    expect(gaveUp('app')).toBeGreaterThan(0);
  });

  test('are refused where the answer counts no longer than it takes to read', () => {
    const scenario = infected(order, { attack: null });
    const gaveUp = (timeout: number) => {
      const controls = { 'oob-tx-confirm': { level: 'typical', settings: { timeout } } } as const;
      return outcomes(scenario, controls).reduce((sum, { honest }) => sum + honest.abandoned, 0);
    };
    expect(gaveUp(600)).toBe(0);
    expect(gaveUp(30)).toBeGreaterThan(gaveUp(60));
    expect(gaveUp(60)).toBeGreaterThan(0);
  });

  test('decline nothing that is theirs', () => {
    const scenario = infected(order, { attack: null, 'customers.missesRewritten': 0 });
    for (const form of ['text', 'app'] as const)
      for (const { honest } of outcomes(scenario, confirm(form))) expect(honest.abandoned).toBe(0);
  });
});

describe('in the exercise', () => {
  const variants = ['', '/hidden-history', '/address-at-registration', '/code-harvested'];
  test.each(variants)('mitb-exercise-jp%s robs somebody without any control', (variant) => {
    const scenario = shipped(`mitb-exercise-jp${variant}`);
    const robbed = (controls: Controls) =>
      seeds
        .slice(0, 3)
        .map((seed) => run({ scenario, seed, controls }).outcome.stolenYen)
        .reduce((sum, yen) => sum + yen, 0);
    expect(robbed({})).toBeGreaterThan(0);
    expect(robbed({ 'oob-tx-confirm': 'strong' })).toBeLessThan(robbed({}));
  });
});
