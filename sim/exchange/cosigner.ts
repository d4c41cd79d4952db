/**
 * The outside co-signer of the vault. It sees what it is asked to sign, what it has signed before and what
 * its own people are told by telephone; never the books of the exchange.
 */
import type { Die, Name } from '../kernel/random.ts';
import { name } from '../kernel/random.ts';
import type { Seconds, Story } from '../kernel/simulation.ts';
import { multiplyDivide, type Amount } from '../money.ts';
import { kinds, nothing } from '../journal.ts';
import { day, hour, minute } from '../time.ts';
import type { World } from '../world.ts';
import type { Transaction } from '../chain/transaction.ts';
import type { Blueprint } from './blueprint.ts';
import { displays, noticesFrom, type Displays } from './displays.ts';
import type { KeyShare } from './keys.ts';
import type { Objections } from './objections.ts';
import type { KeyUse } from './signers.ts';
import type { Staff } from './staff.ts';
import type { Wallet, Wallets } from './wallets.ts';

export interface Cosigner {
  /** Whether this share of a wallet is the co-signer's. */
  keeps(wallet: Wallet, share: KeyShare): boolean;
  /** Asks it for its signature: null if it gives it, otherwise why not. */
  answer(
    share: KeyShare,
    transaction: Transaction,
    use: KeyUse,
    cause: number,
  ): Story<string | null>;
  /** What its limits leave for a wallet to pay today. */
  room(wallet: Wallet): Amount;
  /** Asks it, from the console, to pay anybody any amount from now on; null once it does. */
  lift(by: Name, cause: number): Story<string | null>;
}

export function cosigner(
  world: World,
  house: Blueprint,
  wallets: Wallets,
  staff: Staff,
  objections: Objections,
): Cosigner {
  const office: Office = {
    world,
    house,
    wallets,
    staff,
    objections,
    seen: displays(house, world.random),
    care: world.random.die('care'),
    signed: [],
    lifted: false,
  };
  return {
    keeps: (wallet, share) => keeps(house, wallet, share),
    answer: (share, transaction, use, cause) => answer(office, share, transaction, use, cause),
    room: (wallet) => room(office, wallet),
    lift: (by, cause) => lift(office, by, cause),
  };
}

/** The co-signer's own records and rules, and whom it can ask. */
interface Office {
  readonly world: World;
  readonly house: Blueprint;
  readonly wallets: Wallets;
  readonly staff: Staff;
  readonly objections: Objections;
  readonly seen: Displays;
  readonly care: Die;
  /** What it signed within a day. */
  readonly signed: { at: Seconds; wallet: Wallet; amount: Amount }[];
  /** Whether it pays anybody any amount. */
  lifted: boolean;
}

function keeps({ places }: Blueprint, { tier }: Wallet, { plan: { place } }: KeyShare): boolean {
  return tier === 'vault' && places.some(({ id, kind }) => id === place && kind === 'vendor');
}

function* answer(
  office: Office,
  share: KeyShare,
  transaction: Transaction,
  use: KeyUse,
  cause: number,
): Story<string | null> {
  const { world, house, wallets, objections, seen, care, signed } = office;
  const { clock } = world;
  const { wallet, order, shown } = use;
  const { asset } = wallet;
  const rules = house.cosigner;
  const payment = { transaction, shown, asset };
  if (seen.objects(share, payment)) return 'what is signed is not what was asked';
  const outputs = seen.outputs(share, payment);
  const amount = outputs.reduce((sum, output) => sum + output.amount, 0);
  if (!office.lifted) {
    const own = ({ to }: (typeof outputs)[number]): boolean => wallets.owns(asset, to);
    if (rules.destinations === 'own' && !outputs.every(own))
      return 'the co-signer pays own wallets only';
    if (amount > room(office, wallet)) return 'above the limit of the co-signer';
  }
  const rings = rules.callsFrom < 1 && amount >= part(vault(office, asset), rules.callsFrom);
  if (!rings || (office.lifted && rules.number === 'console')) {
    signed.push({ at: clock.now, wallet, amount });
    return null;
  }
  const swapped = outputs !== shown && shown !== undefined && outputs[0]!.to !== shown[0]!.to;
  const { found, told } = yield* ring(
    office,
    wallet.name,
    (person) => {
      if (order === null) return 'nobody here ordered it';
      return swapped && care.share(person) >= noticesFrom ? 'nobody here ordered it' : null;
    },
    cause,
  );
  if (found === null) signed.push({ at: clock.now, wallet, amount });
  else objections.speak(asset, amount / house.assets[asset]!.claims, told);
  return found;
}

function* lift(office: Office, by: Name, cause: number): Story<string | null> {
  const { world, house, objections, care } = office;
  const { journal } = world;
  if (office.lifted) return null;
  const { changeSeconds, changeConfirmed } = house.cosigner;
  const limits = name('limits');
  if (changeSeconds > 0) {
    const why = name('the co-signer changes its rules');
    journal.record(kinds.waits, cause, by, limits, changeSeconds, nothing, why);
    yield changeSeconds;
  }
  if (changeConfirmed) {
    const looksUp = (person: Name): boolean => care.share(person) >= noticesFrom;
    const { found, told } = yield* ring(
      office,
      limits,
      (person) => (looksUp(person) ? 'nobody here ordered it' : null),
      cause,
    );
    if (found !== null) {
      journal.record(kinds.limitsKept, told, limits, by, 0, nothing, name(found));
      house.assets.forEach((_, asset) => objections.speak(asset, 0, told));
      return found;
    }
  }
  office.lifted = true;
  journal.record(kinds.limitsLifted, cause, limits, by);
  return null;
}

/** Rings the exchange in desk hours; whoever is at work there looks and says what he finds. */
function* ring(
  { world, house, staff }: Office,
  about: Name,
  find: (person: Name) => string | null,
  cause: number,
): Story<{ found: string | null; told: number }> {
  const { clock, journal, calendar } = world;
  const { from, to } = house.cosigner.desk;
  const past = calendar.secondOfDay(clock.now);
  if (past < from * hour || past >= to * hour)
    yield calendar.next(clock.now, from * hour) - clock.now;
  const turn = staff.takeFirst(['monitor', 'operator'], callSeconds);
  yield turn.ends - clock.now;
  const found = find(turn.person);
  const said = name(found ?? 'in order');
  const told = journal.record(kinds.telephoned, cause, turn.person, about, 0, nothing, said);
  return { found, told };
}

function room(office: Office, wallet: Wallet): Amount {
  const { house } = office;
  if (!wallet.shares.some((share) => keeps(house, wallet, share))) return Infinity;
  const { perWallet, perVault } = house.cosigner;
  if (office.lifted || (perWallet === 1 && perVault === 1)) return Infinity;
  const { byWallet, byVault } = paid(office, wallet);
  return Math.max(
    0,
    Math.min(
      perWallet === 1 ? Infinity : part(wallet.target, perWallet) - byWallet,
      perVault === 1 ? Infinity : part(vault(office, wallet.asset), perVault) - byVault,
    ),
  );
}

function paid({ world, signed }: Office, wallet: Wallet): { byWallet: Amount; byVault: Amount } {
  while (signed.length > 0 && signed[0]!.at <= world.clock.now - day) signed.shift();
  let byWallet = 0;
  let byVault = 0;
  for (const each of signed) {
    if (each.wallet === wallet) byWallet += each.amount;
    if (each.wallet.asset === wallet.asset) byVault += each.amount;
  }
  return { byWallet, byVault };
}

function vault({ wallets }: Office, asset: number): Amount {
  return wallets.opening(asset, 'vault');
}

function part(amount: Amount, share: number): Amount {
  return multiplyDivide(amount, Math.round(share * 1e6), 1e6, 'down');
}

/** A call: finding who may speak for the exchange, and his looking the payment up (assumed). */
const callSeconds = 15 * minute;
