/** A name that every disk takes: parts that say something, with hyphens. */
export function fileName(parts: readonly string[], ending: string): string {
  const name = parts
    .map((part) => part.replaceAll(/[^A-Za-z0-9-]+/g, '-').replaceAll(/^-+|-+$/g, ''))
    .filter((part) => part !== '')
    .join('-');
  return `${name.slice(0, 120)}.${ending}`;
}
