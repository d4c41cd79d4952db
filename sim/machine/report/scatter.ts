/** A plain scatter as SVG: two linear axes, marks with their letter beside them, colours left to the page. */
import { decimal } from '../../prose/numbers.ts';
import { markup } from './markup.ts';
import type { Markup, Piece } from './markup.ts';

/** One thing plotted; shares from 0 to 1. A `set` is a filled square, a `control` an open circle. */
export interface Point {
  readonly mark: string;
  readonly kind: 'set' | 'control';
  readonly friction: number;
  readonly loss: number;
  readonly low?: number;
  readonly high?: number;
}

export interface Scatter {
  readonly id: string;
  readonly title: string;
  /** The figure in one sentence, for whoever does not see it. */
  readonly description: string;
  readonly across: string;
  readonly up: string;
  readonly points: readonly Point[];
  /** Where the axes end, so that neighbouring figures can be compared. */
  readonly mostFriction: number;
  readonly mostLoss: number;
  /** `small` where many stand side by side; the letters are as large in both. */
  readonly size: 'large' | 'small';
}

export function scatter(figure: Scatter): Markup {
  const { id, title, description, points, mostFriction, mostLoss } = figure;
  const across = axis(mostFriction);
  const up = axis(mostLoss);
  const { width, height, right, bottom } = frames[figure.size];
  const x = (share: number): number => place(left + (share / across.end) * (right - left));
  const y = (share: number): number => place(bottom - (share / up.end) * (bottom - top));
  return markup`<svg viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title ${id}-description">
<title id="${id}-title">${title}</title><desc id="${id}-description">${description}</desc>
<text class="panel" x="${left}" y="18">${title}</text>
${up.ticks.map((tick) => markup`<path class="grid" d="M${left} ${y(tick)}H${right}"/><text class="tick" x="${left - 6}" y="${y(tick) + 4}" text-anchor="end">${up.write(tick)}</text>`)}
${across.ticks.map((tick) => markup`<path class="grid" d="M${x(tick)} ${bottom}v5"/><text class="tick" x="${x(tick)}" y="${bottom + 18}" text-anchor="middle">${across.write(tick)}</text>`)}
<text class="axis" x="${right}" y="${bottom + 36}" text-anchor="end">${figure.across} →</text>
<text class="axis" x="${left}" y="${top - 10}">↑ ${figure.up}</text>
${points.filter(hasInterval).map((point) => markup`<path class="whisker" d="M${x(point.friction)} ${y(point.low)}V${y(point.high)}"/>`)}
${points.map((point) => shape(point, x(point.friction), y(point.loss)))}
${labels(
  points.map((point) => ({ ...point, x: x(point.friction), y: y(point.loss) })),
  figure.size,
)}</svg>
`;
}

const [left, top] = [52, 56];

const frames = {
  large: { width: 420, height: 320, right: 400, bottom: 264 },
  small: { width: 290, height: 240, right: 274, bottom: 188 },
};

function hasInterval(point: Point): point is Point & { low: number; high: number } {
  return point.low !== undefined && point.high !== undefined;
}

function shape({ kind }: Point, x: number, y: number): Markup {
  return kind === 'set'
    ? markup`<rect class="set" x="${place(x - 5)}" y="${place(y - 5)}" width="10" height="10"/>`
    : markup`<circle class="control" cx="${x}" cy="${y}" r="4"/>`;
}

interface Placed extends Point {
  readonly x: number;
  readonly y: number;
}

// Where marks crowd, the first keeps its letter; the table beneath names them all.
function labels(points: readonly Placed[], size: Scatter['size']): Piece {
  const taken: Spot[] = points.map(({ x, y }) => ({ x, y }));
  return points.map(({ mark, kind, x, y }) => {
    const centre = corners
      .map((corner) => ({ x: x + corner.x, y: y + corner.y }))
      .find((spot) => inside(spot, size) && taken.every((other) => apart(spot, other)));
    if (!centre) return '';
    taken.push(centre);
    return markup`<text class="mark ${kind}" x="${place(centre.x)}" y="${place(centre.y + 5)}" text-anchor="middle">${mark}</text>`;
  });
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

const corners: readonly Spot[] = [
  { x: 14, y: -9 },
  { x: 14, y: 9 },
  { x: -14, y: -9 },
  { x: -14, y: 9 },
  { x: 16, y: 0 },
  { x: -16, y: 0 },
];

function inside({ x, y }: Spot, size: Scatter['size']): boolean {
  const { right, bottom } = frames[size];
  return x >= left + 6 && x <= right + 8 && y >= top - 8 && y <= bottom - 6;
}

function apart(a: Spot, b: Spot): boolean {
  return Math.abs(a.x - b.x) >= 13 || Math.abs(a.y - b.y) >= 11;
}

interface Axis {
  readonly end: number;
  readonly ticks: readonly number[];
  write(tick: number): string;
}

// The smallest round step that needs at most five to reach the end.
function axis(most: number): Axis {
  const wanted = Math.max(most, roundSteps[0]! * 5);
  const step = roundSteps.find((each) => wanted <= each * 5 + 1e-9) ?? 0.2;
  const steps = Math.ceil(wanted / step - 1e-9);
  const places = step < 0.001 ? 2 : step < 0.01 ? 1 : 0;
  return {
    end: steps * step,
    ticks: Array.from({ length: steps + 1 }, (_, index) => index * step),
    write: (tick) => `${decimal(tick * 100, places)}%`,
  };
}

const roundSteps = [0.0001, 0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2];

function place(coordinate: number): number {
  return Math.round(coordinate * 10) / 10;
}
