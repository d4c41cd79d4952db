/** Makes frames of a run by watching its events. */
import { multiplyDivide, type Yen } from '../../sim/money.ts';
import { kinds, type Event, type Kind } from '../../sim/journal.ts';
import { blank, merge, mostBeats, type Beat, type Frame, type Snapshot } from './frame.ts';

/** What a coin is worth: yen for `lot` of its smallest units. */
export interface Price {
  readonly asset: string;
  readonly yen: Yen;
  readonly lot: number;
}

export interface Camera {
  see(event: Event): void;
  /** Everything seen since the last frame. */
  frame(time: number): Frame;
  /** Everything up to the last frame. */
  snapshot(): Snapshot;
}

export function camera(prices: readonly Price[]): Camera {
  const priceOf = new Map(prices.map((price) => [price.asset, price]));
  const theirs = new Set<string>();
  const taken = new Map<string, number>();
  const standing = new Map<string, number>();
  let weight = 1;
  let so = blank;
  let from = 0;
  let to = 0;
  let edges = new Map<string, [number, Yen]>();
  let moved = new Set<string>();
  let beats: Beat[] = [];
  let beatCount = 0;

  const yenOf = (asset: string, amount: number): Yen => {
    const price = priceOf.get(asset);
    return price === undefined ? 0 : multiplyDivide(amount, price.yen, price.lot, 'nearest');
  };
  const add = (gauge: string, change: number): void => {
    standing.set(gauge, (standing.get(gauge) ?? 0) + change);
    moved.add(gauge);
  };
  const pass = (edge: string, amount: Yen): void => {
    const [count, summed] = edges.get(edge) ?? [0, 0];
    edges.set(edge, [count + 1, summed + amount]);
  };
  const carry = ({ subject, object, asset, amount }: Event): void => {
    const giving = walletAt(subject.text);
    const taking = walletAt(object.text);
    if (giving !== null) add(giving, -amount);
    if (taking !== null) add(taking, amount);
    if (theirs.has(object.text) && !theirs.has(subject.text))
      taken.set(asset.text, (taken.get(asset.text) ?? 0) + amount);
  };
  const lossSoFar = (): Yen => {
    const sum = [...taken].reduce((yen, [asset, amount]) => yen + yenOf(asset, amount), 0);
    return Math.round(sum * weight);
  };

  return {
    see(event) {
      const { kind, asset, amount } = event;
      to = event.index + 1;
      if (flows.has(kind)) pass(kind.id, inCoins.has(kind) ? yenOf(asset.text, amount) : 0);
      if (kind.beat !== null) {
        beatCount++;
        beats.push([event.index, event.time, kind.id]);
        if (beats.length > mostBeats) beats.shift();
      }
      switch (kind) {
        case kinds.walletOpened:
          add(`${event.detail.text}/${asset.text}`, amount);
          break;
        case kinds.moved:
          carry(event);
          break;
        case kinds.destinationMade:
          theirs.add(event.object.text);
          break;
        case kinds.campaignWeighed:
          weight = amount / 1e6;
          break;
        case kinds.requested:
          add('orders open', 1);
          break;
        case kinds.settled:
        case kinds.refused:
        case kinds.cancelled:
          add('orders open', -1);
          break;
        case kinds.alarmConfirmed:
          add('alarms confirmed', 1);
          break;
        case kinds.effective:
          add('responses in force', 1);
          break;
      }
    },
    frame(time) {
      const frame: Frame = {
        type: 'frame',
        from,
        to,
        time,
        edges: Object.fromEntries(edges),
        gauges: Object.fromEntries([...moved].map((gauge) => [gauge, standing.get(gauge)!])),
        beats,
        beatCount,
        loss: lossSoFar(),
      };
      so = merge(so, frame);
      from = to;
      edges = new Map();
      moved = new Set();
      beats = [];
      beatCount = 0;
      return frame;
    },
    snapshot: () => so,
  };
}

/** A wallet has an address for each generation of its keys, and a vault may have many beside each other. */
function walletAt(address: string): string | null {
  const [, tier, asset] =
    /^(hot|warm|cold|vault)(?: \d+)?\/([A-Z0-9]+)(?: \(keys \d+\))?$/.exec(address) ?? [];
  return tier === undefined ? null : `${tier}/${asset}`;
}

/** Events whose amount is of a coin. */
const inCoins: ReadonlySet<Kind> = new Set([
  kinds.requested,
  kinds.deposited,
  kinds.submitted,
  kinds.moved,
  kinds.refillAsked,
  kinds.refillMade,
  kinds.rebalanced,
]);

/** Events that are drawn as something passing from one place to the next. */
const flows: ReadonlySet<Kind> = new Set([
  ...inCoins,
  kinds.authenticated,
  kinds.verdict,
  kinds.reviewed,
  kinds.approved,
  kinds.unfunded,
  kinds.signed,
  kinds.broadcast,
  kinds.settled,
  kinds.refused,
  kinds.cancelled,
  kinds.signatureMade,
  kinds.signatureRefused,
  kinds.rejected,
  kinds.dropped,
]);
