/** A message in the bytes it is sent as, made once however many it goes to. */
import type { Told } from '../contract.ts';

const known = new WeakMap<Told, Buffer>();

export function encoded(message: Told): Buffer {
  let bytes = known.get(message);
  if (bytes === undefined) known.set(message, (bytes = Buffer.from(JSON.stringify(message))));
  return bytes;
}
