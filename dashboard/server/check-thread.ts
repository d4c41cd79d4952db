/** Reads a text somebody sent, where it can be killed. */
import { proofread, type Proof } from '../../sim/scenario/proofread.ts';

export function answer({ text }: { readonly text: string }, say: (proof: Proof) => void): void {
  const { kind, faults } = proofread(text, 'pasted');
  say({ kind, faults: faults.slice(0, mostFaults) });
}

/** A page shows no more; a hostile text has as many as it has lines. */
const mostFaults = 200;
