/**
 * Showings: one leads, others follow. Everybody plays for themselves; what is told is where the leader is, and a
 * follower who is slow is owed the latest of it and nothing else.
 */
import { createHash } from 'node:crypto';
import type { Led, Place, Shown } from '../contract/showing.ts';
import type { Viewer } from './viewer.ts';

export interface Showings {
  /** Says where the leader is, which opens a showing or goes on with it; the line of a fault, or null. */
  lead(leader: Viewer, secret: string, place: Place): string | null;
  /** Ends what this viewer leads. */
  end(leader: Viewer): void;
  /** Takes a follower in; false where there is no such showing, or no room in it. */
  attend(follower: Viewer, showing: string): boolean;
  /** The connection of a leader or a follower is gone. */
  leave(viewer: Viewer): void;
  knows(showing: string): boolean;
  /** Whether those who follow may see a run. */
  shows(showing: string, run: string): boolean;
  /** Whether a run is on somebody's screen. */
  watched(run: string): boolean;
  close(): void;
}

export interface ShowingBounds {
  readonly showings: number;
  /** Of all together. */
  readonly followers: number;
}

interface Showing {
  readonly name: string;
  shown: Shown;
  leader: Viewer | null;
  readonly followers: Set<Viewer>;
  /** The latest runs that were shown, for those who have not looked at all of them yet. */
  readonly runs: Set<string>;
  ending: NodeJS.Timeout | undefined;
}

/**
 * A showing waits `graceMilliseconds` for a leader whose connection was lost; `homes` are origins under which other
 * machines reach this one.
 */
export function showings(
  bounds: ShowingBounds,
  graceMilliseconds: number,
  homes: () => readonly string[],
): Showings {
  const open = new Map<string, Showing>();
  const leading = new Map<Viewer, Showing>();
  const following = new Map<Viewer, Showing>();

  const tell = (showing: Showing, more: Partial<Shown>): void => {
    showing.shown = { ...showing.shown, ...more };
    for (const each of showing.followers) each.latest('showing', showing.shown);
  };
  const count = ({ name, leader, followers }: Showing): void => {
    const led: Led = { type: 'led', showing: name, followers: followers.size, homes: [...homes()] };
    leader?.latest('leading', led);
  };
  const end = (showing: Showing): void => {
    clearTimeout(showing.ending);
    tell(showing, { state: 'ended' });
    for (const each of showing.followers) following.delete(each);
    if (showing.leader !== null) leading.delete(showing.leader);
    open.delete(showing.name);
  };
  const begin = (name: string, place: Place): Showing => {
    const shown: Shown = { type: 'shown', state: 'on', place };
    const more = { leader: null, followers: new Set<Viewer>(), runs: new Set<string>() };
    const showing: Showing = { name, shown, ...more, ending: undefined };
    open.set(name, showing);
    return showing;
  };
  const seat = (showing: Showing, leader: Viewer): void => {
    clearTimeout(showing.ending);
    // whoever knows the secret is the leader, who may have been cut off without our noticing
    if (showing.leader !== null) leading.delete(showing.leader);
    showing.leader?.say({ type: 'fault', line: 'leader: expected one, found another page' });
    showing.leader = leader;
    leading.set(leader, showing);
    count(showing);
  };

  return {
    lead(leader, secret, place) {
      const name = nameOf(secret);
      const mine = leading.get(leader);
      if (mine !== undefined && mine.name !== name) end(mine);
      const known = open.get(name);
      if (known === undefined && open.size >= bounds.showings)
        return `showings: expected at most ${bounds.showings} at once, found one more`;
      const showing = known ?? begin(name, place);
      for (const run of [place.a, place.b]) if (run !== null) remember(showing.runs, run);
      tell(showing, { state: 'on', place });
      if (showing.leader !== leader) seat(showing, leader);
      return null;
    },
    end(leader) {
      const showing = leading.get(leader);
      if (showing !== undefined) end(showing);
    },
    attend(follower, name) {
      const showing = open.get(name);
      if (showing === undefined || following.size >= bounds.followers) return false;
      showing.followers.add(follower);
      following.set(follower, showing);
      follower.latest('showing', showing.shown);
      count(showing);
      return true;
    },
    leave(viewer) {
      const followed = following.get(viewer);
      following.delete(viewer);
      if (followed?.followers.delete(viewer)) count(followed);
      const led = leading.get(viewer);
      if (led === undefined) return;
      leading.delete(viewer);
      led.leader = null;
      tell(led, { state: 'away' });
      led.ending = setTimeout(() => end(led), graceMilliseconds);
    },
    knows: (name) => open.has(name),
    shows: (name, run) => open.get(name)?.runs.has(run) ?? false,
    watched: (run) =>
      [...open.values()].some(({ shown: { place } }) => place.a === run || place.b === run),
    // nobody is told of an end: a server that stops may come back, and leader and followers with it
    close() {
      for (const { ending } of open.values()) clearTimeout(ending);
      for (const each of [open, leading, following]) each.clear();
    },
  };
}

/** Who follows knows the name, and cannot come from it to what leads. */
function nameOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex').slice(0, 32);
}

/** The latest last, and no more than a lesson goes back and forth between. */
function remember(runs: Set<string>, run: string): void {
  runs.delete(run);
  runs.add(run);
  const [oldest] = runs;
  if (runs.size > mostRuns) runs.delete(oldest!);
}

const mostRuns = 16;
