import { type Address } from '../../sim/chain/address.ts';
import { type Background, type Chain, chain } from '../../sim/chain/chain.ts';
import { type ChainKind, kinds } from '../../sim/chain/kinds.ts';
import { fastSigning } from '../../sim/chain/signing-fast.ts';
import type { Secret, Signing } from '../../sim/chain/signing.ts';
import type { Refusal, Transaction } from '../../sim/chain/transaction.ts';
import { random } from '../../sim/kernel/random.ts';
import { type Simulation, simulation } from '../../sim/kernel/simulation.ts';

/** A chain with three people on it, each holding the one key of their address. */
export interface Ground {
  readonly clock: Simulation;
  readonly chain: Chain;
  readonly signing: Signing;
  readonly people: Record<'alice' | 'bob' | 'carol', Person>;
  /** Drafts, signs with the payer's key and submits. */
  pay(payment: Payment): { transaction: Transaction; answer: 'accepted' | Refusal };
  /** Lets the time of that many more blocks pass. */
  blocks(count: number): void;
}

export interface Person {
  readonly secret: Secret;
  readonly address: Address;
}

export interface Payment {
  readonly from: Person;
  readonly to: Person;
  readonly amount: number;
  readonly fee?: number;
  readonly replaces?: Transaction;
}

export interface Wishes {
  readonly asset?: string;
  readonly seed?: string;
  readonly signing?: Signing;
  /** What Alice has at the start; the others have nothing. */
  readonly alice?: number;
  readonly coins?: number;
  readonly capacity?: number;
  readonly background?: Background;
}

export function ground(id: ChainKind['id'], wishes: Wishes = {}): Ground {
  const { asset = 'COIN', seed = 'test', alice: opening = 1000, coins, background } = wishes;
  const signing = wishes.signing ?? fastSigning(seed);
  const clock = simulation();
  const kind = { ...kinds[id], capacity: wishes.capacity ?? kinds[id].capacity };
  const options = { asset, kind, clock, random: random(seed), signing };
  const made = chain(background === undefined ? options : { ...options, background });
  const person = (name: string): Person => {
    const secret = signing.secret(name);
    return { secret, address: made.address(name, { m: 1, keys: [signing.publicOf(secret)] }) };
  };
  const people = { alice: person('alice'), bob: person('bob'), carol: person('carol') };
  made.mint(people.alice.address, opening, coins);
  return {
    clock,
    chain: made,
    signing,
    people,
    pay({ from, to, amount, fee, replaces }) {
      const outputs = [{ to: to.address, amount }];
      const transaction = made.draft(from.address, outputs, fee, replaces);
      made.sign(transaction, from.secret);
      return { transaction, answer: made.submit(transaction) };
    },
    blocks(count) {
      // Half an interval at a time: random blocks come when they come.
      const target = made.height() + count;
      while (made.height() < target) clock.run(clock.now + kind.blockSeconds / 2);
    },
  };
}

/** The kinds by name, for tests that hold on each. */
export const ids = Object.values(kinds).map(({ id }) => id);
