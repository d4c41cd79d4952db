/**
 * The Shapley value: the part of what all players gain together that falls to each, when the order in
 * which they came is not to matter (Shapley 1953, "A value for n-person games"). Counted over all subsets,
 * or along orders drawn at random (Castro and others 2009, Computers & Operations Research 36:1726), each
 * with its reverse. Here players are controls, and what they gain is that less is lost.
 */
import { name, type Die } from '../kernel/random.ts';

/** What the loss is under one set of controls of a game, told by the players in it. */
export type Game = (players: readonly string[]) => number;

/** What one game says of every player and pair, all as shares of what was at risk. */
export interface Worth {
  readonly none: number;
  readonly all: number;
  readonly controls: Readonly<Record<string, Player>>;
  /** By the names of both, `one other`, in the order of the controls. */
  readonly pairs: Readonly<Record<string, number>>;
}

export interface Player {
  readonly value: number;
  readonly alone: number;
  readonly without: number;
}

/** Values and interactions of a game over all subsets of its players. */
export function exactly(players: readonly string[], loss: Game): Worth {
  const count = players.length;
  const losses = Array.from({ length: 1 << count }, (_, set) =>
    loss(players.filter((_, player) => set & (1 << player))),
  );
  const whole = losses.length - 1;
  /** The mean of what is gained over all sets without these, each size weighing as much as any other. */
  const over = (without: number, gain: (set: number) => number): number => {
    const sums = new Float64Array(count);
    losses.forEach((_, set) => {
      if ((set & without) === 0) sums[sizeOf(set)]! += gain(set);
    });
    const others = count - sizeOf(without);
    let sum = 0;
    for (let size = 0; size <= others; size++) sum += sums[size]! / choose(others, size);
    return sum / (others + 1);
  };
  const controls = players.map((id, player): [string, Player] => {
    const own = 1 << player;
    const gain = (set: number): number => losses[set]! - losses[set | own]!;
    return [
      id,
      {
        value: over(own, gain),
        alone: gain(0),
        without: gain(whole ^ own),
      },
    ];
  });
  const pairs = players.flatMap((one, first) =>
    players.slice(first + 1).map((other, between): [string, number] => {
      const [own, its] = [1 << first, 1 << (first + 1 + between)];
      const beyond = (set: number): number =>
        losses[set | own]! + losses[set | its]! - losses[set]! - losses[set | own | its]!;
      return [`${one} ${other}`, over(own | its, beyond)];
    }),
  );
  return {
    none: losses[0]!,
    all: losses[whole]!,
    controls: Object.fromEntries(controls),
    pairs: Object.fromEntries(pairs),
  };
}

/** Values along one order and its reverse, from the losses at each stop of both. */
export function alongOrder(
  order: readonly string[],
  forth: readonly number[],
  back: readonly number[],
  apart: (id: string) => { readonly alone: number; readonly without: number },
): Worth {
  const last = order.length - 1;
  const controls = order.map((id, at): [string, Player] => {
    const early = forth[at]! - forth[at + 1]!;
    const late = back[last - at]! - back[last - at + 1]!;
    return [id, { value: (early + late) / 2, ...apart(id) }];
  });
  return {
    none: forth[0]!,
    all: forth.at(-1)!,
    controls: Object.fromEntries(controls),
    pairs: {},
  };
}

/** The order in which the players come: each order is as likely as any other (Fisher and Yates). */
export function orderOf(ids: readonly string[], die: Die): string[] {
  const order = [...ids];
  for (let left = order.length - 1; left > 0; left--) {
    const other = die.integer(name('place'), left + 1, left);
    [order[left], order[other]] = [order[other]!, order[left]!];
  }
  return order;
}

function sizeOf(set: number): number {
  let size = 0;
  for (let rest = set; rest > 0; rest >>= 1) size += rest & 1;
  return size;
}

function choose(of: number, many: number): number {
  let ways = 1;
  for (let at = 1; at <= many; at++) ways = (ways * (of - many + at)) / at;
  return ways;
}
