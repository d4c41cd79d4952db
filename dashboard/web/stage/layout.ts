/** Where everything of the stage lies, in CSS pixels, for a given width: one picture wide, one narrow. */
import type { StageCatalogue } from '../../contract/catalogue.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A named part of the stage. */
export type Zone = 'reach' | 'requests' | 'wallets' | 'gate' | 'chain';

export interface WalletRow {
  readonly label: Box;
  readonly vessel: Box;
  readonly slots: readonly Box[];
  /** Where the words under the gate begin. */
  readonly words: Box;
  /** The point at which coins leave the gate. */
  readonly exit: readonly [x: number, y: number];
}

export interface Layout {
  readonly narrow: boolean;
  /** Without people, places and requests: one of two beside each other. */
  readonly half: boolean;
  readonly width: number;
  readonly height: number;
  readonly reach: Box;
  readonly posts: readonly Box[];
  readonly places: readonly Box[];
  readonly requests: Box;
  readonly wallets: Box;
  readonly gate: Box;
  readonly chain: Box;
  readonly rows: readonly WalletRow[];
  readonly blocks: readonly Box[];
  readonly customers: Box;
  readonly outside: Box;
  /** x of the channel in which threads come down to the gates. */
  readonly channel: number;
}

/** Half-width letters a text takes, as far as one can tell without measuring. */
export function lettersOf(text: string): number {
  let sum = 0;
  for (const letter of text) sum += letter > '\u2e7f' ? 1.82 : 1;
  return sum;
}

/** A text that fits into so many pixels at a font size, cut with an ellipsis where it must be. */
export function fitted(text: string, width: number, size = 14): string {
  const room = width / (size * 0.58);
  if (lettersOf(text) <= room) return text;
  let kept = '';
  for (const letter of text) {
    if (lettersOf(kept + letter) > room - 1) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
}

export function layoutOf(width: number, catalogue: StageCatalogue): Layout {
  return width < 700 ? narrowLayout(width, catalogue) : wideLayout(width, catalogue);
}

/** One row of wallets on a wide stage. */
export const rowHeight = 82;

const pad = 12;
const gap = 8;
const narrowRow = 92;
/** What the longest words under a gate take on one line, and what a vessel needs beside them. */
const gateWords = 180;
const vesselWords = 126;
const head = 26;

function wideLayout(width: number, { wallets, places, posts }: StageCatalogue): Layout {
  const postsWidth = Math.round(width * 0.24);
  const slim = (width - postsWidth - 48) / places.length >= 106 ? 106 : 118;
  const postBoxes = grid(posts.length, { x: pad, y: head + 8, width: postsWidth }, 2, 26, 4);
  const placesFrom = pad + postsWidth + 24;
  const placesWidth = width - placesFrom - pad;
  const columns = Math.max(1, Math.min(places.length, Math.floor((placesWidth + gap) / slim)));
  const placeBoxes = grid(
    places.length,
    { x: placesFrom, y: head + 8, width: placesWidth },
    columns,
    54,
    gap,
  );
  const reachHeight = bottom([...postBoxes, ...placeBoxes]) + 34;
  const reach = { x: 0, y: 0, width, height: reachHeight };

  const top = reachHeight;
  const requestsWidth = Math.round(width * 0.2);
  const walletsX = requestsWidth + 16;
  const walletsWidth = Math.round(width * 0.29);
  const gateX = walletsX + walletsWidth + 44;
  const gateWidth = Math.max(gateWords, Math.round(width * 0.19));
  const chainX = gateX + gateWidth + 24;
  const chainWidth = width - chainX;
  const rowsFrom = top + head + 14;
  const rows = wallets.map(({ needed }, at) => {
    const y = rowsFrom + at * rowHeight;
    const size = slotSize(needed, gateWidth - 10);
    const slots = slotsAt(needed, gateX, y + 18, size);
    return {
      label: { x: walletsX, y, width: walletsWidth, height: 18 },
      vessel: { x: walletsX, y: y + 20, width: walletsWidth, height: 22 },
      slots,
      words: { x: gateX, y: y + 46, width: gateWidth, height: 34 },
      exit: [gateX + needed * (size + 4) + 4, y + 31] as const,
    };
  });
  const body = Math.max(rows.length * rowHeight + head + 20, 322);
  const height = top + body;
  const blockWidth = Math.min(66, Math.floor((chainWidth - pad - 2 * 12) / 3));
  const blocks = [0, 1, 2].map((at) => ({
    x: chainX + at * (blockWidth + 12),
    y: top + head + 14,
    width: blockWidth,
    height: 44,
  }));
  const sinkWidth = chainWidth - pad;
  const customers = { x: chainX, y: top + head + 96, width: sinkWidth, height: 44 };
  const outside = { x: chainX, y: customers.y + 56, width: sinkWidth, height: 96 };
  return {
    narrow: false,
    half: false,
    width,
    height,
    reach,
    posts: postBoxes,
    places: placeBoxes,
    requests: { x: 0, y: top, width: requestsWidth, height: body },
    wallets: { x: walletsX, y: top, width: walletsWidth, height: body },
    gate: { x: gateX, y: top, width: gateWidth, height: body },
    chain: { x: chainX, y: top, width: chainWidth, height: body },
    rows,
    blocks,
    customers,
    outside,
    channel: gateX - 12,
  };
}

/** One thing under the other, for a phone. */
export function narrowLayout(width: number, { wallets, places, posts }: StageCatalogue): Layout {
  const inner = width - 2 * pad;
  const postBoxes = grid(posts.length, { x: pad, y: head + 6, width: inner }, 2, 26, 4);
  const placesFrom = bottom(postBoxes) + 10;
  const placeBoxes = grid(
    places.length,
    { x: pad, y: placesFrom, width: inner },
    inner < 300 ? 2 : 3,
    54,
    8,
  );
  const reachHeight = bottom(placeBoxes) + 56;
  const top = reachHeight;
  const gateWidth = Math.min(
    gateWords,
    Math.max(Math.round(inner * 0.42), inner - 26 - vesselWords),
  );
  const vesselWidth = inner - gateWidth - 26;
  // where the words do not fit beside each other there is a line more for them
  const rowTall = gateWidth < gateWords ? narrowRow + 18 : narrowRow;
  const gateX = pad + vesselWidth + 26;
  const rows = wallets.map(({ needed }, at) => {
    const y = top + head + 8 + at * rowTall;
    const size = slotSize(needed, gateWidth - 16);
    return {
      label: { x: pad, y, width: vesselWidth, height: 18 },
      vessel: { x: pad, y: y + 20, width: vesselWidth, height: 22 },
      slots: slotsAt(needed, gateX, y + 18, size),
      words: { x: gateX, y: y + 46, width: gateWidth, height: rowTall - 58 },
      exit: [gateX + needed * (size + 4) + 2, y + 31] as const,
    };
  });
  const rowsHeight = head + 8 + rows.length * rowTall + 6;
  // the threads run from places straight to gates, with nothing under them
  const requests = { x: 0, y: top + rowsHeight, width, height: 176 };
  const chainY = requests.y + requests.height;
  const blockWidth = Math.min(80, Math.floor((inner - 16) / 3));
  const blocks = [0, 1, 2].map((at) => ({
    x: pad + at * (blockWidth + 8),
    y: chainY + head + 6,
    width: blockWidth,
    height: 44,
  }));
  const customers = { x: pad, y: chainY + head + 80, width: inner, height: 44 };
  const outside = { x: pad, y: customers.y + 56, width: inner, height: 96 };
  const height = outside.y + outside.height + 44;
  return {
    narrow: true,
    half: false,
    width,
    height,
    reach: { x: 0, y: 0, width, height: reachHeight },
    posts: postBoxes,
    places: placeBoxes,
    requests,
    wallets: { x: 0, y: top, width: vesselWidth + pad, height: rowsHeight },
    gate: { x: gateX, y: top, width: gateWidth, height: rowsHeight },
    chain: { x: 0, y: chainY, width, height: height - chainY },
    rows,
    blocks,
    customers,
    outside,
    channel: gateX - 12,
  };
}

function slotSize(needed: number, room: number): number {
  return Math.max(8, Math.min(24, Math.floor(room / needed) - 4));
}

function slotsAt(needed: number, x: number, y: number, size: number): Box[] {
  return Array.from({ length: needed }, (_, at) => ({
    x: x + at * (size + 4),
    y: y + (26 - size) / 2,
    width: size,
    height: size,
  }));
}

function grid(
  count: number,
  within: { x: number; y: number; width: number },
  columns: number,
  height: number,
  space: number,
): Box[] {
  const width = Math.floor((within.width - (columns - 1) * space) / columns);
  return Array.from({ length: count }, (_, at) => ({
    x: within.x + (at % columns) * (width + space),
    y: within.y + Math.floor(at / columns) * (height + space),
    width,
    height,
  }));
}

function bottom(boxes: readonly Box[]): number {
  return Math.max(0, ...boxes.map(({ y, height }) => y + height));
}
