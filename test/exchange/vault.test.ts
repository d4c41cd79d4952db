/** Co-signer, console, displays and releases in a small house, through the doors of whoever stands there. */
import { expect, test } from 'vitest';
import { run } from '../../sim/scenario/run.ts';
import type { Asked } from '../../sim/scenario/arrangement.ts';
import { withVault } from '../scenario/anything.ts';
import { small } from '../scenario/small.ts';

type Controls = Readonly<Record<string, Asked>>;

/** Three days from a Monday midnight; he stands in the office and walks to the console at once. */
function lived(
  method: string,
  controls: Controls,
  changes: Record<string, unknown> = {},
  seed = 'vault',
) {
  const options = { entry: 'foothold', place: 'office', strike: 'at-once', method, orders: true };
  const scenario = small({
    ...withVault(),
    attack: { plan: 'vault-misuse', options: { ...options, assets: ['XEM'] } },
    ...changes,
  });
  const { outcome, journal } = run({ scenario, controls, seed, keep: true });
  const said = (kind: string): string[] =>
    journal
      .filter((event) => event.kind.id === kind)
      .map(({ detail, object, subject }) => detail.text || object.text || subject.text);
  return { lost: outcome.stolenByAsset.XEM!.share, said, outcome };
}

const lost = (method: string, controls: Controls = {}, changes: Record<string, unknown> = {}) =>
  lived(method, controls, changes).lost;

/** He comes in by a server, from which a way leads to the console and none to the office. */
const fromServer = {
  'exchange.ways[5]': { from: 'application', to: 'console', bar: 'open' },
  attack: {
    plan: 'vault-misuse',
    options: {
      ...{ entry: 'foothold', place: 'application', strike: 'at-once' },
      ...{ method: 'direct-payout', assets: ['XEM'] },
    },
  },
};

test('whoever holds the console’s tokens is paid every vault wallet by a co-signer who signs all', () => {
  expect(lost('direct-payout')).toBeCloseTo(0.5, 1);
  expect(lived('direct-payout', {}).said('token-taken')).toEqual(['application', 'console']);
});

test('a token that lies where nobody can come over a network is not his, and the console does not obey', () => {
  const tokens = ['console', 'vault-room'];
  const away = { 'exchange.console': { place: 'console', tokens } };
  const { lost: share, said } = lived('direct-payout', {}, away);
  expect(share).toBe(0);
  expect(said('gave-up')).toEqual(['the console does not obey']);
});

test('a console for two asks for the token at a second desk, which a login leads to from the office', () => {
  const two = (override: string) => ({
    'separation-of-duties': { settings: { persons: 2, override } },
  });
  expect(lived('direct-payout', two('none')).said('token-taken')).toContain('console-desk-2');
  const alone = lost('direct-payout', {}, fromServer);
  expect(alone).toBeCloseTo(0.5, 1);
  expect(lost('direct-payout', two('none'), fromServer)).toBe(0);
  expect(lost('direct-payout', two('logged'), fromServer)).toBe(alone);
});

test('a house file that asks for two people, or two departments, binds the console as the rule does', () => {
  const right = (persons: number, departments: number, override: string) => ({
    'exchange.trust': {
      rights: { console: { opens: ['console'], persons, departments } },
      override,
    },
  });
  const server = (changes: Record<string, unknown>) =>
    lived('direct-payout', {}, { ...fromServer, ...changes });
  expect(server(right(1, 1, 'none')).lost).toBeCloseTo(0.5, 1);
  for (const changes of [right(2, 1, 'none'), right(1, 2, 'none')]) {
    expect(server(changes).lost).toBe(0);
    expect(server(changes).said('gave-up')).toEqual(['the console does not obey']);
    const office = lived('direct-payout', {}, changes);
    expect(office.said('token-taken')).toEqual(['application', 'console', 'console-desk-2']);
    expect(office.lost).toBeCloseTo(0.5, 1);
  }
  const three = { 'separation-of-duties': { settings: { persons: 3 } } } as const;
  const raised = lived('direct-payout', three, right(2, 1, 'none')).said('token-taken');
  expect(raised).toEqual(['application', 'console', 'console-desk-2', 'console-desk-3']);
});

test('a desk is no easier to reach from the office than the servers are', () => {
  const two = { 'separation-of-duties': { settings: { persons: 2, override: 'none' } } } as const;
  const console = { 'exchange.console': { place: 'application', tokens: ['application'] } };
  const there = (controls: Controls) => lived('direct-payout', controls, console);
  expect(there(two).said('reached')).toContain('login');
  expect(there({ ...two, 'admin-plane-isolation': 'strong' }).said('reached')).toEqual([
    'a flaw in a server',
  ]);
});

test('an order by the emergency login stands in the journal, and is asked about where it is written down', () => {
  const told = (override: string, controls: Controls = {}, changes = fromServer) => {
    const rule = { 'separation-of-duties': { settings: { persons: 2, override } } };
    return lived('direct-payout', { ...rule, ...controls }, changes).said;
  };
  const used = (said: ReturnType<typeof told>) =>
    said('reached').filter((by) => by === 'the emergency login').length;
  const asked = (said: ReturnType<typeof told>) =>
    said('alarm-confirmed').includes('use without a ticket');
  for (const override of ['shared', 'logged']) expect(used(told(override)), override).toBe(1);
  expect(used(told('none'))).toBe(0);
  // whoever has every token needs none
  expect(used(lived('direct-payout', { 'separation-of-duties': 'typical' }).said)).toBe(0);
  const audited = { 'insider-audit': { settings: { everyDays: 1 } } } as const;
  expect(asked(told('logged', audited))).toBe(true);
  expect(asked(told('shared', audited))).toBe(false);
});

test('wallets of one vault hold less and less, and all of it together', () => {
  const { outcome } = lived('direct-payout', {});
  expect(outcome.theftTransactions).toBe(4);
});

test('a co-signer’s limit holds for a day where it cannot be lifted, and not at all where it can', () => {
  const limit = (settings: Record<string, string | number>) =>
    lost('direct-payout', { 'cosigner-policy': { level: 'weak', settings } });
  const part = limit({ perDay: 0.2, changeDelay: 0 });
  expect(part).toBeCloseTo(0.5, 1);
  const held = limit({ perDay: 0.2, change: 'confirmed', number: 'fixed' });
  expect(held).toBeGreaterThan(0.05);
  expect(held).toBeLessThan(0.35);
});

test('the co-signer at each level: signs all, gives way after a day, and gives way no more', () => {
  const under = (level: 'weak' | 'typical' | 'strong') =>
    lived('direct-payout', { 'cosigner-policy': level });
  expect(under('weak').lost).toBe(lost('direct-payout'));
  const typical = under('typical');
  expect(typical.said('limits-lifted')).toHaveLength(1);
  expect(typical.lost).toBeCloseTo(0.5, 1);
  expect(typical.outcome.firstTheftAt).toBeGreaterThanOrEqual(86400);
  expect(under('strong').lost).toBe(0);
});

test('limits that a call must confirm are kept by whoever looks that up, and lifted by whoever does not', () => {
  const settings = { change: 'confirmed', changeDelay: 0, number: 'fixed', perDay: 0.2 } as const;
  const answers = Array.from({ length: 12 }, (_, seed) => {
    const { said } = lived(
      'direct-payout',
      { 'cosigner-policy': { level: 'weak', settings } },
      {},
      `vault ${seed}`,
    );
    const [kept, lifted] = [said('limits-kept').length > 0, said('limits-lifted').length > 0];
    expect(kept && said('telephoned').includes('in order')).toBe(kept && lifted);
    return lifted;
  });
  expect(new Set(answers)).toEqual(new Set([true, false]));
});

test('the exchange, rung up about a payment nobody ordered, says so and has it looked into', () => {
  const settings = { callsFrom: 0.01, number: 'fixed' };
  const { said, lost: share } = lived('direct-payout', {
    'cosigner-policy': { level: 'weak', settings },
  });
  expect(said('telephoned')).toContain('nobody here ordered it');
  expect(said('alarm-confirmed')).toContain('payment nobody ordered');
  // many payments too small to be rung up about still leave until somebody acts, unless a limit adds them up
  expect(share).toBeGreaterThan(0.1);
  expect(share).toBeLessThan(0.4);
  const limited = { ...settings, perDay: 0.02, change: 'confirmed' };
  expect(
    lost('direct-payout', { 'cosigner-policy': { level: 'weak', settings: limited } }),
  ).toBeLessThan(0.05);
});

test('a telephone number that the console can change is answered by whoever stands there', () => {
  const settings = { callsFrom: 0.01, number: 'console' };
  const { said, lost: share } = lived('direct-payout', {
    'cosigner-policy': { level: 'weak', settings },
  });
  expect(said('telephoned')).toEqual([]);
  expect(share).toBeCloseTo(0.5, 1);
});

test('a list of destinations stops a payout and lets every refill through, whoever asked for it', () => {
  const own = { 'cosigner-policy': { level: 'weak', settings: { destinations: 'own', change: 'confirmed' } } } as const; // prettier-ignore
  const fromVault = { 'exchange.refill': { below: 0.3, mode: 'person', first: 'vault' } };
  expect(lost('direct-payout', own)).toBe(0);
  const { lost: share, said } = lived('refill-then-drain', own, fromVault);
  expect(said('refill-made').length).toBeGreaterThan(0);
  expect(share).toBeGreaterThan(0.3);
});

test('signers who see what the asking computer shows sign whatever they are handed', () => {
  const { lost: share, said } = lived('shown-and-signed', {});
  expect(said('request-altered').length).toBeGreaterThan(0);
  expect(share).toBeGreaterThan(0.1);
});

test('a device shows what is signed to somebody who may see it, and nothing of a coin it cannot decode', () => {
  const six = (decodes: boolean) => ({
    ...withVault(decodes),
    'exchange.wallets.XEM': {
      hot: { share: 0.5, keys: [{ place: 'signer' }] },
      cold: {
        share: 0.5,
        signatures: 6,
        keys: Array.from({ length: 6 }, () => ({ place: 'vault-room' })),
      },
    },
  });
  const device = { 'trusted-display-signing': 'typical' } as const;
  const { lost: share, said } = lived('shown-and-signed', device, six(true));
  expect(share).toBe(0);
  expect(said('alarm-confirmed')).toContain('payment nobody ordered');
  expect(lost('shown-and-signed', device, six(false))).toBeGreaterThan(0.4);
  expect(lost('shown-and-signed', { 'trusted-display-signing': 'weak' }, six(true))).toBe(
    lost('shown-and-signed', {}, six(true)),
  );
});

test('a decoder built apart refuses what was not asked, and has nothing to say about what was ordered', () => {
  const machine = { 'trusted-display-signing': 'strong' } as const;
  expect(lost('shown-and-signed', machine, withVault(false))).toBe(0);
  expect(lost('direct-payout', machine)).toBe(lost('direct-payout'));
  expect(lost('refill-then-drain', machine)).toBe(lost('refill-then-drain'));
});

test('a release nobody ordered is called off in its delay by a machine, or by whoever looks with care', () => {
  const lock = (settings: Record<string, string | number>) => ({
    'vault-timelock': { level: 'weak', settings } as const,
  });
  const day = 86400;
  const machine = lived('direct-payout', lock({ delay: day, machine: 'yes' }));
  expect(machine.lost).toBe(0);
  expect(machine.said('release-cancelled').length).toBeGreaterThan(0);
  expect(machine.said('alarm-confirmed')).toContain('payment nobody ordered');
  expect(lost('direct-payout', lock({ delay: day, watchers: 9 }))).toBe(0);
  const unwatched = lived('direct-payout', lock({ delay: day }));
  expect(unwatched.lost).toBeCloseTo(0.5, 1);
  expect(unwatched.outcome.firstTheftAt).toBeGreaterThanOrEqual(day);
});

test('a day is no time for watchers who are at home for the weekend', () => {
  const lock = { 'vault-timelock': { settings: { watchers: 9 } } } as const;
  const friday = { 'clock.start': '2018-01-26T19:00+09:00' };
  expect(lost('direct-payout', lock, friday)).toBeCloseTo(0.5, 1);
  const longer = { 'vault-timelock': { settings: { watchers: 9, delay: 3 * 86400 } } } as const;
  expect(lost('direct-payout', longer, { ...friday, 'clock.length': '6 d' })).toBe(0);
});

test('the weak lock has no delay and does nothing; no watcher minds a refill that was ordered', () => {
  expect(lost('direct-payout', { 'vault-timelock': 'weak' })).toBe(lost('direct-payout'));
  const { said } = lived('refill-then-drain', { 'vault-timelock': 'typical' });
  expect(said('release-announced').length).toBeGreaterThan(0);
  expect(said('release-cancelled')).toEqual([]);
});

test('a control of the vault does nothing at all in a house where nothing is ordered offline', () => {
  const scenario = small({
    'exchange.wallets.BTC': { hot: { share: 1, keys: [{ place: 'signer' }] } },
    'exchange.wallets.XEM': { hot: { share: 1, keys: [{ place: 'signer' }] } },
  });
  const { digest } = run({ scenario, controls: {}, seed: 'none' });
  for (const id of ['cosigner-policy', 'trusted-display-signing', 'vault-timelock'])
    expect(run({ scenario, controls: { [id]: 'strong' }, seed: 'none' }).digest, id).toBe(digest);
});
