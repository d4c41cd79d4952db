/** Plain data out of what was packed by another process, which may have been damaged, or somebody else. */
import { deserialize } from 'node:v8';
import { gunzipSync } from 'node:zlib';

/** The data, or undefined where it is not plain. Errors: it cannot be unpacked, or to more than is ever packed. */
export function unpacked(packed: Uint8Array): unknown {
  const data = deserialize(gunzipSync(packed, { maxOutputLength: mostBytes })) as unknown;
  return isPlain(data, new Set()) ? data : undefined;
}

/** Whether it could have been read from JSON; what is shared is looked at once. */
function isPlain(data: unknown, known: Set<unknown>, above: readonly unknown[] = []): boolean {
  if (typeof data === 'number') return Number.isFinite(data);
  if (typeof data !== 'object' || data === null)
    return typeof data !== 'bigint' && typeof data !== 'symbol';
  if (above.includes(data)) return false;
  if (known.has(data)) return true;
  if (!Array.isArray(data) && Object.getPrototypeOf(data) !== Object.prototype) return false;
  const path = [...above, data];
  const plain = Object.values(data).every((each) => isPlain(each, known, path));
  known.add(data);
  return plain;
}

/** What unpacks to more is none of ours (assumed; a study of everything is a hundredth of it). */
const mostBytes = 1 << 28;
