/**
 * What honest people met, apart by balance, device, second factor, and whether an address was new to them.
 * The pooled flow stands for many unlike people and is in no group; whoever never acted is in none either.
 */
import { kinds, type Event } from '../journal.ts';
import type { Seconds } from '../kernel/simulation.ts';
import { bandOf, bands, devices, heldFactors } from '../customers/traits.ts';
import { weightedPercentile } from './quantile.ts';

/** Every group by what it is told apart by. */
export const groupIds = {
  balance: bands,
  device: devices,
  factor: heldFactors,
  destination: ['known', 'new'],
} as const;

export type Trait = keyof typeof groupIds;

/** What the people of one group met; null where nobody of it wanted anything. */
export interface GroupOutcome {
  /** People who wanted coins sent, and how often. */
  readonly customers: number;
  readonly wishes: number;
  readonly harmedShare: number | null;
  readonly refused: number;
  readonly lockouts: number;
  readonly supportContacts: number;
  readonly delaySecondsP50: number | null;
  readonly delaySecondsP95: number | null;
}

export type Groups = { readonly [T in Trait]: Readonly<Record<string, GroupOutcome>> };

interface Met {
  readonly customers: Set<string>;
  readonly delays: { seconds: Seconds; count: number }[];
  wishes: number;
  abandoned: number;
  refused: number;
  lockouts: number;
  supportContacts: number;
}

export function groupsFold(): { see(event: Event): void; finish(): Groups } {
  const met = groupsOf((): Met => ({ customers: new Set(), delays: [], ...nothingMet }));
  const of = (trait: Trait, id: string): Met => met[trait][id]!;
  const groupsOfPerson = new Map<string, readonly Met[]>();
  const groupsOfWish = new Map<number, readonly Met[]>();
  const groupsOfVisit = new Map<number, readonly Met[]>();
  const groupsOfOrder = new Map<string, readonly Met[]>();

  /** Whose wish led to it, otherwise who it is about. */
  const concerned = ({ cause, subject }: Event): readonly Met[] =>
    groupsOfWish.get(cause) ?? groupsOfPerson.get(subject.text) ?? [];

  const see = (event: Event): void => {
    switch (event.kind) {
      case kinds.customerMet:
        groupsOfPerson.set(event.subject.text, [
          of('balance', bandOf(event.amount)),
          of('device', event.detail.text),
          of('factor', event.object.text),
        ]);
        break;
      case kinds.wished: {
        const wished = [...(groupsOfPerson.get(event.subject.text) ?? []), toNewOrKnown(event)];
        groupsOfWish.set(event.index, wished);
        for (const group of wished) {
          group.wishes++;
          group.customers.add(event.subject.text);
        }
        break;
      }
      case kinds.signedIn: {
        const wished = groupsOfWish.get(event.cause);
        if (wished !== undefined) groupsOfVisit.set(event.index, wished);
        break;
      }
      case kinds.challenged:
      case kinds.verdict: {
        // A sign-in that is held or challenged has the wish one step further back.
        const wished = groupsOfWish.get(event.cause);
        if (wished !== undefined) groupsOfWish.set(event.index, wished);
        break;
      }
      case kinds.requested: {
        const wished = groupsOfVisit.get(event.cause);
        if (wished !== undefined) groupsOfOrder.set(event.subject.text, wished);
        break;
      }
      case kinds.settled:
        for (const { delays } of groupsOfOrder.get(event.subject.text) ?? [])
          delays.push({ seconds: event.amount, count: 1 });
        break;
      case kinds.refused:
      case kinds.cancelled:
        for (const group of groupsOfOrder.get(event.subject.text) ?? []) group.refused++;
        break;
      case kinds.abandoned:
        for (const group of concerned(event)) group.abandoned++;
        break;
      case kinds.lockedOut:
        for (const group of concerned(event)) group.lockouts++;
        break;
      case kinds.supportContacted:
        for (const group of concerned(event)) group.supportContacts++;
        break;
    }
  };

  const toNewOrKnown = ({ object }: Event): Met =>
    of('destination', object.text.startsWith('new address') ? 'new' : 'known');

  return {
    see,
    finish: () =>
      groupsOf((trait, id): GroupOutcome => {
        const { customers, wishes, abandoned, refused, lockouts, supportContacts, delays } = of(
          trait,
          id,
        );
        return {
          customers: customers.size,
          wishes,
          harmedShare: wishes === 0 ? null : Math.min(1, abandoned / wishes),
          refused,
          lockouts,
          supportContacts,
          delaySecondsP50: weightedPercentile(delays, 50),
          delaySecondsP95: weightedPercentile(delays, 95),
        };
      }),
  };
}

const nothingMet = { wishes: 0, abandoned: 0, refused: 0, lockouts: 0, supportContacts: 0 };

/** Something worked out for every group there is. */
export function groupsOf<T>(worked: (trait: Trait, id: string) => T): {
  readonly [T_ in Trait]: Readonly<Record<string, T>>;
} {
  const all = (trait: Trait): Record<string, T> =>
    Object.fromEntries(groupIds[trait].map((id) => [id, worked(trait, id)]));
  return {
    balance: all('balance'),
    device: all('device'),
    factor: all('factor'),
    destination: all('destination'),
  };
}
