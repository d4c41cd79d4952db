/** One customer's account as the exchange has it on file, and what is seen of whoever comes to it. */
import type { Name } from '../kernel/random.ts';
import type { Seconds } from '../kernel/simulation.ts';
import type { Factor, PathName } from './blueprint/accounts.ts';
import type { Channel } from './messages.ts';

/** What can be seen of whoever comes: over which network, on which device. */
export interface Seen {
  readonly network: string;
  readonly device: string;
}

/** What the exchange has on file. */
export interface Account {
  readonly index: number;
  readonly name: Name;
  password: number;
  readonly mailbox: Channel;
  readonly phone: Channel;
  /** Whether the number was set up to receive codes. */
  readonly hasNumber: boolean;
  /** The exchange's own app on the customer's telephone. */
  readonly app: Channel;
  totp: number | null;
  passkey: object | null;
  /** The key in the customer's own device that signs orders. */
  readonly signature: object | null;
  pin: number;
  readonly document: number;
  /** The second factor the customer chose. */
  second: 'sms' | 'totp' | 'passkey' | null;
  /** The network from which the owner usually comes. */
  readonly home: string;
  /** Devices from which the owner has signed in. */
  readonly devices: Set<string>;
  /** Addresses registered for payouts, with the moment of registration. */
  readonly book: Map<string, Seconds>;
  /** Addresses this account has had coins sent to. */
  readonly paid: Set<string>;
  /** The last code sent over each channel. */
  readonly pending: Record<'mail' | 'sms', { value: number; at: Seconds } | null>;
  changedAt: Seconds | null;
  frozen: boolean;
  codesSent: number;
}

/** Something shown to prove one factor: a value, where it was shown, and to which address it is bound. */
export interface Proof {
  readonly factor: Factor;
  readonly value: number | object;
  readonly origin: 'here' | 'elsewhere';
}

/** What the exchange can see of somebody at the door. */
export interface Visit {
  readonly account: Account;
  readonly device: string;
  readonly network: string;
  readonly knownDevice: boolean;
  readonly hour: number;
  readonly by: 'browser' | 'token';
}

export interface FactorChange {
  readonly account: Account;
  readonly factor: Factor;
  readonly path: PathName;
}

export interface Registration {
  readonly account: Account;
  readonly destination: Name;
}
