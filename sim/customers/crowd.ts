/** The people on the street as others can meet them: how many there are, and how each behaves when met. */
import { name, type Name } from '../kernel/random.ts';
import type { World } from '../world.ts';
import type { Account, Doors, Prover } from '../exchange/doors.ts';
import type { Enrolment } from './honest.ts';
import { accountOf, owner } from './person.ts';
import type { Population } from './population.ts';
import type { Street } from './street.ts';

export interface Crowd {
  readonly street: Street;
  readonly people: Population;
  /** The account of a simulated customer. */
  account(customer: number): Account;
  person(customer: number): Name;
  /** The owner of an account at the door, everything in hand. */
  ownerOf(account: Account, occasion: string): Prover;
}

export function crowd(
  world: World,
  doors: Doors,
  street: Street,
  people: Population,
  enrolment: Enrolment,
): Crowd {
  return {
    street,
    people,
    account: (customer) => accountOf(world, doors, enrolment, customer),
    person: people.person,
    ownerOf: (account, occasion) =>
      owner(world, doors, street, account, name(`${occasion} of customer ${account.index}`), false),
  };
}
