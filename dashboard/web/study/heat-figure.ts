/** The map of controls and scenarios as one drawing for a file, in the colours of the page. */
import type { Language } from '../../../sim/prose/language.ts';
import { shareEstimate } from '../../../sim/prose/shares.ts';
import type { StudySeen } from '../../contract/study-seen.ts';
import type { OwnDrawing } from '../share/offered.ts';
import { drawing } from '../share/plain.ts';
import { costs } from './costs.ts';
import { mapOf, type MapCell } from './map.ts';
import { rowTitle } from './row-title.ts';
import { verdictSaid } from './said.ts';
import type { Comparison } from './verdict.ts';
import { studyWords } from './words.ts';

/** How blue the strongest cell is, so that its words stay readable. */
const strongest = { light: 0.62, dark: 0.42 };
const [left, wide, high, top, foot] = [230, 330, 64, 64, 64];

interface Colours {
  readonly ink: string;
  readonly second: string;
  readonly line: string;
  readonly panel: string;
  readonly custody: string;
  readonly most: number;
}

export function heatFigure(
  seen: StudySeen,
  comparison: Comparison,
  language: Language,
  hollow: boolean,
): OwnDrawing {
  const words = studyWords[language];
  const colours = coloursNow();
  const { ink, second, line, panel } = colours;
  const { lines } = mapOf(seen, comparison);
  const width = left + seen.rows.length * wide + 16;
  const height = top + lines.length * high + foot;
  const parts = [
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
    ].map((each, at) => written(16, height - 34 + at * 20, each, 13, second)),
  ];
  return { parts, width, height };

  function square({ verdict, control }: MapCell, x: number, y: number): SVGElement[] {
    const valued = 'reduction' in verdict;
    const share = valued ? Math.max(0, Math.min(1, verdict.reduction.mean)) : 0;
    const [w, h] = [178, high - 4];
    const effect = control[comparison];
    const marks: SVGElement[] = [
      drawing('rect', {
        x,
        y,
        width: w,
        height: h,
        fill: hollow ? panel : shade(share * colours.most, colours),
        stroke: line,
      }),
    ];
    if (valued && hollow)
      marks.push(drawing('rect', { x, y, width: 6, height: h, fill: shade(share, colours) }));
    if (verdict.kind === 'tooFew') marks.push(hatch(x, y, w, h, line));
    if (valued && verdict.sign === 'unclear')
      marks.push(
        drawing('rect', {
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

function coloursNow(): Colours {
  const root = getComputedStyle(document.documentElement);
  const role = (name: string): string => root.getPropertyValue(`--${name}`).trim();
  const [ink, panel] = [role('ink'), role('panel')];
  const most = lightness(panel) > lightness(ink) ? strongest.light : strongest.dark;
  return { ink, panel, second: role('second'), line: role('line'), custody: role('custody'), most };
}

/** Between the ground and the blue of what is kept safe. */
function shade(share: number, { panel, custody }: Colours): string {
  const [from, to] = [primaries(panel), primaries(custody)];
  return `rgb(${from.map((part, at) => Math.round(part + (to[at]! - part) * share)).join(',')})`;
}

/** Of `#rrggbb`, or `#rgb` as a style sheet may have been shortened to. */
function primaries(colour: string): number[] {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(colour)?.[1];
  // a colour of the system has no digits: then nothing is shaded, and the figures say it
  if (digits === undefined) return [255, 255, 255];
  const whole = digits.length === 3 ? digits.replaceAll(/./g, '$&$&') : digits;
  return [0, 2, 4].map((at) => parseInt(whole.slice(at, at + 2), 16));
}

function lightness(colour: string): number {
  return primaries(colour).reduce((sum, part) => sum + part, 0);
}

function hatch(x: number, y: number, w: number, h: number, line: string): SVGElement {
  let d = '';
  for (let at = 8; at < w + h; at += 8) {
    const [x1, y1] = at < h ? [x, y + at] : [x + at - h, y + h];
    const [x2, y2] = at < w ? [x + at, y] : [x + w, y + at - w];
    d += `M${x1} ${y1}L${x2} ${y2}`;
  }
  return drawing('path', { d, stroke: line, 'stroke-opacity': 0.4, fill: 'none' });
}

function written(x: number, y: number, text: string, size: number, fill: string, bold = false) {
  const look = { 'font-size': size, 'font-weight': bold ? 700 : 400, fill };
  const element = drawing('text', { x, y, ...look });
  element.textContent = text;
  return element;
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
