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
  const seat: Seat = { house, held: new Map(), overridden: new Set() };
  const { held } = seat;

  return {
    obeys: (presence) => obeys(seat, presence),
    takeTokens({ who, place, valid, record }) {
      const { tokens: lying = [], desks = [] } = plan.console ?? {};
      if (!valid || !(lying.includes(place) || desks.includes(place))) return;
      const tokens = held.get(who.text) ?? new Set<string>();
      held.set(who.text, tokens);
      if (!tokens.has(place)) world.journal.record(kinds.tokenTaken, record, who, name(place));
      tokens.add(place);
    },
    vaults: (presence) =>
      obeys(seat, presence) && plan.console!.tiers.includes('vault')
        ? wallets.all.filter(({ tier }) => tier === 'vault').map(listed)
        : [],
    payOut: (presence, seen, transaction) => payOut(seat, presence, seen, transaction),
    refill: (presence, asset) => takes(seat, presence) && refills.order(asset, presence.record),
    liftLimits: (presence) => liftLimits(seat, presence),
    swap(presence, asset, rewrite) {
      if (!takes(seat, presence)) return false;
      handover.alter(asset, presence, (from, asked) => rewrite(listed(from), asked));
      return true;
    },
  };
}

/** The console, and whose tokens obey whom there. */
interface Seat {
  readonly house: House;
  /** Places whose tokens somebody has taken along, by his name. */
  readonly held: Map<string, Set<string>>;
  /** Those for whom the emergency login has stood in. */
  readonly overridden: Set<Presence>;
}

function* payOut(
  seat: Seat,
  presence: Presence,
  seen: SeenWallet,
  transaction: Transaction,
): Story<string | null> {
  const { signers, wallets } = seat.house;
  if (!takes(seat, presence)) return 'cut off';
  const wallet = wallets.holder(seen.asset, seen.address);
  if (wallet?.tier !== 'vault') return 'no such wallet';
  const amount = transaction.outputs.reduce((sum, output) => sum + output.amount, 0);
  const use = { wallet, amount, order: null, bypasses: ['web'], asker: presence.who } as const;
  return yield* signers.sign(transaction, wallet.shares, use, presence.record);
}

function* liftLimits(seat: Seat, presence: Presence): Story<string | null> {
  if (!takes(seat, presence)) return 'cut off';
  return yield* seat.house.cosigner.lift(presence.who, presence.record);
}

/** Where tokens of those who must act beside the first are missing, the emergency login stands in, and shows. */
function takes(seat: Seat, presence: Presence): boolean {
  const { house, overridden } = seat;
  if (!obeys(seat, presence)) return false;
  if (!holds(seat, presence.who, house.plan.console!.desks) && !overridden.has(presence)) {
    overridden.add(presence);
    house.rights.override('console', presence);
  }
  return true;
}

function obeys(seat: Seat, { who, place, valid }: Presence): boolean {
  const { console, trust } = seat.house.plan;
  if (!valid || console === null || place !== console.place) return false;
  const alone = trust.override !== 'none';
  return holds(seat, who, console.tokens) && (alone || holds(seat, who, console.desks));
}

function holds({ held }: Seat, who: Name, tokens: readonly string[]): boolean {
  return tokens.every((lies) => held.get(who.text)?.has(lies) ?? false);
}

function listed({ name: id, asset, network, address, plan }: Wallet): SeenWallet {
  return { name: id, asset, network, address, signaturesNeeded: plan.m, keys: [] };
}
