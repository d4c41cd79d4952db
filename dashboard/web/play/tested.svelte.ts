/** What running a seed again with one control more came to; remembered as long as the page is open. */
import { lossOf } from '../reel/asked.ts';
import { readControlSet, withChange, writtenControlSet } from '../reel/control-set.ts';
import type { Wanted } from '../reel/reel.ts';

/** Yen taken; `testing` while it is being simulated. */
export type Tested = number | 'testing';

const results = $state<Record<string, Tested>>({});

/** The result for a run and a control, or undefined where nobody has tested it. */
export function testedWith(wanted: Wanted, control: string): Tested | undefined {
  return results[keyOf(wanted, control)];
}

/** Runs the same seed with this control at its typical level, unless that has been done. */
export async function testWith(wanted: Wanted, control: string): Promise<void> {
  const key = keyOf(wanted, control);
  if (results[key] !== undefined) return;
  results[key] = 'testing';
  const set = withChange(readControlSet(wanted.controls), control, 'typical');
  const yen = await lossOf({ ...wanted, controls: writtenControlSet(set) });
  if (yen === null) delete results[key];
  else results[key] = yen;
}

function keyOf({ scenario, text, variant, seed, controls }: Wanted, control: string): string {
  return JSON.stringify([scenario, text, variant, seed, controls, control]);
}
