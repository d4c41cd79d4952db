/**
 * What some of the staff can do that others cannot. A right lets those who use it together stand in the
 * places it opens, as it does every working day; the house does not ask what they want there.
 */
import { name, type Name } from '../kernel/random.ts';
import type { Seconds, Story } from '../kernel/simulation.ts';
import { kinds, nothing } from '../journal.ts';
import { day, hour } from '../time.ts';
import type { World } from '../world.ts';
import type { Blueprint } from './blueprint.ts';
import type { RightName, RightPlan } from './blueprint/rights.ts';
import type { Places, Presence } from './places.ts';
import { usesPerWeek } from './routine.ts';

/** Somebody on the staff who holds rights. */
export interface Member {
  readonly name: Name;
  readonly role: string;
  readonly department: string;
  readonly rights: readonly RightName[];
  readonly yearsPay: number;
}

/** A line in the record of a place: who used which right there, and whether a ticket asked for it. */
export interface Entry {
  readonly name: Name;
  readonly at: Seconds;
  readonly right: RightName;
  readonly place: string;
  readonly actors: readonly Member[];
  readonly ticket: boolean;
}

export interface Rights {
  /** Who works in a role today. */
  members(role: string): readonly Member[];
  /** Everybody who holds a right. */
  staff(): readonly Member[];
  /** How many of how many departments a right takes, and what it opens; anybody on the staff knows. */
  procedure(right: RightName): Readonly<RightPlan>;
  /**
   * Uses a right together; what it opens, or null where the house refuses. Who waits for an occasion of
   * his ordinary work has a ticket for it.
   */
  use(
    right: RightName,
    actors: readonly Member[],
    who: Name,
    cause: number,
    occasion: 'own' | 'ordinary',
  ): Story<readonly Presence[] | null>;
  /** A member leaves the house; his login ends later. */
  leave(member: Member, cause: number): void;
  /** A colleague says what a member asked of him. */
  report(member: Member, by: Member, cause: number): void;
  /** Strikes one's own lines where the record lies in the place itself and one administers it. */
  wipe(presence: Presence): boolean;
  /** Lines that are still there. */
  readonly entries: readonly Entry[];
  /** Called with places whose keys somebody who is gone or was named could have seen. */
  onDoubt(listener: (places: readonly string[], by: Name, cause: number) => void): void;
  /** Colleagues come and go; a new one takes the place of whoever went. */
  departures(): Story<void>;
}

export function rights(world: World, house: Blueprint, places: Places): Rights {
  const { clock, journal, random, calendar } = world;
  const { trust } = house;
  const hasRecord = random.die('has-record');
  const care = random.die('care');
  const nextDuty = random.die('next-duty');
  const stays = random.die('stays');
  const endsAt = new Map<string, Seconds>();
  const dismissed = new Set<string>();
  const wipers = new Set<Presence>();
  const duties = new Map<string, number>();
  let entries: Entry[] = [];
  let written = 0;
  const listeners: ((places: readonly string[], by: Name, cause: number) => void)[] = [];

  const hired = (who: Name): boolean =>
    hasRecord.share(who) >= recordShare || trust.employment.checks !== 'background';

  /** Candidates come in order; whoever is turned away is followed by the next. */
  const employed = (role: string): readonly Member[] => {
    const plan = trust.members.find((each) => each.role === role);
    if (plan === undefined) return [];
    return Array.from({ length: plan.people }, (_, at) => {
      let number = at + 1;
      while (!hired(name(`${role} ${number}`))) number += plan.people;
      const { department, rights: held, yearsPay } = plan;
      return { name: name(`${role} ${number}`), role, department, rights: held, yearsPay };
    });
  };
  const everEmployed = new Map<string, readonly Member[]>();
  const members = (role: string): readonly Member[] => {
    let all = everEmployed.get(role);
    if (all === undefined) everEmployed.set(role, (all = employed(role)));
    return dismissed.size === 0 ? all : all.filter(({ name: who }) => !dismissed.has(who.text));
  };

  const procedure = (right: RightName): RightPlan => trust.rights.find(({ id }) => id === right)!;

  /** Where the rights of a member lead him; a key holder to his own place alone. */
  const within = ({ name: who, role, rights: held }: Member): string[] =>
    held.flatMap((right) => {
      const { opens } = procedure(right);
      if (right !== 'hold-key') return opens;
      const people = trust.members.find((each) => each.role === role)!.people;
      const own = opens[(Number(who.text.split(' ').at(-1)) - 1) % people];
      return own === undefined ? [] : [own];
    });

  const doubt = (member: Member, by: Name, cause: number): void => {
    for (const listener of listeners) listener(within(member), by, cause);
  };

  /** Why these people may not use the right, or by which login they may. */
  function* admission(
    right: RightName,
    actors: readonly Member[],
  ): Story<{ refused: string } | { login: 'own' | 'emergency' }> {
    const refuse = (refused: string) => ({ refused });
    const [first] = actors;
    if (first === undefined || !first.rights.includes(right))
      return refuse('nobody there holds this right');
    for (const { name: who } of actors) {
      const ends = endsAt.get(who.text);
      const gone = ends !== undefined && (clock.now >= ends || byHand.includes(right));
      if (gone || dismissed.has(who.text)) return refuse('the login has ended');
    }
    const signs = actors.filter(
      ({ rights: held }, at) =>
        at === 0 || held.some((each) => each === right || countersigns.includes(each)),
    );
    const { persons, departments } = procedure(right);
    const apart = new Set(signs.map(({ department }) => department)).size;
    const enough = signs.length >= persons && apart >= departments;
    if (!enough && (trust.override === 'none' || !withLogin.includes(right)))
      return refuse(
        signs.length < persons ? 'it takes more people' : 'it takes another department',
      );
    const login = enough ? 'own' : 'emergency';
    if (right !== 'deploy') return { login };
    const { deployer, reviewers } = trust.change;
    if (deployer === 'operations') yield untilRelease();
    const accomplices = actors.filter(({ rights: held }) => held.includes('deploy')).length - 1;
    for (let reader = accomplices + 1; reader <= reviewers; reader++)
      if (care.share(name(`code reader ${reader}`)) >= carefulFrom) {
        dismissed.add(first.name.text);
        return refuse('a colleague read the change');
      }
    return { login };
  }

  const untilRelease = (): Seconds => {
    let next = calendar.next(clock.now, releaseAt);
    while (calendar.weekday(next) !== releaseDay) next += day;
    return next - clock.now;
  };

  /** A bell rings in the safe room, and somebody comes to look. */
  const ring = (presence: Presence, announced: boolean): void => {
    const { bell, responseSeconds } = trust.safe;
    if (bell === 'none') return;
    const time = calendar.hourOfDay(clock.now);
    const open = calendar.weekday(clock.now) < 5 && time >= opensAt && time < closesAt;
    if (bell === 'out-of-hours' ? open : announced) return;
    clock.after(responseSeconds, () => {
      if (!presence.valid) return;
      places.clear(presence.place);
      journal.record(
        kinds.barred,
        presence.record,
        presence.who,
        name(presence.place),
        0,
        nothing,
        name('the bell was heard'),
      );
      for (const listener of listeners)
        listener([presence.place], name('the guard'), presence.record);
    });
  };

  return {
    members,
    staff: () => trust.members.flatMap(({ role }) => members(role)),
    procedure,
    get entries() {
      return entries;
    },
    onDoubt: (listener) => void listeners.push(listener),
    *use(right, actors, who, cause, occasion) {
      const about = name(right);
      if (occasion === 'ordinary') {
        const person = actors[0]?.name ?? who;
        const turn = duties.get(person.text) ?? 0;
        duties.set(person.text, turn + 1);
        const wait = Math.floor(nextDuty.exponential(person, (7 * day) / usesPerWeek[right], turn));
        journal.record(kinds.waits, cause, who, about, wait, nothing, name('his next duty'));
        yield wait;
      }
      if (byHand.includes(right)) yield untilOpen();
      const admitted = yield* admission(right, actors);
      if ('refused' in admitted) {
        const why = name(admitted.refused);
        journal.record(kinds.barred, cause, who, about, 0, nothing, why);
        return null;
      }
      const own = admitted.login === 'own';
      const opened = right === 'hold-key' ? within(actors[0]!) : procedure(right).opens;
      const ticket = own && occasion === 'ordinary';
      // a login that everybody shares leaves no name behind
      if (own || trust.override === 'logged')
        for (const place of opened.length === 0 ? ['office'] : opened) {
          const entry = name(`entry ${++written}`);
          entries.push({ name: entry, at: clock.now, right, place, actors, ticket });
        }
      return opened.map((place) => {
        const presence = places.admit(who, place, own ? right : 'the emergency login', cause);
        if (administers.includes(right)) wipers.add(presence);
        if (right === 'open-safe') ring(presence, ticket);
        return presence;
      });
    },
    leave(member, cause) {
      const { revocationSeconds, rotates } = trust.employment;
      endsAt.set(member.name.text, clock.now + revocationSeconds);
      const left = journal.record(kinds.departed, cause, member.name);
      clock.after(revocationSeconds, () => {
        for (const place of within(member)) places.clear(place);
        if (rotates) doubt(member, name('exchange'), left);
      });
    },
    report(member, by, cause) {
      dismissed.add(member.name.text);
      const why = name('named by a colleague');
      const named = journal.record(kinds.departed, cause, member.name, nothing, 0, nothing, why);
      for (const place of within(member)) places.clear(place);
      doubt(member, by.name, named);
    },
    wipe(presence) {
      const { place, who, record } = presence;
      const kept = house.places.find(({ id }) => id === place)?.logs;
      if (!presence.valid || kept !== 'local' || !wipers.has(presence)) return false;
      entries = entries.filter((entry) => entry.place !== place);
      journal.record(kinds.logWiped, record, who, name(place));
      return true;
    },
    *departures() {
      for (const { role, people } of trust.members)
        for (let number = 1; number <= people; number++) {
          const who = name(`${role} ${number}`);
          clock.after(Math.floor(stays.exponential(who, meanStay)), () => {
            if (!trust.employment.rotates) return;
            const member = members(role).find((each) => each.name.text === who.text);
            if (member === undefined) return;
            doubt(member, name('exchange'), journal.record(kinds.departed, -1, who));
          });
        }
      yield 0;
    },
  };

  /** Safes and key devices are got out while the office is open. */
  function untilOpen(): Seconds {
    let next = clock.now;
    const time = calendar.hourOfDay(next);
    if (time < opensAt || time >= closesAt) next = calendar.next(next, opensAt * hour);
    while (calendar.weekday(next) >= 5) next = calendar.next(next + 1, opensAt * hour);
    return next - clock.now;
  }
}

/** Rights that are things in one's hand and end with the job; and those that are a login. */
const byHand: readonly RightName[] = ['open-safe', 'hold-key'];
const withLogin: readonly RightName[] = ['deploy', 'restore', 'console'];
/** Rights whose holders sign beside somebody else's. */
const countersigns: readonly RightName[] = ['approve', 'read-logs'];
/** Rights that make one the administrator of where they lead. */
const administers: readonly RightName[] = ['deploy', 'restore'];

/** Convicted or charged before: 4 and 7 of 100 (ACFE, 2020), of candidates as of those who were found out. */
const recordShare = 0.11;
/** Care from which a colleague reads what a change does (assumed). */
const carefulFrom = 0.5;
/** Somebody stays six years on average (assumed). */
const meanStay = 6 * 365 * day;
/** The office is open 9 to 18; programs go out on Wednesdays at 10 (assumed). */
const opensAt = 9;
const closesAt = 18;
const releaseDay = 2;
const releaseAt = 10 * hour;
