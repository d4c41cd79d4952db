/** Turns a checked scenario file into the house and the street it describes. */
import type { AssetPlan, Blueprint, KeyPlan, WalletPlan, Tier } from '../exchange/blueprint.ts';
import { noDemands } from '../exchange/demands.ts';
import { noStandard } from '../exchange/standards.ts';
import type { Street } from '../customers/street.ts';
import type { ScenarioFile } from './schema.ts';

/** A place in the file where something does not fit, with what was expected there. */
export interface Misfit {
  readonly path: readonly (string | number)[];
  readonly expected: string;
  readonly found: string;
}

/** The house on opening day, and everything in the file that cannot stand as it is. */
export function blueprintOf(file: ScenarioFile): { house: Blueprint; misfits: Misfit[] } {
  const misfits: Misfit[] = [];
  const { exchange } = file;
  const assets = Object.entries(file.assets).map(([id, asset]) => assetOf(id, asset, misfits));
  const keys: KeyPlan[] = [];
  const wallets: WalletPlan[] = [];
  const known = new Set(Object.keys(exchange.places));
  const place = (id: string, path: Misfit['path']): void => {
    if (!known.has(id))
      misfits.push({ path, expected: `one of ${[...known].join(', ')}`, found: id });
  };

  for (const { id } of assets)
    if (exchange.wallets[id] === undefined)
      misfits.push({
        path: ['exchange', 'wallets'],
        expected: `wallets for ${id}`,
        found: 'none',
      });
  for (const [id, tiers] of Object.entries(exchange.wallets)) {
    if (!assets.some((asset) => asset.id === id))
      misfits.push({
        path: ['exchange', 'wallets', id],
        expected: 'an asset of this file',
        found: id,
      });
    let shares = 0;
    for (const tier of ['hot', 'warm', 'cold', 'vault'] as const) {
      const wallet = tiers[tier];
      if (wallet === undefined) continue;
      const path = ['exchange', 'wallets', id, tier];
      if (wallet.signatures > wallet.keys.length)
        misfits.push({
          path: [...path, 'signatures'],
          expected: `at most the ${wallet.keys.length} keys listed`,
          found: `${wallet.signatures}`,
        });
      wallets.push(walletOf(id, tier, wallet, keys));
      wallet.keys.forEach((key, at) => place(key.place, [...path, 'keys', at, 'place']));
      shares += wallet.share;
    }
    if (shares > 1.000001 || shares < 0.999999)
      misfits.push({
        path: ['exchange', 'wallets', id],
        expected: 'shares that add up to 1',
        found: `${Math.round(shares * 1e6) / 1e6}`,
      });
  }
  exchange.ways.forEach(({ from, to }, at) => {
    place(from, ['exchange', 'ways', at, 'from']);
    place(to, ['exchange', 'ways', at, 'to']);
  });
  exchange.signing.callers.forEach((id, at) => place(id, ['exchange', 'signing', 'callers', at]));
  if (file.customers.simulated > file.customers.total)
    misfits.push({
      path: ['customers', 'simulated'],
      expected: `at most the ${file.customers.total} customers in all`,
      found: `${file.customers.simulated}`,
    });

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
      destinations: 'free',
    },
    staff: exchange.staff.map((post) => ({ ...post })),
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
    },
    funds: {
      capitalYen: funds.capital,
      insuranceYen: funds.insurance,
      ownAgainstHot: funds.ownAgainstHot,
      accountYen: funds.perAccount,
      accountSecondFactorOnly: funds.secondFactorOnly,
    },
  };
  return { house, misfits };
}

/** The people outside as the file describes them. */
export function streetOf({ customers }: ScenarioFile): Street {
  return {
    total: customers.total,
    simulated: customers.simulated,
    balanceMu: customers.balanceMu,
    balanceSigma: customers.balanceSigma,
    withdrawalsPerDay: customers.withdrawalsPerDay,
    depositsPerDay: customers.depositsPerDay,
    surge: customers.surge,
    newDestinationShare: customers.newDestination,
    newDeviceShare: customers.newDevice,
    reusedPasswordShare: customers.reusedPassword,
    codeMissedShare: customers.codeMissed,
    answersShare: customers.answers,
    noticeMedianSeconds: customers.noticeMedian,
    noticeSigma: customers.noticeSigma,
    looksEveryDays: customers.looksEveryDays,
  };
}

type AssetFile = ScenarioFile['assets'][string];
type WalletFile = NonNullable<ScenarioFile['exchange']['wallets'][string]['hot']>;

function assetOf(id: string, file: AssetFile, misfits: Misfit[]): AssetPlan {
  const lot = powerOfTen(file.decimals);
  const claims = units(file.claims.value, file.decimals);
  if (file.claims.asset !== id)
    misfits.push({
      path: ['assets', id, 'claims'],
      expected: `an amount of ${id}`,
      found: file.claims.asset,
    });
  if (!Number.isSafeInteger(claims * 8) || claims <= 0)
    misfits.push({
      path: ['assets', id, 'claims'],
      expected: `an amount that fits 2^50 units of 10^-${file.decimals} ${id}`,
      found: file.claims.value,
    });
  return {
    id,
    kind: file.chain,
    yen: Math.round(file.price * priceScale),
    lot: lot * priceScale,
    decimals: file.decimals,
    claims,
    own: Math.floor(claims * file.own),
    depositsTo: file.depositsTo,
    confirmations: file.confirmations,
  };
}

function walletOf(asset: string, tier: Tier, file: WalletFile, keys: KeyPlan[]): WalletPlan {
  const ids = file.keys.map((key, at) => {
    const id = `${tier} key ${at + 1}/${asset}`;
    keys.push({ id, place: key.place, store: key.store, active: key.active, looks: key.looks });
    return id;
  });
  return { asset, tier, share: file.share, m: file.signatures, keys: ids };
}

/** Prices below a yen keep their digits: yen and lot are both a thousand times larger. */
const priceScale = 1000;

function watchDay(reconcile: 'never' | 'working-day'): number | null {
  return reconcile === 'never' ? null : 86400;
}

function powerOfTen(decimals: number): number {
  let power = 1;
  for (let step = 0; step < decimals; step++) power *= 10;
  return power;
}

/** A decimal as written, in smallest units; digits beyond the last simulated place are cut. */
function units(decimal: string, decimals: number): number {
  const [whole = '0', part = ''] = decimal.split('.');
  return Number(whole + part.slice(0, decimals).padEnd(decimals, '0'));
}
