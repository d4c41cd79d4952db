/** What lies over a drawing as HTML, redrawn: boxes with an edge or a ground, and words where they stand. */
import { drawing } from './plain.ts';

/** In the measures of a drawing whose corner is `origin`. */
export function laidOver(within: HTMLElement, origin: DOMRect): SVGElement[] {
  const found: SVGElement[] = [];
  for (const element of within.querySelectorAll<HTMLElement>('*')) {
    if (element.closest('svg, [data-unsaved]') !== null) continue;
    const style = getComputedStyle(element);
    if (style.display === 'none' || style.clipPath !== 'none') continue;
    const box = boxOf(element, style, origin);
    if (box !== null) found.push(box);
    for (const node of element.childNodes)
      if (node instanceof Text && node.data.trim() !== '')
        found.push(...linesOf(node).map((line) => wordsOf(line, style, origin)));
  }
  return found;
}

function boxOf(
  element: HTMLElement,
  style: CSSStyleDeclaration,
  origin: DOMRect,
): SVGElement | null {
  const edge = style.borderTopStyle === 'none' ? 0 : parseFloat(style.borderTopWidth);
  const bare = style.backgroundColor === 'rgba(0, 0, 0, 0)';
  if (edge === 0 && bare) return null;
  const { x, y, width, height } = element.getBoundingClientRect();
  return drawing('rect', {
    x: x - origin.x + edge / 2,
    y: y - origin.y + edge / 2,
    width: Math.max(0, width - edge),
    height: Math.max(0, height - edge),
    fill: bare ? 'none' : style.backgroundColor,
    ...(edge === 0 ? {} : { stroke: style.borderTopColor, 'stroke-width': edge }),
    ...(style.borderTopStyle === 'dashed' ? { 'stroke-dasharray': '2 1.5' } : {}),
  });
}

interface Line {
  readonly text: string;
  readonly box: DOMRect;
}

/** A text as it is broken into lines on the page. */
function linesOf(node: Text): Line[] {
  const range = document.createRange();
  range.setStart(node, node.data.search(/\S/));
  range.setEnd(node, node.data.trimEnd().length);
  if (range.getClientRects().length < 2)
    return [{ text: node.data, box: range.getBoundingClientRect() }];
  const lines: { text: string; box: DOMRect }[] = [];
  for (let at = 0; at < node.length; at++) {
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    const [box] = range.getClientRects();
    if (box === undefined) continue;
    const last = lines.at(-1);
    if (last !== undefined && Math.abs(last.box.y - box.y) < box.height / 2)
      last.text += node.data[at]!;
    else lines.push({ text: node.data[at]!, box });
  }
  return lines.filter(({ text }) => text.trim() !== '');
}

function wordsOf(
  { text: said, box }: Line,
  style: CSSStyleDeclaration,
  origin: DOMRect,
): SVGElement {
  const text = drawing('text', {
    x: box.x - origin.x,
    // a face has about four fifths of its height over its line
    y: box.y - origin.y + box.height * 0.8,
    fill: style.color,
    'font-size': style.fontSize,
    'font-weight': style.fontWeight,
  });
  text.textContent = said.trim();
  return text;
}
