/** What customers of a house have and what they are asked to prove. */
import type { Seconds } from '../../kernel/simulation.ts';
import type { Display } from '../confirmations.ts';
import type { Demand } from '../demands.ts';

/** A proof a customer can be asked for. */
export type Factor =
  'password' | 'mail' | 'sms' | 'totp' | 'passkey' | 'pin' | 'document' | 'signature';

/** One way to satisfy a path: every factor in the list; `second` is whatever the customer enrolled. */
export type Requirement = readonly (Factor | 'second')[];

export type PathName = 'signIn' | 'withdraw' | 'register' | 'changeFactor' | 'recover' | 'support';

/** From loose to strict: a telephone number, the picture of a document and a face, the chip of a document. */
export const proofings = ['number', 'picture', 'chip'] as const;
export type Proofing = (typeof proofings)[number];

export interface AccountPlan {
  /** Alternatives: a visitor needs to satisfy only one of them. */
  readonly paths: Record<PathName, Requirement[]>;
  /** What rules ask for on a path besides. */
  readonly demands: Record<PathName, Demand>;
  /** Share of customers who enrolled each second factor of their own accord. */
  readonly enrolled: { sms: number; totp: number; passkey: number };
  /** Whether who recovers an account by himself also gets rid of its second factor and sets a new PIN. */
  recoverClears: boolean;
  /** Factors every customer has been made to enrol. */
  readonly required: Factor[];
  readonly codeSeconds: Seconds;
  /** Whether a carrier's moving of a number is looked up before a code goes to it. */
  numberChecks: boolean;
  /** Whether payouts go only to addresses in the customer's book, and how long a new one waits. */
  addressBook: 'none' | 'hold';
  addressHoldSeconds: Seconds;
  /** Over which channels a customer is told of sign-ins, changes, new addresses and orders. */
  alerts: readonly ('mail' | 'push' | 'sms')[];
  /** Where orders are shown to the customer again, how long an answer counts, and whether new addresses are too. */
  confirm: { display: Display; seconds: Seconds; registrations: boolean };
  /** Whether second factors are asked for by the server, or only by the page in front of it. */
  readonly enforced: 'server' | 'page';
  /** By what a person was told from others when an account was opened. */
  proofing: Proofing;
  /** Files of customers that an agent of the desk may open in a day; null where nobody counts. */
  readonly lookUpsPerDay: number | null;
  /** What an API token may do by itself. */
  readonly tokens: TokenPlan;
}

export interface TokenPlan {
  withdraw: 'always' | 'opt-in' | 'never';
  /** Good from the owner's usual network only. */
  bound: boolean;
  /** Share of customers who have made one, and of those who let it pay out where they are asked. */
  readonly share: number;
  readonly optedIn: number;
}
