/** The scenario that was read last, kept: a fork is another run of the same. */
import { loadScenario } from '../../../sim/scenario/load.ts';

type Loaded = ReturnType<typeof loadScenario>;

/** As `loadScenario`; asked again for the same, it does not read again. */
export function loadedOnce(text: string, file: string, variant: string): Loaded {
  if (last === null || last.text !== text || last.file !== file || last.variant !== variant)
    last = { text, file, variant, loaded: loadScenario(text, file, variant) };
  return last.loaded;
}

let last: { text: string; file: string; variant: string; loaded: Loaded } | null = null;
