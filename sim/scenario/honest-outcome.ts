/** What honest people met in a run: waits, refusals, false suspicion, empty wallets, staff hours. */
import { kinds, type Event } from '../journal.ts';
import type { Seconds } from '../kernel/simulation.ts';
import type { Yen } from '../money.ts';
import { groupsFold, type Groups } from './honest-groups.ts';
import { percentile, weightedPercentile } from './quantile.ts';

export interface HonestOutcome {
  readonly withdrawalsRequested: number;
  readonly withdrawalsSettled: number;
  readonly withdrawalsRefused: number;
  readonly unsettledAtEnd: number;
  /**
   * Part of the wishes that were given up. Somebody who was robbed is not counted for that: what was taken
   * stands in the loss, and beside it stands what honest people suffered from rules, queues and halts. An
   * order given up because the account was frozen, by its owner too, does count.
   */
  readonly customersHarmedShare: number | null;
  readonly delaySecondsP50: number | null;
  readonly delaySecondsP95: number | null;
  readonly firstDestinationDelaySecondsP95: number | null;
  readonly falseHolds: number;
  readonly falseHoldYenHours: number;
  readonly stockOuts: number;
  readonly stockOutSeconds: number;
  readonly haltSeconds: number;
  /** From the block in which coins arrived until they were credited to their owner. */
  readonly creditSecondsP50: number | null;
  readonly lockouts: number;
  readonly lockoutSecondsP95: number | null;
  readonly abandoned: number;
  readonly supportContacts: number;
  readonly falseAlarms: number;
  /** Held by venues outside for coming from a theft, though it was honest people's; a floor. */
  readonly heldFromOthersYen: Yen;
  readonly staffHours: number;
  /** Of the staff's work, what support and reviewers did of it; reviewers are paid for waiting too. */
  readonly supportHours: number;
  readonly reviewerHours: number;
  readonly groups: Groups;
}

/** Work done at all desks, and at the two where customers' affairs end up. */
export interface Worked {
  readonly seconds: Seconds;
  readonly supportSeconds: Seconds;
  readonly reviewerSeconds: Seconds;
}

/** What no event says. */
type Untold = 'heldFromOthersYen' | 'staffHours' | 'supportHours' | 'reviewerHours';

interface OpenOrder {
  readonly count: number;
  readonly yen: Yen;
  readonly requestedAt: Seconds;
  readonly firstDestination: boolean;
  held: boolean;
  unfundedAt: Seconds | null;
}

export function honestFold(
  horizon: Seconds,
  yenOf: (asset: number, amount: number) => Yen,
  assets: ReadonlyMap<string, number>,
): { see(event: Event): void; finish(worked: Worked, heldFromOthersYen: Yen): HonestOutcome } {
  const theirs = new Set<string>();
  const open = new Map<string, OpenOrder>();
  const delays: { seconds: number; count: number; first: boolean }[] = [];
  const lockoutSeconds: number[] = [];
  const creditSeconds: number[] = [];
  const movedAt = new Map<number, Seconds>();
  let requested = 0;
  let settled = 0;
  let refused = 0;
  let holds = 0;
  let holdYenHours = 0;
  let stockOuts = 0;
  let stockOutSeconds = 0;
  let haltSeconds = 0;
  let abandoned = 0;
  let contacts = 0;
  let falseAlarms = 0;
  let wishes = 0;
  const haltedAt = new Map<string, Seconds>();
  const groups = groupsFold();

  const close = (order: OpenOrder, at: Seconds): void => {
    if (order.unfundedAt !== null) stockOutSeconds += (at - order.unfundedAt) * order.count;
    if (order.held) holdYenHours += (order.yen * (at - order.requestedAt)) / 3600;
  };

  const see = (event: Event): void => {
    groups.see(event);
    switch (event.kind) {
      case kinds.destinationMade:
        theirs.add(event.object.text);
        break;
      case kinds.wished:
        wishes++;
        break;
      case kinds.requested: {
        if (theirs.has(event.object.text)) break;
        const count = countOf(event.detail.text);
        requested += count;
        open.set(event.subject.text, {
          count,
          yen: yenOf(assets.get(event.asset.text)!, event.amount),
          requestedAt: event.time,
          firstDestination: event.object.text.startsWith('new address'),
          held: false,
          unfundedAt: null,
        });
        break;
      }
      case kinds.verdict: {
        const order = open.get(event.object.text);
        if (order === undefined || order.held) break;
        order.held = true;
        holds += order.count;
        break;
      }
      case kinds.unfunded: {
        const order = open.get(event.subject.text);
        if (order === undefined) break;
        order.unfundedAt ??= event.time;
        stockOuts += order.count;
        break;
      }
      case kinds.settled: {
        const order = open.get(event.subject.text);
        if (order === undefined) break;
        open.delete(event.subject.text);
        close(order, event.time);
        settled += order.count;
        delays.push({ seconds: event.amount, count: order.count, first: order.firstDestination });
        break;
      }
      case kinds.refused:
      case kinds.cancelled: {
        const order = open.get(event.subject.text);
        if (order === undefined) break;
        open.delete(event.subject.text);
        close(order, event.time);
        refused += order.count;
        break;
      }
      case kinds.moved:
        movedAt.set(event.index, event.time);
        break;
      case kinds.deposited: {
        const arrived = movedAt.get(event.cause);
        if (arrived !== undefined) creditSeconds.push(event.time - arrived);
        break;
      }
      case kinds.lockedOut:
        lockoutSeconds.push(event.amount);
        break;
      case kinds.abandoned:
        abandoned++;
        break;
      case kinds.supportContacted:
        contacts++;
        break;
      case kinds.alarmDismissed:
        falseAlarms++;
        break;
      case kinds.effective:
        if (event.object.text === 'freeze' || event.object.text === 'stop-signer')
          for (const coin of event.subject.text.split(' '))
            if (!haltedAt.has(coin)) haltedAt.set(coin, event.time);
        break;
      case kinds.resumed:
        haltSeconds += event.time - (haltedAt.get(event.subject.text) ?? event.time);
        haltedAt.delete(event.subject.text);
        break;
    }
  };

  const finish = (): HonestOutcome => {
    let unsettled = 0;
    for (const order of open.values()) {
      unsettled += order.count;
      close(order, horizon);
    }
    for (const since of haltedAt.values()) haltSeconds += horizon - since;
    return {
      withdrawalsRequested: requested,
      withdrawalsSettled: settled,
      withdrawalsRefused: refused,
      unsettledAtEnd: unsettled,
      customersHarmedShare: wishes === 0 ? null : Math.min(1, abandoned / wishes),
      delaySecondsP50: weightedPercentile(delays, 50),
      delaySecondsP95: weightedPercentile(delays, 95),
      firstDestinationDelaySecondsP95: weightedPercentile(
        delays.filter(({ first }) => first),
        95,
      ),
      falseHolds: holds,
      falseHoldYenHours: Math.round(holdYenHours),
      stockOuts,
      stockOutSeconds: Math.round(stockOutSeconds),
      haltSeconds: Math.round(haltSeconds / assets.size),
      creditSecondsP50: percentile(creditSeconds, 50),
      lockouts: lockoutSeconds.length,
      lockoutSecondsP95: percentile(lockoutSeconds, 95),
      abandoned,
      supportContacts: contacts,
      falseAlarms,
      // What no event says is told by whoever asks for the outcome.
      heldFromOthersYen: 0,
      staffHours: 0,
      supportHours: 0,
      reviewerHours: 0,
      groups: groups.finish(),
    };
  };

  let finished: Omit<HonestOutcome, Untold> | null = null;
  return {
    see,
    finish(worked, heldFromOthersYen) {
      finished ??= finish();
      return {
        ...finished,
        heldFromOthersYen,
        staffHours: hoursOf(worked.seconds),
        supportHours: hoursOf(worked.supportSeconds),
        reviewerHours: hoursOf(worked.reviewerSeconds),
      };
    },
  };
}

function hoursOf(worked: Seconds): number {
  return Math.round(worked / 360) / 10;
}

/** An order of the pooled flow says how many it stands for: `31 orders`. */
function countOf(detail: string): number {
  return detail === '' ? 1 : Number(detail.slice(0, detail.indexOf(' ')));
}
