/** What one transaction costs on the toy chain with fast signing, from draft to block; no peer does the like. */
import { chain } from '../../sim/chain/chain.ts';
import { type ChainKind, kinds } from '../../sim/chain/kinds.ts';
import { fastSigning } from '../../sim/chain/signing-fast.ts';
import { random } from '../../sim/kernel/random.ts';
import { simulation } from '../../sim/kernel/simulation.ts';
import { type Bench, race, type Row, speed } from './race.ts';

const TRANSACTIONS = 50_000;

export const bench: Bench = {
  name: 'chain',
  async run() {
    const rows: Row[] = [];
    for (const kind of Object.values(kinds)) {
      const what = `chain: 1 of 1 drafted to included, ${kind.id}`;
      rows.push(await race(what, () => speed(TRANSACTIONS, traffic(kind)), undefined));
    }
    return rows;
  },
};

/** Payments from one wallet, handed in by the hundred. */
function traffic(kind: ChainKind): () => void {
  const clock = simulation();
  const signing = fastSigning('bench');
  const ground = chain({ asset: 'COIN', kind, clock, random: random('bench'), signing });
  const secret = signing.secret('hot');
  const policy = { m: 1, keys: [signing.publicOf(secret)] };
  const hot = ground.address('hot', policy);
  const outside = ground.address('outside', policy);
  ground.mint(hot, 1e12);
  return () => {
    for (let sent = 1; sent <= TRANSACTIONS; sent++) {
      const transaction = ground.draft(hot, [{ to: outside, amount: 5 }]);
      ground.sign(transaction, secret);
      ground.submit(transaction);
      if (sent % 100 === 0) clock.run(clock.now + 20 * kind.blockSeconds);
    }
    if (ground.balance(outside) !== 5 * TRANSACTIONS)
      throw new Error(`bench: expected all included, found ${ground.balance(outside) / 5}`);
  };
}
