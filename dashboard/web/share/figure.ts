/**
 * Any figure of the page as a file of its own. A view marks what can be saved with `data-figure` (a name) and
 * `data-title` (in words); every SVG within is its drawing, and what lies around and over them as HTML comes along.
 */
import { laidOver } from './laid-over.ts';
import type { FigureWords, OwnDrawing } from './offered.ts';
import { drawing, plain } from './plain.ts';
import { wrapped } from './wrapped.ts';

export interface Figure {
  readonly frame: SVGElement;
  readonly width: number;
  readonly height: number;
}

const margin = 24;
const narrowest = 480;
const sizes = { title: 20, line: 16, foot: 14 };

/** The figure as it is drawn now, in the colours it has now; or as it draws itself for a file. */
export function figureOf(within: HTMLElement, words: FigureWords, own: OwnDrawing | null): Figure {
  const box = own ?? boxOf(within);
  const width = Math.ceil(Math.max(box.width, narrowest) + 2 * margin);
  const root = getComputedStyle(document.documentElement);
  const frame = drawing('svg', { width, role: 'img', 'font-family': root.fontFamily });
  const name = drawing('title', {});
  name.textContent = words.title;
  const ground = drawing('rect', { width, fill: root.getPropertyValue('--panel').trim() });
  frame.append(name, ground);

  let y = margin;
  const write = (said: string, size: number, fill: string, weight = 400): void => {
    for (const line of wrapped(said, (width - 2 * margin) / (size * 0.56))) {
      y += size * 1.4;
      const text = drawing('text', {
        x: margin,
        y,
        fill,
        'font-size': size,
        'font-weight': weight,
      });
      text.textContent = line;
      frame.append(text);
    }
  };
  const ink = root.getPropertyValue('--ink').trim();
  const second = root.getPropertyValue('--second').trim();
  write(words.title, sizes.title, ink, 700);
  for (const line of words.lines) write(line, sizes.line, ink);
  y += 16;
  const place = drawing('g', { transform: `translate(${margin} ${y})` });
  place.append(...(own?.parts ?? drawnWithin(within, boxOf(within))));
  frame.append(place);
  y += box.height;
  for (const line of words.foot) write(line, sizes.foot, second);
  const height = Math.ceil(y + margin);
  for (const each of [frame, ground]) each.setAttribute('height', String(height));
  frame.setAttribute('viewBox', `0 0 ${width} ${height}`);

  return { frame, width, height };
}

/** A drawing by itself lies at its own corner; several lie where they are within the figure. */
function boxOf(within: HTMLElement): DOMRect {
  const drawings = outermost(within);
  return (drawings.length === 1 ? drawings[0]! : within).getBoundingClientRect();
}

function drawnWithin(within: HTMLElement, box: DOMRect): SVGElement[] {
  const drawings = outermost(within).map((live) => {
    const { x, y, width, height } = live.getBoundingClientRect();
    const copy = plain(live);
    for (const [name, value] of Object.entries({ x: x - box.x, y: y - box.y, width, height }))
      copy.setAttribute(name, String(value));
    return copy;
  });
  return [...drawings, ...laidOver(within, box)];
}

function outermost(within: HTMLElement): SVGElement[] {
  return [...within.querySelectorAll<SVGElement>('svg')].filter(
    (each) => each.parentElement!.closest('svg, [data-unsaved]') === null,
  );
}

/** The figure as a drawing in a file of its own. */
export function svgOf({ frame }: Figure): Blob {
  return new Blob([new XMLSerializer().serializeToString(frame)], { type: 'image/svg+xml' });
}
