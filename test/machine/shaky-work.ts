/** Work for a pool under test: squares, told to stumble over one of them, or to take longest over the first. */
export interface Shaky {
  readonly slow?: boolean;
  /** How long every piece takes, in milliseconds. */
  readonly each?: number;
  readonly stumble?: { readonly at: number; readonly by: 'throwing' | 'ending' };
}

export function work({ stumble, slow, each = 0 }: Shaky): (piece: number) => number {
  return (piece) => {
    if (piece === stumble?.at) {
      if (stumble.by === 'throwing') throw new Error(`law broken at piece ${piece}`);
      process.exit(9);
    }
    const until = performance.now() + (slow && piece === 0 ? 200 : each);
    while (performance.now() < until);
    return piece * piece;
  };
}
