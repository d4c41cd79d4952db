/** A figure as a picture of points, two to each of the page's where a canvas holds that many. */
import { svgOf, type Figure } from './figure.ts';

/** Along one side; some browsers paint nothing on a canvas of 32,768. */
const mostPixels = 16_000;

/** Shapes are drawn as the file has them; words by the page, which may have fetched faces that a file cannot. */
export async function pngOf(figure: Figure): Promise<Blob> {
  const { frame, width, height } = figure;
  const scale = Math.min(2, mostPixels / width, mostPixels / height);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(scale * width);
  canvas.height = Math.round(scale * height);
  const brush = canvas.getContext('2d')!;
  const bare = frame.cloneNode(true) as SVGElement;
  for (const text of bare.querySelectorAll('text')) text.remove();
  brush.drawImage(
    await shown(svgOf({ ...figure, frame: bare })),
    0,
    0,
    canvas.width,
    canvas.height,
  );
  // where a word stands is only known of a drawing in the document
  Object.assign(frame.style, { position: 'fixed', insetInlineStart: '-99999px' });
  document.body.append(frame);
  const back = (frame as SVGSVGElement).getScreenCTM()!.inverse();
  for (const text of frame.querySelectorAll('text'))
    await write(brush, text, back.multiply(text.getScreenCTM()!), scale);
  frame.remove();
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (blob === null) throw new Error('figure: expected a picture, found none');
  return blob;
}

async function shown(content: Blob): Promise<HTMLImageElement> {
  const address = URL.createObjectURL(content);
  const image = new Image();
  image.src = address;
  await image.decode().finally(() => URL.revokeObjectURL(address));
  return image;
}

async function write(
  brush: CanvasRenderingContext2D,
  text: SVGTextElement,
  at: DOMMatrix,
  scale: number,
): Promise<void> {
  const said = text.textContent.trim();
  const style = getComputedStyle(text);
  if (said === '') return;
  const font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  await document.fonts.load(font, said);
  brush.setTransform(
    at.a * scale,
    at.b * scale,
    at.c * scale,
    at.d * scale,
    at.e * scale,
    at.f * scale,
  );
  brush.font = font;
  brush.letterSpacing = style.letterSpacing === 'normal' ? '0px' : style.letterSpacing;
  const middle = { start: 'left', middle: 'center', end: 'right' } as const;
  brush.textAlign = middle[style.textAnchor as keyof typeof middle] ?? 'left';
  const [x, y] = [text.x, text.y].map(({ baseVal }) => baseVal[0]?.value ?? 0) as [number, number];
  if (style.stroke !== 'none') {
    brush.strokeStyle = style.stroke;
    brush.lineWidth = parseFloat(style.strokeWidth);
    brush.strokeText(said, x, y);
  }
  brush.fillStyle = style.fill;
  brush.fillText(said, x, y);
}
