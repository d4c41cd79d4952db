/** On a customer's own device: passes on another order or address than was typed, and may hide it afterwards. */
import { multiplyDivide, type Amount } from '../../money.ts';
import { name } from '../../kernel/random.ts';
import type { Story } from '../../kernel/simulation.ts';
import { kinds } from '../../journal.ts';
import type { Address } from '../../chain/address.ts';
import type { Account, Case, Refused, Session } from '../../exchange/doors.ts';
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
  const { notices } = scene;
  const page: FalsePage = {
    scene,
    account,
    chosen,
    own,
    infected,
    // Where coins go only to registered addresses, an order alone is worth nothing to him.
    atRegistration: chosen.method === 'rewrite-address' || notices.addressBook(),
    taken: notices.assets.map(() => 0),
    mine: new Set(),
  };
  return {
    ...own,
    asExpected: chosen.hidesHistory,
    balance: (session, asset) =>
      own.balance(session, asset) + (chosen.hidesHistory ? page.taken[asset]! : 0),
    register: (session, destination) => register(page, session, destination),
    withdraw: (session, order) => withdraw(page, session, order),
  };
}

/** A page that stands before the house's own. */
interface FalsePage {
  readonly scene: Scene;
  readonly account: Account;
  readonly chosen: Rewriting;
  readonly own: Page;
  readonly infected: number;
  readonly atRegistration: boolean;
  /** What it has taken, by asset. */
  readonly taken: Amount[];
  /** Names of his addresses that were entered in the customer's book. */
  readonly mine: Set<string>;
}

function* register(
  page: FalsePage,
  session: Session,
  destination: Address,
): Story<number | Refused> {
  const { scene, account, own, atRegistration, mine } = page;
  const { notices, crowd } = scene;
  if (!atRegistration) return yield* own.register(session, destination);
  const asset = notices.assets.findIndex(({ id }) => destination.name.text.endsWith(`/${id}`));
  const to = collecting(page, asset);
  const record = says(page, session, 'the address', to);
  const usable = yield* own.register({ ...session, record }, to);
  if (typeof usable === 'object') return usable;
  crowd.screens.enter(account, destination, to);
  mine.add(to.name.text);
  return usable;
}

function* withdraw(page: FalsePage, session: Session, order: Order): Story<Case | Refused> {
  const { scene, account, chosen, own, atRegistration, taken, mine } = page;
  const { world, notices } = scene;
  const { asset } = order;
  let { destination, amount } = order;
  let { record } = session;
  if (atRegistration && !mine.has(destination.name.text))
    return yield* own.withdraw(session, order);
  if (chosen.method === 'rewrite-order') {
    const there = own.balance(session, asset);
    const most = chosen.takes === 'all' ? mostPerDay(notices, asset, there) : 0;
    amount = Math.max(amount, most);
    const { yen, lot } = notices.assets[asset]!;
    if (multiplyDivide(amount, yen, lot, 'down') < chosen.leastYen)
      return yield* own.withdraw(session, order);
    if (!atRegistration) destination = collecting(page, asset);
    if (!atRegistration || amount > order.amount)
      record = says(page, session, 'the order', destination);
  }
  const opened = yield* own.withdraw({ ...session, record }, { ...order, destination, amount });
  if ('refused' in opened) return opened;
  taken[asset]! += amount;
  world.journal.record(kinds.robbed, record, account.name, opened.withdrawal.name);
  return opened;
}

function collecting({ scene, account, infected }: FalsePage, asset: number): Address {
  const { adversary, networks } = scene;
  const label = `collecting from ${account.name.text}`;
  return adversary.destination(networks[asset]!, label, infected);
}

function says(
  { scene, infected }: FalsePage,
  { account }: Session,
  what: string,
  to: Address,
): number {
  const { journal } = scene.world;
  return journal.record(kinds.rewritten, infected, account.name, to.name, 0, undefined, name(what));
}

type Order = Parameters<Page['withdraw']>[1];
