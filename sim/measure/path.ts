/**
 * Sets of controls that grow by one at a time, lived through with one seed. A step that changes nothing
 * costs nothing: while a set is run, the controls that come after it stand by, and as long as those that
 * were added stayed silent the longer sets are the same run.
 */
import type { Random } from '../kernel/random.ts';
import { arrangement } from '../scenario/arrangement.ts';
import type { Scenario } from '../scenario/load.ts';
import type { Outcome } from '../scenario/outcome.ts';
import { run, type RunOptions } from '../scenario/run.ts';
import { factsBetween, witness, type StandIn } from '../scenario/witness.ts';
import { among, standInFor, type ControlSet } from './arms.ts';

/** What stands at one end of a step. */
export interface Stop {
  readonly digest: string;
  readonly outcome: Outcome;
}

/** The sets from none to all of these controls, added in the order of `ids`; one stop more than ids. */
export function livedPath(
  options: Omit<RunOptions, 'controls'> & { readonly chance: Random },
  controls: ControlSet,
  ids: readonly string[],
): Stop[] {
  const sets = [...ids.keys(), ids.length].map((count) => among(controls, ids.slice(0, count)));
  const standIns = ids.map((id) => standInFor(id, controls[id]!));
  const stops: Stop[] = [];
  while (stops.length < sets.length) {
    const at = stops.length;
    const watching = witness();
    const base = sets[at]!;
    const lived = run({
      ...options,
      controls: base,
      witnessed: { witness: watching, standIns: standIns.slice(at) },
    });
    const { digest, outcome } = lived;
    stops.push({ digest, outcome });
    for (let next = at + 1; next < sets.length; next++) {
      const added = standIns.slice(at, next);
      if (!watching.sameThough(apart(options.scenario, base, sets[next]!, added))) break;
      stops.push({ digest, outcome: lived.outcomeUnder(sets[next]!) });
    }
  }
  return stops;
}

function apart(
  { house, file }: Scenario,
  base: ControlSet,
  other: ControlSet,
  standIns: readonly StandIn[],
) {
  return {
    controls: standIns.map(({ control }) => control),
    standIns,
    facts: factsBetween(
      arrangement(house, base).house,
      arrangement(house, other).house,
      file.clock.length,
    ),
  };
}
