/** What every docking came to: folded from what was lived, so that reading it takes no minutes. */
import type { Docked, Docking } from './docking.ts';
import { dockings } from './dockings.ts';
import { lived } from './lived.ts';

export interface DockingResult {
  readonly id: Docking['id'];
  readonly rows: readonly Docked[];
  /** The command that lives all of it anew and compares. */
  readonly reproduce: string;
}

/** Throws where a key was never lived. */
export function dockingResults(): readonly DockingResult[] {
  return (results ??= dockings.map(({ id, rows }) => ({
    id,
    rows: rows((key) => {
      const each = lived[id]?.[key];
      if (each === undefined)
        throw new Error(`docking ${id}: expected ${key} to be lived; run npm run generate`);
      return each;
    }),
    reproduce: `VAULTDRILL_DOCKING=${id} npx vitest run test/docking/lived.test.ts`,
  })));
}

let results: readonly DockingResult[] | undefined;
