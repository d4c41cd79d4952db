/** A campaign against customers: each of the simulated ones stands for so many, and is met within some days. */
import type { Story } from '../../kernel/simulation.ts';
import { kinds } from '../../journal.ts';
import { day } from '../../time.ts';
import type { Scene } from '../plan.ts';

export interface Campaign {
  readonly targets: number;
  readonly days: number;
}

/** One customer, by number; `record` is the event that names them, `alike` how many they stand for. */
export type Meeting = (customer: number, record: number, alike: number) => Story;

/** Sets every meeting going at its own time, the same for the same person in every run. */
export function* campaign(
  { world, crowd, adversary }: Scene,
  intent: string,
  { targets, days }: Campaign,
  meet: Meeting,
): Story {
  const { journal, random, clock } = world;
  const count = Math.min(targets, crowd.people.size);
  const weight = Math.round((targets / count) * 1e6);
  const alike = Math.max(1, Math.round(weight / 1e6));
  const begun = adversary.intends(intent, -1);
  journal.record(kinds.campaignWeighed, begun, adversary.name, undefined, weight);
  const when = random.die('approached-at');
  for (let customer = 0; customer < count; customer++) {
    const person = crowd.person(customer);
    const yen = crowd.people.heldYen(customer);
    const record = journal.record(kinds.accountTargeted, begun, person, undefined, yen);
    const at = Math.floor(when.share(person) * days * day);
    clock.after(at, () => void clock.begin(meet(customer, record, alike)));
  }
  yield 0;
}
