/** What is plotted of loss against friction, and where its names stand so that no two collide. */
import type { Honest } from '../../../sim/measure/cell.ts';
import type { Interval } from '../../../sim/measure/interval.ts';
import type { RowSeen } from '../../contract/study-seen.ts';
import { measures, type Friction } from './friction.ts';
import { verdictOn } from './verdict.ts';

/** A set of controls, or one control alone. */
export interface Point {
  /** A set as a cell names it. */
  readonly set: string;
  /** Letters for sets, numbers for controls. */
  readonly mark: string;
  /** What honest customers meet, as it is measured here. */
  readonly friction: number;
  readonly loss: number;
  /** The interval of a whole set's loss. */
  readonly interval: Interval | null;
  readonly honest: Honest;
}

export interface Plotted {
  readonly points: readonly Point[];
  /** How many controls changed nothing for anybody, and are left out. */
  readonly idle: number;
}

export function plotted({ row }: RowSeen, baseline: string, friction: Friction): Plotted {
  const { field } = measures[friction];
  const others = Object.entries(row.baselines).filter(([id]) => id !== baseline);
  const cells = [
    ['none', row.none],
    ['recorded', row.recorded],
    ['baseline', row.baseline],
    ...others.map(([id, cell]) => [`=${id}`, cell] as const),
  ] as const;
  const sets = cells.flatMap(([set, { lossShare, honest }], at): Point[] => {
    const met = honest[field];
    if (met === null) return [];
    const mark = String.fromCharCode(65 + at);
    return [{ set, mark, friction: met, loss: lossShare.mean, interval: lossShare, honest }];
  });
  const before = row.none.honest[field];
  let idle = 0;
  const controls: Point[] = [];
  for (const control of row.controls) {
    const verdict = verdictOn(control, row, 'alone');
    const cost = control.alone.honestCost;
    const more = cost[field];
    const changes =
      ('reduction' in verdict && verdict.sign !== 'same') ||
      Object.values(measures).some((measure) => (cost[measure.field] ?? 0) !== 0);
    if (!control.exercised || !changes || before === null || more === null) {
      idle++;
      continue;
    }
    const kept = 'reduction' in verdict ? 1 - verdict.reduction.mean : 1;
    controls.push({
      set: `+${control.id}`,
      mark: String(controls.length + 1),
      friction: Math.max(0, before + more),
      loss: row.none.lossShare.mean * kept,
      interval: null,
      honest: cost,
    });
  }
  return { points: [...sets, ...controls], idle };
}

/** A place in the drawing. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface Label extends Spot {
  readonly text: string;
  /** Half of what it takes up. */
  readonly halfWidth: number;
  /** What it names. */
  readonly of: Spot;
}

interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Half the height of a label, and of a mark with some air; in pixels. */
const halfHeight = 9;
const air = 8;
const letter = 7.6;

/**
 * One label for each mark, or for marks that lie on each other; as near as there is room. Where a place has
 * more marks than a label holds, it says how many.
 */
export function labelled(
  marks: readonly (Spot & { readonly mark: string })[],
  { left, right, top, bottom }: Frame,
): Label[] {
  const groups: { x: number; y: number; marks: string[] }[] = [];
  for (const { x, y, mark } of marks) {
    const near = groups.find((group) => Math.hypot(group.x - x, group.y - y) < 7);
    if (near === undefined) groups.push({ x, y, marks: [mark] });
    else near.marks.push(mark);
  }
  const taken: Label[] = [];
  for (const { x, y, marks } of groups) {
    const text =
      marks.length <= 4 ? marks.join(' ') : `${marks.slice(0, 3).join(' ')} +${marks.length - 3}`;
    const halfWidth = (text.length * letter) / 2 + 2;
    const free = (spot: Spot): boolean =>
      spot.x - halfWidth >= left &&
      spot.x + halfWidth <= right &&
      spot.y - halfHeight >= top &&
      spot.y + halfHeight <= bottom &&
      groups.every(
        (other) =>
          Math.abs(other.x - spot.x) >= halfWidth + air ||
          Math.abs(other.y - spot.y) >= halfHeight + air,
      ) &&
      taken.every(
        (other) =>
          Math.abs(other.x - spot.x) >= halfWidth + other.halfWidth ||
          Math.abs(other.y - spot.y) >= 2 * halfHeight,
      );
    const spot = around({ x, y }, halfWidth).find(free);
    if (spot !== undefined) taken.push({ ...spot, text, halfWidth, of: { x, y } });
  }
  return taken;
}

/** Places around a mark, nearest first. */
function around({ x, y }: Spot, halfWidth: number): Spot[] {
  const spots: Spot[] = [];
  for (let ring = 0; ring < 24; ring++)
    for (const [dx, dy] of directions)
      spots.push({
        x: x + dx * (halfWidth + air + 1 + ring * 8),
        y: y + dy * (halfHeight + air + 1 + ring * 8),
      });
  return spots;
}

const directions = [
  [1, 0],
  [0, -1],
  [1, -1],
  [0, 1],
  [1, 1],
  [-1, 0],
  [-1, -1],
  [-1, 1],
] as const;
