/** Where a run is worth stopping: its story's beats, neighbours of one second merged, at most 200. */
import type { Seconds } from '../../../sim/kernel/simulation.ts';
import type { BeatMark, ToldLine } from '../../contract/ending.ts';

export interface StageBeat {
  readonly time: Seconds;
  /** How many events have happened once it is shown. */
  readonly count: number;
  readonly marks: readonly BeatMark[];
  /** Places of its lines in the story. */
  readonly lines: readonly number[];
}

/** More than this and a run would be all stops. */
export const mostBeats = 200;

export function beatsOf(story: readonly ToldLine[]): StageBeat[] {
  const beats: { time: Seconds; count: number; marks: BeatMark[]; lines: number[] }[] = [];
  story.forEach(({ time, index, mark }, line) => {
    if (mark === null) return;
    const last = beats.at(-1);
    if (last !== undefined && Math.floor(last.time) === Math.floor(time)) {
      last.count = Math.max(last.count, index + 1);
      last.lines.push(line);
      if (!last.marks.includes(mark)) last.marks.push(mark);
    } else beats.push({ time, count: index + 1, marks: [mark], lines: [line] });
  });
  if (beats.length <= mostBeats) return beats;
  const weight = (marks: readonly BeatMark[]): number =>
    Math.max(...marks.map((mark) => order.indexOf(mark)));
  const kept = new Set(
    [...beats]
      .sort((a, b) => weight(b.marks) - weight(a.marks) || a.time - b.time)
      .slice(0, mostBeats),
  );
  return beats.filter((beat) => kept.has(beat));
}

const order: readonly BeatMark[] = [
  'signature',
  'refusal',
  'alarm',
  'response',
  'reach',
  'key',
  'theft',
];
