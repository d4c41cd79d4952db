/** Work for a pool under test: squares, told to stumble over one of them. */
export interface Shaky {
  readonly stumble?: { readonly at: number; readonly by: 'throwing' | 'ending' };
}

export const shakyWork = new URL(import.meta.url);

export function work({ stumble }: Shaky): (piece: number) => number {
  return (piece) => {
    if (piece === stumble?.at) {
      if (stumble.by === 'throwing') throw new Error(`law broken at piece ${piece}`);
      process.exit(9);
    }
    return piece * piece;
  };
}
