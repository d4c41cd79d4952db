/** Saves a drawn figure as a file: SVG as it stands, or PNG at twice its size where a canvas holds that. */

export async function saveFigure(
  figure: SVGSVGElement,
  name: string,
  kind: 'svg' | 'png',
): Promise<void> {
  const alone = standingAlone(figure);
  const text = new XMLSerializer().serializeToString(alone);
  const drawing = new Blob([text], { type: 'image/svg+xml;charset=utf-8' });
  saveBlob(kind === 'svg' ? drawing : await painted(drawing, alone), `${name}.${kind}`);
}

/** Hands a file to whoever looks at the page. */
export function saveBlob(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** A copy that needs no style sheet: what the page's styles come to is written into it. */
function standingAlone(figure: SVGSVGElement): SVGSVGElement {
  const copy = figure.cloneNode(true) as SVGSVGElement;
  if (figure.isConnected) {
    const originals = figure.querySelectorAll('*');
    copy.querySelectorAll('*').forEach((element, at) => {
      const style = getComputedStyle(originals[at]!);
      for (const property of properties)
        element.setAttribute(property, style.getPropertyValue(property));
      element.removeAttribute('class');
    });
  }
  const { width, height } = sizeOf(figure);
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  if (!copy.hasAttribute('viewBox')) copy.setAttribute('viewBox', `0 0 ${width} ${height}`);
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  ground.setAttribute('width', '100%');
  ground.setAttribute('height', '100%');
  ground.setAttribute('fill', figure.isConnected ? groundOf(figure) : '#ffffff');
  copy.prepend(ground);
  return copy;
}

const properties = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-opacity',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
] as const;

function sizeOf(figure: SVGSVGElement): { width: number; height: number } {
  const said = (name: string): number => Number(figure.getAttribute(name)) || 0;
  return { width: said('width') || 800, height: said('height') || 600 };
}

/** What the figure stands on: the first ground around it that is not clear. */
function groundOf(figure: Element): string {
  for (let at: Element | null = figure; at !== null; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at);
    if (backgroundColor !== 'rgba(0, 0, 0, 0)' && backgroundColor !== 'transparent')
      return backgroundColor;
  }
  return '#ffffff';
}

/** Along one side; some browsers paint nothing on a canvas of 32,768. */
const mostPixels = 16_000;

async function painted(drawing: Blob, { width, height }: SVGSVGElement): Promise<Blob> {
  const address = URL.createObjectURL(drawing);
  try {
    const image = new Image();
    await new Promise<void>((resolve, reject) => {
      image.onload = () => resolve();
      image.onerror = () => reject(new Error('figure: expected a drawing, it could not be read'));
      image.src = address;
    });
    const canvas = document.createElement('canvas');
    const [across, down] = [width.baseVal.value, height.baseVal.value];
    const scale = Math.min(2, mostPixels / across, mostPixels / down);
    canvas.width = Math.round(scale * across);
    canvas.height = Math.round(scale * down);
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('figure: no picture')))),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}
