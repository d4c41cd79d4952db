/** Where viewers meet: whoever watches a run being written sees the same frames of it. */
import { live, type Live } from './live.ts';
import type { LivedRun } from './runs.ts';
import type { Viewer } from './viewer.ts';

export interface Rooms {
  /** Shows a run whose catalogue is there, from the event with this index on; false where no room is left. */
  enter(viewer: Viewer, run: LivedRun, from: number): boolean;
  leave(viewer: Viewer): void;
  watched(run: string): boolean;
  close(): void;
}

/** An empty room is kept for `graceMilliseconds`, so that whoever was cut off finds it as it was. */
export function rooms(most: number, graceMilliseconds: number): Rooms {
  const open = new Map<string, Live>();
  const places = new Map<Viewer, string>();
  const closing = new Map<string, NodeJS.Timeout>();

  const close = (run: string): void => {
    clearTimeout(closing.get(run));
    closing.delete(run);
    open.get(run)?.close();
    open.delete(run);
  };
  const leave = (viewer: Viewer): void => {
    const run = places.get(viewer);
    if (run === undefined) return;
    places.delete(viewer);
    const room = open.get(run);
    room?.leave(viewer);
    if (room?.viewers === 0)
      closing.set(
        run,
        setTimeout(() => close(run), graceMilliseconds),
      );
  };
  const free = (): boolean => {
    const [empty] = closing.keys();
    if (open.size >= most && empty !== undefined) close(empty);
    return open.size < most;
  };

  return {
    enter(viewer, run, from) {
      leave(viewer);
      const known = open.get(run.key);
      // A room in which nobody is left has nothing to lose by beginning where somebody wants to.
      if (known?.viewers === 0 && from === 0) close(run.key);
      if (!open.has(run.key) && !free()) return false;
      const room = open.get(run.key) ?? live(run, run.catalogue!, from);
      open.set(run.key, room);
      clearTimeout(closing.get(run.key));
      closing.delete(run.key);
      places.set(viewer, run.key);
      room.join(viewer, from);
      return true;
    },
    leave,
    watched: (run) => [...places.values()].includes(run),
    close() {
      for (const run of [...open.keys()]) close(run);
    },
  };
}
