/**
 * What every customer must show on a path of the house besides what the path itself asks. Demands of
 * several rules meet in the strictest: whoever shows a passkey is not asked for a mailed code as well.
 */
import type { Account } from './account.ts';
import type { AccountPlan, Factor, PathName, Requirement } from './blueprint/accounts.ts';

/** All of `also`, and one factor out of each list in `oneOf`; `second` is the best the customer has. */
export interface Demand {
  readonly also: Factor[];
  readonly oneOf: (readonly (Factor | 'second')[])[];
}

/** Every factor in the order in which lists of them are kept. */
export const factors = [
  'password',
  'pin',
  'mail',
  'sms',
  'totp',
  'passkey',
  'document',
  'signature',
] as const satisfies readonly Factor[];

/** What a customer can show to have, from weak to strong: of two demanded only the stronger is asked. */
const possessions: readonly Factor[] = ['mail', 'sms', 'totp', 'passkey'];

/** Nothing demanded on any path. */
export function noDemands(): Record<PathName, Demand> {
  const none = (): Demand => ({ also: [], oneOf: [] });
  return {
    signIn: none(),
    withdraw: none(),
    register: none(),
    changeFactor: none(),
    recover: none(),
    support: none(),
  };
}

/** One more rule asks for a factor out of each of these lists on a path. */
export function demand(plan: AccountPlan, path: PathName, ...oneOf: Demand['oneOf']): void {
  const demanded = plan.demands[path].oneOf;
  for (const list of oneOf)
    if (demanded.every((known) => textOf(known) !== textOf(list))) demanded.push(list);
  demanded.sort((a, b) => (textOf(a) < textOf(b) ? -1 : 1));
}

/** One more rule asks for these factors on a path, whatever else is shown there. */
export function demandAlso(plan: AccountPlan, path: PathName, ...also: Factor[]): void {
  include(plan.demands[path].also, also);
}

/** Every customer is made to set up these factors. */
export function enrol(plan: AccountPlan, ...made: Factor[]): void {
  include(plan.required, made);
}

/** The best second factor a customer has set up or was made to; a mailed code where there is none. */
export function bestFactor({ required }: AccountPlan, { second }: Pick<Account, 'second'>): Factor {
  let best: Factor = second ?? 'mail';
  for (const factor of possessions)
    if (required.includes(factor) && covers(factor, best)) best = factor;
  return best;
}

/** The ways in which this account can satisfy a path; what it has no means to show is left out. */
export function alternativesOf(
  plan: AccountPlan,
  path: PathName,
  account: Account,
): readonly (readonly Factor[])[] {
  const { also, oneOf } = plan.demands[path];
  const { second } = account;
  return plan.paths[path].flatMap((requirement) => {
    let choices: Factor[][] = [requirement.includes('second') && second !== null ? [second] : []];
    for (const list of oneOf)
      choices = choices.flatMap((chosen) =>
        list.map((wanted) =>
          withoutWeaker([...chosen, wanted === 'second' ? bestFactor(plan, account) : wanted]),
        ),
      );
    return choices
      .map((chosen) => joined(requirement, also, chosen))
      .filter((needed) => needed.every((factor) => has(account, factor)))
      .filter(isNeeded);
  });
}

/** A path's own factors, and of those demanded besides the ones that none of its own makes up for. */
function joined(requirement: Requirement, also: readonly Factor[], chosen: Factor[]): Factor[] {
  const own = requirement.filter((factor) => factor !== 'second');
  const missing = chosen.filter((factor) => own.every((one) => !covers(one, factor)));
  return [...new Set([...own, ...also, ...missing])];
}

/** Whether no other way asks only a part of what this one does, or the same and comes first. */
function isNeeded(way: Factor[], at: number, ways: readonly Factor[][]): boolean {
  return !ways.some(
    (other, place) =>
      other.every((factor) => way.includes(factor)) && (other.length < way.length || place < at),
  );
}

function withoutWeaker(chosen: readonly Factor[]): Factor[] {
  return chosen.filter(
    (factor, at) =>
      chosen.indexOf(factor) === at &&
      chosen.every((other) => other === factor || !covers(other, factor)),
  );
}

/** Whether whoever shows the one shows as much as with the other. */
function covers(one: Factor, other: Factor): boolean {
  return possessions.includes(other) && possessions.indexOf(one) >= possessions.indexOf(other);
}

function has(account: Account, factor: Factor): boolean {
  if (factor === 'sms') return account.hasNumber;
  if (factor === 'totp') return account.totp !== null;
  if (factor === 'passkey') return account.passkey !== null;
  return factor !== 'signature' || account.signature !== null;
}

function include(list: Factor[], added: readonly Factor[]): void {
  for (const factor of added) if (!list.includes(factor)) list.push(factor);
  list.sort((a, b) => factors.indexOf(a) - factors.indexOf(b));
}

function textOf(list: readonly string[]): string {
  return list.join(' ');
}
