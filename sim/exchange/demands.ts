/**
 * What every customer must show on a path of the house besides what the path itself asks. Demands of
 * several rules meet in the strictest: whoever shows a passkey is not asked for a mailed code as well.
 */
import type { Account } from './accounts.ts';
import type { AccountPlan, Factor, PathName, Requirement } from './blueprint.ts';

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

/** Things a customer has, from weak to strong: of two that are demanded only the stronger is asked. */
const possessions: readonly Factor[] = ['mail', 'sms', 'totp', 'passkey', 'document'];

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
  for (const factor of ['sms', 'totp', 'passkey'] as const)
    if (required.includes(factor)) best = stronger(best, factor);
  return best;
}

/** The ways in which this account can satisfy a path; what it has no means to show is left out. */
export function alternativesOf(
  plan: AccountPlan,
  path: PathName,
  account: Account,
): readonly (readonly Factor[])[] {
  const { also, oneOf } = plan.demands[path];
  return plan.paths[path].flatMap((requirement) => {
    const own = account.second;
    let strongest: (Factor | null)[] = [requirement.includes('second') ? own : null];
    for (const list of oneOf)
      strongest = strongest.flatMap((one) =>
        list.map((wanted) => {
          const factor = wanted === 'second' ? bestFactor(plan, account) : wanted;
          return one === null ? factor : stronger(one, factor);
        }),
      );
    return [...new Set(strongest)]
      .map((factor) => joined(requirement, also, factor))
      .filter((needed) => needed.every((factor) => has(account, factor)));
  });
}

/** A path's own factors, those demanded besides, and the strongest demanded unless one as strong is there. */
function joined(requirement: Requirement, also: readonly Factor[], most: Factor | null): Factor[] {
  const needed = requirement.filter((factor) => factor !== 'second');
  include(needed, also);
  if (most !== null && needed.every((factor) => factor === most || stronger(factor, most) === most))
    if (!needed.includes(most)) needed.push(most);
  return needed;
}

function has(account: Account, factor: Factor): boolean {
  if (factor === 'sms') return account.hasNumber;
  if (factor === 'totp') return account.totp !== null;
  if (factor === 'passkey') return account.passkey !== null;
  return factor !== 'signature' || account.signature !== null;
}

function stronger(one: Factor, other: Factor): Factor {
  return possessions.indexOf(one) >= possessions.indexOf(other) ? one : other;
}

function include(list: Factor[], added: readonly Factor[]): void {
  for (const factor of added) if (!list.includes(factor)) list.push(factor);
  list.sort((a, b) => factors.indexOf(a) - factors.indexOf(b));
}

function textOf(list: readonly string[]): string {
  return list.join(' ');
}
