/**
 * What some of the staff can do that others cannot. A right lets those who use it together stand in the
 * places it opens, as it does every working day; the house does not ask what they want there.
 */
import { name, type Die, type Name } from '../kernel/random.ts';
import type { Seconds, Story } from '../kernel/simulation.ts';
import { kinds, nothing } from '../journal.ts';
import { day } from '../time.ts';
import type { World } from '../world.ts';
import type { Blueprint } from './blueprint.ts';
import type { RightName, RightPlan, TrustPlan } from './blueprint/rights.ts';
import { membersOf, type Members } from './members.ts';
import type { Places, Presence } from './places.ts';
import { useRecord, type Line, type Member, type UseRecord } from './record.ts';
import { usesPerWeek } from './routine.ts';
import { officeHours, safeRooms, type OfficeHours, type SafeRooms } from './safe-rooms.ts';

export type { Line, Member } from './record.ts';

type Occasion = 'own' | 'by-day' | 'ordinary';
type DoubtListener = (places: readonly string[], by: Name, cause: number) => void;

export interface Rights {
  /** Who works in a role today. */
  members(role: string): readonly Member[];
  /** Everybody who holds a right. */
  staff(): readonly Member[];
  /** How many of how many departments a right takes, and what it opens; anybody on the staff knows. */
  procedure(right: RightName): Readonly<RightPlan>;
  /** Of each of these groups somebody must take part besides whoever uses the right. */
  besides(right: RightName, first: Member): readonly (readonly Member[])[];
  /**
   * Uses a right together; what it opens, or null where the house refuses. Who waits for an occasion of
   * his ordinary work has a ticket for it. What opens by hand is opened at the hour he has chosen, and
   * otherwise while the office is open.
   */
  use(
    right: RightName,
    actors: readonly Member[],
    who: Name,
    cause: number,
    occasion: Occasion,
  ): Story<readonly Presence[] | null>;
  /** Somebody who stands there uses the emergency login in place of those whom a right takes besides. */
  override(right: RightName, presence: Presence): void;
  /** A member leaves the house; his login ends later. */
  leave(member: Member, cause: number): void;
  /** A colleague says what a member asked of him. */
  report(member: Member, by: Member, cause: number): void;
  /** Strikes one's own lines where the record lies in the place itself and one administers it. */
  wipe(presence: Presence): boolean;
  /** Lines of the record from one moment up to another that are still there, ordinary work among them. */
  lines(from: Seconds, to: Seconds): readonly Line[];
  /** Called with places whose keys somebody who is gone or was named could have seen. */
  onDoubt(listener: DoubtListener): void;
  /** Colleagues come and go; a new one takes the place of whoever went. */
  departures(): Story<void>;
}

export function rights(world: World, house: Blueprint, places: Places): Rights {
  const { clock, journal, random, calendar } = world;
  const { trust } = house;
  const listeners: DoubtListener[] = [];
  const team = membersOf(house, random);
  const uses = useRecord(world, team.all, team.opensTo);
  const hours = officeHours(calendar, clock);
  const safe = safeRooms(world, house, places, hours, team.all, (where, by, cause) => {
    for (const listener of listeners) listener(where, by, cause);
  });
  const office: Office = {
    world,
    trust,
    places,
    team,
    uses,
    hours,
    safe,
    care: random.die('care'),
    nextDuty: random.die('next-duty'),
    stays: random.die('stays'),
    endsAt: new Map(),
    wipers: new Set(),
    duties: new Map(),
    listeners,
  };

  return {
    members: team.of,
    staff: team.all,
    procedure: team.procedure,
    besides: team.besides,
    lines: uses.lines,
    onDoubt: (listener) => void listeners.push(listener),
    use: (right, actors, who, cause, occasion) => use(office, right, actors, who, cause, occasion),
    override(right, presence) {
      const { record, who, place } = presence;
      journal.record(kinds.reached, record, who, name(place), 0, nothing, emergency);
      if (trust.override !== 'logged') return;
      // it is asked of whoever has it to keep
      const actors = team.all().filter(({ rights: held }) => held.includes(right));
      const line = { at: clock.now, right, place, ticket: false, askedBy: null, done: presence };
      uses.write({ ...line, actors: actors.slice(0, 1) });
    },
    leave(member, cause) {
      const { revocationSeconds, rotates } = trust.employment;
      office.endsAt.set(member.name.text, clock.now + revocationSeconds);
      const left = journal.record(kinds.departed, cause, member.name);
      clock.after(revocationSeconds, () => {
        for (const place of team.within(member)) places.clear(place);
        if (rotates) doubt(office, member, name('exchange'), left);
      });
    },
    report(member, by, cause) {
      team.dismiss(member);
      const why = name('named by a colleague');
      const named = journal.record(kinds.departed, cause, member.name, nothing, 0, nothing, why);
      for (const place of team.within(member)) places.clear(place);
      doubt(office, member, by.name, named);
    },
    wipe(presence) {
      const { place, who, record } = presence;
      const kept = house.places.find(({ id }) => id === place)?.logs;
      if (!presence.valid || kept !== 'local' || !office.wipers.has(presence)) return false;
      uses.strike(place);
      journal.record(kinds.logWiped, record, who, name(place));
      return true;
    },
    departures: () => departures(office),
  };
}

/** The office: who works there, who is gone, and whose turn it is to use what he may. */
interface Office {
  readonly world: World;
  readonly trust: TrustPlan;
  readonly places: Places;
  readonly team: Members;
  readonly uses: UseRecord;
  readonly hours: OfficeHours;
  readonly safe: SafeRooms;
  readonly care: Die;
  readonly nextDuty: Die;
  readonly stays: Die;
  /** When the login of somebody who left ends. */
  readonly endsAt: Map<string, Seconds>;
  /** Presences of those who administer where they stand. */
  readonly wipers: Set<Presence>;
  /** How many duties somebody has waited for. */
  readonly duties: Map<string, number>;
  readonly listeners: DoubtListener[];
}

function* use(
  office: Office,
  right: RightName,
  actors: readonly Member[],
  who: Name,
  cause: number,
  occasion: Occasion,
): Story<readonly Presence[] | null> {
  const { world, trust, places, team, uses, hours, safe, nextDuty, wipers, duties } = office;
  const { clock, journal } = world;
  const about = name(right);
  if (occasion === 'ordinary') {
    const person = actors[0]?.name ?? who;
    const turn = duties.get(person.text) ?? 0;
    duties.set(person.text, turn + 1);
    const wait = Math.floor(nextDuty.exponential(person, (7 * day) / usesPerWeek[right], turn));
    journal.record(kinds.waits, cause, who, about, wait, nothing, name('his next duty'));
    yield wait;
  }
  if (byHand.includes(right) && occasion !== 'own') yield hours.untilOpen();
  const admitted = yield* admission(office, right, actors);
  if ('refused' in admitted) {
    const why = name(admitted.refused);
    journal.record(kinds.barred, cause, who, about, 0, nothing, why);
    return null;
  }
  const own = admitted.login === 'own';
  const opened = team.opensTo(right, actors[0]!);
  const ticket = own && occasion === 'ordinary';
  const presences = opened.map((place) => {
    const presence = places.admit(who, place, own ? right : emergency.text, cause);
    if (administers.includes(right)) wipers.add(presence);
    if (safes.includes(right)) {
      safe.ring(presence, ticket);
      if (!ticket && askedBy(actors) === null) safe.passBy(presence, actors);
    }
    return presence;
  });
  // a login that everybody shares leaves no name behind
  if (own || trust.override === 'logged')
    for (const done of presences.length === 0 ? [atADesk] : presences)
      uses.write({
        at: clock.now,
        right,
        place: done.place,
        actors,
        ticket,
        askedBy: askedBy(actors),
        done,
      });
  return presences;
}

/** Why these people may not use the right, or by which login they may. */
function* admission(
  { world, trust, team, hours, care, endsAt }: Office,
  right: RightName,
  actors: readonly Member[],
): Story<{ refused: string } | { login: 'own' | 'emergency' }> {
  const { clock } = world;
  const refuse = (refused: string) => ({ refused });
  const [first] = actors;
  if (first === undefined || !first.rights.includes(right))
    return refuse('nobody there holds this right');
  for (const actor of actors) {
    const ends = endsAt.get(actor.name.text);
    const gone = ends !== undefined && (clock.now >= ends || byHand.includes(right));
    if (gone || team.dismissed(actor)) return refuse('the login has ended');
  }
  const signs = actors.filter(
    ({ rights: held }, at) =>
      at === 0 ||
      held.some(
        (each) =>
          each === right ||
          countersigns.includes(each) ||
          (safes.includes(right) && safes.includes(each)),
      ),
  );
  const { persons, departments } = team.procedure(right);
  const apart = new Set(signs.map(({ department }) => department)).size;
  const enough = signs.length >= persons && apart >= departments;
  if (!enough && (trust.override === 'none' || !withLogin.includes(right)))
    return refuse(signs.length < persons ? 'it takes more people' : 'it takes another department');
  const login = enough ? 'own' : 'emergency';
  if (right !== 'deploy') return { login };
  const { deployer, reviewers } = trust.change;
  if (deployer === 'operations') {
    const operators = team.deployers(first);
    if (operators.length > 0 && !operators.some((each) => actors.includes(each)))
      return refuse('it takes somebody of operations');
    yield hours.untilRelease();
  }
  const [ask, others] = [team.readers(first), (each: Member) => !actors.includes(each)];
  const asked = [...ask.filter((each) => !others(each)), ...ask.filter(others)];
  for (const reader of asked.slice(0, reviewers))
    if (others(reader) && care.share(reader.name) >= carefulFrom) {
      team.dismiss(first);
      return refuse('a colleague read the change');
    }
  return { login };
}

/** Somebody of another department who acts with him says that he wanted it done. */
function askedBy([first, ...others]: readonly Member[]): Name | null {
  return others.find(({ department }) => department !== first!.department)?.name ?? null;
}

function* departures(office: Office): Story<void> {
  const { world, trust, team, stays } = office;
  const { clock, journal } = world;
  for (const { role, people } of trust.members)
    for (let number = 1; number <= people; number++) {
      const who = name(`${role} ${number}`);
      clock.after(Math.floor(stays.exponential(who, meanStay)), () => {
        if (!trust.employment.rotates) return;
        const member = team.of(role).find((each) => each.name.text === who.text);
        if (member === undefined) return;
        doubt(office, member, name('exchange'), journal.record(kinds.departed, -1, who));
      });
    }
  yield 0;
}

function doubt({ team, listeners }: Office, member: Member, by: Name, cause: number): void {
  for (const listener of listeners) listener(team.within(member), by, cause);
}

/** By which way somebody came who used it. */
const emergency = name('the emergency login');
/** Rights that are things in one's hand and end with the job; and those that are a login. */
const byHand: readonly RightName[] = ['open-safe', 'open-site', 'hold-key'];
const withLogin: readonly RightName[] = ['deploy', 'restore', 'console'];
/** Rights over what lies in safes; their holders also go together. */
const safes: readonly RightName[] = ['open-safe', 'open-site'];
/** Rights whose holders sign beside somebody else's. */
const countersigns: readonly RightName[] = ['approve', 'read-logs'];
/** Rights that make one the administrator of where they lead. */
const administers: readonly RightName[] = ['deploy', 'restore'];

/** Care from which a colleague reads what a change does (assumed). */
const carefulFrom = 0.5;
/** Somebody stays six years on average (assumed). */
const meanStay = 6 * 365 * day;
/** A right that opens no place is used at a desk. */
const atADesk = { place: 'office', beyond: false };
