/** On a customer's own device: passes on another order or address than was typed, and may hide it afterwards. */
import { multiplyDivide, type Amount } from '../../money.ts';
import { name } from '../../kernel/random.ts';
import { kinds } from '../../journal.ts';
import type { Account, Session } from '../../exchange/doors.ts';
import { mostPerDay } from '../../exchange/notices.ts';
import type { Page } from '../../customers/screens.ts';
import type { Scene } from '../plan.ts';

export interface Rewriting {
  readonly method: 'rewrite-order' | 'rewrite-address';
  /** Whether he leaves the amount as it was typed, or raises it to what the account may pay at once. */
  readonly takes: 'as-ordered' | 'all';
  readonly hidesHistory: boolean;
  readonly leastYen: number;
}

/** Stands between the customer and the page from now on. */
export function rewrite(scene: Scene, account: Account, chosen: Rewriting, cause: number): void {
  scene.crowd.screens.replace(account, (own) => rewriting(scene, account, chosen, own, cause));
}

function rewriting(
  scene: Scene,
  account: Account,
  chosen: Rewriting,
  own: Page,
  infected: number,
): Page {
  const { world, notices, adversary, networks, crowd } = scene;
  const { journal } = world;
  const taken = notices.assets.map(() => 0);
  const mine = new Set<string>();
  // Where coins go only to registered addresses, an order alone is worth nothing to him.
  const atRegistration = chosen.method === 'rewrite-address' || notices.addressBook();
  const collecting = (asset: number) => {
    const label = `collecting from ${account.name.text}`;
    return adversary.destination(networks[asset]!, label, infected);
  };
  const yenOf = (asset: number, amount: Amount): number => {
    const { yen, lot } = notices.assets[asset]!;
    return multiplyDivide(amount, yen, lot, 'down');
  };
  const says = (
    session: Session,
    what: string,
    to: { readonly name: Session['account']['name'] },
  ) =>
    journal.record(
      kinds.rewritten,
      infected,
      session.account.name,
      to.name,
      0,
      undefined,
      name(what),
    );

  return {
    ...own,
    asExpected: chosen.hidesHistory,
    balance: (session, asset) =>
      own.balance(session, asset) + (chosen.hidesHistory ? taken[asset]! : 0),
    *register(session, destination) {
      if (!atRegistration) return yield* own.register(session, destination);
      const asset = notices.assets.findIndex(({ id }) => destination.name.text.endsWith(`/${id}`));
      const to = collecting(asset);
      const record = says(session, 'the address', to);
      const usable = yield* own.register({ ...session, record }, to);
      if (typeof usable === 'object') return usable;
      crowd.screens.enter(account, destination, to);
      mine.add(to.name.text);
      return usable;
    },
    *withdraw(session, order) {
      const { asset } = order;
      let { destination, amount } = order;
      let { record } = session;
      if (atRegistration && !mine.has(destination.name.text))
        return yield* own.withdraw(session, order);
      if (chosen.method === 'rewrite-order') {
        const there = own.balance(session, asset);
        const most = chosen.takes === 'all' ? mostPerDay(notices, asset, there) : 0;
        amount = Math.max(amount, most);
        if (yenOf(asset, amount) < chosen.leastYen) return yield* own.withdraw(session, order);
        if (!atRegistration) destination = collecting(asset);
        if (!atRegistration || amount > order.amount)
          record = says(session, 'the order', destination);
      }
      const opened = yield* own.withdraw({ ...session, record }, { ...order, destination, amount });
      if ('refused' in opened) return opened;
      taken[asset]! += amount;
      journal.record(kinds.robbed, record, account.name, opened.withdrawal.name);
      return opened;
    },
  };
}
