/** A ticket for one item in the heap, good until that item is popped. */
export type Ticket = number;

/** Items waiting for their time: the earliest comes out first, and equal times in the order they went in. */
export class Heap<Item> {
  /** Binary tree in level order: the times, closed by an Infinity, and the ticket that goes with each. */
  private times = new Float64Array(CAPACITY).fill(Infinity);
  private tickets = new Int32Array(CAPACITY);
  private size = 0;

  /** What a ticket stands for; free tickets form a chain through `next`. */
  private items: (Item | undefined)[] = [];
  private sequences = new Float64Array(CAPACITY);
  private next = new Int32Array(CAPACITY);
  private free = NOBODY;
  private sequence = 0;

  /** The root was popped and its place not yet filled: the next push, most often soon, goes there. */
  private hollow = false;

  /** Puts an item in; `time` must be finite. */
  push(time: number, item: Item): Ticket {
    let ticket = this.free;
    if (ticket !== NOBODY) {
      this.free = this.next[ticket];
      // Most often it is the one that has just come out: no need to write it again.
      if (this.items[ticket] !== item) this.items[ticket] = item;
    } else {
      ticket = this.items.push(item) - 1;
      if (ticket + 2 > this.tickets.length) this.grow();
    }
    this.sequences[ticket] = this.sequence++;
    if (this.hollow) {
      this.hollow = false;
      this.sink(time, ticket);
    } else {
      this.rise(this.size++, time, ticket);
    }
    return ticket;
  }

  /** The time of the item that comes out next, forgotten or not; Infinity when there is none. */
  earliest(): number {
    if (this.hollow) this.fill();
    return this.times[0];
  }

  /** Takes out the next item: undefined when it was forgotten, or when there is none. */
  pop(): Item | undefined {
    if (this.hollow) this.fill();
    if (this.size === 0) return undefined;
    const ticket = this.tickets[0];
    this.next[ticket] = this.free;
    this.free = ticket;
    this.hollow = true;
    return this.items[ticket];
  }

  /** Drops the item behind a ticket; its empty place comes out in its turn. */
  forget(ticket: Ticket): void {
    this.items[ticket] = undefined;
  }

  private fill(): void {
    this.hollow = false;
    const last = --this.size;
    const time = this.times[last];
    this.times[last] = Infinity;
    if (last > 0) this.sink(time, this.tickets[last]);
  }

  /** Walks down from the root; the child is chosen without a branch, which the processor could not foresee. */
  private sink(time: number, ticket: Ticket): void {
    const { times, tickets, sequences, size } = this;
    const sequence = sequences[ticket];
    let place = 0;
    for (let child = 1; child < size; child = 2 * place + 1) {
      const left = times[child];
      const right = times[child + 1];
      child += +(right < left);
      if (left === right && sequences[tickets[child + 1]] < sequences[tickets[child]]) child++;
      const least = times[child];
      if (time <= least && (time < least || sequence < sequences[tickets[child]])) break;
      times[place] = least;
      tickets[place] = tickets[child];
      place = child;
    }
    times[place] = time;
    tickets[place] = ticket;
  }

  /** Walks up from the end; the newest item never passes one of its own time. */
  private rise(place: number, time: number, ticket: Ticket): void {
    const { times, tickets } = this;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (times[parent] <= time) break;
      times[place] = times[parent];
      tickets[place] = tickets[parent];
      place = parent;
    }
    times[place] = time;
    tickets[place] = ticket;
  }

  private grow(): void {
    const capacity = this.tickets.length * 2;
    const times = new Float64Array(capacity).fill(Infinity);
    times.set(this.times);
    this.times = times;
    this.tickets = widened(this.tickets, new Int32Array(capacity));
    this.sequences = widened(this.sequences, new Float64Array(capacity));
    this.next = widened(this.next, new Int32Array(capacity));
  }
}

const CAPACITY = 64;
const NOBODY = -1;

function widened<Column extends Int32Array | Float64Array>(from: Column, to: Column): Column {
  to.set(from);
  return to;
}
