/** Coins that lie or arrive under earlier keys of a wallet, and who notices that coins are missing. */
import { expect, test } from 'vitest';
import { name } from '../../sim/kernel/random.ts';
import { outside } from '../../sim/customers/outside.ts';
import { run } from '../../sim/scenario/run.ts';
import { hour } from '../../sim/time.ts';
import { small } from '../scenario/small.ts';
import { opened } from './opened.ts';

const xem = 0;
const sent = 1_000_000_000;

/** Hot is moved to new keys; an hour later somebody pays to the address of old. */
function movedAndPaid(oldAddresses: 'left' | 'forwarded') {
  const settings = { 'key-migration-readiness': { settings: { oldAddresses } } };
  const { house, signing, clock, said } = opened(settings);
  const hot = house.wallets.of(xem, 'hot')!;
  const old = hot.address;
  const before = house.networks[xem]!.balance(old);
  const payers = outside(house.networks, signing, [sent * 10, sent * 10]);
  house.responses.act('sweep', [xem], name('drill'), -1);
  clock.run(hour);
  const left = house.networks[xem]!.balance(old);
  payers.send(xem, old, sent, -1);
  clock.run(2 * hour);
  const { balance } = house.networks[xem]!;
  return {
    before,
    left,
    old: balance(old),
    fresh: balance(hot.address),
    refused: said('transaction-rejected'),
  };
}

test('a sweep leaves nothing under the old key, and hands nothing in twice', () => {
  const { before, left, fresh, refused } = movedAndPaid('left');
  expect(before).toBeGreaterThan(sent * 1000);
  expect(left).toBe(0);
  expect(fresh / before).toBeGreaterThan(0.99);
  expect(refused).toEqual([]);
});

test('a key changed again while its coins are on their way has them swept once', () => {
  const { house, clock, said } = opened({ 'key-migration-readiness': 'strong' });
  const hot = house.wallets.of(xem, 'hot')!;
  const before = house.networks[xem]!.balance(hot.address);
  for (const second of [0, 1, 2]) {
    clock.run(second);
    house.responses.act('sweep', [xem], name('drill'), -1);
  }
  clock.run(hour);
  expect(house.networks[xem]!.balance(hot.address) / before).toBeGreaterThan(0.99);
  expect(said('transaction-rejected')).toEqual([]);
  const from = said('transaction-submitted').map((line) => line.split(' | ')[1]!);
  expect(from.filter((address) => address.includes('hot')).length).toBeGreaterThan(0);
  expect(new Set(from).size).toBe(from.length);
});

test('what is paid to an old address is moved on where old addresses are kept empty, and stays where not', () => {
  expect(movedAndPaid('left').old).toBe(sent);
  const forwarded = movedAndPaid('forwarded');
  expect(forwarded.old).toBe(0);
  expect(forwarded.fresh).toBeGreaterThan(movedAndPaid('left').fresh + sent * 0.99);
});

test('a row written by a hand in the database shows at the next comparison, and goes on showing', () => {
  const { house, clock, said } = opened({ 'onchain-reconciliation': 'strong' });
  clock.run(5 * hour);
  expect(said('alarm-raised')).toEqual([]);
  house.ledger.overwrite(xem, 3, house.plan.assets[xem]!.claims);
  clock.run(5 * hour + 600);
  expect(said('alarm-raised')).toEqual(['reconciliation | XEM | ']);
  expect(house.reconciliation.share(xem)).toBeGreaterThan(0.9);
  clock.run(12 * hour); // nothing moves, and the gap is still there
  expect(said('alarm-raised').length).toBeGreaterThan(1);
});

test('coins that leave without a posting show at the next comparison', () => {
  const scenario = small({ 'customers.total': 1, 'customers.simulated': 1 });
  const { journal } = run({
    scenario,
    controls: { 'onchain-reconciliation': 'strong' },
    seed: 'sweeps',
    keep: true,
  });
  const at = (kind: string, subject = ''): number =>
    journal.find((event) => event.kind.id === kind && event.subject.text.includes(subject))!.time;
  const late = at('alarm-raised', 'reconciliation') - at('coins-moved');
  expect(late).toBeGreaterThanOrEqual(0);
  expect(late).toBeLessThanOrEqual(600);
});
