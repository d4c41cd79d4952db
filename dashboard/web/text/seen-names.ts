/** What an address is called, by what an eye may know: to the exchange one outside is like any other. */
import { name } from '../../../sim/kernel/random.ts';
import { rowOf, type Eye } from '../fold/state.ts';
import type { Called } from './called.ts';

/** `outside` says what an address is called that carries nothing but a mark of its own. */
export function addressName(
  text: string,
  eye: Eye,
  called: Called,
  outside: (mark: string) => string,
): string {
  if (eye === 'truth' || rowOf(text) !== null) return called.thing(text);
  return outside((name(text).low >>> 0).toString(16).padStart(8, '0').slice(0, 6));
}
