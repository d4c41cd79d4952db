/**
 * Where things lie and who can get there: a directed graph of places and the bars on the ways between
 * them. A presence is all that standing somewhere gives; it ends when the place is cut off.
 */
import { name, type Name } from '../kernel/random.ts';
import { Signal, wait, type Seconds, type Story } from '../kernel/simulation.ts';
import { kinds } from '../journal.ts';
import type { World } from '../world.ts';
import type { Blueprint } from './blueprint.ts';
import type { Staff } from './staff.ts';

/** Somebody standing in a place, with no questions asked about who it is. */
export interface Presence {
  readonly who: Name;
  readonly place: string;
  readonly record: number;
  readonly since: Seconds;
  /** Whether he came on his own feet, as to a safe, and not over a network. */
  readonly inPerson: boolean;
  valid: boolean;
  /** Whether he did there what his ordinary work does not ask for, as what is kept there shows. */
  beyond: boolean;
}

export interface Places {
  /** Stands a visitor in a place he can enter from outside, such as an office computer that obeys him. */
  stand(who: Name, place: string, by: string, cause: number): Presence;
  /** Lets one of the house's own staff in, by right; the place does not count as visited. */
  admit(who: Name, place: string, by: string, cause: number): Presence;
  /** Ends every presence in a place. */
  clear(place: string): void;
  /** Walks from one place to the next, waiting for a login or a session where the bar asks for one. */
  enter(from: Presence, to: string): Story<Presence | null>;
  /** Places one step away, in the blueprint's order, whether or not their bar can be passed. */
  beyond(place: string): readonly string[];
  /** Opens and closes the way to an offline device while it is connected. */
  connect(from: string, to: string, connected: boolean): void;
  /** Waits until a way that is usually closed opens from there, and says where it leads. */
  opened(from: string): Story<string>;
  /** Ends every presence and closes the ways between places: servers are cut off from outside. */
  cutOff(): void;
  reopen(): void;
  /** Places in which anybody but their own staff has stood. */
  readonly visited: ReadonlySet<string>;
}

export function places(world: World, house: Blueprint, staff: Staff): Places {
  const premises: Premises = {
    world,
    house,
    staff,
    presences: [],
    visited: new Set(),
    connected: new Set(),
    openings: new Map(),
    cut: false,
  };
  const { presences, visited, connected, openings } = premises;
  return {
    visited,
    stand: (who, place, by, cause) => arrive(premises, who, place, by, cause),
    admit: (who, place, by, cause) => admit(premises, who, place, by, cause),
    clear(place) {
      for (const presence of presences) if (presence.place === place) presence.valid = false;
    },
    beyond: (place) => house.ways.filter((way) => way.from === place).map((way) => way.to),
    enter: (from, to) => enter(premises, from, to),
    connect(from, to, on) {
      if (!on) return void connected.delete(`${from} ${to}`);
      connected.add(`${from} ${to}`);
      const waiting = openings.get(from);
      openings.delete(from);
      waiting?.fire(to);
    },
    opened: (from) => opened(premises, from),
    cutOff() {
      premises.cut = true;
      for (const presence of presences) presence.valid = false;
    },
    reopen() {
      premises.cut = false;
    },
  };
}

/** The places, who stands in them, and which ways between them are open. */
interface Premises {
  readonly world: World;
  readonly house: Blueprint;
  readonly staff: Staff;
  readonly presences: Presence[];
  readonly visited: Set<string>;
  readonly connected: Set<string>;
  /** Fired when a way opens that is usually closed, by the place it leads from. */
  readonly openings: Map<string, Signal<string>>;
  cut: boolean;
}

function* enter(premises: Premises, from: Presence, to: string): Story<Presence | null> {
  const { world, house, staff, connected } = premises;
  const { clock, journal } = world;
  if (!from.valid) return bar(world, from, to, 'cut off');
  if (connected.has(`${from.place} ${to}`))
    return arrive(premises, from.who, to, 'session', from.record);
  const way = house.ways.find((each) => each.from === from.place && each.to === to);
  if (way === undefined) return bar(world, from, to, 'no way');
  if (way.bar === 'presence') return bar(world, from, to, 'only in person');
  const wait =
    way.bar === 'open' ? 0 : staff.nextSession(clock.now, way.bar, from.since) - clock.now;
  if (wait > 0) {
    journal.record(kinds.waits, from.record, from.who, name(to), wait, undefined, name(way.bar));
    yield wait;
  }
  if (!from.valid || premises.cut) return bar(world, from, to, 'cut off');
  return arrive(premises, from.who, to, way.bar, from.record);
}

function arrive(premises: Premises, who: Name, place: string, by: string, cause: number): Presence {
  premises.visited.add(place);
  return admit(premises, who, place, by, cause);
}

function admit(
  { world, house, presences }: Premises,
  who: Name,
  place: string,
  by: string,
  cause: number,
): Presence {
  const { clock, journal } = world;
  const record = journal.record(kinds.reached, cause, who, name(place), 0, undefined, name(by));
  const kind = house.places.find(({ id }) => id === place)?.kind;
  const inPerson = kind === 'safe' && by !== 'session';
  const presence = { who, place, record, since: clock.now, inPerson, valid: true, beyond: false };
  presences.push(presence);
  return presence;
}

function bar({ journal }: World, from: Presence, to: string, why: string): null {
  journal.record(kinds.barred, from.record, from.who, name(to), 0, undefined, name(why));
  return null;
}

function* opened({ openings }: Premises, from: string): Story<string> {
  let waiting = openings.get(from);
  if (waiting === undefined) openings.set(from, (waiting = new Signal<string>()));
  return yield* wait(waiting);
}
