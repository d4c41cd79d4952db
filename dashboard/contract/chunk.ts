/**
 * A stretch of a journal as columns: what a run is stored and sent as. Chunks are cut at the same places in
 * every run and say nothing of the run they are from, so that runs share what they have in common.
 */
import { name, type Name } from '../../sim/kernel/random.ts';
import { kinds, type Event, type Kind } from '../../sim/journal.ts';

/** Events in a chunk; the last one of a run has fewer. */
export const chunkEvents = 16_384;

/** A chunk by the digest of its bytes, under which it is fetched. */
export interface Chunk {
  readonly digest: string;
  readonly first: number;
  readonly count: number;
}

interface Heading {
  readonly first: number;
  readonly count: number;
  readonly kinds: readonly string[];
  readonly names: readonly string[];
}

/** The bytes of events that follow each other. */
export function encode(events: readonly Event[]): Uint8Array<ArrayBuffer> {
  const kindAt = new Map<string, number>();
  const nameAt = new Map<string, number>();
  for (const { kind, ...event } of events) {
    place(kindAt, kind.id);
    for (const role of roles) place(nameAt, event[role].text);
  }
  const heading: Heading = {
    first: events[0]?.index ?? 0,
    count: events.length,
    kinds: [...kindAt.keys()],
    names: [...nameAt.keys()],
  };
  const text = new TextEncoder().encode(JSON.stringify(heading));
  const padded = Math.ceil((text.length + prelude) / 8) * 8 - prelude;
  const wide = nameAt.size > 0x10000;
  const body = prelude + padded;
  const bytes = new Uint8Array(body + events.length * eventBytes(wide));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, magic);
  view.setUint32(4, padded, true);
  bytes.fill(0x20, prelude, body);
  bytes.set(text, prelude);
  const { time, amount, cause, named, kind } = columns(bytes.buffer, body, events.length, wide);
  events.forEach((event, at) => {
    time[at] = event.time;
    amount[at] = event.amount;
    cause[at] = event.cause;
    roles.forEach((role, column) => (named[column]![at] = nameAt.get(event[role].text)!));
    kind[at] = kindAt.get(event.kind.id)!;
  });
  return bytes;
}

/** The events in such bytes; a chunk in other words than ours is an error. */
export function decode(bytes: Uint8Array): Event[] {
  // A copy that begins at an address where wide numbers may stand; a Buffer's slice would be none.
  const copy = new Uint8Array(bytes).buffer;
  const view = new DataView(copy);
  if (copy.byteLength < prelude || view.getUint32(0) !== magic)
    throw new Error('chunk: expected a stretch of a journal, found other bytes');
  const body = prelude + view.getUint32(4, true);
  const text = new TextDecoder().decode(bytes.subarray(prelude, body));
  const heading = JSON.parse(text) as Heading;
  const { first, count } = heading;
  const wide = heading.names.length > 0x10000;
  if (copy.byteLength !== body + count * eventBytes(wide))
    throw new Error(`chunk: expected ${count} events, found ${copy.byteLength - body} bytes`);
  const names = heading.names.map(name);
  const kindOf = heading.kinds.map(kindNamed);
  const { time, amount, cause, named, kind } = columns(copy, body, count, wide);
  const [subject, object, asset, detail] = named;
  return Array.from({ length: count }, (_, at): Event => ({
    index: first + at,
    time: time[at]!,
    kind: kindOf[kind[at]!]!,
    cause: cause[at]!,
    subject: names[subject![at]!]!,
    object: names[object![at]!]!,
    amount: amount[at]!,
    asset: names[asset![at]!]!,
    detail: names[detail![at]!]!,
  }));
}

/** Four letters and the length of the heading. */
const prelude = 8;
const magic = 0x56444a31; // VDJ1

const roles = ['subject', 'object', 'asset', 'detail'] as const satisfies readonly {
  [K in keyof Event]: Event[K] extends Name ? K : never;
}[keyof Event][];

function eventBytes(wide: boolean): number {
  return 8 + 8 + 4 + roles.length * (wide ? 4 : 2) + 1;
}

/** Wide columns first, so that each begins where its numbers may. */
function columns(buffer: ArrayBuffer, body: number, count: number, wide: boolean) {
  const Index = wide ? Uint32Array : Uint16Array;
  const namesFrom = body + count * 20;
  return {
    time: new Float64Array(buffer, body, count),
    amount: new Float64Array(buffer, body + count * 8, count),
    cause: new Int32Array(buffer, body + count * 16, count),
    named: roles.map((_, column) => {
      return new Index(buffer, namesFrom + column * count * Index.BYTES_PER_ELEMENT, count);
    }),
    kind: new Uint8Array(buffer, buffer.byteLength - count, count),
  };
}

function place(places: Map<string, number>, text: string): void {
  if (!places.has(text)) places.set(text, places.size);
}

const kindById: ReadonlyMap<string, Kind> = new Map(
  Object.values(kinds).map((kind) => [kind.id, kind]),
);

function kindNamed(id: string): Kind {
  const kind = kindById.get(id);
  if (kind === undefined) throw new Error(`chunk: expected a known kind of event, found ${id}`);
  return kind;
}
