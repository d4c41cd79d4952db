/**
 * The house as it stands on opening day: plain facts that a scenario states and a control may tighten.
 * Every number here is a count, a time, a share of coins or a place: what something does follows from
 * the rooms that read it.
 */
import type { ChainKind } from '../chain/kinds.ts';
import type { Yen } from '../money.ts';
import type { Seconds } from '../kernel/simulation.ts';
import type { Demand } from './demands.ts';
import type { StandardPlan } from './standards.ts';

export interface Blueprint {
  readonly assets: AssetPlan[];
  readonly places: PlacePlan[];
  readonly ways: Way[];
  readonly wallets: WalletPlan[];
  readonly keys: KeyPlan[];
  readonly standards: StandardPlan;
  readonly signing: SigningPlan;
  readonly refill: RefillPlan;
  readonly cold: ColdPlan;
  readonly staff: PostPlan[];
  readonly accounts: AccountPlan;
  readonly watch: WatchPlan;
  readonly response: ResponsePlan;
  readonly funds: FundsPlan;
}

/** A coin the exchange keeps: claims are what customers are owed, own coins lie beside them. */
export interface AssetPlan {
  readonly id: string;
  readonly kind: ChainKind['id'];
  /** Yen for `lot` smallest units, fixed for the run. */
  readonly yen: Yen;
  readonly lot: number;
  /** Decimal places between the named coin and the simulated unit. */
  readonly decimals: number;
  readonly claims: number;
  own: number;
  /** Which wallet's addresses customers are given. */
  depositsTo: 'hot' | 'cold';
  /** Blocks an incoming deposit waits before it is credited. */
  readonly confirmations: number;
}

/** Something that can hold keys, data or a screen. */
export interface PlacePlan {
  readonly id: string;
  readonly kind: 'office' | 'server' | 'terminal' | 'hardware' | 'safe' | 'vendor';
  /** Whether the record of who did what here survives somebody who owns the place. */
  logs: 'local' | 'central' | 'off-host';
}

/** What stands between two places, from loose to strict. */
export const bars = ['open', 'login', 'session', 'presence'] as const;

/**
 * A way from one place to another. `open`: whoever is in `from` walks on. `login`: needs a login typed
 * there. `session`: only while a member of staff has a strongly authenticated session open. `presence`:
 * not over a network at all.
 */
export interface Way {
  readonly from: string;
  readonly to: string;
  bar: (typeof bars)[number];
}

export type Tier = 'hot' | 'warm' | 'cold' | 'vault';

/** A wallet of one asset; a wallet's coins move when `m` of its keys have signed. */
export interface WalletPlan {
  readonly asset: string;
  readonly tier: Tier;
  /** Share of the asset's claims kept here; what no wallet names lies in the coldest one. */
  share: number;
  m: number;
  keys: string[];
}

/** How a key lies where it lies, from loose to strict. */
export const stores = ['plain', 'encrypted', 'hardware'] as const;

/**
 * One key share. `plain` is there to copy; `encrypted` is there to copy while it is active, in memory;
 * `hardware` can only be used, by whoever is inside, under what its own rules allow.
 */
export interface KeyPlan {
  readonly id: string;
  place: string;
  store: (typeof stores)[number];
  /** Local hours of the day in which the key is loaded; the whole day unless somebody loads it by hand. */
  active: readonly Hours[];
  /** What this signer compares with the order before it signs. */
  looks: 'nothing' | 'case';
}

/** Local hours of the day, 0 to 24. */
export interface Hours {
  readonly from: number;
  readonly to: number;
}

/** The service that holds hot keys and signs what it is asked to. */
export interface SigningPlan {
  /** Places whose calls it answers. */
  callers: string[];
  /** Whether every payout must carry the customer's own signature, and who checks it. */
  intent: 'none' | 'web' | 'signer' | 'hardware';
  intentCovers: 'code' | 'destination';
}

/** How a hot wallet that runs low is filled again. */
export interface RefillPlan {
  /** Asked for when hot falls below this share of its target. */
  readonly below: number;
  mode: 'automatic' | 'person';
}

/** What makes cold cold. */
export interface ColdPlan {
  /** Days between sessions; a third is three a day. */
  everyDays: number;
  sessionSeconds: Seconds;
  /** How an order reaches the offline device, from loose to strict. */
  medium: 'network' | 'usb' | 'one-way';
  approvers: number;
  approvalSeconds: Seconds;
  destinations: 'free' | 'own';
}

/** People who do one kind of work, in shifts of eight hours where the hours are longer than that. */
export interface PostPlan {
  readonly role: Role;
  people: number;
  /** Local hours in which somebody is at the desk; 0 to 24 is round the clock. */
  from: number;
  to: number;
  weekends: boolean;
}

const roles = ['operator', 'monitor', 'reviewer', 'support', 'manager', 'board', 'keeper'] as const;
export type Role = (typeof roles)[number];

/** A proof a customer can be asked for. */
export type Factor =
  'password' | 'mail' | 'sms' | 'totp' | 'passkey' | 'pin' | 'document' | 'signature';

/** One way to satisfy a path: every factor in the list; `second` is whatever the customer enrolled. */
export type Requirement = readonly (Factor | 'second')[];

export type PathName = 'signIn' | 'withdraw' | 'register' | 'changeFactor' | 'recover' | 'support';

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
  /** What an API token may do by itself. */
  tokens: { withdraw: 'always' | 'opt-in' | 'never'; bound: boolean; share: number };
}

/** What the exchange looks at without any further control. */
export interface WatchPlan {
  /** Seconds between two comparisons of books and chain; null is never. */
  reconcileSeconds: Seconds | null;
  /** Only at the start of the working day. */
  reconcileOffice: boolean;
  reconcileTolerance: number;
  /** How long a person needs to look into an alarm. */
  confirmSeconds: Seconds;
}

export interface ResponsePlan {
  /** Who must be reached before anything is stopped, from slow to quick. */
  authority: 'board' | 'manager' | 'anyone';
  /** From the order to its effect. */
  freezeSeconds: Seconds;
  stopSignerSeconds: Seconds;
  /** From the order until clean keys and addresses exist and the coins are on their way. */
  sweepSeconds: Seconds;
  sweepFee: number;
  cutSeconds: Seconds;
  stopDepositsSeconds: Seconds;
  /** When customers are given addresses under clean keys. */
  reissueDeposits: 'at-reopening' | 'with-sweep';
  forwardOld: boolean;
  announceSeconds: Seconds;
  /** Stopping one coin leaves the others working. */
  perCoin: boolean;
  /** Seconds of work to find out what was reached, for each place that has to be looked at. */
  readonly inspectSeconds: Seconds;
  restartSeconds: Seconds;
}

/** What stands between a theft and the customers. */
export interface FundsPlan {
  capitalYen: Yen;
  insuranceYen: Yen;
  /** Own coins held against hot, as a share of what lies there. */
  ownAgainstHot: number;
  /** Paid to a robbed account at most, and whether only to those who had set a second factor. */
  accountYen: Yen;
  accountSecondFactorOnly: boolean;
}

/** The stricter of two values in a list that runs from loose to strict. */
export function stricter<T>(order: readonly T[], one: T, other: T): T {
  return order.indexOf(one) >= order.indexOf(other) ? one : other;
}

/** Fills a post, or adds to it what is missing; posts are kept in the order of the roles. */
export function post(house: Blueprint, wanted: PostPlan): void {
  const known = house.staff.find(({ role }) => role === wanted.role);
  if (known === undefined) {
    house.staff.push({ ...wanted });
    house.staff.sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role));
    return;
  }
  known.people = Math.max(known.people, wanted.people);
  known.from = Math.min(known.from, wanted.from);
  known.to = Math.max(known.to, wanted.to);
  known.weekends ||= wanted.weekends;
}

/** The wallet of that asset and tier, or undefined. */
export function walletOf(house: Blueprint, asset: string, tier: Tier): WalletPlan | undefined {
  return house.wallets.find((wallet) => wallet.asset === asset && wallet.tier === tier);
}

/** A second copy that can be changed without touching the first. */
export function copyOf(house: Blueprint): Blueprint {
  return copied(house) as Blueprint;
}

function copied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copied);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copied(inner)]));
}
