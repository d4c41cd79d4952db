/** Turns a checked scenario file into the house it describes. */
import type { Blueprint } from '../exchange/blueprint.ts';
import { inOrder, type PostPlan } from '../exchange/blueprint/posts.ts';
import type { CosignerPlan } from '../exchange/blueprint/vault.ts';
import { noDemands } from '../exchange/demands.ts';
import { noStandard } from '../exchange/standards.ts';
import { coinsOf } from './coins-of.ts';
import type { Misfit } from './fault.ts';
import type { ScenarioFile } from './schema.ts';
import { trustMisfits, trustOf } from './trust-of.ts';

/** The house on opening day, and everything in the file that cannot stand as it is. */
export function blueprintOf(file: ScenarioFile): { house: Blueprint; misfits: Misfit[] } {
  const { exchange } = file;
  const misfits: Misfit[] = [];
  const { assets, wallets, keys } = coinsOf(file, misfits);
  misfits.push(...nowhere(file), ...trustMisfits(file), ...tooMany(file));

  const { cold, watch, response, funds, accounts } = exchange;
  const house: Blueprint = {
    assets,
    wallets,
    keys,
    standards: { online: noStandard(), offline: noStandard() },
    places: Object.entries(exchange.places).map(([id, { kind, logs }]) => ({ id, kind, logs })),
    ways: exchange.ways.map((way) => ({ ...way })),
    signing: {
      ...exchange.signing,
      intentCovers: exchange.signing.intent === 'none' ? 'code' : 'destination',
    },
    refill: { ...exchange.refill },
    cold: {
      everyDays: cold.everyDays,
      sessionSeconds: cold.session,
      medium: cold.medium,
      approvers: cold.approvers,
      approvalSeconds: cold.approval,
    },
    release: {
      delaySeconds: exchange.release.delay,
      watchers: exchange.release.watchers,
      machine: exchange.release.machine,
    },
    cosigner: cosignerOf(exchange.cosigner),
    console: exchange.console === null ? null : { ...exchange.console, desks: [] },
    posts: postsOf(exchange.staff),
    trust: trustOf(file),
    accounts: {
      paths: accounts.paths,
      demands: noDemands(),
      enrolled: accounts.enrolled,
      recoverClears: accounts.recoverClears,
      required: exchange.signing.intent === 'none' ? [] : ['signature'],
      codeSeconds: accounts.codeSeconds,
      numberChecks: accounts.numberChecks,
      addressBook: accounts.addressBook,
      addressHoldSeconds: accounts.addressHold,
      alerts: accounts.alerts,
      confirm: { ...accounts.confirm },
      enforced: accounts.enforced,
      proofing: accounts.proofing,
      lookUpsPerDay: accounts.lookUpsPerDay,
      tokens: { ...accounts.tokens },
    },
    watch: {
      reconcileSeconds:
        typeof watch.reconcile === 'number' ? watch.reconcile : watchDay(watch.reconcile),
      reconcileOffice: watch.reconcile === 'working-day',
      reconcileTolerance: watch.tolerance,
      confirmSeconds: watch.confirm,
    },
    response: {
      authority: response.authority,
      freezeSeconds: response.freeze,
      stopSignerSeconds: response.stopSigner,
      sweepSeconds: response.sweep,
      sweepFee: 1,
      cutSeconds: response.cutServers,
      stopDepositsSeconds: response.stopDeposits,
      reissueDeposits: 'at-reopening',
      forwardOld: false,
      announceSeconds: response.announce,
      perCoin: response.perCoin,
      inspectSeconds: response.inspect,
      restartSeconds: response.restart,
      warning: {
        tellSeconds: response.warning.tell === 'never' ? null : response.warning.tell,
        venues: response.warning.venues,
        steps: response.warning.steps,
        part: response.warning.part,
        tells: response.warning.tells,
        returnSeconds: response.warning.returns,
      },
    },
    funds: {
      capitalYen: funds.capital,
      insuranceYen: funds.insurance,
      ownAgainstHot: funds.ownAgainstHot,
      accountYen: funds.perAccount,
    },
  };
  return { house, misfits };
}

/** Places that keys, ways and callers name and the file does not. */
function nowhere({ exchange }: ScenarioFile): Misfit[] {
  const { places, wallets, ways, signing, console } = exchange;
  const named: { id: string; path: Misfit['path'] }[] = [];
  for (const [asset, tiers] of Object.entries(wallets))
    for (const [tier, { keys }] of Object.entries(tiers))
      keys.forEach(({ place }, at) => {
        const path = ['exchange', 'wallets', asset, tier, 'keys', at, 'place'];
        named.push({ id: place, path });
      });
  ways.forEach(({ from, to }, at) => {
    named.push({ id: from, path: ['exchange', 'ways', at, 'from'] });
    named.push({ id: to, path: ['exchange', 'ways', at, 'to'] });
  });
  signing.callers.forEach((id, at) =>
    named.push({ id, path: ['exchange', 'signing', 'callers', at] }),
  );
  if (console !== null) {
    named.push({ id: console.place, path: ['exchange', 'console', 'place'] });
    console.tokens.forEach((id, at) =>
      named.push({ id, path: ['exchange', 'console', 'tokens', at] }),
    );
  }
  const known = Object.keys(places);
  return named
    .filter(({ id }) => !known.includes(id))
    .map(({ id, path }) => ({ path, expected: `one of ${known.join(', ')}`, found: id }));
}

/** More simulated customers than there are, and a second post for one role. */
function tooMany({ customers, exchange }: ScenarioFile): Misfit[] {
  const misfits: Misfit[] = [];
  if (customers.simulated > customers.total)
    misfits.push({
      path: ['customers', 'simulated'],
      expected: `at most the ${customers.total} customers in all`,
      found: `${customers.simulated}`,
    });
  exchange.staff.forEach(({ role }, at) => {
    if (exchange.staff.findIndex((other) => other.role === role) < at)
      misfits.push({
        path: ['exchange', 'staff', at, 'role'],
        expected: 'one post for each role',
        found: `a second ${role}`,
      });
  });
  return misfits;
}

function postsOf(staff: readonly PostPlan[]): Blueprint['posts'] {
  return inOrder(Object.fromEntries(staff.map((each) => [each.role, { ...each }])));
}

function cosignerOf({ change, ...rules }: ScenarioFile['exchange']['cosigner']): CosignerPlan {
  return { ...rules, changeSeconds: change };
}

function watchDay(reconcile: 'never' | 'working-day'): number | null {
  return reconcile === 'never' ? null : 86400;
}
