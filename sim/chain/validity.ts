import { type Name } from '../kernel/random.ts';
import { type Amount, multiplyDivide } from '../money.ts';
import type { Address } from './address.ts';
import { isGone, isUsable } from './coin-queue.ts';
import type { ChainKind } from './kinds.ts';
import type { Purse } from './purse.ts';
import type { Signing } from './signing.ts';
import { messageOf, type Refusal, totalOf, type Transaction, turnOf } from './transaction.ts';

/** What a chain checks a transaction against. */
export interface Rules {
  readonly chain: Name;
  readonly kind: ChainKind;
  readonly signing: Signing;
  readonly purseOf: (address: Address) => Purse | undefined;
}

/** Why the chain would not take a transaction now, or null when it would; it believes nothing but what it checks. */
export function refusalOf(transaction: Transaction, rules: Rules): Refusal | null {
  const purse = rules.purseOf(transaction.from);
  if (purse === undefined || !isWellFormed(transaction, purse, rules)) return 'not valid here';
  if (isSpent(transaction, purse)) return 'already spent';
  const unsigned = signatureFault(transaction, purse, rules);
  if (unsigned !== null) return unsigned;
  if (totalOf(transaction.outputs, transaction.fee) > worth(transaction, purse))
    return 'insufficient funds';
  const rivals = rivalsOf(transaction, purse);
  return rivals.length === 0 ? null : outbidFault(transaction, rivals, purse);
}

/** The pending transactions that could not stay beside this one, without those that hang on them. */
export function rivalsOf(transaction: Transaction, purse: Purse): readonly Transaction[] {
  let rivals = NONE;
  if (purse.coins !== null) {
    for (const { spender } of transaction.coins)
      if (spender !== null && !rivals.includes(spender)) rivals = [...rivals, spender];
  } else if (transaction.replaces !== undefined) {
    const holder = purse.accepted[turnOf(transaction)]?.transaction;
    if (holder?.status === 'pending') rivals = [holder];
  }
  return rivals;
}

const NONE: readonly Transaction[] = [];

function isWellFormed(transaction: Transaction, purse: Purse, { kind, purseOf }: Rules): boolean {
  const { number, outputs, fee, coins, replaces } = transaction;
  if (!(Number.isInteger(number) && number >= 1 && number <= purse.drafted)) return false;
  if (!(Number.isSafeInteger(fee) && fee >= 0) || outputs.length === 0) return false;
  for (const { to, amount, tag } of outputs) {
    if (tag !== undefined && !kind.tags) return false;
    if (!Number.isSafeInteger(amount) || amount < (tag === undefined ? 1 : 0)) return false;
    if (purseOf(to) === undefined) return false;
  }
  if (!Number.isSafeInteger(totalOf(outputs, fee))) return false;
  if (replaces !== undefined && purseOf(replaces.from) !== purse) return false;
  if (purse.coins === null) return coins.length === 0;
  if (coins.length > 1 && new Set(coins).size !== coins.length) return false;
  return coins.every((coin) => coin.owner === purse.name);
}

function isSpent(transaction: Transaction, purse: Purse): boolean {
  const { number, coins } = transaction;
  if (purse.accepted[number] !== undefined || coins.some(isGone)) return true;
  if (purse.coins !== null || transaction.replaces === undefined) return false;
  return purse.accepted[turnOf(transaction)]?.transaction.status === 'confirmed';
}

/** One signature that does not belong or does not verify spoils the rest; a key counts once. */
function signatureFault(
  transaction: Transaction,
  { policy }: Purse,
  { chain, kind, signing }: Rules,
): Refusal | null {
  const { signatures } = transaction;
  const message = messageOf(transaction, chain, kind);
  for (const signature of signatures) {
    if (!policy.keys.includes(signature.by)) return 'invalid signature';
    if (!signing.verify(signature.by, message, signature)) return 'invalid signature';
  }
  const signers =
    signatures.length < 2 ? signatures.length : new Set(signatures.map(({ by }) => by)).size;
  return signers < policy.m ? 'missing signatures' : null;
}

function worth({ coins }: Transaction, purse: Purse): Amount {
  if (purse.coins === null) return purse.balance;
  let sum = 0;
  for (const coin of coins) if (isUsable(coin)) sum += coin.amount;
  return sum;
}

/** A clearly higher fee is a tenth above those of all rivals together. */
function outbidFault(
  { fee, coins }: Transaction,
  rivals: readonly Transaction[],
  purse: Purse,
): Refusal | null {
  const doomed = withDescendants(rivals, purse);
  if (coins.some(({ origin }) => origin !== null && doomed.has(origin))) return 'not valid here';
  let highest = 0;
  for (const rival of rivals) highest += rival.fee;
  return fee > highest && fee >= multiplyDivide(highest, 11, 10, 'up') ? null : 'fee too low';
}

function withDescendants(rivals: readonly Transaction[], purse: Purse): Set<Transaction> {
  // A set visits what is added while it is walked.
  const family = new Set(rivals);
  for (const member of family)
    for (const { spender } of purse.accepted[member.number]?.makes ?? [])
      if (spender !== null) family.add(spender);
  return family;
}
