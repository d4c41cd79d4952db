/** Hands a file to the viewer, as a download of this page. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** A name that every disk takes: parts that say something, with hyphens. */
export function fileName(parts: readonly string[], ending: string): string {
  const name = parts
    .map((part) => part.replaceAll(/[^A-Za-z0-9-]+/g, '-').replaceAll(/^-+|-+$/g, ''))
    .filter((part) => part !== '')
    .join('-');
  return `${name.slice(0, 120)}.${ending}`;
}
