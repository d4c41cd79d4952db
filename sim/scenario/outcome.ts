/** What a run came to: a fold over its journal, and nothing else. */
import type { Event } from '../journal.ts';
import { kinds } from '../journal.ts';
import { multiplyDivide, type Yen } from '../money.ts';
import type { Seconds } from '../kernel/simulation.ts';
import type { Blueprint } from '../exchange/blueprint.ts';
import type { Held } from '../customers/traits.ts';
import { byFactor, type ByFactor } from './factors.ts';
import { losses, type Bearing, type Borne, type Loss } from './losses.ts';
import { honestFold, type HonestOutcome, type Worked } from './honest-outcome.ts';
import { recoveryFold } from './recovery.ts';

export interface Outcome {
  readonly assetsYen: Yen;
  readonly customerAssetsYen: Yen;
  readonly ownAssetsYen: Yen;
  readonly atRiskYen: Yen;
  readonly stolenYen: Yen;
  readonly stolenByAsset: Readonly<Record<string, { amount: number; yen: Yen; share: number }>>;
  readonly recoveredYen: Yen;
  /** Held by venues outside at the end: not given back, and out of reach of whoever took it. */
  readonly frozenYen: Yen;
  readonly customerLossYen: Yen;
  readonly exchangeLossYen: Yen;
  readonly insuredYen: Yen;
  readonly uncoveredYen: Yen;
  readonly compensationDays: number | null;
  readonly borne: Borne['borne'];
  readonly byFactor: Readonly<Record<Held, ByFactor>>;
  readonly theftTransactions: number;
  readonly accountsTargeted: number;
  readonly accountsRobbed: number;
  readonly firstTheftAt: Seconds | null;
  readonly lastTheftAt: Seconds | null;
  readonly detectedAfterSeconds: Seconds | null;
  readonly stoppedAfterSeconds: Seconds | null;
  readonly containedAfterSeconds: Seconds | null;
  readonly announcedAfterSeconds: Seconds | null;
  readonly stoppedBy: readonly { control: string; step: string; at: Seconds }[];
  readonly honest: HonestOutcome;
}

/** What the fold is told beforehand: the house without any control, with its prices. */
export interface Stakes {
  readonly house: Blueprint;
  /** Places in the asset list of the coins aimed at; empty where accounts are. */
  readonly aims: readonly number[];
  readonly horizon: Seconds;
}

/** What controls decide about an outcome without any event: who pays, and who sits at a desk. */
export interface Terms {
  readonly bearing: Bearing;
  /** Desks that exist only to watch and to review, manned round the clock, beyond those of the house. */
  readonly seats: number;
}

export interface OutcomeFold {
  readonly see: (event: Event) => void;
  /** May be asked again under other terms. */
  finish(worked: Worked, terms: Terms): Outcome;
}

export function outcomeFold(stakes: Stakes): OutcomeFold {
  const { house, aims, horizon } = stakes;
  const at = new Map(house.assets.map(({ id }, index) => [id, index]));
  const yenOf = (asset: number, amount: number): Yen => {
    const { yen, lot } = house.assets[asset]!;
    return multiplyDivide(amount, yen, lot, 'nearest');
  };
  const honest = honestFold(horizon, yenOf, at);

  const theirs = new Set<string>();
  const recovery = recoveryFold(theirs);
  const stolen = house.assets.map(() => 0);
  const noticedAt = new Map<number, Seconds>();
  const robbed = new Map<string, Yen>();
  const targeted = new Set<string>();
  const heldBy = new Map<string, Held>();
  const refusals: { control: string; step: string; at: Seconds }[] = [];
  let weight = 1;
  let targetedYen = 0;
  let thefts = 0;
  let first: Seconds | null = null;
  let last: Seconds | null = null;
  let detected: Seconds | null = null;
  let stopped: Seconds | null = null;
  let contained: Seconds | null = null;
  let announced: Seconds | null = null;
  let wasMoved = '';
  // Everything that an act of his led to, so that a refusal of him is told from one of a customer.
  const led = new Set<number>();
  // A coin is traced back to the account it left by the causes of its events.
  const accountOfOrder = new Map<string, string>();
  const accountOfSignature = new Map<number, string>();
  const accountOfSubmission = new Map<number, string>();

  const took = (event: Event): void => {
    const asset = at.get(event.asset.text)!;
    stolen[asset]! += event.amount;
    if (event.detail.text !== wasMoved) thefts++;
    wasMoved = event.detail.text;
    first ??= event.time;
    last = event.time;
    contained = null;
    const victim = accountOfSubmission.get(event.cause);
    if (victim !== undefined)
      robbed.set(victim, (robbed.get(victim) ?? 0) + yenOf(asset, event.amount));
  };

  const see = (event: Event): void => {
    if (ofHis.has(event.kind) || led.has(event.cause)) led.add(event.index);
    switch (event.kind) {
      case kinds.destinationMade:
        theirs.add(event.object.text);
        break;
      case kinds.moved:
        if (theirs.has(event.object.text) && !theirs.has(event.subject.text)) took(event);
        break;
      case kinds.accountTargeted:
        targetedYen += event.amount;
        targeted.add(event.subject.text);
        break;
      case kinds.customerMet:
        heldBy.set(event.subject.text, event.object.text as Held);
        break;
      case kinds.campaignWeighed:
        weight = event.amount / 1e6;
        break;
      case kinds.robbed:
        accountOfOrder.set(event.object.text, event.subject.text);
        break;
      case kinds.signed: {
        const account = accountOfOrder.get(event.subject.text);
        if (account !== undefined) accountOfSignature.set(event.index, account);
        break;
      }
      case kinds.submitted: {
        const account = accountOfSignature.get(event.cause);
        if (account !== undefined) accountOfSubmission.set(event.index, account);
        break;
      }
      case kinds.alarmNoticed:
        noticedAt.set(event.index, event.time);
        break;
      case kinds.alarmConfirmed:
        detected ??= noticedAt.get(event.cause) ?? event.time;
        break;
      case kinds.accountFrozen:
        detected ??= event.time;
        contained ??= first === null ? null : event.time;
        break;
      case kinds.effective:
        if (first === null) break;
        if (stops.has(event.object.text)) stopped ??= event.time;
        if (contains.has(event.object.text)) contained ??= event.time;
        break;
      case kinds.announced:
        if (first !== null) announced ??= event.time;
        break;
      case kinds.verdict:
        if (led.has(event.cause) && event.detail.text.startsWith('refuse'))
          refusals.push({
            control: event.subject.text,
            step: event.detail.text.slice('refuse: '.length),
            at: event.time,
          });
        break;
    }
    honest.see(event);
    recovery.see(event);
  };

  const inYen = (of: (asset: string) => number): Yen =>
    sum(house.assets.map(({ id }, index) => yenOf(index, of(id))));
  const gone = (index: number): number =>
    stolen[index]! - recovery.returned(house.assets[index]!.id);

  /** Where more of a coin is gone than customers are owed, the exchange's own went with it. */
  const outOfWallets = (): Loss => ({
    from: 'wallets',
    coins: house.assets.map(({ claims, own }, index) => {
      // what was taken less what came back, each rounded as they are told
      const back = yenOf(index, recovery.returned(house.assets[index]!.id));
      const yen = yenOf(index, stolen[index]!) - back;
      const ownersYen = yenOf(index, Math.min(own, Math.max(0, gone(index) - claims)));
      return { yen, ownersYen: Math.min(yen, ownersYen) };
    }),
  });
  /** Coins that come back are not known by the account they left: each gets its part. */
  const outOfAccounts = (): Loss => {
    const taken = inYen((id) => stolen[at.get(id)!]!);
    const back = Math.min(taken, inYen(recovery.returned));
    const left = (yen: Yen): Yen =>
      back === 0 ? yen : multiplyDivide(yen, taken - back, taken, 'nearest');
    return {
      from: 'accounts',
      accounts: [...robbed].map(([account, yen]) => ({
        yen: left(yen),
        held: heldBy.get(account) ?? 'none',
      })),
      weight,
    };
  };
  const targets = (): Record<Held, number> => {
    const met = { none: 0, sms: 0, totp: 0, passkey: 0 };
    for (const account of targeted) {
      const held = heldBy.get(account);
      if (held !== undefined) met[held]++;
    }
    return met;
  };

  return {
    see,
    finish(worked, { bearing, seats }) {
      const customerAssetsYen = sum(house.assets.map(({ claims }, index) => yenOf(index, claims)));
      const ownAssetsYen = sum(house.assets.map(({ own }, index) => yenOf(index, own)));
      const atRiskYen =
        aims.length > 0
          ? sum(
              aims.map((index) => {
                const { claims, own } = house.assets[index]!;
                return yenOf(index, claims + own);
              }),
            )
          : Math.round(targetedYen * weight);
      const weighed = (yen: Yen): Yen => Math.round(yen * weight);
      const stolenYen = weighed(sum(stolen.map((amount, index) => yenOf(index, amount))));
      const loss = aims.length > 0 ? outOfWallets() : outOfAccounts();
      const recoveredYen = weighed(inYen(recovery.returned));
      const lostYen = stolenYen - recoveredYen;
      const bears = losses(bearing, loss, lostYen);
      const since = (when: Seconds | null): Seconds | null =>
        when === null || first === null ? null : Math.max(0, Math.floor(when - first));
      return {
        assetsYen: customerAssetsYen + ownAssetsYen,
        customerAssetsYen,
        ownAssetsYen,
        atRiskYen,
        stolenYen,
        stolenByAsset: Object.fromEntries(
          house.assets.map(({ id, claims, own }, index) => [
            id,
            {
              amount: weighed(stolen[index]!),
              yen: weighed(yenOf(index, stolen[index]!)),
              share: (stolen[index]! * weight) / (claims + own),
            },
          ]),
        ),
        recoveredYen,
        frozenYen: weighed(inYen(recovery.frozen)),
        ...bears,
        byFactor: byFactor(loss, bearing, bears, lostYen, targets(), house.accounts.enrolled),
        theftTransactions: weighed(thefts),
        accountsTargeted: weighed(targeted.size),
        accountsRobbed: weighed(robbed.size),
        firstTheftAt: first === null ? null : Math.floor(first),
        lastTheftAt: last === null ? null : Math.floor(last),
        detectedAfterSeconds: since(detected),
        stoppedAfterSeconds: since(stopped),
        containedAfterSeconds: since(contained),
        announcedAfterSeconds: since(announced),
        stoppedBy: refusals,
        honest: honest.finish(
          { ...worked, seconds: worked.seconds + seats * horizon },
          weighed(inYen(recovery.heldFromOthers)),
        ),
      };
    },
  };
}

const stops: ReadonlySet<string> = new Set(['freeze', 'stop-signer']);

/** Acts after which coins under the house's keys are out of reach, if none leave any more. */
const contains: ReadonlySet<string> = new Set(['freeze', 'stop-signer', 'sweep', 'cut-servers']);

/** Acts of whoever carries out a plan. */
const ofHis: ReadonlySet<Event['kind']> = new Set([
  kinds.intends,
  kinds.obtained,
  kinds.reached,
  kinds.accountTargeted,
  kinds.rewritten,
]);

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
