/** Which orders change anything: what is already in force is no news when it is ordered once more. */
import { kinds, type Event } from '../journal.ts';

/** Indexes of the orders, and of their taking hold, that are worth a word. */
export function newsIn(journal: readonly Event[]): ReadonlySet<number> {
  const held = new Map<number, Event>();
  for (const event of journal) if (event.kind === kinds.effective) held.set(event.cause, event);
  const news = new Set<number>();
  const ordered = new Set<string>();
  for (const { kind, index, subject, object } of journal) {
    if (kind === kinds.resumed)
      for (const order of ordered) if (wordsOf(order).includes(subject.text)) ordered.delete(order);
    if (kind !== kinds.ordered || object.text === 'reopen') continue; // reopening: payouts resume
    const holds = held.get(index);
    const order = `${object.text} ${holds?.subject.text ?? ''}`;
    if (ordered.has(order)) continue;
    ordered.add(order);
    news.add(index);
    if (holds !== undefined) news.add(holds.index);
  }
  return news;
}

function wordsOf(order: string): string[] {
  return order.split(' ');
}
