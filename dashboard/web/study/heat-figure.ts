/** The map of controls and scenarios as one drawing, for a slide or a paper: light, whatever the page is. */
import type { Language } from '../../../sim/prose/language.ts';
import { shareEstimate } from '../../../sim/prose/shares.ts';
import type { StudySeen } from '../../contract/study-seen.ts';
import { costs } from './costs.ts';
import { figureWords } from './figure-words.ts';
import { mapOf, type MapCell } from './map.ts';
import { rowTitle } from './row-title.ts';
import { verdictSaid } from './said.ts';
import type { Comparison } from './verdict.ts';
import { studyWords } from './words.ts';

const ink = '#16181c';
const second = '#4a4f57';
const line = '#858a93';
const panel = '#ffffff';
/** The blue of what is kept safe, as far as text on it stays readable. */
const blue = [0x3a, 0x7e, 0xc6] as const;
const strongest = 0.62;
const [left, wide, high, top, foot] = [230, 330, 64, 112, 76];

export function heatFigure(
  seen: StudySeen,
  comparison: Comparison,
  language: Language,
  hollow: boolean,
): SVGSVGElement {
  const words = studyWords[language];
  const figures = figureWords[language];
  const { lines } = mapOf(seen, comparison);
  const width = left + seen.rows.length * wide + 16;
  const height = top + lines.length * high + foot;
  const figure = part('svg', { width, height, viewBox: `0 0 ${width} ${height}` });
  figure.append(
    part('title', {}, figures.map),
    written(16, 28, figures.figuresOf(figures.map, seen.seed, seen.runs), 18, ink, true),
    written(
      16,
      50,
      `${figures.comparisons[comparison]} · ${figures.prevented[comparison]} · ${figures.cost}`,
      13,
      second,
    ),
    ...seen.rows.flatMap(({ row }, at) =>
      folded(rowTitle(row.id, seen.names, language), language === 'ja' ? 22 : 42, 2).map(
        (each, turn) => written(left + at * wide + 4, top - 28 + turn * 17, each, 13, ink, true),
      ),
    ),
    ...lines.flatMap(({ id, cells }, at) => {
      const y = top + at * high;
      const name = seen.names.controls[id]?.[language] ?? id;
      return [
        ...folded(name, language === 'ja' ? 15 : 30, 3).map((each, turn) =>
          written(16, y + 20 + turn * 16, each, 13, ink),
        ),
        ...cells.flatMap((cell, column) => square(cell, left + column * wide, y)),
      ];
    }),
    ...[
      `${words.legendFill} · ${words.legendHollow}: ${words.legendShapes.hollow}`,
      `${words.legendOutline}: ${words.legendShapes.outline} · ${words.legendHatch}: ${words.legendShapes.hatch}`,
    ].map((each, at) => written(16, height - 44 + at * 20, each, 13, second)),
  );
  return figure;

  function square({ verdict, control }: MapCell, x: number, y: number): SVGElement[] {
    const valued = 'reduction' in verdict;
    const share = valued ? Math.max(0, Math.min(1, verdict.reduction.mean)) : 0;
    const [w, h] = [178, high - 4];
    const effect = control[comparison];
    const marks: SVGElement[] = [
      part('rect', {
        x,
        y,
        width: w,
        height: h,
        fill: hollow ? panel : shade(share),
        stroke: line,
      }),
    ];
    if (valued && hollow)
      marks.push(part('rect', { x, y, width: 6, height: h, fill: shade(share / strongest) }));
    if (verdict.kind === 'tooFew') marks.push(hatch(x, y, w, h));
    if (valued && verdict.sign === 'unclear')
      marks.push(
        part('rect', {
          x: x + 3,
          y: y + 3,
          width: w - 6,
          height: h - 6,
          fill: 'none',
          stroke: second,
          'stroke-width': 2,
        }),
      );
    if (valued)
      marks.push(
        written(x + 10, y + 22, shareEstimate(verdict.reduction, language), 13, ink, true),
      );
    const said = folded(verdictSaid(verdict, language), language === 'ja' ? 9 : 18, 2);
    marks.push(
      ...said.map((each, turn) =>
        written(x + 10, y + (valued ? 38 : 24) + turn * 14, each, 11, ink),
      ),
    );
    if (effect !== null && verdict.kind !== 'notExercised')
      marks.push(
        ...costs(effect.honestCost, language).map((each, turn) =>
          written(x + w + 8, y + 18 + turn * 15, each, 11, second),
        ),
      );
    return marks;
  }
}

function shade(share: number): string {
  const mixed = blue.map((part) => Math.round(255 + (part - 255) * share * strongest));
  return `rgb(${mixed.join(',')})`;
}

function hatch(x: number, y: number, w: number, h: number): SVGElement {
  let d = '';
  for (let at = 8; at < w + h; at += 8) {
    const [x1, y1] = at < h ? [x, y + at] : [x + at - h, y + h];
    const [x2, y2] = at < w ? [x + at, y] : [x + w, y + at - w];
    d += `M${x1} ${y1}L${x2} ${y2}`;
  }
  return part('path', { d, stroke: line, 'stroke-opacity': 0.4, fill: 'none' });
}

function written(x: number, y: number, text: string, size: number, fill: string, bold = false) {
  const look = { 'font-size': size, 'font-family': 'system-ui, sans-serif', fill };
  return part('text', { x, y, ...look, 'font-weight': bold ? 700 : 400 }, text);
}

function part(name: 'svg', given: object): SVGSVGElement;
function part(name: string, given: object, text?: string): SVGElement;
function part(name: string, given: object, text = ''): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(given)) made.setAttribute(key, String(value));
  made.textContent = text;
  return made;
}

function short(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

/** Lines of at most so many letters, broken between words where there are any. */
function folded(text: string, most: number, lines: number): string[] {
  const words = text.includes(' ') ? text.split(' ').map((word) => `${word} `) : [...text];
  const found = [''];
  for (const word of words) {
    if ((found.at(-1)! + word).trimEnd().length > most && found.at(-1) !== '') found.push('');
    found[found.length - 1] += word;
  }
  const kept = found.slice(0, lines).map((each) => each.trimEnd());
  if (found.length > lines) kept[lines - 1] = short(`${kept[lines - 1]}…`, most);
  return kept;
}
