/** One order to pay: what somebody asks for, what the desk adds, and how it ends. */
import { name, type Name } from '../kernel/random.ts';
import type { Seconds, Signal } from '../kernel/simulation.ts';
import { multiplyDivide, type Amount, type Yen } from '../money.ts';
import { nothing } from '../journal.ts';
import type { Address } from '../chain/address.ts';
import type { Account } from './account.ts';
import type { AssetPlan } from './blueprint.ts';
import type { Party } from './ledger.ts';

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
  /** For the pooled flow: addresses that its orders have in common with others', and the share to each. */
  readonly towards?: { addresses(): readonly Address[]; readonly share: number } | undefined;
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

/** The order with what the desk adds; field by field, because this is the busiest desk of the house. */
export function written(
  order: Order,
  { yen, lot }: AssetPlan,
  number: number,
  now: Seconds,
): Withdrawal {
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
    towards: order.towards,
    by: order.by,
    requestedAt: now,
    instructed: order.instructed,
    wishedAt: order.wishedAt,
  };
}
