import { expect, test } from 'vitest';
import { calledOf } from '../../../dashboard/web/text/called.ts';
import { ladderOf } from '../../../dashboard/web/fold/why.ts';
import { kinds } from '../../../sim/journal.ts';
import { watched } from './watched.ts';

test.each([
  ['withdrawal 63', 'order 63', '出庫依頼63'],
  [
    'transaction 26 of hot/BTC',
    'transaction 26 of the BTC hot wallet',
    'BTCのホットウォレットの送金26',
  ],
  ['collecting 1/BTC', 'address 1 of the attackers', '攻撃者の宛先1'],
  ['home of customer 4', 'network of customer 4', '利用者No.4の回線'],
  ['device of customer 4', 'device of customer 4', '利用者No.4の端末'],
  ['hot key 1/BTC', 'the only key of the BTC hot wallet', 'BTCのホットウォレットの唯一の鍵'],
])('%s is called %s and %s', (name, en, ja) => {
  const { catalogue } = watched('sim-swap-exercise');
  expect(calledOf(catalogue, 'en').thing(name)).toBe(en);
  expect(calledOf(catalogue, 'ja').thing(name)).toBe(ja);
});

test.each(['sim-swap-exercise', 'coincheck-2018', 'mitb-exercise-jp'])(
  'no rung of %s quotes the journal in Japanese',
  (id) => {
    const { catalogue, events } = watched(id);
    const { event } = calledOf(catalogue, 'ja');
    const his = new Set(
      events.filter(({ kind }) => kind === kinds.destinationMade).map(({ object }) => object.text),
    );
    const theft = events.find(({ kind, object }) => kind === kinds.moved && his.has(object.text))!;
    const said = ladderOf(events, theft.index, catalogue).flatMap((rung) => rung.events.map(event));
    expect(said.length).toBeGreaterThan(3);
    for (const line of said) expect(line).not.toMatch(/「/);
  },
);
