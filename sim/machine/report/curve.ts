/** Share of years against the loss, both on a logarithmic scale, as SVG; colours are left to the page. */
import { ln } from '../../kernel/maths.ts';
import type { RiskOfSet } from '../../measure/risk.ts';
import { markup } from './markup.ts';
import type { Markup, Piece } from './markup.ts';
import { smallPercent } from './risk-figures.ts';

export interface CurveFigure {
  readonly id: string;
  readonly title: string;
  /** The figure in one sentence, for whoever does not see it. */
  readonly description: string;
  readonly across: string;
  readonly up: string;
  /** At most three, each with the letter at its line. */
  readonly sets: readonly { readonly mark: string; readonly of: RiskOfSet }[];
}

export function curve({ id, title, description, across, up, sets }: CurveFigure): Markup {
  return markup`<svg class="curve" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title ${id}-description">
<title id="${id}-title">${title}</title><desc id="${id}-description">${description}</desc>
${shares.map((share) => markup`<path class="grid" d="M${left} ${y(share)}H${right}"/><text class="tick" x="${left - 6}" y="${y(share) + 4}" text-anchor="end">${smallPercent(share)}</text>`)}
${losses.map((loss) => markup`<path class="grid" d="M${x(loss)} ${bottom}v5"/><text class="tick" x="${x(loss)}" y="${bottom + 18}" text-anchor="middle">${smallPercent(loss)}</text>`)}
<text class="axis" x="${right}" y="${bottom + 38}" text-anchor="end">${across} →</text>
<text class="axis" x="${left}" y="${top - 12}">↑ ${up}</text>
${sets.map(({ of }, at) => markup`<path class="band band${at}" d="${band(of)}"/>`)}
${sets.map(({ of }, at) => markup`<path class="line line${at}" d="${line(of)}"/>`)}
${letters(sets)}</svg>
`;
}

const [width, height] = [640, 380];
const [left, top, right, bottom] = [64, 44, 616, 316];

const losses = [1e-4, 0.001, 0.01, 0.1, 1];
const shares = [1e-4, 0.001, 0.01, 0.1, 1];
const least = 1e-4;

function x(loss: number): number {
  return place(left + (ln(loss / least) / ln(1 / least)) * (right - left));
}

/** Shares below the least stand on the floor. */
function y(share: number): number {
  const shown = Math.min(1, Math.max(least, share));
  return place(bottom - (ln(shown / least) / ln(1 / least)) * (bottom - top));
}

function place(coordinate: number): number {
  return Math.round(coordinate * 10) / 10;
}

type Points = RiskOfSet['curve'];

const within = ({ curve }: RiskOfSet): Points => curve.filter(({ loss }) => loss >= least);

function line(set: RiskOfSet): string {
  return within(set)
    .map(({ loss, years }, at) => `${at === 0 ? 'M' : 'L'}${x(loss)} ${y(years.mean)}`)
    .join('');
}

function band(set: RiskOfSet): string {
  const points = within(set);
  const highs = points.map(({ loss, years }) => `${x(loss)} ${y(years.high)}`);
  const lows = points.toReversed().map(({ loss, years }) => `${x(loss)} ${y(years.low)}`);
  return `M${[...highs, ...lows].join('L')}Z`;
}

/** Beside the left end of each line, apart from one another. */
function letters(sets: CurveFigure['sets']): Piece {
  const taken: number[] = [];
  return sets.map(({ mark, of }) => {
    let at = y(within(of)[0]!.years.mean) - 6;
    while (taken.some((other) => Math.abs(other - at) < 16)) at += 16;
    taken.push(at);
    return markup`<text class="mark set" x="${left + 8}" y="${place(at)}">${mark}</text>`;
  });
}
