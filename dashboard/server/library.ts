/** Scenarios and baselines as they lie on the shelf, by id alone: no path of a visitor reaches a file. */
import { typicalEnding } from '../../sim/scenario/baseline.ts';
import type { Source } from '../../sim/machine/files.ts';
import { listings, type Entry } from '../../sim/machine/listings.ts';
import { asTypical, ids, read, type Shelf } from '../../sim/machine/shelf.ts';
import { wrong } from '../../sim/machine/wrong-input.ts';

export interface Library {
  /** Scenarios, baselines and controls as cards and switches show them. */
  readonly cards: Readonly<Record<'scenarios' | 'baselines' | 'controls', readonly Entry[]>>;
  /** The text of an id, or wrong input. */
  find(shelf: Shelf, id: string): Source;
}

/** Reads the shelves once; `complain` is told of files with faults. */
export function library(complain: (line: string) => void): Library {
  const shelves = { scenarios: texts('scenarios'), baselines: texts('baselines') };
  return {
    cards: {
      scenarios: listings.scenarios!(complain),
      baselines: listings.baselines!(complain),
      controls: listings.controls!(complain),
    },
    find(shelf, id) {
      const known = shelves[shelf];
      const found = known.get(id);
      if (found !== undefined) return found;
      if (shelf === 'baselines' && id.endsWith(typicalEnding)) {
        const stated = known.get(id.slice(0, -typicalEnding.length));
        if (stated !== undefined) return asTypical(stated);
      }
      throw wrong(shelf.slice(0, -1), `one of ${[...known.keys()].join(', ')}`, id);
    },
  };
}

function texts(shelf: Shelf): Map<string, Source> {
  return new Map(ids(shelf).map(({ id, file }) => [id, read(file)]));
}
