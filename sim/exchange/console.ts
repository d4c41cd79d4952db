/** What whoever stands at the console can order there, given the administrator tokens he holds. */
import { name, type Name } from '../kernel/random.ts';
import type { Story } from '../kernel/simulation.ts';
import { kinds } from '../journal.ts';
import type { Output, Transaction } from '../chain/transaction.ts';
import type { House } from './house.ts';
import type { SeenWallet } from './inside.ts';
import type { Presence } from './places.ts';
import type { Wallet } from './wallets.ts';

export interface Console {
  /** Takes along the administrator tokens that lie in this place. */
  takeTokens(presence: Presence): void;
  /** Whether orders can be given from here with the tokens held. */
  obeys(presence: Presence): boolean;
  /** The vault wallets of the house, as its list shows them. */
  vaults(presence: Presence): readonly SeenWallet[];
  /** Orders a payment out of a vault; null when it is signed, otherwise the reason. */
  payOut(presence: Presence, wallet: SeenWallet, transaction: Transaction): Story<string | null>;
  /** Orders an ordinary refill of hot; false where none is due or one is under way. */
  refill(presence: Presence, asset: number): boolean;
  /** Asks the co-signer to pay anybody any amount from now on; null once it does. */
  liftLimits(presence: Presence): Story<string | null>;
  /**
   * From now on hands the signers of cold and vault what `rewrite` makes of what lies there and of what was
   * asked, while their screens go on showing the latter.
   */
  swap(
    presence: Presence,
    asset: number,
    rewrite: (wallet: SeenWallet, asked: readonly Output[]) => readonly Output[],
  ): boolean;
}

export function consoleDesk(house: House): Console {
  const { world, plan, wallets, refills, handover } = house;
  const desk: Desk = { house, held: new Map(), overridden: new Set() };
  const { held } = desk;

  return {
    obeys: (presence) => obeys(desk, presence),
    takeTokens({ who, place, valid, record }) {
      const { tokens: lying = [], desks = [] } = plan.console ?? {};
      if (!valid || !(lying.includes(place) || desks.includes(place))) return;
      const tokens = held.get(who.text) ?? new Set<string>();
      held.set(who.text, tokens);
      if (!tokens.has(place)) world.journal.record(kinds.tokenTaken, record, who, name(place));
      tokens.add(place);
    },
    vaults: (presence) =>
      obeys(desk, presence) && plan.console!.tiers.includes('vault')
        ? wallets.all.filter(({ tier }) => tier === 'vault').map(listed)
        : [],
    payOut: (presence, seen, transaction) => payOut(desk, presence, seen, transaction),
    refill: (presence, asset) => takes(desk, presence) && refills.order(asset, presence.record),
    liftLimits: (presence) => liftLimits(desk, presence),
    swap(presence, asset, rewrite) {
      if (!takes(desk, presence)) return false;
      handover.alter(asset, presence, (from, asked) => rewrite(listed(from), asked));
      return true;
    },
  };
}

/** The console, and whose tokens obey whom there. */
interface Desk {
  readonly house: House;
  /** Places whose tokens somebody has taken along, by his name. */
  readonly held: Map<string, Set<string>>;
  /** Those for whom the emergency login has stood in. */
  readonly overridden: Set<Presence>;
}

function* payOut(
  desk: Desk,
  presence: Presence,
  seen: SeenWallet,
  transaction: Transaction,
): Story<string | null> {
  const { signers, wallets } = desk.house;
  if (!takes(desk, presence)) return 'cut off';
  const wallet = wallets.holder(seen.asset, seen.address);
  if (wallet?.tier !== 'vault') return 'no such wallet';
  const amount = transaction.outputs.reduce((sum, output) => sum + output.amount, 0);
  const use = { wallet, amount, order: null, bypasses: ['web'], asker: presence.who } as const;
  return yield* signers.sign(transaction, wallet.shares, use, presence.record);
}

function* liftLimits(desk: Desk, presence: Presence): Story<string | null> {
  if (!takes(desk, presence)) return 'cut off';
  return yield* desk.house.cosigner.lift(presence.who, presence.record);
}

/** Where tokens of those who must act beside the first are missing, the emergency login stands in, and shows. */
function takes(desk: Desk, presence: Presence): boolean {
  const { house, overridden } = desk;
  if (!obeys(desk, presence)) return false;
  if (!holds(desk, presence.who, house.plan.console!.desks) && !overridden.has(presence)) {
    overridden.add(presence);
    house.rights.override('console', presence);
  }
  return true;
}

function obeys(desk: Desk, { who, place, valid }: Presence): boolean {
  const { console, trust } = desk.house.plan;
  if (!valid || console === null || place !== console.place) return false;
  const alone = trust.override !== 'none';
  return holds(desk, who, console.tokens) && (alone || holds(desk, who, console.desks));
}

function holds({ held }: Desk, who: Name, tokens: readonly string[]): boolean {
  return tokens.every((lies) => held.get(who.text)?.has(lies) ?? false);
}

function listed({ name: id, asset, network, address, plan }: Wallet): SeenWallet {
  return { name: id, asset, network, address, signaturesNeeded: plan.m, keys: [] };
}
