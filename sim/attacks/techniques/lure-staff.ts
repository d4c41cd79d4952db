/** Mails with a loaded document to members of staff; whoever opens one lets a stranger into the office. */
import { name } from '../../kernel/random.ts';
import type { Story } from '../../kernel/simulation.ts';
import { kinds, nothing } from '../../journal.ts';
import type { Presence } from '../../exchange/doors.ts';
import type { Scene } from '../plan.ts';

/** Returns a presence in the office, or null when nobody opened; mail is read on working days. */
export function* lureStaff(
  { world, doors, adversary }: Scene,
  people: number,
  opensShare: number,
): Story<Presence | null> {
  const { clock, calendar, journal, random } = world;
  const opens = random.die('opens-document');
  const reads = random.die('reads-mail-at');
  let sent = adversary.intends('mail staff a document', -1);
  let first: { person: number; at: number } | null = null;
  for (let person = 0; person < people; person++) {
    const whom = name(`staff ${person + 1}`);
    sent = journal.record(kinds.mailed, sent, adversary.name, whom);
    if (opens.share(whom) >= opensShare) continue;
    let morning = calendar.next(clock.now, mailReadFrom);
    while (calendar.weekday(morning) >= 5) morning += 86400;
    const at = Math.floor(morning + reads.exponential(whom, meanReadingDelay));
    if (first === null || at < first.at) first = { person, at };
  }
  if (first === null) {
    adversary.givesUp('nobody opened the document', sent);
    return null;
  }
  yield first.at - clock.now;
  const whom = name(`staff ${first.person + 1}`);
  const fooled = journal.record(kinds.fooled, sent, whom, name('opens the document'), 0, nothing);
  return doors.inside.stand(adversary.name, 'office', 'a loaded document', fooled);
}

/** Local second of the day from which staff read mail, and how much later each does on average (assumed). */
const mailReadFrom = 9 * 3600;
const meanReadingDelay = 2 * 3600;
