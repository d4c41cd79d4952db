/**
 * Which events go into one sentence. What happens to one customer after another is told once in full, and
 * then as so many more; a row of transfers is one sentence, and so are the orders of one moment.
 */
import { kinds, type Event } from '../journal.ts';
import type { Name } from '../kernel/random.ts';
import type { Seconds } from '../kernel/simulation.ts';
import { day, hour, minute } from '../time.ts';
import type { Catalogue } from './catalogue.ts';
import type { Matter } from './told.ts';

/** An event the story tells, with what was found out about it on the way. */
export type Found = Pick<Matter, 'first' | 'theirs' | 'cause' | 'gone'> & {
  /** For a transfer, whether it took much of all there was. */
  readonly large: boolean;
};

/** Puts what is told into sentences, in the order in which each begins. */
export function folded(found: readonly Found[], catalogue: Catalogue): Matter[] {
  const open = new Map<string, Found[]>();
  const rows: Found[][] = [];
  for (const each of found) {
    const { key, gap, byPeriod } = foldOf(each);
    const row = byPeriod && open.has(key) ? `${key} ${periodOf(each.first, catalogue)}` : key;
    const before = open.get(row);
    const fits = before !== undefined && each.first.time - before.at(-1)!.first.time <= gap;
    if (fits && !(byPeriod && row === key)) before.push(each);
    else rows.push(opened(open, row, each));
  }
  const seen = new Set<string>();
  const gone = new Map<string, number>();
  return rows.map((row) => {
    const { key } = foldOf(row[0]!);
    const again = seen.has(key);
    seen.add(key);
    const matter = matterOf(row, again);
    const { text: asset } = matter.first.asset;
    if (matter.gone - (gone.get(asset) ?? 0) < leastChange) return { ...matter, gone: 0 };
    gone.set(asset, matter.gone);
    return matter;
  });
}

/** How much of a coin is gone is said again once it has changed by so much. */
const leastChange = 0.005;

/** Events of one key are one sentence while no more than `gap` lies between two of them. */
interface Fold {
  readonly key: string;
  readonly gap: Seconds;
  /** The first stands alone, the others are summed period by period. */
  readonly byPeriod: boolean;
}

function foldOf({ first: event, theirs, large }: Found): Fold {
  const { kind, time, subject, object, detail, asset } = event;
  switch (kind) {
    case kinds.walletOpened:
      return row(`${kind.id} ${asset.text}`, 0);
    case kinds.accountTargeted:
      return row(kind.id, Infinity);
    case kinds.mailed:
      return row(kind.id, hour);
    case kinds.reached:
      return row(`${kind.id} ${detail.text} ${time}`, 0);
    case kinds.ordered:
    case kinds.effective:
      return row(`${kind.id} ${subject.text} ${time}`, 0);
    case kinds.resumed:
      return row(`${kind.id} ${time}`, 0);
    case kinds.moved:
      if (large) return row(`${kind.id} ${likened(subject.text)} large`, 15 * minute);
      return oneByOne(`${kind.id} ${likened(subject.text)}`);
    case kinds.verdict:
      return oneByOne(`${kind.id} ${subject.text} ${detail.text} ${theirs}`);
    case kinds.requested:
    case kinds.refillMade:
      return oneByOne(`${kind.id} ${asset.text}`);
    case kinds.venueTold:
      return row(`${kind.id} ${asset.text} ${time}`, 0);
    case kinds.soldOutside:
    case kinds.returned:
      return oneByOne(`${kind.id} ${subject.text} ${asset.text}`);
    case kinds.heldOutside:
      return oneByOne(`${kind.id} ${subject.text} ${asset.text} ${detail.text}`);
    case kinds.tagged:
    case kinds.signatureMade:
    case kinds.destinationRegistered:
    case kinds.alarmDismissed:
    case kinds.releaseAnnounced:
    case kinds.releaseCancelled:
      return oneByOne(kind.id);
    case kinds.signatureRefused:
    case kinds.rejected:
    case kinds.reviewed:
    case kinds.refused:
    case kinds.cancelled:
    case kinds.ledgerAltered:
      return oneByOne(`${kind.id} ${detail.text}`);
    case kinds.alarmRaised:
      return oneByOne(`${kind.id} ${subject.text} ${colleague(object.text)}`);
    case kinds.alarmNoticed:
    case kinds.alarmConfirmed:
      return oneByOne(`${kind.id} ${colleague(object.text)}`);
    default:
      return oneByOne(`${kind.id} ${likened(object.text)} ${likened(detail.text)}`);
  }
}

function row(key: string, gap: Seconds): Fold {
  return { key, gap, byPeriod: false };
}

function oneByOne(key: string): Fold {
  return { key, gap: Infinity, byPeriod: true };
}

/** A day, or in a long run as many days as make six parts. */
function periodOf({ time }: Event, { calendar, length }: Catalogue): number {
  return Math.floor(calendar.dayNumber(time) / Math.max(1, Math.ceil(length / day / 6)));
}

/** What happens to one customer, or to one wallet of many, is like what happens to another. */
function likened(text: string): string {
  return text.replace(/customer [0-9]+/, 'customer').replace(/^vault [0-9]+/, 'vault');
}

/** In alarms, what is asked of one member of staff is like what is asked of another. */
function colleague(text: string): string {
  return likened(text).replace(/^[a-z-]+ [0-9]+$/, 'colleague');
}

function opened(open: Map<string, Found[]>, key: string, first: Found): Found[] {
  const row = [first];
  open.set(key, row);
  return row;
}

function matterOf(row: readonly Found[], again: boolean): Matter {
  const { first, theirs, cause } = row[0]!;
  const { first: last, gone } = row.at(-1)!;
  const events = row.map((each) => each.first);
  const people = new Map(row.map(whose).map((name) => [name.text, name]));
  return {
    first,
    events,
    count: events.length,
    people: [...people.values()],
    span: last.time - first.time,
    again,
    theirs,
    cause,
    gone,
  };
}

/** Of what the adversary did to a customer, the customer; otherwise whoever did it. */
function whose({ first, cause }: Found): Name {
  const { kind, subject, detail } = first;
  if (kind === kinds.obtained) return detail;
  return kind === kinds.gaveUp && cause !== null ? cause.subject : subject;
}
