/** Why coins could leave: the rungs of one transfer, from reach to destination, read off the journal. */
import { kinds, type Event, type Seen } from '../../../sim/journal.ts';
import type { Seconds } from '../../../sim/kernel/simulation.ts';
import { rungOf, type Rung as Step } from './standpoints.ts';
import type { StageCatalogue } from '../../contract/catalogue.ts';
import { rowOf } from './state.ts';

export interface Bar {
  readonly control: string;
  /** What it answered on this transfer's way; null where it was in force and was not asked. */
  readonly answer: string | null;
  readonly reason: string;
}

export interface Rung {
  readonly step: Exclude<Step, 'afterwards'> | 'block' | 'destination';
  /** What happened there; empty where nothing did. */
  readonly events: readonly Event[];
  readonly time: Seconds | null;
  readonly seen: Seen | null;
  readonly bars: readonly Bar[];
  /** Controls that could stand on this rung and were not in force. */
  readonly sockets: readonly string[];
}

/** The ladder of a transfer, `at` being the index of its `coins-moved` event. */
export function ladderOf(journal: readonly Event[], at: number, catalogue: StageCatalogue): Rung[] {
  const moved = journal[at]!;
  const before = journal.slice(0, at);
  const { order: request, chain } = orderOf(journal, moved);
  const row = rowOf(moved.subject.text)?.row;
  const keys = catalogue.wallets.find(({ id }) => id === row)?.keys ?? [];
  const copied = before.filter(
    ({ kind, object }) =>
      kind === kinds.keyCopied && keys.some(({ id }) => object.text.startsWith(id)),
  );
  // whoever stands between orders and signers has come in without leaving a cause on the transfer
  const swap = before.findLast(
    ({ kind, object }) => kind === kinds.requestAltered && object.text === moved.subject.text,
  );
  const swapped = request === null && copied.length === 0 && swap !== undefined ? [swap] : [];
  const signatures = before.filter(
    ({ kind, object }) => kind === kinds.signatureMade && object.text === moved.detail.text,
  );
  const places = new Set(copied.map(({ detail }) => detail.text));
  const cameIn = before.filter(
    ({ kind, subject }) => kind === kinds.reached && swapped[0]?.subject.text === subject.text,
  );
  const reached = [
    ...chain,
    ...cameIn,
    ...copied.flatMap((copy) => causesOf(journal, copy)),
  ].filter(
    ({ kind, index }, place, all) =>
      kind === kinds.reached && all.findIndex((other) => other.index === index) === place,
  );
  reached.sort((a, b) => a.index - b.index);
  const logins = chain.filter(({ kind }) => loginKinds.has(kind)).reverse();
  const verdicts = request === null ? [] : before.filter((each) => isAbout(each, request));
  const destination = before.filter(
    ({ kind, object }) => kind === kinds.destinationMade && object.text === moved.object.text,
  );
  const bars = barsOf(catalogue, verdicts);

  const rung = (step: Rung['step'], events: readonly Event[]): Rung => ({
    step,
    events,
    time: events[0]?.time ?? null,
    seen: events[0]?.kind.seen ?? null,
    bars: bars.filter(({ control }) => rungOf[control] === step),
    sockets: catalogue.controls
      .filter(({ id, values }) => values === null && rungOf[id] === step)
      .map(({ id }) => id),
  });
  const corridor = request !== null;
  return [
    ...(reached.length > 0 || !corridor ? [rung('reach', latest(reached, places))] : []),
    ...(corridor ? [rung('login', logins)] : [rung('key', copied)]),
    rung('request', request === null ? [] : [request]),
    rung(
      'checks',
      verdicts.filter(({ kind }) => kind === kinds.verdict || kind === kinds.reviewed),
    ),
    rung('signature', [...swapped, ...signatures]),
    rung('block', [moved]),
    rung('destination', destination),
  ];
}

/** What led to coins that moved, and the order for this very receiver among it; null where there was none. */
export function orderOf(
  journal: readonly Event[],
  moved: Event,
): { readonly order: Event | null; readonly chain: readonly Event[] } {
  const chain = causesOf(journal, moved);
  const order = chain.find(
    ({ kind, object }) => kind === kinds.requested && object.text === moved.object.text,
  );
  return { order: order ?? null, chain };
}

/** What led to an event, nearest first. */
export function causesOf(journal: readonly Event[], event: Event): Event[] {
  const chain: Event[] = [];
  for (let cause = event.cause; cause >= 0 && chain.length < 200; cause = journal[cause]!.cause)
    chain.push(journal[cause]!);
  return chain;
}

/** Ways in, those to a place of a copied key last. */
function latest(reached: readonly Event[], places: ReadonlySet<string>): Event[] {
  return [...reached].sort(
    (a, b) =>
      Number(places.has(a.object.text)) - Number(places.has(b.object.text)) || a.index - b.index,
  );
}

function isAbout(event: Event, request: Event): boolean {
  const order = request.subject.text;
  if (event.index < request.index) return false;
  if (event.kind === kinds.verdict) return event.object.text === order;
  return event.kind === kinds.reviewed && event.subject.text === order;
}

function barsOf({ controls }: StageCatalogue, verdicts: readonly Event[]): Bar[] {
  return controls
    .filter(({ values }) => values !== null)
    .map(({ id }) => {
      const said = verdicts.findLast(
        ({ kind, subject }) => kind === kinds.verdict && subject.text === id,
      );
      const [answer = null, ...reason] = said?.detail.text.split(': ') ?? [];
      return { control: id, answer, reason: reason.join(': ') };
    });
}

const loginKinds: ReadonlySet<Event['kind']> = new Set([
  kinds.obtained,
  kinds.signedIn,
  kinds.factorChanged,
  kinds.rewritten,
  kinds.ledgerAltered,
  kinds.fooled,
]);
