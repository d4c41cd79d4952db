/**
 * The record of who used which right where. The ordinary work of the house stands in it beside everything
 * else; of that work only what somebody may ask about is written out, and only when somebody reads.
 */
import { name, type Name } from '../kernel/random.ts';
import type { Seconds } from '../kernel/simulation.ts';
import { day } from '../time.ts';
import type { World } from '../world.ts';
import { rightNames, type RightName } from './blueprint/rights.ts';
import type { Presence } from './places.ts';
import { beyondTicket, usesPerWeek, withoutTicket } from './routine.ts';

/** Somebody on the staff who holds rights. */
export interface Member {
  readonly name: Name;
  readonly role: string;
  readonly department: string;
  readonly rights: readonly RightName[];
  readonly yearsPay: number;
}

/** A line in the record of a place. */
export interface Line {
  readonly at: Seconds;
  readonly right: RightName;
  readonly place: string;
  readonly actors: readonly Member[];
  readonly ticket: boolean;
  /** Who of another department says, when asked, that he wanted it done. */
  readonly askedBy: Name | null;
  /** What was done there; its `beyond` tells whether that was more than a ticket could ask for. */
  readonly done: Pick<Presence, 'beyond'>;
}

export interface UseRecord {
  write(line: Line): void;
  /** Strikes every line of a place up to now. */
  strike(place: string): void;
  /** Lines from one moment up to another that are still there. */
  lines(from: Seconds, to: Seconds): readonly Line[];
}

/** `opensTo` says where a right leads this person. */
export function useRecord(
  { clock, random }: World,
  staff: () => readonly Member[],
  opensTo: (right: RightName, member: Member) => readonly string[],
): UseRecord {
  const forgotten = random.die('uses without a ticket');
  const besides = random.die('uses beyond the ticket');
  const whose = random.die('whose use');
  const asks = random.die('who asked for it');
  const when = random.die('when it was used');
  const struck = new Map<string, Seconds>();
  let written: Line[] = [];
  let remembered: { week: number; team: readonly Member[]; lines: readonly Line[] } | undefined;

  /** What the staff did that week and somebody may ask about. */
  function ordinary(week: number): readonly Line[] {
    const team = staff();
    if (remembered?.week === week && remembered.team === team) return remembered.lines;
    const lines: Line[] = [];
    for (const right of rightNames) {
      const holders = team.filter(({ rights: held }) => held.includes(right));
      if (holders.length === 0) continue;
      const kind = name(right);
      const open = forgotten.poisson(kind, usesPerWeek[right] * withoutTicket, week);
      const more = besides.poisson(kind, usesPerWeek[right] * beyondTicket, week);
      for (let use = 0; use < open + more; use++) {
        const turn = week * 32 + use;
        const actor = holders[whose.integer(kind, holders.length, turn)]!;
        const others = team.filter(({ department }) => department !== actor.department);
        const asker = others[asks.integer(kind, Math.max(1, others.length), turn)];
        const at = Math.floor((week + when.share(kind, turn)) * 7 * day);
        const [place = 'office'] = opensTo(right, actor);
        // where there is no other department, whoever the house belongs to asked for it
        const askedBy = asker?.name ?? name('management');
        const done = { beyond: use >= open };
        lines.push({ at, right, place, actors: [actor], ticket: use >= open, askedBy, done });
      }
    }
    remembered = { week, team, lines };
    return lines;
  }

  return {
    write: (line) => void written.push(line),
    strike(place) {
      written = written.filter((line) => line.place !== place);
      struck.set(place, clock.now);
    },
    lines(from, to) {
      const all = [...written];
      for (let week = Math.floor(from / (7 * day)); week * 7 * day < to; week++)
        for (const line of ordinary(week))
          if (line.at >= (struck.get(line.place) ?? -1)) all.push(line);
      return all.filter(({ at }) => at >= from && at < to);
    },
  };
}
