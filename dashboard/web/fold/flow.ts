/** Passages up to a moment as bands: where they left, in which span of time, to which addresses; linear in yen. */
import type { Seconds } from '../../../sim/kernel/simulation.ts';
import { day, hour, minute } from '../../../sim/time.ts';
import type { Amount, Yen } from '../../../sim/money.ts';
import type { Fates, Turn } from './aftermath.ts';
import { yenOf } from './loss.ts';
import type { Passage, Passages, Way } from './passages.ts';
import type { StageAsset } from '../../contract/catalogue.ts';

/** Where coins left: one row of wallets, and how they were let go. */
export interface Source {
  readonly id: string;
  readonly row: string;
  readonly asset: string;
  readonly way: Way | null;
  /** Known to be taken; else it is a payment like any other to this eye. */
  readonly taken: boolean;
  readonly yen: Yen;
  readonly amount: Amount;
  readonly bands: readonly Band[];
}

/** What left one source in one span of time for one address, or for several where there are many. */
export interface Band {
  readonly id: string;
  /** Place of its span among the columns. */
  readonly column: number;
  readonly addresses: readonly string[];
  readonly yen: Yen;
  readonly amount: Amount;
  readonly passages: readonly Passage[];
  readonly largest: Passage;
}

export interface Column {
  readonly from: Seconds;
  readonly to: Seconds;
}

export interface Flow {
  readonly taken: Yen;
  readonly columns: readonly Column[];
  readonly sources: readonly Source[];
  readonly fates: Fates;
}

/** More spans than these are hard to take in beside each other. */
const mostColumns = 3;
/** More addresses than this out of one source are told by their number. */
const mostAddresses = 3;

/** `since` is how many seconds past local midnight the run opened, so that spans begin at round times. */
export function flowOf(
  { all, weight }: Passages,
  count: number,
  assets: readonly StageAsset[],
  since: Seconds,
  aftermath: readonly Turn[] = [],
): Flow {
  const shown = all.filter(({ index }) => index < count);
  const isTaken = ({ known }: Passage): boolean => known !== null && known < count;
  const out = shown.filter(({ leg }) => leg === 'out');
  const sources = grouped(out, (each) => `${each.row} ${each.way ?? ''} ${isTaken(each)}`);
  const columns = columnsOf(out, since);
  const columnOf = ({ time }: Passage): number => columns.findIndex(({ to }) => time < to);

  const groups = sources
    .map((passages) => {
      const addresses = new Set(passages.map(({ to }) => to));
      const apart = isTaken(passages[0]!) && addresses.size <= mostAddresses;
      return grouped(passages, (each) => `${columnOf(each)} ${apart ? each.to : ''}`);
    })
    .sort((one, other) => valueOf(other.flat()) - valueOf(one.flat()));
  const bands = groups.flat();
  const taken = totalOf(bands.filter(([first]) => isTaken(first!)).flat());
  const rest = totalOf(bands.filter(([first]) => !isTaken(first!)).flat());
  const yen = new Map<readonly Passage[], Yen>([
    ...shared(
      taken,
      bands.filter(([first]) => isTaken(first!)),
    ),
    ...shared(
      rest,
      bands.filter(([first]) => !isTaken(first!)),
    ),
  ]);

  return {
    taken,
    columns,
    sources: groups.map((group) => {
      const first = group[0]![0]!;
      return {
        id: `${first.row} ${first.way ?? ''} ${isTaken(first)}`,
        row: first.row,
        asset: first.asset,
        way: first.way,
        taken: isTaken(first),
        yen: group.reduce((sum, band) => sum + yen.get(band)!, 0),
        amount: weighed(group.flat()),
        bands: group.map((passages) => ({
          id: passages[0]!.index.toString(),
          column: columnOf(passages[0]!),
          addresses: [...new Set(passages.map(({ to }) => to))],
          yen: yen.get(passages)!,
          amount: weighed(passages),
          passages,
          largest: passages.reduce((most, each) => (each.amount > most.amount ? each : most)),
        })),
      };
    }),
    fates: fatesOf(),
  };

  function fatesOf(): Fates {
    const of = (leg: Passage['leg']): Yen => totalOf(shown.filter((each) => each.leg === leg));
    const before = aftermath.filter(({ index }) => index < count);
    const returns = before.filter(({ fate }) => fate === 'returned');
    const ended = new Set(returns.map(({ held }) => held));
    const holds = before.filter(({ fate, index }) => fate === 'frozen' && !ended.has(index));
    const [out, returned, frozen] = [of('onward'), totalOf(returns), totalOf(holds)];
    const onward = Math.max(0, out - returned - frozen);
    const back = of('back') + returned;
    return { onward, back, frozen, there: Math.max(0, taken - onward - back - frozen) };
  }

  /** Yen of the whole, rounded as the outcome rounds: coin by coin, then once for all targets. */
  function totalOf(passages: readonly Pick<Passage, 'asset' | 'amount'>[]): Yen {
    const sums = new Map<string, Amount>();
    for (const { asset, amount } of passages) sums.set(asset, (sums.get(asset) ?? 0) + amount);
    let sum = 0;
    for (const [asset, amount] of sums) sum += yenOf(assets, asset, amount);
    return Math.round(sum * weight);
  }

  function weighed(passages: readonly Passage[]): Amount {
    return Math.round(passages.reduce((sum, { amount }) => sum + amount, 0) * weight);
  }

  function valueOf(passages: readonly Passage[]): number {
    const { yen, lot } = assets.find(({ id }) => id === passages[0]!.asset) ?? { yen: 0, lot: 1 };
    return (passages.reduce((sum, { amount }) => sum + amount, 0) / lot) * yen;
  }

  /** Each band's part of a whole, so rounded that together they are the whole. */
  function shared(whole: Yen, parts: readonly (readonly Passage[])[]): [readonly Passage[], Yen][] {
    const values = parts.map(valueOf);
    const sum = values.reduce((total, value) => total + value, 0);
    let before = 0;
    let given = 0;
    return parts.map((part, at) => {
      before += values[at]!;
      const until = at === parts.length - 1 ? whole : Math.round((whole * before) / sum);
      const mine = until - given;
      given = until;
      return [part, mine];
    });
  }
}

/** Spans in which something left, of the shortest length that gives no more than so many. */
function columnsOf(passages: readonly Passage[], since: Seconds): Column[] {
  for (const length of lengths) {
    const spans = new Set(passages.map(({ time }) => Math.floor((time + since) / length)));
    if (spans.size <= mostColumns)
      return [...spans]
        .sort((a, b) => a - b)
        .map((span) => ({ from: span * length - since, to: (span + 1) * length - since }));
  }
  return [{ from: -since, to: Infinity }];
}

const lengths: readonly Seconds[] = [
  ...[1, 5, 15, 30].map((minutes) => minutes * minute),
  ...[1, 3, 6, 12].map((hours) => hours * hour),
  ...[1, 2, 7, 14, 28, 91, 364, 3640].map((days) => days * day),
];

/** In the order in which each group was met first. */
function grouped(passages: readonly Passage[], key: (passage: Passage) => string): Passage[][] {
  const groups = new Map<string, Passage[]>();
  for (const each of passages) {
    const group = groups.get(key(each));
    if (group === undefined) groups.set(key(each), [each]);
    else group.push(each);
  }
  return [...groups.values()];
}
