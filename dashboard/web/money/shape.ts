/** Where the bands of one source lie, in CSS pixels: a lane for each, its height linear in yen. */
import type { Source } from '../fold/flow.ts';

export interface Lane {
  /** Of its column; the label stands above the band from there on. */
  readonly x: number;
  /** The band before it left, and after. */
  readonly inside: string;
  readonly outside: string;
  /** The upper edge in its lane, and how thick it is. */
  readonly y: number;
  readonly thickness: number;
}

export interface Shape {
  readonly height: number;
  readonly lanes: readonly Lane[];
  /** Bars in which all bands stand together: where they left, and at the end. */
  readonly stack: { readonly y: number; readonly height: number };
}

/** What is less than a line is drawn as one. */
const hairline = 1.5;
/** From this width on labels have two lines, below three. */
const roomy = 760;
const between = 10;
/** Over which a band leaves its stack. */
export const bend = 64;
/** From the edges to the first column, and to the last: labels begin at their column. */
const before = 74;
const behindOf = (width: number): number => (width < roomy ? 300 : 404);

/** x of each column. */
export function columnsAt(width: number, columns: number): number[] {
  const room = Math.max(0, width - before - behindOf(width));
  return Array.from(
    { length: columns },
    (_, at) => before + (columns > 1 ? (at / (columns - 1)) * room : 0),
  );
}

export function shapeOf(
  source: Source,
  at: readonly number[],
  width: number,
  perYen: number,
): Shape {
  const labelHeight = width < roomy ? 68 : 48;
  const thick = source.bands.map(({ yen }) => Math.max(hairline, yen * perYen));
  const together = thick.reduce((sum, each) => sum + each, 0);
  const height = together + source.bands.length * (labelHeight + between);
  const stackTop = (height - together) / 2;
  let lane = 0;
  let stacked = stackTop;
  const lanes = source.bands.map(({ column }, which) => {
    const thickness = thick[which]!;
    const y = lane + labelHeight;
    const x = at[column] ?? before;
    const inside = ribbon(0, stacked, bend, y, x, thickness);
    const outside = ribbon(width, stacked, width - bend, y, x, thickness);
    lane += thickness + labelHeight + between;
    stacked += thickness;
    return { x, inside, outside, y, thickness };
  });
  return { height, lanes, stack: { y: stackTop, height: together } };
}

/** From a stack at one side by a bend into a lane, and along it to x. */
function ribbon(
  side: number,
  from: number,
  bent: number,
  to: number,
  x: number,
  thick: number,
): string {
  const half = (side + bent) / 2;
  return (
    `M${side} ${from}C${half} ${from} ${half} ${to} ${bent} ${to}L${x} ${to}` +
    `L${x} ${to + thick}L${bent} ${to + thick}` +
    `C${half} ${to + thick} ${half} ${from + thick} ${side} ${from + thick}Z`
  );
}

/** A round amount of yen that is easily compared, no higher than so many pixels. */
export function scaleMark(perYen: number, most: number): number {
  if (!(perYen > 0)) return 0;
  let step = 1;
  while (step * 10 * perYen <= most) step *= 10;
  return step * ([5, 2, 1].find((times) => times * step * perYen <= most) ?? 1);
}
