/** Where honest customers live: who and what one meets there, and the dice of what each of them is like. */
import type { Die } from '../kernel/random.ts';
import type { World } from '../world.ts';
import type { Doors } from '../exchange/doors.ts';
import type { Notices } from '../exchange/notices.ts';
import type { Outside } from './outside.ts';
import type { Owners } from './owners.ts';
import type { Population } from './population.ts';
import type { Street } from './street.ts';

/** Share of customers who enrolled each second factor of their own accord, 0 to 1. */
export interface Enrolment {
  readonly sms: number;
  readonly totp: number;
  readonly passkey: number;
}

export interface Town {
  readonly world: World;
  readonly doors: Doors;
  readonly notices: Notices;
  readonly street: Street;
  readonly people: Population;
  readonly enrolment: Enrolment;
  readonly outside: Outside;
  readonly owners: Owners;
  /** Who comes back after a refusal, whose eye is on the origin of a page, when who looks for coins. */
  readonly comesBack: Die;
  readonly origins: Die;
  readonly checks: Die;
}
