import type { Amount } from '../money.ts';

/** Whether an order gives yen for the asset, or the asset for yen. */
export type Side = 'buy' | 'sell';

/** The name of an order, never given twice in one market. */
export type OrderId = number;

/** Where an order lies while it is open; the place is used again after it. */
export type Slot = number;

export const NOBODY = -1;

/** Every open order of a market, a column for each thing known of it. */
export class Orders {
  /** What of it is still unfilled; 0 when it does not rest in the book. */
  readonly amounts: Amount[] = [];
  readonly owners: number[] = [];
  /** Which side of the book it stands on. */
  readonly sides: Side[] = [];
  /** Its price level, and its neighbours in the queue there. */
  readonly levels: number[] = [];
  readonly earlier: Slot[] = [];
  readonly later: Slot[] = [];
  private readonly ids: OrderId[] = [];
  private readonly free: Slot[] = [];

  open(owner: number, side: Side): Slot {
    const slot = this.free.pop() ?? this.widen();
    this.owners[slot] = owner;
    this.sides[slot] = side;
    return slot;
  }

  close(slot: Slot): void {
    this.amounts[slot] = 0;
    this.ids[slot] += TURN;
    this.free.push(slot);
  }

  id(slot: Slot): OrderId {
    return this.ids[slot];
  }

  /** The slot of an order that rests in the book, else NOBODY. */
  resting(id: OrderId): Slot {
    const slot = id - 1 - Math.floor((id - 1) / TURN) * TURN;
    return this.ids[slot] === id && this.amounts[slot] > 0 ? slot : NOBODY;
  }

  private widen(): Slot {
    const slot = this.ids.push(this.ids.length + 1) - 1;
    if (slot >= TURN - 1) throw new Error(`market: expected fewer than ${TURN} open orders`);
    this.amounts.push(0);
    this.owners.push(0);
    this.sides.push('buy');
    this.levels.push(NOBODY);
    this.earlier.push(NOBODY);
    this.later.push(NOBODY);
    return slot;
  }
}

/** An id is the slot and how often it has been used before: found again without a table of ids. */
const TURN = 0x1000000;
