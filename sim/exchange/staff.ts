/** People at work: who is at the desk at this hour, who is free, and how long the queue before them is. */
import { name, type Name } from '../kernel/random.ts';
import type { Seconds } from '../kernel/simulation.ts';
import { day, hour } from '../time.ts';
import type { World } from '../world.ts';
import type { Blueprint } from './blueprint.ts';
import type { PostPlan, Role } from './blueprint/posts.ts';

/** When a person starts on a piece of work and when it is done. */
export interface Turn {
  readonly person: Name;
  readonly starts: Seconds;
  readonly ends: Seconds;
}

export interface Staff {
  has(role: Role): boolean;
  onDuty(role: Role, at: Seconds): boolean;
  /**
   * Gives `cases` pieces of work of that length to whoever is first free and on duty. A piece that was
   * begun is finished, also past the end of the shift, but none is begun after it: what is left of many
   * waits until the desk is manned again.
   */
  take(role: Role, seconds: Seconds, cases?: number): Turn;
  /** The same, for whichever of the posts there are can begin first; of equals the one named first. */
  takeFirst(roles: readonly Role[], seconds: Seconds): Turn;
  /**
   * The next time somebody logs in at the office (`login`), or opens a strong session (`session`), which
   * needs a login typed since whoever waits for it came.
   */
  nextSession(at: Seconds, bar: 'login' | 'session', since: Seconds): Seconds;
  /** Seconds of work done so far at the desks that alarms, reviews, support and approvals pass. */
  workedSeconds(): number;
  /** Seconds of work done so far at one desk. */
  workedAt(role: Role): Seconds;
}

interface Desk {
  readonly plan: PostPlan;
  readonly people: { readonly name: Name; freeAt: Seconds }[];
  worked: Seconds;
}

export function staff({ clock, calendar }: World, house: Blueprint): Staff {
  const desks = new Map<Role, Desk>();

  /** A desk is set up when somebody first asks for it. */
  const deskOf = (role: Role): Desk | undefined => {
    const known = desks.get(role);
    if (known !== undefined) return known;
    const plan = house.posts[role];
    if (plan === undefined) return undefined;
    const people = Array.from({ length: plan.people }, (_, at) => ({
      name: name(`${role} ${at + 1}`),
      freeAt: 0,
    }));
    const desk = { plan, people, worked: 0 };
    desks.set(role, desk);
    return desk;
  };
  let worked = 0;

  /** The first moment from `at` on when the desk is manned. */
  const manned = (plan: PostPlan, at: Seconds): Seconds => {
    let from = at;
    for (let tries = 0; tries < 9; tries++) {
      const weekend = !plan.weekends && calendar.weekday(from) >= 5;
      const past = calendar.secondOfDay(from);
      if (!weekend && past >= plan.from * hour && past < plan.to * hour) return from;
      const wait = !weekend && past < plan.from * hour ? plan.from * hour - past : day - past;
      from += wait;
    }
    return from;
  };

  /** When so much work is done that goes on only while the desk is manned. */
  const doneAt = (plan: PostPlan, starts: Seconds, work: Seconds): Seconds => {
    let at = starts;
    let left = work;
    for (;;) {
      const shift = plan.to * hour - calendar.secondOfDay(at);
      if (left <= shift || shift <= 0) return at + left;
      left -= shift;
      at = manned(plan, at + shift);
    }
  };

  /** Who of a desk can begin first, and when. */
  const firstFree = ({
    plan,
    people,
  }: Desk): { first: Desk['people'][number]; starts: Seconds } => {
    let first = people[0]!;
    for (const person of people) if (person.freeAt < first.freeAt) first = person;
    return { first, starts: manned(plan, Math.max(clock.now, first.freeAt)) };
  };

  const take = (role: Role, seconds: Seconds, cases = 1): Turn => {
    const desk = deskOf(role);
    if (desk === undefined) throw new Error(`staff: expected a post for ${role}, found none`);
    const { first, starts } = firstFree(desk);
    const each = (seconds * cases) / (cases > 1 ? desk.people.length : 1);
    const ends = cases > 1 ? doneAt(desk.plan, starts, each) : starts + each;
    desk.worked += seconds * cases;
    if (!seated.has(role)) worked += seconds * cases;
    if (cases > 1) for (const person of desk.people) person.freeAt = Math.max(person.freeAt, ends);
    else first.freeAt = ends;
    return { person: first.name, starts, ends };
  };

  /** The first time at or after `at` when it is that second of a working day. */
  const workingDay = (at: Seconds, second: Seconds): Seconds => {
    let next = calendar.next(at, second);
    while (calendar.weekday(next) >= 5) next += day;
    return next;
  };

  return {
    has: (role) => house.posts[role] !== undefined,
    onDuty(role, at) {
      const desk = deskOf(role);
      return desk !== undefined && manned(desk.plan, at) === at;
    },
    take,
    takeFirst(roles, seconds) {
      let best = roles[0]!;
      let soonest = Infinity;
      for (const role of roles) {
        const desk = deskOf(role);
        if (desk === undefined) continue;
        const starts = firstFree(desk).starts;
        if (starts < soonest) [best, soonest] = [role, starts];
      }
      return take(best, seconds);
    },
    nextSession(at, bar, since) {
      if (bar === 'login') return workingDay(at, loginAt);
      const loggedIn = workingDay(since, loginAt);
      return workingDay(Math.max(at, loggedIn), sessionAt);
    },
    workedSeconds: () => worked,
    workedAt: (role) => desks.get(role)?.worked ?? 0,
  };
}

/** Desks that are paid for being manned, whether or not there is work. */
export const seated: ReadonlySet<Role> = new Set(['monitor', 'reviewer', 'manager']);

/** Logins are typed when work begins; a strong session is opened later the same day, never before one (assumed). */
const loginAt = 9 * hour;
const sessionAt = 11 * hour;
