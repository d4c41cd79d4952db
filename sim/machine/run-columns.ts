/** Every run of a study as one row of a table: its columns, what each holds, and in what unit. */
import type { Kept } from '../measure/trial.ts';
import { against, customerLossShare, lossShare, type Honest } from '../measure/cell.ts';

/** One run, and where it belongs. */
export interface RunRow {
  readonly plan: string;
  readonly scenario: string;
  readonly family: string;
  readonly kind: string;
  readonly seed: string;
  /** Sets of controls it answers for, such as `none`, `baseline:strict`, `alone:cold-ratio`. */
  readonly sets: readonly string[];
  readonly controls: Readonly<Record<string, unknown>>;
  readonly kept: Kept;
  /** The run of the same seed without controls. */
  readonly none: Kept;
}

export type Value = string | number | null;

export interface Column {
  readonly name: string;
  readonly type: 'text' | 'number';
  readonly unit: string;
  readonly meaning: string;
  read(row: RunRow): Value;
}

const text = (name: string, meaning: string, read: (row: RunRow) => string): Column => ({
  name,
  type: 'text',
  unit: '',
  meaning,
  read,
});

type Figure = {
  [K in keyof Kept['outcome']]: Kept['outcome'][K] extends number | null ? K : never;
}[keyof Kept['outcome']];

const figure = (name: Figure, unit: string, meaning: string): Column => ({
  name,
  type: 'number',
  unit,
  meaning,
  read: ({ kept }) => kept.outcome[name],
});

const honest = (name: keyof Honest, unit: string, meaning: string): Column => ({
  name: `honest.${name}`,
  type: 'number',
  unit,
  meaning,
  read: ({ kept }) => kept.outcome.honest[name],
});

const share = (name: string, of: typeof lossShare, meaning: string): Column => ({
  name,
  type: 'number',
  unit: 'share',
  meaning,
  read: ({ kept, none }) => of(against(none.outcome, kept.outcome)),
});

const since = 'seconds since the first theft';

export const columns: readonly Column[] = [
  text('plan', 'digest of all that decides the study', ({ plan }) => plan),
  text('scenario', 'id, or id/variant', ({ scenario }) => scenario),
  text('family', 'family of the attack', ({ family }) => family),
  text('kind', 'incident or exercise', ({ kind }) => kind),
  text(
    'seed',
    'the seed of this run; with the scenario, the controls and the settings of the study it makes it again',
    ({ seed }) => seed,
  ),
  text(
    'sets',
    'sets of controls this run answers for: none, recorded, baseline, baseline:ID, alone:ID, without:ID',
    ({ sets }) => sets.join(' '),
  ),
  text('controls', 'controls in force with what was asked of them, JSON', ({ controls }) =>
    JSON.stringify(controls),
  ),
  text('digest', 'of the journal of the run', ({ kept }) => kept.digest),
  figure('assetsYen', 'yen', 'in custody when the attack begins'),
  figure('customerAssetsYen', 'yen', 'of it owed to customers'),
  figure('ownAssetsYen', 'yen', 'of it the exchange’s own'),
  {
    ...figure('atRiskYen', 'yen', 'what was aimed at, as it stands without controls'),
    read: ({ none }) => none.outcome.atRiskYen,
  },
  figure('stolenYen', 'yen', 'taken'),
  figure('recoveredYen', 'yen', 'come back'),
  figure('frozenYen', 'yen', 'held by other venues and not given back when the run ends'),
  share('lossShare', lossShare, 'stolen and not recovered, of atRiskYen'),
  share('customerLossShare', customerLossShare, 'what customers still lack, of atRiskYen'),
  figure('customerLossYen', 'yen', 'what customers still lack after everyone has paid'),
  figure('exchangeLossYen', 'yen', 'paid by the owners'),
  figure('insuredYen', 'yen', 'paid by an insurer'),
  figure('uncoveredYen', 'yen', 'owed by the rule and paid by nobody'),
  figure('compensationDays', 'days', 'until customers are paid'),
  figure('theftTransactions', 'count', 'transactions to addresses of the adversary'),
  figure('accountsTargeted', 'count', 'accounts aimed at'),
  figure('accountsRobbed', 'count', 'accounts robbed'),
  figure('firstTheftAt', 'seconds since the start', 'first coin taken'),
  figure('lastTheftAt', 'seconds since the start', 'last coin taken'),
  figure(
    'detectedAfterSeconds',
    since,
    'an alarm that proved true was noticed, or an account was frozen; 0 where that was before',
  ),
  figure('stoppedAfterSeconds', since, 'withdrawals or the signer stood still'),
  figure('containedAfterSeconds', since, 'an act after which no coin left'),
  figure('announcedAfterSeconds', since, 'the public was told'),
  honest('withdrawalsRequested', 'count', 'asked for by honest customers'),
  honest('withdrawalsSettled', 'count', 'of them paid'),
  honest('withdrawalsRefused', 'count', 'of them refused or cancelled'),
  honest('unsettledAtEnd', 'count', 'of them neither at the end'),
  honest('customersHarmedShare', 'share', 'wishes given up, of all wishes'),
  honest('delaySecondsP50', 'seconds', 'median wait from wish to payment'),
  honest('delaySecondsP95', 'seconds', 'one in twenty waits longer'),
  honest('firstDestinationDelaySecondsP95', 'seconds', 'the same to a new destination'),
  honest('falseHolds', 'count', 'honest orders held'),
  honest('falseHoldYenHours', 'yen hours', 'honest money held, times how long'),
  honest('stockOuts', 'count', 'orders that a hot wallet could not pay at once'),
  honest('stockOutSeconds', 'seconds', 'waited for coins, over all orders'),
  honest('haltSeconds', 'seconds', 'withdrawals stood still, on average over the coins'),
  honest('creditSecondsP50', 'seconds', 'median from deposit to credit'),
  honest('lockouts', 'count', 'honest customers who could not get in'),
  honest('lockoutSecondsP95', 'seconds', 'for how long, one in twenty longer'),
  honest('abandoned', 'count', 'wishes given up'),
  honest('supportContacts', 'count', 'calls to the support desk'),
  honest('falseAlarms', 'count', 'alarms dismissed'),
  honest('heldFromOthersYen', 'yen', 'held by other venues though honest people’s; a floor'),
  honest('staffHours', 'hours', 'worked, and sat at desks that are manned without work'),
  honest('supportHours', 'hours', 'of them at the support desk'),
  honest('reviewerHours', 'hours', 'of them at reviews'),
];
