/**
 * The withdrawal corridor: requested, authenticated, screened, approved, funded, signed, broadcast,
 * settled. Every stop can take time or refuse with a reason, for anyone alike.
 */
import { name } from '../kernel/random.ts';
import { Signal, type Process, type Story } from '../kernel/simulation.ts';
import { kinds, nothing } from '../journal.ts';
import type { World } from '../world.ts';
import type { Account } from './account.ts';
import type { Blueprint } from './blueprint.ts';
import type { Gatehouse } from './gates.ts';
import type { Ledger } from './ledger.ts';
import type { Payouts } from './payouts.ts';
import type { Staff } from './staff.ts';
import { written, type Case, type Ending, type Order, type Withdrawal } from './withdrawal.ts';

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
  const corridor: Corridor = { world, ledger, payouts, staff, gatehouse };
  const open = new Map<Account, Case[]>();
  const waiting = new Set<Case>();
  const requestListeners: ((withdrawal: Withdrawal, record: number) => void)[] = [];
  const endListeners: ((withdrawal: Withdrawal, ending: Ending) => void)[] = [];
  let orders = 0;

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
    const process: Process = clock.begin(live(corridor, withdrawal, record, checks, finish));
    const theCase: Case = {
      withdrawal,
      ended,
      record,
      cancel(by, because) {
        if (ended.fired || payouts.committed(withdrawal)) return false;
        process.cancel();
        giveBack(ledger, withdrawal);
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

/** Whom an order meets on its way out. */
interface Corridor {
  readonly world: World;
  readonly ledger: Ledger;
  readonly payouts: Payouts;
  readonly staff: Staff;
  readonly gatehouse: Gatehouse;
}

function* live(
  corridor: Corridor,
  withdrawal: Withdrawal,
  record: number,
  checks: boolean,
  finish: (ending: Ending) => void,
): Story {
  finish(yield* walk(corridor, withdrawal, record, checks));
}

function* walk(
  corridor: Corridor,
  withdrawal: Withdrawal,
  record: number,
  checks: boolean,
): Story<Ending> {
  const { world, ledger, payouts } = corridor;
  const { journal } = world;
  const checked = checks
    ? yield* check(corridor, withdrawal, record)
    : { refused: null, cause: record };
  let { refused, cause } = checked;
  if (refused === null) {
    cause = journal.record(kinds.approved, cause, withdrawal.name);
    refused = yield* payouts.pay(withdrawal, cause);
    if (refused === null) return { settled: true };
  }
  giveBack(ledger, withdrawal);
  const { destination, count } = withdrawal;
  const reason = name(refused);
  journal.record(kinds.refused, cause, withdrawal.name, destination.name, count, nothing, reason);
  return { settled: false, reason: refused };
}

/** The checks of the corridor: the reason of a refusal with its cause, or the cause to go on with. */
function* check(
  { world, staff, gatehouse }: Corridor,
  withdrawal: Withdrawal,
  record: number,
): Story<Checked> {
  const { clock, journal } = world;
  const requested = gatehouse.ask('request', withdrawal, withdrawal.name, record);
  if (requested.verdict.answer === 'refuse')
    return { refused: requested.verdict.reason, cause: requested.cause };
  if (requested.verdict.answer === 'hold') yield requested.verdict.seconds;
  const { verdict, cause } = gatehouse.ask('screen', withdrawal, withdrawal.name, requested.cause);
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

interface Checked {
  readonly refused: string | null;
  readonly cause: number;
}

function giveBack(ledger: Ledger, { asset, party, amount }: Withdrawal): void {
  if (party !== 'outside') ledger.post(asset, 'inFlight', party, amount);
}
