/** HTML that is safe to print: whatever did not come from this house is escaped on its way in. */
export class Markup {
  constructor(readonly text: string) {}
}

export type Piece = Markup | string | number | readonly Piece[];

/** Writes HTML; strings and numbers put into it are escaped, markup and lists of it are kept. */
export function markup(parts: TemplateStringsArray, ...pieces: Piece[]): Markup {
  const filled = pieces.map((piece, index) => written(piece) + parts[index + 1]);
  return new Markup(parts[0] + filled.join(''));
}

/** Pieces with a separator between them. */
export function joined(pieces: readonly Piece[], separator: Piece): Piece {
  return pieces.flatMap((piece, index) => (index === 0 ? [piece] : [separator, piece]));
}

/** A source as text, with each web address in it made a link; nothing is fetched to show it. */
export function sourced(source: string): Piece {
  const words = source.split(' ').map((word): Piece => {
    const address = /^https?:\/\/[^\s"'<>;,]+/.exec(word)?.[0];
    if (address === undefined) return word;
    const rest = word.slice(address.length);
    return markup`<a href="${address}" rel="noreferrer">${address}</a>${rest}`;
  });
  return joined(words, ' ');
}

function written(piece: Piece): string {
  if (piece instanceof Markup) return piece.text;
  if (typeof piece === 'object') return piece.map(written).join('');
  return String(piece).replace(/[&<>"']/g, (character) => entities[character]!);
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
