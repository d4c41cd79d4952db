/**
 * The outside co-signer of the vault. It sees what it is asked to sign, what it has signed before and what
 * its own people are told by telephone; never the books of the exchange.
 */
import type { Name } from '../kernel/random.ts';
import { name } from '../kernel/random.ts';
import type { Seconds, Story } from '../kernel/simulation.ts';
import { multiplyDivide, type Amount } from '../money.ts';
import { kinds, nothing } from '../journal.ts';
import { day, hour, minute } from '../time.ts';
import type { World } from '../world.ts';
import type { Transaction } from '../chain/transaction.ts';
import type { Blueprint } from './blueprint.ts';
import { displays, noticesFrom } from './displays.ts';
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
  const { clock, journal, calendar, random } = world;
  const seen = displays(house, random);
  const care = random.die('care');
  const signed: { at: Seconds; wallet: Wallet; amount: Amount }[] = [];
  let lifted = false;

  const paid = (wallet: Wallet): { byWallet: Amount; byVault: Amount } => {
    while (signed.length > 0 && signed[0]!.at <= clock.now - day) signed.shift();
    let byWallet = 0;
    let byVault = 0;
    for (const each of signed) {
      if (each.wallet === wallet) byWallet += each.amount;
      if (each.wallet.asset === wallet.asset) byVault += each.amount;
    }
    return { byWallet, byVault };
  };
  const vault = (asset: number): Amount => wallets.opening(asset, 'vault');

  const keeps = ({ tier }: Wallet, { plan: { place } }: KeyShare): boolean =>
    tier === 'vault' && house.places.some(({ id, kind }) => id === place && kind === 'vendor');

  const room = (wallet: Wallet): Amount => {
    if (!wallet.shares.some((share) => keeps(wallet, share))) return Infinity;
    const { perWallet, perVault } = house.cosigner;
    if (lifted || (perWallet === 1 && perVault === 1)) return Infinity;
    const { byWallet, byVault } = paid(wallet);
    return Math.max(
      0,
      Math.min(
        perWallet === 1 ? Infinity : part(wallet.target, perWallet) - byWallet,
        perVault === 1 ? Infinity : part(vault(wallet.asset), perVault) - byVault,
      ),
    );
  };

  /** Rings the exchange in desk hours; whoever is at work there looks and says what he finds. */
  function* ring(
    about: Name,
    find: (person: Name) => string | null,
    cause: number,
  ): Story<{ found: string | null; told: number }> {
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

  return {
    room,
    keeps,
    *answer(share, transaction, use, cause) {
      const { wallet, order, shown } = use;
      const { asset } = wallet;
      const rules = house.cosigner;
      const payment = { transaction, shown, asset };
      if (seen.objects(share, payment)) return 'what is signed is not what was asked';
      const outputs = seen.outputs(share, payment);
      const amount = outputs.reduce((sum, output) => sum + output.amount, 0);
      if (!lifted) {
        const own = ({ to }: (typeof outputs)[number]): boolean => wallets.owns(asset, to);
        if (rules.destinations === 'own' && !outputs.every(own))
          return 'the co-signer pays own wallets only';
        if (amount > room(wallet)) return 'above the limit of the co-signer';
      }
      const rings = rules.callsFrom < 1 && amount >= part(vault(asset), rules.callsFrom);
      if (!rings || (lifted && rules.number === 'console')) {
        signed.push({ at: clock.now, wallet, amount });
        return null;
      }
      const swapped = outputs !== shown && shown !== undefined && outputs[0]!.to !== shown[0]!.to;
      const { found, told } = yield* ring(
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
    },
    *lift(by, cause) {
      if (lifted) return null;
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
      lifted = true;
      journal.record(kinds.limitsLifted, cause, limits, by);
      return null;
    },
  };
}

function part(amount: Amount, share: number): Amount {
  return multiplyDivide(amount, Math.round(share * 1e6), 1e6, 'down');
}

/** A call: finding who may speak for the exchange, and his looking the payment up (assumed). */
const callSeconds = 15 * minute;
