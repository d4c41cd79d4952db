import { describe, expect, test } from 'vitest';
import { name } from '../../sim/kernel/random.ts';
import { day, hour } from '../../sim/time.ts';
import type { Account } from '../../sim/exchange/account.ts';
import type { Address } from '../../sim/chain/address.ts';
import { copyOf, type Blueprint } from '../../sim/exchange/blueprint.ts';
import { walletOf } from '../../sim/exchange/blueprint/wallets.ts';
import { channel, type Case, type Prover } from '../../sim/exchange/doors.ts';
import { review, strictest } from '../../sim/exchange/verdict.ts';
import { run } from '../../sim/scenario/run.ts';
import { arranged, inForceOf, type Asked } from '../../sim/scenario/arrangement.ts';
import { bearer, opened, scenario } from './opened.ts';

type Open = ReturnType<typeof opened>;

describe('keys', () => {
  test('two of three keys on one server fall together; each in a place of its own, none does', () => {
    const lost = (level: Asked) => lossUnder('coincheck-2018', { 'multisig-quorum': level });
    expect(lost({ settings: { apart: 0 } })).toBeGreaterThan(0.9);
    expect(lost({ settings: { apart: 1 } })).toBe(0);
  });

  test('a coin without multisignature keeps its one key', () => {
    const { inForce } = inForceOf({ 'multisig-quorum': 'strong' }, () => []);
    const { assets, wallets } = arranged(scenario('gatecoin-2016').house, inForce).house;
    for (const { asset, m, keys } of wallets) {
      const { kind } = assets.find(({ id }) => id === asset)!;
      expect(`${m} of ${keys.length}`).toBe(kind === 'account-like' ? '1 of 1' : '3 of 5');
    }
    expect(new Set(assets.map(({ kind }) => kind))).toContain('account-like');
  });

  test('a coin whose hardware cannot be bought gets encryption, the other gets hardware', () => {
    const { plan } = opened({ 'key-protection-tech': 'typical' }).house;
    const kept = Object.fromEntries(plan.keys.map(({ id, store }) => [id, store]));
    expect(kept['hot key 1/XEM']).toBe('encrypted');
    expect(kept['hot key 1/BTC']).toBe('hardware');
    expect(kept['cold key 1/BTC']).toBe('plain');
  });

  test('activation hours narrow what the house has and never leave a key without any', () => {
    const hours = (...own: { from: number; to: number }[]) => {
      const house = copyOf(scenario('coincheck-2018').house);
      house.keys[0]!.active = own;
      const { inForce } = inForceOf({ 'key-activation-window': 'typical' }, () => []);
      return arranged(house, inForce).house.keys[0]!.active;
    };
    expect(hours({ from: 0, to: 24 })).toEqual([{ from: 8, to: 20 }]);
    expect(hours({ from: 6, to: 10 }, { from: 18, to: 22 })).toEqual([
      { from: 8, to: 10 },
      { from: 18, to: 20 },
    ]);
    expect(hours({ from: 21, to: 23 })).toEqual([{ from: 21, to: 23 }]);
  });
});

describe('coins that no hardware signs for', () => {
  const online = (level: Asked, id = 'coincheck-2018') => {
    const { inForce } = inForceOf({ 'asset-listing-gate': level }, () => []);
    const { assets, wallets } = arranged(scenario(id).house, inForce).house;
    const value = ({ claims, yen, lot }: (typeof assets)[number]) => (claims / lot) * yen;
    const total = assets.reduce((sum, asset) => sum + value(asset), 0);
    return Object.fromEntries(
      assets.map((asset) => {
        const hot = wallets.find((each) => each.asset === asset.id && each.tier === 'hot')!;
        return [asset.id, (value(asset) * hot.share) / total];
      }),
    );
  };

  test('lie online up to a part of everything, the others as they did', () => {
    const before = online('weak');
    expect(before.XEM).toBeGreaterThan(0.5);
    expect(online('typical').XEM).toBeCloseTo(0.1, 6);
    expect(online('strong').XEM).toBeCloseTo(0.02, 6);
    expect(online('strong').BTC).toBe(before.BTC);
    expect(lossUnder('coincheck-2018', { 'asset-listing-gate': 'strong' })).toBeLessThan(0.1);
  });

  test('are none where every coin has hardware: nothing changes', () => {
    expect(online('strong', 'gatecoin-2016')).toEqual(online('weak', 'gatecoin-2016'));
  });
});

describe('deposits', () => {
  test('are credited after more blocks at each level, and no theft is smaller for it', () => {
    const lived = (level: Asked) => {
      const controls = { 'deposit-credit-safety': level };
      const options = { scenario: scenario('coincheck-2018'), seed: 'credit', customers: 100 };
      return run({ ...options, controls, signing: 'fast' }).outcome;
    };
    const [weak, typical, strong] = [lived('weak'), lived('typical'), lived('strong')];
    const waits = [weak, typical, strong].map(({ honest }) => honest.creditSecondsP50!);
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(waits[0]).toBeLessThan(waits[2]!);
    expect(strong.stolenYen).toBe(weak.stolenYen);
  });
});

describe('refills', () => {
  test('where somebody looks first, an orderless payment stops the refill', () => {
    const refused = (before: string) => {
      const open = opened({ 'refill-interlock': { settings: { before } } });
      takeUnbooked(open, 1);
      const { house } = open;
      const hot = house.wallets.of(1, 'hot')!;
      const from = house.wallets.of(1, 'cold')!;
      const asked = { hot, from, amount: 1000 };
      const { verdict } = house.gatehouse.ask('refill', asked, hot.name, -1);
      return verdict.answer === 'refuse' ? verdict.reason : verdict.answer;
    };
    expect(refused('nothing')).toBe('pass');
    expect(refused('balance')).toBe('hold'); // the gap is below the tolerance
    expect(refused('cause')).toBe('payments left with no order behind them');
  });

  test('when warm runs dry, hot is filled from cold', () => {
    const withWarm = (house: Blueprint): void => {
      const cold = walletOf(house, 'BTC', 'cold')!;
      cold.share -= 0.01;
      house.keys.push({ ...house.keys[1]!, id: 'warm key 1/BTC' });
      const keys = ['warm key 1/BTC'];
      house.wallets.push({ asset: 'BTC', tier: 'warm', share: 0.01, m: 1, keys, count: 1 });
    };
    const { house, clock, said } = opened({}, withWarm);
    const { target } = house.wallets.of(1, 'hot')!;
    house.refills.consider(1, target * 2, -1);
    clock.run(2 * day);
    house.refills.consider(1, target * 2, -1);
    clock.run(4 * day);
    expect(said('refill-made')).toEqual(['hot/BTC | warm/BTC | ', 'hot/BTC | cold/BTC | ']);
  });

  test('offline keys refuse to pay anybody but the house, wherever the order comes from', () => {
    const answer = (destination: string, to: 'stranger' | 'own') => {
      const { house } = opened({ 'cold-hot-approval': { settings: { destination } } });
      const cold = house.wallets.of(1, 'cold')!;
      const address = to === 'own' ? house.wallets.of(1, 'hot')!.address : somewhere(house, 1);
      const use = {
        wallet: cold,
        amount: 5,
        order: null,
        bypasses: ['web', 'signer'] as const,
        asker: name('somebody'),
        outputs: [{ to: address, amount: 5 }],
      };
      return house.gatehouse.ask('keyUse', use, name('a transaction'), -1).verdict.answer;
    };
    expect(answer('fixed', 'stranger')).toBe('refuse');
    expect(answer('own', 'stranger')).toBe('pass'); // the rule is on the server, and he stands beyond it
    expect(answer('fixed', 'own')).toBe('pass');
  });
});

describe('watching and stopping', () => {
  test('a rush of honest orders is a false alarm that costs people time', () => {
    const surge = (controls: Record<string, Asked>) => honestUnder('surge-week', controls);
    expect(surge({ 'outflow-anomaly-soc': 'typical' }).falseAlarms).toBeGreaterThan(
      surge({}).falseAlarms,
    );
  });

  test('what a false alarm stopped works again when the alarm is dismissed', () => {
    const { house, clock, said } = opened({ 'kill-switch': 'strong' });
    house.alarms.raise(
      { sensor: 'test', about: name('XEM'), asset: 0, size: 0.5, check: () => false },
      -1,
    );
    expect(house.payouts.frozen(0) && house.signers.stopped(0)).toBe(true);
    clock.run(day);
    expect(said('alarm-dismissed')).toHaveLength(1);
    expect(house.payouts.frozen(0) || house.signers.stopped(0)).toBe(false);
    expect(house.payouts.frozen(1)).toBe(false);
  });

  test('a look in the very second of a block finds books and chain in step', () => {
    const open = opened({});
    const account = customer(open, 0, 10_000);
    const { clock, house } = open;
    const before = house.reconciliation.gap(0);
    const gaps: number[] = [];
    for (let block = 1; block <= 5; block++)
      clock.after(60 * block, () => gaps.push(house.reconciliation.gap(0)));
    const ending = order(open, account, 900);
    clock.run(hour);
    expect(ending()).toBe('paid');
    expect(gaps).toEqual([before, before, before, before, before]);
  });

  test('an alarm goes to whoever can begin first, so a post for office hours slows no night down', () => {
    const noticed = (controls: Record<string, Asked>) => {
      const { house, clock, said } = opened(controls);
      clock.run(18.5 * hour); // the operators stay until 19:00, the office-hours post has left
      const alarm = { sensor: 'test', about: name('XEM'), asset: 0, size: 0, check: () => false };
      house.alarms.raise(alarm, -1);
      clock.run(19 * hour);
      return said('alarm-noticed')[0];
    };
    expect(noticed({})).toMatch(/^operator/);
    expect(noticed({ 'outflow-anomaly-soc': 'weak' })).toMatch(/^operator/);
    expect(noticed({ 'outflow-anomaly-soc': 'typical' })).toMatch(/^monitor/);
  });

  test('where records survive, fewer places are inspected after an incident', () => {
    const hours = (level: 'weak' | 'typical' | 'strong') =>
      honestUnder('coincheck-2018', { 'tamper-evident-logs': level }).staffHours;
    expect(hours('typical')).toBeLessThan(hours('weak'));
    expect(hours('strong')).toBeLessThan(hours('typical'));
  });

  test('deposit addresses under clean keys are given out with the sweep, and not stopped after it', () => {
    const open = opened({
      'deposit-address-rotation': { settings: { reissue: 'with-sweep' } },
    }).house;
    const before = open.deposits.address(0, 0)!.name;
    open.responses.act('sweep', [0], name('somebody'), -1);
    open.responses.act('stop-deposits', [0], name('somebody'), -1);
    expect(open.deposits.address(0, 0)!.name).not.toBe(before);
  });
});

describe('customers’ orders', () => {
  test('an order inserted into the queue passes a check at the web tier and none at the signer', () => {
    const lost = (checkedAt: string) =>
      lossUnder(
        'ledger-tamper-exercise',
        { 'signed-withdrawal-intent': { settings: { checkedAt } } },
        'insert-order',
      );
    expect(lost('web')).toBeGreaterThan(0);
    expect(lost('signer')).toBe(0);
  });

  test('a limit counts a day of orders, and not those it refused', () => {
    const open = opened({ 'withdrawal-limit': { settings: { perDay: 1000, ofBalance: 1 } } });
    const account = customer(open, 0, 100_000);
    const endings = [600, 600, 300].map((yen) => order(open, account, yen));
    open.clock.run(2 * hour);
    expect(endings.map((ending) => ending())).toEqual(['paid', 'above the daily limit', 'paid']);
    open.clock.run(27 * hour);
    const next = order(open, account, 900);
    open.clock.run(28 * hour);
    expect(next()).toBe('paid');
  });

  test('a limit as part of the balance leaves small sums alone', () => {
    const settings = { perDay: 1e9, ofBalance: 0.5, freeBelow: 1000 };
    const open = opened({ 'withdrawal-limit': { settings } });
    const endings = [
      order(open, customer(open, 0, 900), 900),
      order(open, customer(open, 1, 10_000), 4900),
      order(open, customer(open, 2, 10_000), 5100),
    ];
    open.clock.run(2 * hour);
    expect(endings.map((ending) => ending())).toEqual([
      'paid',
      'paid',
      'above the daily part of the balance',
    ]);
  });

  test('a hidden limit cannot be read, a published one can', () => {
    const read = (disclosure: string) =>
      opened({ 'withdrawal-limit': { settings: { disclosure } } }).notices.published(
        'withdrawal-limit',
        'perDay',
      );
    expect(read('published')).toBe(3_000_000);
    expect(read('hidden')).toBeNull();
  });

  test('after a change of password an order waits, and its owner can still cancel it', () => {
    const open = opened({ 'credential-change-hold': 'typical' });
    const { doors, clock } = open;
    const [calm, alarmed] = [customer(open, 0, 10_000), customer(open, 1, 10_000)];
    for (const account of [calm, alarmed]) account.changedAt = 0;
    const endings = [order(open, calm, 500), order(open, alarmed, 500)];
    clock.run(hour);
    doors.visits.freeze(alarmed, 'the owner', -1);
    clock.run(23 * hour);
    expect(endings.map((ending) => ending())).toEqual(['open', 'cancelled by the owner']);
    clock.run(26 * hour);
    expect(endings[0]!()).toBe('paid');
  });

  test('accounts that pay one destination are looked at together; strangers are not', () => {
    const open = opened({ 'linked-account-aggregation': { settings: { sum: 1000 } } });
    const shared = somewhere(open.house, 0);
    const own = ['a', 'b', 'c'].map((label) => somewhere(open.house, 0, label));
    const linked = [0, 1, 2].map((index) =>
      order(open, customer(open, index, 10_000), 900, shared),
    );
    const apart = [3, 4, 5].map((index) =>
      order(open, customer(open, index, 10_000), 900, own[index - 3]),
    );
    open.clock.run(3 * day);
    expect(linked.map((ending) => ending())).toEqual([
      'paid',
      'several accounts act as one',
      'several accounts act as one',
    ]);
    expect(apart.map((ending) => ending())).toEqual(['paid', 'paid', 'paid']);
  });

  test('a reviewer telephones about an order with two unusual things, and believes whoever answers', () => {
    const told = (answer: 'mine' | 'not mine' | 'no answer', amount: number) => {
      const open = opened({ 'manual-review': { settings: { above: 100 } } });
      const account = customer(open, 0, 10_000);
      const line = channel(name('another telephone'), 'sms');
      line.answer = () => answer;
      account.phone.divertedTo = line;
      open.clock.run(10 * hour); // by day: an hour of the night would be unusual too
      const ending = order(open, account, amount, somewhere(open.house, 0));
      open.clock.run(day);
      return ending();
    };
    expect(told('mine', 9000)).toBe('paid');
    expect(told('not mine', 9000)).toBe('the customer did not order it');
    expect(told('no answer', 9000)).toBe('nobody could confirm it');
    expect(told('not mine', 900)).toBe('paid'); // only the destination is new: nobody calls
  });

  test('two controls that want a person to look get one look for both', () => {
    const both = strictest(
      review(5, 'large', () => null),
      review(3, 'linked', () => 'several accounts act as one'),
    );
    expect(both).toMatchObject({ answer: 'review', minutes: 8 });
    expect(both.answer === 'review' && both.find()).toBe('several accounts act as one');
  });

  test('a token pays out only where tokens may', () => {
    const byToken = (open: Open, who: number) => {
      const account = customer(open, who, 10_000);
      const session = open.doors.visits.byToken(account, 'somewhere else', -1);
      if ('refused' in session) return session.refused;
      let said = 'ordered';
      open.clock.begin(
        (function* () {
          const to = somewhere(open.house, 0);
          const given = { asset: 0, amount: unitsOf(500), destination: to, wishedAt: 0 };
          const opening = yield* open.doors.visits.withdraw(session, given);
          if ('refused' in opening) said = opening.refused;
        })(),
      );
      open.clock.run(open.clock.now + hour);
      return said;
    };
    const all = Array.from({ length: 20 }, (_, who) => who);
    const answers = (settings: Record<string, string>) => {
      const open = opened({ 'api-token-scope': { level: 'weak', settings } });
      return all.map((who) => byToken(open, who));
    };
    const one = (said: string) => all.map(() => said);
    expect(answers({})).toEqual(one('ordered'));
    expect(answers({ withdraw: 'never' })).toEqual(one('token may not withdraw'));
    expect(answers({ network: 'bound' })).toEqual(one('token bound to another network'));

    const asked = answers({ withdraw: 'opt-in' });
    const allowed = asked.filter((said) => said === 'ordered').length;
    expect(allowed).toBeGreaterThan(0);
    expect(allowed).toBeLessThan(10); // a fifth of customers let it
    expect(asked.filter((said) => said === 'token may not withdraw')).toHaveLength(20 - allowed);
    expect(answers({ withdraw: 'opt-in' })).toEqual(asked);
  });
});

describe('signing in', () => {
  const visit = (open: Open, index: number, seen: Partial<Prover>) => {
    const account = open.house.accounts.find(index) ?? open.house.accounts.open(index, null);
    let said = 'pending';
    const who = bearer(open, account, [], seen);
    open.clock.begin(
      (function* () {
        const session = yield* open.doors.visits.signIn(account, who, -1);
        said = 'refused' in session ? session.refused : who.shown.join(' ');
      })(),
    );
    open.clock.run(open.clock.now + 1);
    return said;
  };

  test('two of three unusual things cost one more proof, all three the door', () => {
    const open = opened({ 'risk-based-auth': 'strong' });
    open.clock.run(12 * hour);
    const [device, network] = ['a new device', 'a new network'];
    expect(visit(open, 0, {})).toBe('password');
    expect(visit(open, 0, { device })).toBe('password mail');
    open.clock.run(day + 2 * hour);
    expect(visit(open, 0, { device, network })).toBe('nothing about it is as usual');
  });

  test('one network that opens many accounts is asked for more, or for nothing more', () => {
    const fourth = (level: 'typical' | 'strong') => {
      const open = opened({ 'risk-based-auth': { level, settings: { challengeSigns: 3 } } });
      open.clock.run(12 * hour);
      return [0, 1, 2, 3].map((index) => visit(open, index, { network: 'one network' })).at(-1);
    };
    expect(fourth('typical')).toBe('password mail');
    expect(fourth('strong')).toBe('one network, many accounts');
  });

  test('two codes over two channels are both good at once', () => {
    const open = opened({}, ({ accounts }) => {
      accounts.paths.signIn.splice(0, 1, ['password', 'mail', 'sms']);
      accounts.required.push('sms');
    });
    expect(visit(open, 0, {})).toBe('password mail sms');
  });
});

/** An account with so many yen of the first coin, and so many that others own. */
function customer({ house, doors }: Open, index: number, yen: number): Account {
  const account = doors.clients.open(index, null);
  doors.clients.owe(0, index, unitsOf(yen));
  house.ledger.post(0, 'own', 'outside', unitsOf(yen));
  return account;
}

/** XEM at 110 yen, in units of a millionth. */
function unitsOf(yen: number): number {
  return Math.floor((yen / 110) * 1e6);
}

/** Orders a payout as its owner would, and says how it ended so far. */
function order(open: Open, account: Account, yen: number, to?: Address): () => string {
  const destination = to ?? somewhere(open.house, 0, `home of ${account.name.text}`);
  if (to === undefined) account.paid.add(destination.name.text);
  let said = 'open';
  open.clock.begin(
    (function* () {
      const { visits } = open.doors;
      const session = yield* visits.signIn(account, bearer(open, account), -1);
      if ('refused' in session) return void (said = session.refused);
      const given = { asset: 0, amount: unitsOf(yen), destination, wishedAt: open.clock.now };
      const opening: Case | { refused: string } = yield* visits.withdraw(session, given);
      if ('refused' in opening) return void (said = opening.refused);
      yield opening.ended;
      const { value } = opening.ended;
      said = value!.settled ? 'paid' : value!.reason;
    })(),
  );
  return () => said;
}

const known = new WeakMap<object, Map<string, Address>>();

/** An address of nobody the house knows. */
function somewhere(house: Open['house'], asset: number, label = 'somewhere'): Address {
  const addresses = known.get(house) ?? new Map<string, Address>();
  known.set(house, addresses);
  const { network } = house.wallets.of(asset, 'hot')!;
  const key = `${label}/${network.asset.text}`;
  const there = addresses.get(key) ?? network.address(key, { m: 1, keys: ['nobody' as never] });
  addresses.set(key, there);
  return there;
}

/** A few coins leave a hot wallet signed with its own key and no word to the books. */
function takeUnbooked({ house, clock }: Open, asset: number): void {
  const hot = house.wallets.of(asset, 'hot')!;
  const { chain } = hot.network;
  const transaction = chain.draft(hot.address, [{ to: somewhere(house, asset), amount: 10 }]);
  chain.sign(transaction, hot.shares[0]!.secret);
  hot.network.submit(transaction, -1);
  clock.run(6 * hour);
}

function outcomeUnder(id: string, controls: Record<string, Asked>, variant = '') {
  const under = scenario(id, variant);
  return run({ scenario: under, controls, seed: 'vaultdrill/0', customers: 100, signing: 'fast' })
    .outcome;
}

function lossUnder(id: string, controls: Record<string, Asked>, variant = ''): number {
  const { stolenYen, atRiskYen } = outcomeUnder(id, controls, variant);
  return stolenYen / atRiskYen;
}

function honestUnder(id: string, controls: Record<string, Asked>) {
  return outcomeUnder(id, controls).honest;
}
