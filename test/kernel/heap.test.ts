import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Heap, type Ticket } from '../../sim/kernel/heap.ts';

/** What the heap must do, said plainly: a list kept sorted, newcomers after their equals. */
function sortedList() {
  const entries: { time: number; item: string; forgotten: boolean }[] = [];
  return {
    entries,
    push(time: number, item: string): { forgotten: boolean } {
      const later = entries.findIndex((entry) => entry.time > time);
      const entry = { time, item, forgotten: false };
      entries.splice(later === -1 ? entries.length : later, 0, entry);
      return entry;
    },
    pop(): string | undefined {
      const entry = entries.shift();
      return entry === undefined || entry.forgotten ? undefined : entry.item;
    },
  };
}

test('an empty heap has nothing to give, now or ever', () => {
  const heap = new Heap<string>();
  expect(heap.earliest()).toBe(Infinity);
  expect(heap.pop()).toBeUndefined();
});

test('the earliest comes out first', () => {
  const heap = new Heap<string>();
  heap.push(3, 'third');
  heap.push(1, 'first');
  heap.push(2, 'second');
  expect([heap.pop(), heap.pop(), heap.pop()]).toEqual(['first', 'second', 'third']);
});

test('equal times come out in the order they went in', () => {
  const heap = new Heap<number>();
  const numbers = Array.from({ length: 1000 }, (_, number) => number);
  for (const number of numbers) heap.push(7, number);
  expect(numbers.map(() => heap.pop())).toEqual(numbers);
});

test('a forgotten item leaves an empty place, and its ticket is good again only after it', () => {
  const heap = new Heap<string>();
  const ticket = heap.push(1, 'called off');
  heap.forget(ticket);
  heap.push(1, 'kept');
  expect([heap.earliest(), heap.pop(), heap.pop()]).toEqual([1, undefined, 'kept']);
});

test('any mixture of pushes, pops and forgetting does what a sorted list does', () => {
  const push = fc.record({ act: fc.constant('push' as const), time: fc.nat(8) });
  const pop = fc.record({ act: fc.constant('pop' as const), time: fc.constant(0) });
  const forget = fc.record({ act: fc.constant('forget' as const), time: fc.nat(40) });
  const acts = fc.array(fc.oneof({ weight: 3, arbitrary: push }, pop, forget), {
    maxLength: 400,
    size: 'max',
  });
  fc.assert(
    fc.property(acts, (acts) => {
      const heap = new Heap<string>();
      const list = sortedList();
      const inside: { ticket: Ticket; entry: { forgotten: boolean } }[] = [];
      acts.forEach(({ act, time }, turn) => {
        if (act === 'push') {
          const item = `item ${turn}`;
          inside.push({ ticket: heap.push(time, item), entry: list.push(time, item) });
        } else if (act === 'pop') {
          expect(heap.earliest()).toBe(list.entries[0]?.time ?? Infinity);
          const leaving = inside.findIndex(({ entry }) => entry === list.entries[0]);
          if (leaving !== -1) inside.splice(leaving, 1);
          expect(heap.pop()).toBe(list.pop());
        } else if (inside.length > 0) {
          const { ticket, entry } = inside[time % inside.length];
          heap.forget(ticket);
          entry.forgotten = true;
        }
      });
      while (list.entries.length > 0) expect(heap.pop()).toBe(list.pop());
      expect(heap.earliest()).toBe(Infinity);
    }),
  );
});
