/**
 * The withdrawal corridor: requested, authenticated, screened, approved, funded, signed, broadcast,
 * settled. Every stop can take time or refuse with a reason, for anyone alike.
 */
import { name, type Name } from '../kernel/random.ts';
import { Signal, type Process, type Seconds, type Story } from '../kernel/simulation.ts';
import { multiplyDivide, type Amount, type Yen } from '../money.ts';
import { kinds, nothing } from '../journal.ts';
import type { World } from '../world.ts';
import type { Address } from '../chain/address.ts';
import type { Account } from './accounts.ts';
import type { AssetPlan, Blueprint } from './blueprint.ts';
import type { Gatehouse } from './gates.ts';
import type { Ledger, Party } from './ledger.ts';
import type { Payouts } from './payouts.ts';
import type { Staff } from './staff.ts';

/** One order to pay, as the house sees it. */
export interface Withdrawal {
  readonly name: Name;
  readonly account: Account | null;
  readonly party: Party;
  /** How many customers' orders of this size it stands for; above 1 only for the pooled flow. */
  readonly count: number;
  /** The journal's word for that: empty for one order. */
  readonly label: Name;
  readonly asset: number;
  readonly amount: Amount;
  /** Yen of one order. */
  readonly yen: Yen;
  readonly destination: Address;
  /** Seconds since the destination entered the account's book; null if it never did. */
  readonly destinationAge: Seconds | null;
  /** Whether the account has paid to this destination before. */
  readonly knownDestination: boolean;
  readonly knownDevice: boolean;
  /** Absent for the pooled flow and for orders nobody handed in. */
  readonly device?: string | undefined;
  readonly network: string;
  readonly by: 'browser' | 'token';
  readonly requestedAt: Seconds;
  /** Whether it carries the customer's own signature over amount and destination. */
  readonly instructed: boolean;
  /** The wish behind it began then, for the delay an honest customer feels. */
  readonly wishedAt: Seconds;
}

/** How an order ended. */
export type Ending =
  { readonly settled: true } | { readonly settled: false; readonly reason: string };

/** An order under way. */
export interface Case {
  readonly withdrawal: Withdrawal;
  readonly ended: Signal<Ending>;
  readonly record: number;
  /** Stops it if its coins are not yet on the chain. */
  cancel(by: string, cause: number): boolean;
}

/** What somebody at the door asks for; the desk adds the rest. */
export type Order = Omit<Withdrawal, 'name' | 'requestedAt' | 'yen' | 'label'>;

export interface Withdrawals {
  request(order: Order, cause: number): Case;
  /** Puts an order into the queue as if it had passed every check, as a hand in the database can. */
  insert(order: Order, cause: number): Case;
  /** Every order of an asset that is not yet paid, in the order they came. */
  waiting(asset: number): readonly Case[];
  /** Orders of an account that are not yet paid. */
  openOf(account: Account): readonly Case[];
  onRequested(listener: (withdrawal: Withdrawal, record: number) => void): void;
  onEnded(listener: (withdrawal: Withdrawal, ending: Ending) => void): void;
}

export function withdrawals(
  world: World,
  house: Blueprint,
  ledger: Ledger,
  payouts: Payouts,
  staff: Staff,
  gatehouse: Gatehouse,
): Withdrawals {
  const { clock, journal } = world;
  const open = new Map<Account, Case[]>();
  const waiting = new Set<Case>();
  const requestListeners: ((withdrawal: Withdrawal, record: number) => void)[] = [];
  const endListeners: ((withdrawal: Withdrawal, ending: Ending) => void)[] = [];
  let orders = 0;

  const giveBack = ({ asset, party, amount }: Withdrawal): void => {
    if (party !== 'outside') ledger.post(asset, 'inFlight', party, amount);
  };

  /** The checks of the corridor: the reason of a refusal with its cause, or the cause to go on with. */
  function* check(withdrawal: Withdrawal, record: number): Story<Checked> {
    const requested = gatehouse.ask('request', withdrawal, withdrawal.name, record);
    if (requested.verdict.answer === 'refuse')
      return { refused: requested.verdict.reason, cause: requested.cause };
    if (requested.verdict.answer === 'hold') yield requested.verdict.seconds;
    const { verdict, cause } = gatehouse.ask(
      'screen',
      withdrawal,
      withdrawal.name,
      requested.cause,
    );
    if (verdict.answer === 'refuse') return { refused: verdict.reason, cause };
    if (verdict.answer === 'hold') yield verdict.seconds;
    if (verdict.answer !== 'review') return { refused: null, cause };
    const turn = staff.take('reviewer', verdict.minutes * 60, withdrawal.count);
    yield turn.ends - clock.now;
    const refused = verdict.find();
    const word = name(refused ?? 'in order');
    return {
      refused,
      cause: journal.record(kinds.reviewed, cause, withdrawal.name, turn.person, 0, nothing, word),
    };
  }

  function* walk(withdrawal: Withdrawal, record: number, checks: boolean): Story<Ending> {
    const checked = checks ? yield* check(withdrawal, record) : { refused: null, cause: record };
    let { refused, cause } = checked;
    if (refused === null) {
      cause = journal.record(kinds.approved, cause, withdrawal.name);
      refused = yield* payouts.pay(withdrawal, cause);
      if (refused === null) return { settled: true };
    }
    giveBack(withdrawal);
    const { destination, count } = withdrawal;
    const reason = name(refused);
    journal.record(kinds.refused, cause, withdrawal.name, destination.name, count, nothing, reason);
    return { settled: false, reason: refused };
  }

  const start = (order: Order, cause: number, checks: boolean): Case => {
    const { account, asset } = order;
    const { id } = house.assets[asset]!;
    const withdrawal = written(order, house.assets[asset]!, ++orders, clock.now);
    const record = journal.record(
      kinds.requested,
      cause,
      withdrawal.name,
      withdrawal.destination.name,
      withdrawal.amount,
      name(id),
      withdrawal.label,
    );
    if (withdrawal.party !== 'outside')
      ledger.post(asset, withdrawal.party, 'inFlight', withdrawal.amount);
    const ended = new Signal<Ending>();
    const finish = (ending: Ending): void => {
      const list = account === null ? undefined : open.get(account);
      if (list !== undefined) list.splice(list.indexOf(theCase), 1);
      for (const listener of endListeners) listener(withdrawal, ending);
      waiting.delete(theCase);
      ended.fire(ending);
    };
    const process: Process = clock.begin(
      (function* (): Story {
        finish(yield* walk(withdrawal, record, checks));
      })(),
    );
    const theCase: Case = {
      withdrawal,
      ended,
      record,
      cancel(by, because) {
        if (ended.fired || payouts.committed(withdrawal)) return false;
        process.cancel();
        giveBack(withdrawal);
        const { destination, amount } = withdrawal;
        const word = name(by);
        journal.record(
          kinds.cancelled,
          because,
          withdrawal.name,
          destination.name,
          amount,
          nothing,
          word,
        );
        finish({ settled: false, reason: `cancelled by ${by}` });
        return true;
      },
    };
    waiting.add(theCase);
    if (account !== null) open.set(account, [...(open.get(account) ?? []), theCase]);
    for (const listener of requestListeners) listener(withdrawal, record);
    return theCase;
  };

  return {
    request: (order, cause) => start(order, cause, true),
    insert: (order, cause) => start(order, cause, false),
    waiting: (asset) => [...waiting].filter(({ withdrawal }) => withdrawal.asset === asset),
    openOf: (account) => open.get(account) ?? [],
    onRequested: (listener) => void requestListeners.push(listener),
    onEnded: (listener) => void endListeners.push(listener),
  };
}

/** The order with what the desk adds; field by field, because this is the busiest desk of the house. */
function written(order: Order, { yen, lot }: AssetPlan, number: number, now: Seconds): Withdrawal {
  const { count, amount } = order;
  return {
    name: name(`withdrawal ${number}`),
    account: order.account,
    party: order.party,
    count,
    label: count === 1 ? nothing : name(`${count} orders`),
    asset: order.asset,
    amount,
    yen: multiplyDivide(count === 1 ? amount : Math.floor(amount / count), yen, lot, 'nearest'),
    destination: order.destination,
    destinationAge: order.destinationAge,
    knownDestination: order.knownDestination,
    knownDevice: order.knownDevice,
    device: order.device,
    network: order.network,
    by: order.by,
    requestedAt: now,
    instructed: order.instructed,
    wishedAt: order.wishedAt,
  };
}

interface Checked {
  readonly refused: string | null;
  readonly cause: number;
}
