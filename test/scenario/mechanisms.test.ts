import { expect, test } from 'vitest';
import { kinds, type Event } from '../../sim/journal.ts';
import { run } from '../../sim/scenario/run.ts';
import { accountsRobbed, shipped, stolenYen } from './incidents.ts';

const seeds = Array.from({ length: 8 }, (_, k) => `mechanisms/${k}`);
const three = [{ at: 2 * 86400 + 3 * 3600, act: 'stop-signer' as const }];

test('stopping the signer at 03:00 saves nothing where the key was copied', () => {
  const scenario = shipped('coincheck-2018');
  for (const seed of seeds)
    expect(stolenYen(scenario, seed, {}, three)).toBe(stolenYen(scenario, seed));
});

test('stopping the signer at 03:00 saves most of it where the signer was abused in place', () => {
  const scenario = shipped('coincheck-2018/signer-abused');
  for (const seed of seeds)
    expect(stolenYen(scenario, seed, {}, three)).toBeLessThan(stolenYen(scenario, seed) / 2);
});

test('comparing books and chain measures exactly nothing where accounts are taken over', () => {
  for (const id of ['japan-passwords-2017', 'sim-swap-exercise', 'coinbase-2021']) {
    const scenario = shipped(id);
    for (const seed of seeds.slice(0, 4))
      expect(stolenYen(scenario, seed, { 'onchain-reconciliation': 'strong' })).toBe(
        stolenYen(scenario, seed),
      );
  }
});

test('a key in hardware cannot be copied, unless the coin knows no hardware', () => {
  const hardware = { 'key-protection-tech': { settings: { store: 'hardware' } } };
  const bitstamp = shipped('bitstamp-2015');
  const coincheck = shipped('coincheck-2018');
  for (const seed of seeds) {
    expect(stolenYen(bitstamp, seed, hardware)).toBe(0);
    expect(stolenYen(coincheck, seed, hardware)).toBe(stolenYen(coincheck, seed));
  }
});

test('two of three keys in one place are copied like one; in places of their own they are not', () => {
  const scenario = shipped('coincheck-2018');
  const quorum = (apart: number) => ({ 'multisig-quorum': { settings: { hot: '2-of-3', apart } } });
  for (const seed of seeds) {
    expect(stolenYen(scenario, seed, quorum(0))).toBeGreaterThan(0);
    expect(stolenYen(scenario, seed, quorum(1))).toBe(0);
  }
});

test('a payment that the books carry as ordinary shows in neither comparison', () => {
  const moved = shipped('ledger-tamper-exercise/move-claims');
  const forged = shipped('ledger-tamper-exercise');
  const watching = { 'onchain-reconciliation': 'strong', 'kill-switch': 'strong' } as const;
  for (const seed of seeds.slice(0, 4)) {
    expect(stolenYen(moved, seed, watching)).toBe(stolenYen(moved, seed));
    expect(stolenYen(forged, seed, watching)).toBeLessThan(stolenYen(forged, seed) / 2);
  }
});

test('putting numbers on file raises the loss where recovery trusts the number', () => {
  const scenario = shipped('sim-swap-exercise/number-alone');
  for (const seed of seeds.slice(0, 4))
    expect(accountsRobbed(scenario, seed, { 'delivered-otp': 'typical' })).toBeGreaterThan(
      3 * accountsRobbed(scenario, seed),
    );
});

test('a passkey cannot be typed into a false page, a text message can', () => {
  const scenario = shipped('sim-swap-exercise/relay');
  const passkey = { 'fido2-passkey': 'strong' } as const;
  for (const seed of seeds.slice(0, 4)) {
    expect(stolenYen(scenario, seed)).toBeGreaterThan(0);
    expect(stolenYen(scenario, seed, passkey)).toBe(0);
  }
});

test('a stricter bar never lets anybody in sooner than a looser one', () => {
  const firstTheft = (seed: string, bar: string): number => {
    const controls = { 'admin-plane-isolation': { settings: { bar } } };
    const scenario = shipped('bitstamp-2015');
    return run({ scenario, controls, seed, customers: 50 }).outcome.firstTheftAt ?? Infinity;
  };
  for (const seed of seeds)
    expect(firstTheft(seed, 'session')).toBeGreaterThanOrEqual(firstTheft(seed, 'login'));
});

test('an owner whose password somebody else set anew cannot get in, and has the account frozen', () => {
  const scenario = shipped('sim-swap-exercise/number-alone');
  let told = 0;
  for (const seed of seeds.slice(0, 4)) {
    const { journal } = run({ scenario, controls: {}, seed, customers: 400, keep: true });
    const lastDay = scenario.file.clock.length - 86400; // who asks later may wait for the desk to open
    for (const { kind, subject, object, time } of journal) {
      if (kind !== kinds.supportContacted || time > lastDay) continue;
      if (object.text !== 'the password no longer works') continue;
      const theirs = journal.filter((event) => event.subject.text === subject.text);
      const first = (what: Event['kind']) => theirs.find((event) => event.kind === what)?.time;
      expect(first(kinds.factorChanged)).toBeLessThan(time);
      expect(first(kinds.accountFrozen)).toBeGreaterThan(time);
      told++;
    }
  }
  expect(told).toBeGreaterThan(4);
});
