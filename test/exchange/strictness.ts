import type { Blueprint } from '../../sim/exchange/blueprint.ts';
import { tellings } from '../../sim/exchange/blueprint/answers.ts';
import { proofings } from '../../sim/exchange/blueprint/accounts.ts';
import { knowers, type BackupPlan } from '../../sim/exchange/blueprint/wallets.ts';
import { bells, checks, overrides, readings } from '../../sim/exchange/blueprint/rights.ts';
import { bars } from '../../sim/exchange/blueprint/places.ts';
import { displays, stores } from '../../sim/exchange/blueprint/wallets.ts';
import { displays as secondDisplays } from '../../sim/exchange/confirmations.ts';

type Value = unknown;
type Looser = (before: never, after: never) => boolean;

const lessThan: Looser = (before: number, after: number) => after < before;
const moreThan: Looser = (before: number, after: number) => after > before;
const earlierIn =
  (order: readonly string[]): Looser =>
  (before: string, after: string) =>
    order.indexOf(after) < order.indexOf(before);
const lost: Looser = (before: boolean, after: boolean) => before && !after;
const otherwise: Looser = (before: Value, after: Value) =>
  JSON.stringify(before) !== JSON.stringify(after);
const fewerOf: Looser = (before: Value[], after: Value[]) => {
  const there = after.map((each) => JSON.stringify(each));
  return before.some((each) => !there.includes(JSON.stringify(each)));
};
const longer: Looser = (before: Hours[], after: Hours[]) => hoursIn(after) > hoursIn(before);

/** A backup that needs fewer pieces, has lost a place, or its seal; none at all is nothing to copy. */
const lighter: Looser = (before: BackupPlan | null, after: BackupPlan | null) =>
  after !== null &&
  (before === null ||
    after.needed < before.needed ||
    (before.sealed && !after.sealed) ||
    before.places.some((place) => !after.places.includes(place)));
/** Every so many days; 0 is never. */
const seldomer: Looser = (before: number, after: number) =>
  (after === 0 ? Infinity : after) > (before === 0 ? Infinity : before);

interface Hours {
  from: number;
  to: number;
}

function hoursIn(list: Hours[]): number {
  return list.reduce((sum, { from, to }) => sum + to - from, 0);
}

/** When a field is looser than before; `*` stands for one step of the path. Fields not named may not change. */
const looser: readonly [path: string, rule: Looser][] = [
  ['assets.*.own', lessThan],
  ['assets.*.confirmations', lessThan],
  ['wallets.*.share', () => false], // where coins lie is asked of the hot ones as a whole, below
  ['wallets.*.m', lessThan],
  ['wallets.*.keys', fewerOf],
  ['keys.*.store', earlierIn(stores)],
  ['keys.*.active', longer],
  ['keys.*.looks', earlierIn(['nothing', 'case'])],
  ['keys.*.display', earlierIn(displays)],
  ['keys.*.place', () => false], // no place is stricter than another; how many places is asked below
  ['trust.safe.bags', lost],
  ['keys.*.backup', lighter],
  ['keys.*.knownTo', earlierIn(knowers)],
  ['trust.rights.*.persons', lessThan],
  ['trust.rights.*.departments', lessThan],
  ['trust.override', earlierIn(overrides)],
  ['trust.employment.checks', earlierIn(checks)],
  ['trust.employment.revocationSeconds', moreThan],
  ['trust.employment.rotates', lost],
  ['trust.change.deployer', earlierIn(['writer', 'operations'])],
  ['trust.change.reviewers', lessThan],
  ['trust.audit.everyDays', seldomer],
  ['trust.audit.reads', earlierIn(readings)],
  ['trust.safe.bell', earlierIn(bells)],
  ['trust.safe.responseSeconds', moreThan],
  ['trust.seals.everyDays', seldomer],
  ['trust.seals.sensor', lost],
  ['standards.*.m', lessThan],
  ['standards.*.n', lessThan],
  ['standards.*.apart', lessThan],
  ['standards.*.looks', earlierIn(['nothing', 'case'])],
  ['standards.*.store', earlierIn(stores)],
  ['standards.*.hours', longer],
  ['standards.*.display', earlierIn(displays)],
  ['places.*.logs', earlierIn(['local', 'central', 'off-host'])],
  ['ways.*.bar', earlierIn(bars)],
  ['signing.intent', earlierIn(['none', 'web', 'signer', 'hardware'])],
  ['signing.intentCovers', earlierIn(['code', 'destination', 'second-device'])],
  ['refill.mode', earlierIn(['automatic', 'person'])],
  ['cold.everyDays', lessThan],
  ['cold.sessionSeconds', moreThan],
  ['cold.medium', earlierIn(['network', 'usb', 'one-way'])],
  ['cold.approvers', lessThan],
  ['cold.approvalSeconds', lessThan],
  ['release.delaySeconds', lessThan],
  ['release.watchers', lessThan],
  ['release.machine', lost],
  ['cosigner.perWallet', moreThan],
  ['cosigner.perVault', moreThan],
  ['cosigner.destinations', earlierIn(['any', 'own'])],
  ['cosigner.callsFrom', moreThan],
  ['cosigner.number', earlierIn(['console', 'fixed'])],
  ['cosigner.changeSeconds', lessThan],
  ['cosigner.changeConfirmed', lost],
  ['posts.*.people', lessThan],
  ['posts.*.from', moreThan],
  ['posts.*.to', lessThan],
  ['posts.*.weekends', lost],
  ['accounts.paths.*', otherwise],
  ['accounts.demands.*.also', fewerOf],
  ['accounts.demands.*.oneOf', fewerOf],
  ['accounts.required', fewerOf],
  ['accounts.numberChecks', lost],
  ['accounts.addressBook', earlierIn(['none', 'hold'])],
  ['accounts.addressHoldSeconds', lessThan],
  ['accounts.alerts', fewerOf],
  ['accounts.confirm.display', earlierIn(secondDisplays)],
  ['accounts.confirm.seconds', moreThan],
  ['accounts.confirm.registrations', lost],
  ['accounts.proofing', earlierIn(proofings)],
  ['accounts.tokens.withdraw', earlierIn(['always', 'opt-in', 'never'])],
  ['accounts.tokens.bound', lost],
  [
    'watch.reconcileSeconds',
    (before: number | null, after: number | null) => (after ?? Infinity) > (before ?? Infinity),
  ],
  ['watch.reconcileOffice', () => false], // goes with how often
  ['watch.reconcileTolerance', moreThan],
  ['watch.confirmSeconds', moreThan],
  ['response.authority', earlierIn(['board', 'manager', 'anyone'])],
  ['response.freezeSeconds', moreThan],
  ['response.stopSignerSeconds', moreThan],
  ['response.sweepSeconds', moreThan],
  ['response.sweepFee', lessThan],
  ['response.stopDepositsSeconds', moreThan],
  ['response.reissueDeposits', earlierIn(['at-reopening', 'with-sweep'])],
  ['response.forwardOld', lost],
  ['response.perCoin', lost],
  ['response.restartSeconds', lessThan],
  [
    'response.warning.tellSeconds',
    (before: number | null, after: number | null) => (after ?? Infinity) > (before ?? Infinity),
  ],
  ['response.warning.venues', lessThan],
  ['response.warning.steps', lessThan],
  ['response.warning.part', moreThan],
  ['response.warning.tells', earlierIn(tellings)],
  ['funds.*', lessThan],
];

/** Fields of a house that are looser than they were, as `path: before -> after`. */
export function loosened(before: Blueprint, after: Blueprint): string[] {
  return [...fields(before, after, []), ...asAWhole(before, after)];
}

function fields(before: Value, after: Value, path: readonly string[]): string[] {
  const here = path.join('.');
  const rule = looser.find(([pattern]) => matches(pattern, path))?.[1];
  if (before !== undefined && after === undefined) return [`${here} is gone`];
  const told = [`${here}: ${JSON.stringify(before)} -> ${JSON.stringify(after)}`];
  if (rule !== undefined)
    return (rule as (a: Value, b: Value) => boolean)(before, after) ? told : [];
  if (Array.isArray(before) && before.every((each) => typeof each === 'object'))
    return before.flatMap((each: object) => {
      const same = (after as object[]).find((other) => keyOf(other) === keyOf(each));
      return same === undefined
        ? [`${here}: ${keyOf(each)} is gone`]
        : fields(each, same, [...path, keyOf(each)]);
    });
  if (before === null || typeof before !== 'object')
    return (otherwise as (a: Value, b: Value) => boolean)(before, after) ? told : [];
  return Object.entries(before).flatMap(([key, value]) =>
    fields(value, (after as Record<string, Value>)[key], [...path, key]),
  );
}

/** Things in lists are the same thing if they are called the same. */
function keyOf(thing: object): string {
  const { id, role, asset, tier, from, to } = thing as Record<string, string>;
  return id ?? role ?? (asset === undefined ? `${from} to ${to}` : `${tier}/${asset}`);
}

function matches(pattern: string, path: readonly string[]): boolean {
  const steps = pattern.split('.');
  return (
    steps.length === path.length && steps.every((step, at) => step === '*' || step === path[at])
  );
}

function asAWhole(before: Blueprint, after: Blueprint): string[] {
  const faults: string[] = [];
  for (const wallet of before.wallets) {
    const now = after.wallets.find((each) => keyOf(each) === keyOf(wallet))!;
    if (wallet.tier === 'hot' && now.share > wallet.share) faults.push(`more in ${keyOf(wallet)}`);
    const places = (house: Blueprint, keys: readonly string[]): number =>
      new Set(house.keys.filter(({ id }) => keys.includes(id)).map(({ place }) => place)).size;
    if (places(after, now.keys) < places(before, wallet.keys))
      faults.push(`keys of ${keyOf(wallet)} in fewer places`);
  }
  return faults;
}
