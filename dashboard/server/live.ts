/** A run shown to several at once while it is written: frames of everything that has come to it. */
import type { Event } from '../../sim/journal.ts';
import { camera, type Camera } from '../contract/camera.ts';
import type { StageCatalogue } from '../contract/catalogue.ts';
import { chunkEvents } from '../contract/chunk.ts';
import type { LivedRun } from './runs.ts';
import type { Viewer } from './viewer.ts';

export interface Live {
  readonly viewers: number;
  /** `from` is how many events the viewer has already. */
  join(viewer: Viewer, from: number): void;
  leave(viewer: Viewer): void;
  close(): void;
}

/** Frames a second at most. */
export const framesPerSecond = 60;

/** Begins at the event with index `from`; the catalogue of the run must be there. */
export function live(run: LivedRun, catalogue: StageCatalogue, from: number): Live {
  const { reel } = run;
  const viewers = new Set<Viewer>();
  const shot = filming(catalogue);
  let stretch: readonly Event[] = [];
  let position = 0;
  let reached = 0;
  let over = false;

  /** The next event, if it is there. */
  const ahead = (): Event | undefined => {
    const first = stretch[0];
    if (first === undefined || position >= first.index + stretch.length)
      stretch = reel.stretch(position);
    const [next] = stretch;
    return next === undefined ? undefined : stretch[position - next.index];
  };
  const play = (most: number): void => {
    for (let played = 0; played < most; played++) {
      const event = ahead();
      if (event === undefined) break;
      shot.see(event);
      reached = event.time;
      position++;
    }
  };

  play(from);
  shot.frame(reached);
  const tick = (): void => {
    const before = position;
    play(eventsPerFrame);
    over = ahead() === undefined && run.state !== 'running';
    if (over && run.state === 'done') reached = catalogue.length;
    if (position === before && !over) return;
    const frame = shot.frame(reached);
    for (const viewer of viewers) viewer.offer(frame);
    if (over) for (const viewer of viewers) finish(viewer, run);
  };

  let frames = 0;
  const begun = performance.now();
  let timer = setTimeout(function beat() {
    try {
      tick();
    } catch (error) {
      console.error(error);
      for (const viewer of viewers) viewer.finish(ourOwnError);
      return;
    }
    if (over) return;
    // Counted from the beginning, so that what one beat is late the next is early.
    const due = begun + (++frames * 1000) / framesPerSecond - performance.now();
    if (due < -1000) frames += Math.ceil((-due * framesPerSecond) / 1000);
    timer = setTimeout(beat, Math.max(1, due));
  }, 0);

  return {
    get viewers() {
      return viewers.size;
    },
    join(viewer, has) {
      viewers.add(viewer);
      viewer.begin(has, shot.snapshot);
      if (has < position) catchUp(viewer, has, position, shot, run, catalogue);
      else if (has === 0) viewer.owePicture();
      if (over) finish(viewer, run);
    },
    leave(viewer) {
      if (viewers.delete(viewer)) viewer.leave();
    },
    close() {
      clearTimeout(timer);
      for (const viewer of viewers) viewer.leave();
      viewers.clear();
    },
  };
}

/** Ends one room and not the server. */
const ourOwnError = {
  type: 'fault',
  line: 'run: expected frames of it, found an error of our own',
} as const;

/** So that one frame does not hold up everything else. */
const eventsPerFrame = 2_000;

function filming({ assets }: StageCatalogue): Camera {
  return camera(assets.map(({ id, yen, lot }) => ({ asset: id, yen, lot })));
}

function finish(viewer: Viewer, { done, lines }: LivedRun): void {
  viewer.finish(done ?? { type: 'fault', line: lines[0] ?? 'run: expected an end, found none' });
}

/** What somebody missed who has been here before, as one frame; a picture where that is shorter. */
function catchUp(
  viewer: Viewer,
  has: number,
  position: number,
  shot: Camera,
  { reel }: LivedRun,
  catalogue: StageCatalogue,
): void {
  if (has === 0 || position > mostRefilmed) return viewer.owePicture();
  const again = filming(catalogue);
  for (let at = 0; at < position;)
    for (const event of reel.stretch(at)) {
      if (at === has) again.frame(event.time);
      if (at === position) break;
      again.see(event);
      at++;
    }
  viewer.offer(again.frame(shot.snapshot().time));
}

const mostRefilmed = chunkEvents;
