/** Finds in a journal what a story tells: the adversary's doings, what met them, and the house's answer. */
import { kinds, type Event } from '../journal.ts';
import type { Catalogue } from './catalogue.ts';
import type { Found } from './folding.ts';
import { newsIn } from './news.ts';
import { isTold, keyOf } from './told.ts';

export function foundIn(journal: readonly Event[], { house, unknowing }: Catalogue): Found[] {
  const doing = new Set<number>();
  const destinations = new Set<string>();
  const payouts = new Set<string>();
  const coins = new Map(house.assets.map(({ id, claims, own }) => [id, claims + own]));
  const taken = new Map<string, number>();
  const news = newsIn(journal);
  const found: Found[] = [];

  for (const event of journal) {
    const { kind, subject, object, detail, cause, index, asset, amount } = event;
    const answers = kind.beat === 'alarm' || kind.beat === 'response';
    const his = subject.text === adversary || detail.text === adversary;
    if (his || (doing.has(cause) && !answers)) doing.add(index);
    if (kind === kinds.destinationMade) destinations.add(object.text);
    if (kind === kinds.requested && destinations.has(object.text)) payouts.add(subject.text);
    const ofPayout = payouts.has(subject.text) || payouts.has(object.text);
    const theirs = ofPayout || doing.has(index);
    const theft =
      kind === kinds.moved && destinations.has(object.text) && !destinations.has(subject.text);
    const all = coins.get(asset.text) ?? 0;
    if (theft) taken.set(asset.text, (taken.get(asset.text) ?? 0) + amount);
    const stale = (kind === kinds.ordered || kind === kinds.effective) && !news.has(index);
    const idle = kind === kinds.refillMade && !taken.has(asset.text);
    if (!isTold(keyOf(event)) || stale || idle || !concerns(event, theirs, ofPayout, theft))
      continue;
    found.push({
      first: event,
      theirs: unknowing ? null : theirs,
      cause: journal[cause] ?? null,
      gone: theft && all > 0 ? taken.get(asset.text)! / all : 0,
      large: theft && amount >= all * largePart,
    });
  }
  return found;
}

const adversary = 'adversary';

/** A transfer of at least this part of all coins of its kind is told with others like it. */
const largePart = 0.005;

/** Whether it belongs in the story; the ordinary day of honest people is only summed. */
function concerns(event: Event, theirs: boolean, ofPayout: boolean, theft: boolean): boolean {
  switch (event.kind) {
    case kinds.moved:
      return theft;
    case kinds.requested:
    case kinds.reviewed:
    case kinds.refused:
    case kinds.cancelled:
      return ofPayout;
    case kinds.signedIn:
    case kinds.signInRefused:
    case kinds.factorChanged:
    case kinds.factorChangeRefused:
    case kinds.destinationRegistered:
    case kinds.orderFilled:
    case kinds.noticeRead:
    case kinds.rejected:
    case kinds.signatureRefused:
    case kinds.telephoned:
    case kinds.releaseAnnounced:
      return theirs;
    case kinds.waits:
      return event.amount > 0;
    case kinds.signatureMade:
      return event.detail.text === adversary;
    case kinds.supportContacted:
      return theirs || event.object.text === 'coins are missing';
    default:
      return true;
  }
}
