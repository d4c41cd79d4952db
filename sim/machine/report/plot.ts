/** Lines and marks on two linear axes as SVG; colours are left to the page. */
import { decimal } from '../../prose/numbers.ts';
import { markup } from './markup.ts';
import type { Markup } from './markup.ts';

export interface Plot {
  readonly id: string;
  readonly title: string;
  /** The figure in one sentence, for whoever does not see it. */
  readonly description: string;
  readonly across: string;
  readonly up: string;
  /** What lies at the ends of the axes, from 0. */
  readonly ends: readonly [number, number];
  readonly steps: readonly [number, number];
  readonly lines: readonly {
    readonly label: string;
    readonly dashed: boolean;
    readonly points: readonly (readonly [number, number])[];
  }[];
  readonly marks: {
    readonly label: string;
    readonly points: readonly (readonly [at: number, mean: number, low: number, high: number])[];
  };
}

export function plot(figure: Plot): Markup {
  const { id, title, description, ends, steps, lines, marks } = figure;
  const x = (at: number): number => place(left + (at / ends[0]) * (right - left));
  const y = (at: number): number => place(bottom - (at / ends[1]) * (bottom - top));
  const ticks = (axis: 0 | 1): number[] =>
    Array.from({ length: Math.floor(ends[axis] / steps[axis]) + 1 }, (_, at) => at * steps[axis]);
  const named = [...lines.map(({ label }) => label), marks.label];
  const beneath = (at: number): number => bottom + 62 + 20 * at;
  return markup`<svg viewBox="0 0 ${width} ${beneath(named.length)}" role="img" aria-labelledby="${id}-title ${id}-description">
<title id="${id}-title">${title}</title><desc id="${id}-description">${description}</desc>
<text class="panel" x="${left}" y="18">${title}</text>
<text class="axis" x="${left}" y="${top - 10}">↑ ${figure.up}</text>
${ticks(1).map((tick) => markup`<path class="grid" d="M${left} ${y(tick)}H${right}"/><text class="tick" x="${left - 6}" y="${y(tick) + 4}" text-anchor="end">${decimal(tick, 0)}</text>`)}
${ticks(0).map((tick) => markup`<path class="grid" d="M${x(tick)} ${bottom}v5"/><text class="tick" x="${x(tick)}" y="${bottom + 18}" text-anchor="middle">${decimal(tick, 0)}</text>`)}
<text class="axis" x="${right}" y="${bottom + 36}" text-anchor="end">${figure.across} →</text>
${lines.map(({ dashed, points }) => markup`<path class="${curve(dashed)}" d="M${points.map(([at, value]) => `${x(at)} ${y(value)}`).join('L')}"/>`)}
${marks.points.map(([at, mean, low, high]) => markup`<path class="whisker" d="M${x(at)} ${y(low)}V${y(high)}"/><circle class="control" cx="${x(at)}" cy="${y(mean)}" r="4"/>`)}
${lines.map(({ dashed }, at) => markup`<path class="${curve(dashed)}" d="M${left} ${beneath(at) - 4}h28"/>`)}<path class="whisker" d="M${left + 14} ${beneath(lines.length) - 12}v16"/><circle class="control" cx="${left + 14}" cy="${beneath(lines.length) - 4}" r="4"/>
${named.map((label, at) => markup`<text x="${left + 36}" y="${beneath(at)}">${label}</text>`)}</svg>
`;
}

const [width, left, top, right, bottom] = [420, 46, 56, 400, 264];

function curve(dashed: boolean): string {
  return dashed ? 'curve dashed' : 'curve';
}

function place(coordinate: number): number {
  return Math.round(coordinate * 10) / 10;
}
