/** Events into columns and back, names told once. */
import { kinds, type Event } from '../../../sim/journal.ts';
import { name, type Name } from '../../../sim/kernel/random.ts';
import type { Columns } from './reel.ts';

/** Events of one chunk at most. */
export const chunkLength = 16_384;

const kindList = Object.values(kinds);
const kindNumber = new Map(kindList.map((kind, at) => [kind.id as string, at]));

/** Packs events that follow each other; remembers which names it has told. */
export function packer(): (events: readonly Event[]) => Columns {
  const told = new Map<string, number>();
  return (events) => {
    const names: string[] = [];
    const number = ({ text }: Name): number => {
      let known = told.get(text);
      if (known === undefined) {
        known = told.size;
        told.set(text, known);
        names.push(text);
      }
      return known;
    };
    return {
      first: events[0]?.index ?? 0,
      time: Float64Array.from(events, ({ time }) => time),
      kind: Uint8Array.from(events, ({ kind }) => kindNumber.get(kind.id)!),
      cause: Int32Array.from(events, ({ cause }) => cause),
      subject: Uint32Array.from(events, ({ subject }) => number(subject)),
      object: Uint32Array.from(events, ({ object }) => number(object)),
      amount: Float64Array.from(events, ({ amount }) => amount),
      asset: Uint32Array.from(events, ({ asset }) => number(asset)),
      detail: Uint32Array.from(events, ({ detail }) => number(detail)),
      names,
    };
  };
}

/** Unpacks chunks in the order in which they were packed. */
export function unpacker(): (chunk: Columns) => Event[] {
  const known: Name[] = [];
  return (chunk) => {
    for (const text of chunk.names) known.push(name(text));
    return Array.from(chunk.time, (time, at) => ({
      index: chunk.first + at,
      time,
      kind: kindList[chunk.kind[at]!]!,
      cause: chunk.cause[at]!,
      subject: known[chunk.subject[at]!]!,
      object: known[chunk.object[at]!]!,
      amount: chunk.amount[at]!,
      asset: known[chunk.asset[at]!]!,
      detail: known[chunk.detail[at]!]!,
    }));
  };
}
