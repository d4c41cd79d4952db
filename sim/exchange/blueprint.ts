/**
 * The house as it stands on opening day: plain facts that a scenario states and a control may tighten.
 * Every number here is a count, a time, a share of coins or a place: what something does follows from
 * the rooms that read it.
 */
import type { ChainKind } from '../chain/kinds.ts';
import type { Yen } from '../money.ts';
import type { AccountPlan } from './blueprint/accounts.ts';
import type { FundsPlan, ResponsePlan, WatchPlan } from './blueprint/answers.ts';
import type { PlacePlan, Way } from './blueprint/places.ts';
import type { Posts } from './blueprint/posts.ts';
import type { TrustPlan } from './blueprint/rights.ts';
import type { ColdPlan, RefillPlan, SigningPlan } from './blueprint/signing.ts';
import type { ConsolePlan, CosignerPlan, ReleasePlan } from './blueprint/vault.ts';
import type { KeyPlan, WalletPlan } from './blueprint/wallets.ts';
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
  readonly release: ReleasePlan;
  readonly cosigner: CosignerPlan;
  /** Null where nothing is ordered from a place of its own. */
  readonly console: ConsolePlan | null;
  posts: Posts;
  readonly trust: TrustPlan;
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
  confirmations: number;
  /** Whether a signer's own display can show what a transaction of this coin does. */
  readonly decodes: boolean;
}

/** The stricter of two values in a list that runs from loose to strict. */
export function stricter<T>(order: readonly T[], one: T, other: T): T {
  return order.indexOf(one) >= order.indexOf(other) ? one : other;
}

/** A second copy that can be changed without touching the first. */
export function copyOf(house: Blueprint): Blueprint {
  return copied(house) as Blueprint;
}

function copied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copied);
  if (value === null || typeof value !== 'object') return value;
  const copy: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) copy[key] = copied(inner);
  return copy;
}
