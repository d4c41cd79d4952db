/** A drawing of the page without the page: its styles become attributes, its roles and classes stay behind. */

const space = 'http://www.w3.org/2000/svg';

/** What the page's rules may say of a shape and a child takes over from its parent. */
const inherited = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'fill-opacity',
  'stroke-opacity',
  'font-size',
  'font-weight',
  'text-anchor',
  'letter-spacing',
  'paint-order',
];

const left = /^(class|style|role|tabindex|aria-.*|data-.*|on.*)$/;

/** An element of a drawing. */
export function drawing(name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS(space, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

/** A copy that looks the same anywhere; `data-unsaved` marks what belongs to the page alone. */
export function plain(live: Element, above: CSSStyleDeclaration | null = null): SVGElement {
  const style = getComputedStyle(live);
  const copy = drawing(live.localName, {});
  for (const { name, value } of live.attributes)
    if (!left.test(name)) copy.setAttribute(name, value);
  for (const name of inherited) {
    const value = style.getPropertyValue(name);
    if (value !== above?.getPropertyValue(name)) copy.setAttribute(name, value);
    else copy.removeAttribute(name);
  }
  if (style.opacity !== '1') copy.setAttribute('opacity', style.opacity);
  for (const child of live.childNodes) {
    if (child instanceof Text) copy.append(child.data);
    if (!(child instanceof Element) || child.hasAttribute('data-unsaved')) continue;
    if (getComputedStyle(child).display !== 'none') copy.append(plain(child, style));
  }
  return copy;
}
