import { describe, expect, test } from 'vitest';
import type { Asked } from '../../sim/scenario/arrangement.ts';
import type { Scenario } from '../../sim/scenario/load.ts';
import { run } from '../../sim/scenario/run.ts';
import { shipped } from './incidents.ts';

type Controls = Readonly<Record<string, Asked>>;

const seeds = Array.from({ length: 6 }, (_, k) => `insiders/${k}`);

/** What each run takes, in parts of what was at risk. */
function taken(scenario: Scenario, controls: Controls = {}): number[] {
  return seeds.map((seed) => {
    const { stolenYen, atRiskYen } = run({ scenario, controls, seed }).outcome;
    return stolenYen / atRiskYen;
  });
}

const nothing = seeds.map(() => 0);
const sum = (shares: readonly number[]): number => shares.reduce((total, each) => total + each, 0);
const collusion = (variant = '', changes = {}): Scenario =>
  shipped(variant === '' ? 'collusion-exercise' : `collusion-exercise/${variant}`, changes);
const copies = (variant = '', changes = {}): Scenario =>
  shipped(variant === '' ? 'backup-copy-exercise' : `backup-copy-exercise/${variant}`, changes);
const hired = { 'attack.options.role': 'developer' };

describe('without any control', () => {
  const scenarios = [
    'collusion-exercise',
    'backup-copy-exercise',
    'shapeshift-2016',
    'bithumb-2019',
  ];
  const variants = scenarios.flatMap((id) => [
    id,
    ...Object.keys(shipped(id).file.variants).map((variant) => `${id}/${variant}`),
  ]);
  test.each([...variants, 'coinbase-2025', 'coinbase-2025/reset'])('%s takes something', (id) => {
    expect(sum(taken(shipped(id)))).toBeGreaterThan(0);
  });

  test('an approver alone moves nothing', () => {
    const alone = { 'attack.options.who': 'one', 'attack.options.route': 'cheapest' };
    expect(taken(collusion('approver', alone))).toEqual(nothing);
  });

  test('a key holder of two of three alone moves nothing', () => {
    expect(taken(collusion('key-holders', { 'attack.options.who': 'one' }))).toEqual(nothing);
  });

  test('customers bear nothing where the coins were the house’s own', () => {
    for (const id of ['shapeshift-2016', 'bithumb-2019']) {
      const { outcome } = run({ scenario: shipped(id), controls: {}, seed: 'own' });
      expect(outcome.customerLossYen, id).toBe(0);
      expect(outcome.exchangeLossYen, id).toBeGreaterThan(0);
    }
  });
});

describe('agents who hand over what they see', () => {
  const desk = (changes = {}): Scenario => shipped('coinbase-2025', changes);

  test('see a part of it where a house counts the files an agent opens in a day', () => {
    const opened = (lookUpsPerDay: number | null): number =>
      run({
        scenario: desk({ 'exchange.accounts.lookUpsPerDay': lookUpsPerDay }),
        controls: {},
        seed: 'desk',
        customers: 200,
        keep: true,
      }).journal.filter(({ kind }) => kind.id === 'file-opened').length;
    // thirty days of a thousand files each, of 69,461; a simulated customer stands for 347 of them
    // thirty days of a thousand files each, of 69,461; a simulated customer stands for 347 of them
    expect(opened(null)).toBe(200);
    expect(opened(1e6)).toBe(200);
    expect(opened(1000)).toBeGreaterThan(70);
    expect(opened(1000)).toBeLessThan(90);
  });

  test('see nothing where they are no agents of the desk', () => {
    expect(sum(taken(desk({ 'attack.options.role': 'safe-keeper', 'attack.options.route': 'reset-factor' })))).toBe(0); // prettier-ignore
  });
});

describe('separation of duties', () => {
  const rule = (level: Asked): Controls => ({ 'separation-of-duties': level });

  test('at one person and a shared login changes nothing', () => {
    expect(taken(collusion(), rule('weak'))).toEqual(taken(collusion()));
  });

  test('keeps one man out of the safe and off customers’ accounts', () => {
    expect(taken(collusion('safe-keeper'), rule('typical'))).toEqual(nothing);
    expect(taken(collusion('support-agent'), rule('typical'))).toEqual(nothing);
  });

  test('stops nobody who may use a login kept for emergencies, until there is none', () => {
    expect(taken(collusion(), rule('typical'))).toEqual(taken(collusion()));
    expect(taken(collusion(), rule('strong'))).toEqual(nothing);
  });

  test('written into a house file keeps one man from ordering as the rule does', () => {
    const asks = (persons: number, departments: number, override: string) =>
      collusion('console-operator', {
        'exchange.trust.rights.console': { opens: ['console'], persons, departments },
        'exchange.trust.override': override,
      });
    const alone = taken(collusion('console-operator'));
    expect(sum(alone)).toBeGreaterThan(0);
    expect(taken(asks(1, 1, 'none'))).toEqual(alone);
    expect(taken(asks(2, 1, 'logged'))).toEqual(alone);
    expect(taken(asks(2, 1, 'none'))).toEqual(nothing);
    expect(taken(asks(1, 2, 'none'))).toEqual(nothing);
  });

  test('does nothing about keys that two of three holders have for themselves', () => {
    expect(taken(collusion('key-holders'), rule('strong'))).toEqual(
      taken(collusion('key-holders')),
    );
  });

  test('costs hours whether or not anybody would have misused his right', () => {
    const hours = (controls: Controls): number =>
      run({ scenario: collusion('', { attack: null }), controls, seed: 'hours' }).outcome.honest
        .staffHours;
    expect(hours(rule('typical'))).toBeGreaterThan(hours({}) + 100);
  });
});

describe('vetting and revocation', () => {
  const rule = (level: Asked): Controls => ({ 'keyholder-vetting': level });

  test('nobody is turned away but at strong, where a record of convictions turns away a few', () => {
    expect(taken(collusion(), rule('weak'))).toEqual(taken(collusion()));
    expect(taken(collusion(), rule('typical'))).toEqual(taken(collusion()));
    const turnedAway = Array.from({ length: 60 }, (_, k) => {
      const scenario = collusion('', { 'clock.length': '1 d' });
      const options = { scenario, controls: rule('strong'), seed: `vetting/${k}`, keep: true };
      return run(options).journal.some(({ detail }) => detail.text === 'he was never hired');
    }).filter(Boolean).length;
    expect(turnedAway).toBeGreaterThan(0);
    expect(turnedAway).toBeLessThan(20);
  });

  test('ending a login at once does nothing about a copy, moving the coins does', () => {
    const leaver = collusion('leaver');
    const quick = { settings: { revocation: 3600, keys: 'kept' } };
    const replaced = { settings: { revocation: 3600, keys: 'replaced', checks: 'none' } };
    expect(taken(leaver, rule(quick))).toEqual(taken(leaver));
    expect(taken(leaver, rule(replaced))).toEqual(nothing);
  });

  test('ending a login in a day ends what is done with the login', () => {
    expect(taken(collusion('leaver-login'), rule('weak'))).toEqual(
      taken(collusion('leaver-login')),
    );
    expect(taken(collusion('leaver-login'), rule('typical'))).toEqual(nothing);
  });
});

describe('internal audit', () => {
  const rule = (level: Asked): Controls => ({ 'insider-audit': level });

  test('comes too late for whoever strikes the same night', () => {
    for (const level of ['weak', 'typical', 'strong'] as const)
      expect(taken(collusion(), rule(level))).toEqual(taken(collusion()));
  });

  test('finds an opening without a ticket while its copies wait, if it looks in time', () => {
    expect(taken(collusion('safe-keeper'), rule('weak'))).toEqual(taken(collusion('safe-keeper')));
    expect(sum(taken(collusion('safe-keeper'), rule('typical')))).toBe(0);
  });

  test('that asks only about what has no ticket misses who waits for his turn of duty', () => {
    const onDuty = collusion('safe-keeper-on-duty');
    expect(taken(onDuty, rule('typical'))).toEqual(taken(onDuty));
    expect(sum(taken(onDuty, rule('strong')))).toBeLessThan(sum(taken(onDuty)));
  });

  test('reads nothing that its writer could strike out', () => {
    const patient = collusion('leaver');
    const offHost = { 'tamper-evident-logs': 'typical' } as const;
    expect(taken(patient, rule('strong'))).toEqual(taken(patient));
    expect(sum(taken(patient, offHost))).toBeCloseTo(sum(taken(patient)), 1);
    expect(taken(patient, { ...rule('strong'), ...offHost })).toEqual(nothing);
  });

  test('asks about the emergency login where its uses are written down, and has nothing to read where not', () => {
    const waits = collusion('', { 'attack.options.waitDays': 120 });
    const alone = (override: string): Controls => ({
      'separation-of-duties': { settings: { persons: 2, override } },
      'tamper-evident-logs': 'typical',
    });
    for (const override of ['shared', 'logged'])
      expect(sum(taken(waits, alone(override)))).toBeGreaterThan(0);
    const shared = { ...alone('shared'), ...rule('typical') };
    expect(taken(waits, shared)).toEqual(taken(waits, alone('shared')));
    expect(taken(waits, { ...alone('logged'), ...rule('typical') })).toEqual(nothing);
  });

  test('takes the word of a colleague of another department, who may be in it', () => {
    const team = collusion('safe-keeper', { 'attack.options.who': 'recruited' });
    const two = { 'separation-of-duties': { settings: { persons: 2, override: 'none' } } };
    expect(sum(taken(team, two))).toBeGreaterThan(0);
    expect(taken(team, { ...two, ...rule('typical') })).toEqual(taken(team, two));
  });

  test('suspects people who did nothing', () => {
    const quiet = collusion('', { attack: null });
    const { falseAlarms } = run({ scenario: quiet, controls: rule('typical'), seed: 'q' }).outcome
      .honest;
    expect(falseAlarms).toBeGreaterThan(10);
  });
});

describe('the safe', () => {
  const rule = (level: Asked): Controls => ({ 'physical-vault-control': level });

  test('that one person opens is open to that person; one that takes two is not', () => {
    expect(taken(copies(), rule('weak'))).toEqual(taken(copies()));
    expect(taken(copies(), rule('typical'))).toEqual(nothing);
    expect(taken(copies(), rule('strong'))).toEqual(nothing);
  });

  test('with a bell for odd hours rings in the evening and says nothing of a visit by day', () => {
    const settings = { persons: 1, container: 'open' };
    const bell = (when: string) => rule({ settings: { ...settings, bell: when, response: 300 } });
    const byDay = copies('', { 'attack.options.occasion': 'by-day' });
    expect(taken(copies(), bell('out-of-hours'))).toEqual(nothing);
    expect(taken(byDay, bell('out-of-hours'))).toEqual(taken(byDay));
    expect(taken(byDay, bell('unannounced'))).toEqual(nothing);
    const onDuty = copies('', { 'attack.options.occasion': 'ordinary' });
    expect(taken(onDuty, bell('unannounced'))).toEqual(taken(onDuty));
  });

  test('is opened by day under the eyes of colleagues, of whom some ask and some do not', () => {
    const shares = taken(copies('', { 'attack.options.occasion': 'by-day' }));
    expect(sum(shares)).toBeGreaterThan(0);
    expect(sum(shares)).toBeLessThan(sum(taken(copies())));
  });

  test('whose keys lie in bags shows at the next session which was opened', () => {
    const key = [{ place: 'vault-room' }];
    const paper = copies('', { 'exchange.wallets.BTC.cold.keys': key });
    const bags = rule({ settings: { persons: 1, bell: 'none', container: 'bags' } });
    expect(sum(taken(paper))).toBeGreaterThan(0);
    expect(taken(paper, bags)).toEqual(nothing);
    const atOnce = copies('', {
      'exchange.wallets.BTC.cold.keys': key,
      'attack.options.waitDays': 0,
    });
    expect(sum(taken(atOnce, bags))).toBeGreaterThan(0);
  });

  test('does nothing about a server', () => {
    expect(taken(collusion(), rule('strong'))).toEqual(taken(collusion()));
  });
});

describe('sealed backups', () => {
  const rule = (level: Asked): Controls => ({ 'key-backup-sealed': level });

  test('whole and open are one more key; in pieces at several sites one piece is nothing', () => {
    for (const scenario of [copies(), copies('disk')]) {
      expect(taken(scenario, rule('weak'))).toEqual(taken(scenario));
      expect(taken(scenario, rule('typical'))).toEqual(nothing);
      expect(taken(scenario, rule('strong'))).toEqual(nothing);
    }
  });

  test('in pieces with two keepers take both; one keeper of both places is enough alone', () => {
    const backup = { places: ['vault-room', 'device-room'], needed: 2, form: 'paper' };
    const pieces = (rights: object, people: number) => ({
      'exchange.wallets.BTC.cold.keys': [{ place: 'device-room', store: 'hardware', backup }],
      'exchange.trust.rights': rights,
      'exchange.trust.members': ['safe', 'site'].map((kind) => ({
        role: `${kind}-keeper`,
        department: 'administration',
        people,
        rights: [`open-${kind}`],
        yearsPay: 5000000,
      })),
    });
    const apart = pieces({ 'open-site': { opens: ['device-room'] } }, 1);
    const team = { ...apart, 'attack.options.who': 'recruited' };
    expect(taken(copies('', apart))).toEqual(nothing);
    expect(sum(taken(copies('', team)))).toBeGreaterThan(0);
    const both = pieces({ 'open-safe': { opens: ['vault-room', 'device-room'] } }, 1);
    expect(sum(taken(copies('', both)))).toBeGreaterThan(sum(taken(copies('', team))));
  });

  test('at sites of their own are had by who wins over a keeper there, or is one and wins the safe’s', () => {
    const team = { 'attack.options.who': 'recruited', 'attack.options.route': 'open-safe' };
    const far = { 'attack.options.role': 'backup-keeper', 'attack.options.route': 'open-safe' };
    for (const sites of [2, 3]) {
      const apart = rule({ settings: { sites, seal: 'none' } });
      const shares = taken(copies('', team), apart);
      expect(sum(shares)).toBeGreaterThan(0);
      expect(sum(shares)).toBeLessThan(sum(taken(copies('', team))));
      expect(taken(copies('', far), apart)).toEqual(nothing);
      const both = copies('', { ...far, 'attack.options.who': 'recruited' });
      expect(sum(taken(both, apart))).toBeGreaterThan(0);
    }
    // half a year is long enough for somebody to look at the seals
    expect(taken(copies('', team), rule('typical'))).toEqual(nothing);
    const soon = { ...team, 'attack.options.waitDays': 0 };
    expect(sum(taken(copies('', soon), rule('typical')))).toBeGreaterThan(0);
    expect(taken(copies('', { ...far, 'attack.options.who': 'recruited' }))).toEqual(nothing);
  });

  test('at a site of their own are copied by who goes there, one piece, and a bell is heard there too', () => {
    const far = { 'attack.options.role': 'backup-keeper', 'attack.options.route': 'open-safe' };
    const told = (controls: Controls): string[] =>
      run({ scenario: copies('', far), controls, seed: 'far', keep: true })
        .journal.filter(({ subject, kind }) => subject.text === 'adversary' && kind.id !== 'waits')
        .map(({ object, detail }) => `${object.text} ${detail.text}`.trim())
        .slice(1);
    const bell = { settings: { persons: 1, bell: 'out-of-hours', response: 300 } };
    expect(told({})).toEqual(['he was never hired']);
    expect(told(rule({ settings: { sites: 2, seal: 'none' } }))).toEqual([
      'backup-site-2 open-site',
      'a piece of the backup hot key 1/BTC',
      'a piece of the backup cold key 1/BTC',
      'too few keys within reach',
    ]);
    expect(told({ ...rule('typical'), 'physical-vault-control': bell })).toEqual([
      'backup-site-2 open-site',
      'backup-site-2 the bell was heard',
      'hot key 1/BTC somebody came',
      'cold key 1/BTC somebody came',
      'too few keys within reach',
    ]);
  });

  test('broken tell whoever looks before the copy is used, and nobody after', () => {
    const seal = (everyDays: number) => rule({ settings: { sites: 1, seal: 'seal', everyDays } });
    expect(taken(copies(), seal(90))).toEqual(nothing);
    expect(taken(copies(), seal(365))).toEqual(taken(copies()));
  });

  test('of a key in hardware are the weaker way to it', () => {
    const hardware = {
      'key-protection-tech': { settings: { store: 'hardware', wallets: 'every' } },
    };
    expect(taken(copies(), hardware)).toEqual(taken(copies()));
    expect(taken(copies('disk'), hardware)).toEqual(nothing);
  });

  test('do nothing about a key whose words the seller knows', () => {
    expect(taken(copies('seller'), rule('strong'))).toEqual(taken(copies('seller')));
  });
});

describe('ceremony and provenance', () => {
  const rule = (level: Asked): Controls => ({ 'key-ceremony-provenance': level });

  test('a device from its maker ends what its seller knew, witnesses what its maker in the house knew', () => {
    const vendor = rule({ settings: { procurement: 'vendor', witnesses: 0 } });
    expect(taken(copies('seller'), rule('weak'))).toEqual(taken(copies('seller')));
    expect(taken(copies('seller'), vendor)).toEqual(nothing);
    expect(taken(copies('maker'), vendor)).toEqual(taken(copies('maker')));
    expect(taken(copies('maker'), rule('typical'))).toEqual(nothing);
    expect(taken(copies('maker'), rule('strong'))).toEqual(nothing);
  });

  test('does nothing about a photograph', () => {
    expect(taken(copies(), rule('strong'))).toEqual(taken(copies()));
  });
});

describe('change control', () => {
  const rule = (level: Asked): Controls => ({ 'supply-chain-change-control': level });

  const reading = (reviewers: number) => rule({ settings: { deployer: 'writer', reviewers } });

  test('is as good as those who read: nobody, one, two', () => {
    const [none, weak, one, two] = [{}, rule('weak'), reading(1), reading(2)].map((controls) =>
      sum(taken(collusion('', hired), controls)),
    );
    expect(weak).toBe(none);
    expect(one).toBeLessThan(none!);
    expect(two).toBeLessThanOrEqual(one!);
  });

  test('refuses a writer whom nobody of operations helps, and not one who has won all it takes', () => {
    expect(taken(collusion('', hired), rule('typical'))).toEqual(nothing);
    const team = collusion('', {
      'attack.options.who': 'recruited',
      'attack.options.route': 'deploy',
    });
    const helped = taken(team, rule('typical'));
    expect(sum(helped)).toBeGreaterThan(0);
    expect(sum(helped)).toBeLessThan(sum(taken(team)));
  });

  test('does nothing about an administrator who restores a disk', () => {
    expect(taken(collusion('administrator'), rule('strong'))).toEqual(
      taken(collusion('administrator')),
    );
  });
});

test('a colleague who talks ends it, and the keys within reach are replaced', () => {
  const talkative = collusion('key-holders', {
    'attack.options.reports': 1,
    'attack.options.offerYears': 0.1,
  });
  const { journal, outcome } = run({ scenario: talkative, controls: {}, seed: 't', keep: true });
  const told = journal.filter(({ kind }) => kind.id === 'approached' || kind.id === 'departed');
  expect(told.map(({ detail }) => detail.text)).toEqual(['reports it', 'named by a colleague']);
  expect(journal.some(({ object }) => object.text === 'sweep')).toBe(true);
  expect(outcome.stolenYen).toBe(0);
});

test('with two people to a right, a developer wins over the one it takes', () => {
  const team = collusion('', {
    'attack.options.who': 'recruited',
    'attack.options.route': 'deploy',
  });
  const rule = { 'separation-of-duties': { settings: { persons: 2, override: 'none' } } };
  const shares = taken(team, rule);
  expect(sum(shares)).toBeGreaterThan(0);
  expect(sum(shares)).toBeLessThan(sum(taken(team)));
});

test('a role that is listed twice, or belongs to the keepers of added sites, is told at its place', () => {
  const staffed = (...roles: string[]) => {
    const other = { department: 'administration', people: 1, rights: ['open-safe'], yearsPay: 1 };
    return collusion('', { 'exchange.trust.members': roles.map((role) => ({ role, ...other })) });
  };
  expect(() => staffed('developer', 'site-keeper')).not.toThrow();
  expect(() => staffed('developer', 'developer')).toThrow(
    /members\[1\]\.role: expected a role that is not listed yet, nor backup-keeper, found "?developer/,
  );
  expect(() => staffed('backup-keeper')).toThrow(/members\[0\]\.role: expected a role/);
});
