/** Where viewers meet: whoever watches the same run at the same pace sees the same frames. */
import type { Pace } from '../contract.ts';
import { live, type Live } from './live.ts';
import type { LivedRun } from './runs.ts';
import type { Viewer } from './viewer.ts';

export interface Rooms {
  /** Shows a run whose catalogue is there, from the event with this index on; false where no room is left. */
  enter(viewer: Viewer, run: LivedRun, pace: Pace, from: number): boolean;
  leave(viewer: Viewer): void;
  watched(run: string): boolean;
  close(): void;
}

/** An empty room is kept for `graceMilliseconds`, so that whoever was cut off finds it as it was. */
export function rooms(most: number, graceMilliseconds: number): Rooms {
  const open = new Map<string, Live>();
  const places = new Map<Viewer, string>();
  const closing = new Map<string, NodeJS.Timeout>();

  const close = (name: string): void => {
    clearTimeout(closing.get(name));
    closing.delete(name);
    open.get(name)?.close();
    open.delete(name);
  };
  const leave = (viewer: Viewer): void => {
    const name = places.get(viewer);
    if (name === undefined) return;
    places.delete(viewer);
    const room = open.get(name);
    room?.leave(viewer);
    if (room?.viewers === 0)
      closing.set(
        name,
        setTimeout(() => close(name), graceMilliseconds),
      );
  };
  const free = (): boolean => {
    const [empty] = closing.keys();
    if (open.size >= most && empty !== undefined) close(empty);
    return open.size < most;
  };

  return {
    enter(viewer, run, pace, from) {
      leave(viewer);
      const name = `${run.key} ${pace}`;
      const known = open.get(name);
      // A room in which nobody is left has nothing to lose by beginning where somebody wants to.
      if (known?.viewers === 0 && from === 0) close(name);
      if (!open.has(name) && !free()) return false;
      const room = open.get(name) ?? live(run, run.catalogue!, pace, from);
      open.set(name, room);
      clearTimeout(closing.get(name));
      closing.delete(name);
      places.set(viewer, name);
      room.join(viewer, from);
      return true;
    },
    leave,
    watched: (run) => [...places.values()].some((name) => name.startsWith(`${run} `)),
    close() {
      for (const name of [...open.keys()]) close(name);
    },
  };
}
