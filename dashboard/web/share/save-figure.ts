/** Hands a figure of the page to the viewer, as SVG or as PNG: the one way in which figures are saved. */
import { figureOf, svgOf } from './figure.ts';
import type { FigureWords } from './offered.ts';
import { fileName } from './file-name.ts';
import { saveFile } from './file.ts';
import { offeredBy } from './offered.ts';
import { pngOf } from './png.ts';

export const figureKinds = ['svg', 'png'] as const;
export type FigureKind = (typeof figureKinds)[number];

/** Returns the name of the file; fails where the browser cannot draw one. */
export async function saveFigure(
  figure: HTMLElement,
  kind: FigureKind,
  said: { readonly file: string; readonly words: FigureWords },
): Promise<string> {
  const own = offeredBy(figure)?.drawn?.() ?? null;
  const drawn = figureOf(figure, said.words, own);
  const content = kind === 'svg' ? svgOf(drawn) : await pngOf(drawn);
  const name = fileName([said.file], kind);
  saveFile(name, content);
  return name;
}
