/**
 * Any figure of the page as a file of its own. A view marks what can be saved with `data-figure` (a name) and
 * `data-title` (in words); its drawing is an SVG, and what is laid over that as HTML comes along.
 */
import { laidOver } from './laid-over.ts';
import { drawing, plain } from './plain.ts';
import { wrapped } from './wrapped.ts';

export interface FigureWords {
  readonly title: string;
  /** Said under the title. */
  readonly lines: readonly string[];
  /** Said under the drawing: digest and source. */
  readonly foot: readonly string[];
}

export interface Figure {
  readonly frame: SVGElement;
  readonly width: number;
  readonly height: number;
}

const margin = 24;
const narrowest = 480;
const sizes = { title: 20, line: 16, foot: 14 };

/** Every figure that is on the page now. */
export function figuresOn(page: ParentNode): HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>('[data-figure]')].filter(
    (each) => each.querySelector('svg') !== null,
  );
}

/** The figure as it is drawn now, in the colours it has now. */
export function figureOf(within: HTMLElement, words: FigureWords): Figure {
  const live = within.querySelector('svg')!;
  const box = live.getBoundingClientRect();
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
  place.append(plain(live), ...laidOver(within, box));
  frame.append(place);
  y += box.height;
  for (const line of words.foot) write(line, sizes.foot, second);
  const height = Math.ceil(y + margin);
  for (const each of [frame, ground]) each.setAttribute('height', String(height));
  frame.setAttribute('viewBox', `0 0 ${width} ${height}`);

  return { frame, width, height };
}

/** The figure as a drawing in a file of its own. */
export function svgOf({ frame }: Figure): Blob {
  return new Blob([new XMLSerializer().serializeToString(frame)], { type: 'image/svg+xml' });
}
