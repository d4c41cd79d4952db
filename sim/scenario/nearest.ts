/** The name most like a mistyped one, or undefined when more than a third of it would change. */
export function nearestName(typed: string, names: readonly string[]): string | undefined {
  if (typed.length > LONGEST) return undefined;
  let nearest: string | undefined;
  let least = Math.max(Math.min(2, typed.length), Math.round(typed.length / 3) + 1);
  for (const name of names) {
    const edits = name.length > LONGEST ? Infinity : editsBetween(typed, name);
    if (edits < least) [nearest, least] = [name, edits];
  }
  return nearest;
}

const LONGEST = 64;

/** Letters to add, drop, change or swap with their neighbour to make one word of the other. */
function editsBetween(from: string, to: string): number {
  let before: number[] = [];
  let above = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const change = from[row - 1] === to[column - 1] ? 0 : 1;
      let edits = Math.min(above[column] + 1, current[column - 1] + 1, above[column - 1] + change);
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (swapped) edits = Math.min(edits, before[column - 2] + 1);
      current.push(edits);
    }
    [before, above] = [above, current];
  }
  return above[to.length];
}
