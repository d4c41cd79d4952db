/** Controls of a baseline that are named one by one, with `--control ID`. */
import { controls as catalogue } from '../exchange/controls/index.ts';
import { wrong } from '../machine/wrong-input.ts';

/** Ends the command where one of them is not among the baseline's. */
export function checkControls(named: readonly string[], among: readonly string[]): void {
  for (const id of named)
    if (!among.includes(id)) {
      const known = catalogue.some((control) => control.id === id);
      const found = known ? `${id}, which the baseline does not have` : id;
      throw wrong('--control', `one of ${among.join(', ')}`, found);
    }
}
