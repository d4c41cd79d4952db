import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as kernel from '../../sim/kernel/simulation.ts';
import { stage } from './stage.ts';

const { Signal, timeout, wait, waitAtMost } = kernel;
type Story = kernel.Story;

test('the example over the simulation is true', () => {
  const source = readFileSync(new URL('../../sim/kernel/simulation.ts', import.meta.url), 'utf8');
  const example = source
    .slice(source.indexOf('@example') + '@example'.length, source.indexOf(' */'))
    .replaceAll(/^ \* ?/gm, '');
  const [, promised] = /log: (\[.*\])/.exec(example) ?? [];
  const plain = example.replaceAll(/: string\[\]|<string>|: Story/g, '');
  const tell = new Function(...Object.keys(kernel), `${plain}\nreturn [log, ${promised}];`);
  const [told, expected] = tell(...Object.values(kernel)) as [string[], string[]];
  expect(told).toEqual(expected);
  expect(told).toHaveLength(1);
});

test('stories take their time, one beside the other', () => {
  const { clock, log, say, sayAfter } = stage();
  clock.begin(
    (function* () {
      say('leaves');
      yield* timeout(30);
      yield* sayAfter(0.5, 'arrives');
    })(),
  );
  clock.begin(sayAfter(10, 'passes by'));
  clock.run(60);
  expect(log).toEqual(['0 leaves', '10 passes by', '30.5 arrives']);
  expect(clock.now).toBe(60);
});

test('a run stops at its hour, what is due then included, and the next goes on from there', () => {
  const { clock, log, sayAfter } = stage();
  for (const delay of [5, 10, 10.25]) clock.begin(sayAfter(delay, 'strikes'));
  clock.run(10);
  expect(log).toEqual(['5 strikes', '10 strikes']);
  clock.run(11);
  expect(log).toEqual(['5 strikes', '10 strikes', '10.25 strikes']);
});

test('what is due at one time happens in the order asked, stories and actions alike', () => {
  const { clock, log, say, sayAfter } = stage();
  clock.after(3, () => say('first'));
  clock.after(3, () => say('second'));
  clock.begin(sayAfter(3, 'fourth'));
  clock.after(3, () => say('third'));
  clock.run(3);
  expect(log).toEqual(['3 first', '3 second', '3 third', '3 fourth']);
});

test('a story begun by another starts after what is already due', () => {
  const { clock, log, say, sayAfter } = stage();
  clock.after(1, () => {
    clock.begin(sayAfter(0, 'the child'));
    say('the parent');
  });
  clock.after(1, () => say('a neighbour'));
  clock.run(1);
  expect(log).toEqual(['1 the parent', '1 a neighbour', '1 the child']);
});

test('a signal wakes those who wait in the order they came, and never inside the one who fires', () => {
  const { clock, log, say } = stage();
  const bell = new Signal<string>();
  for (const name of ['Alice', 'Bob'])
    clock.begin(
      (function* () {
        say(`${name} hears ${yield* wait(bell)}`);
      })(),
    );
  clock.after(4, () => {
    bell.fire('the bell');
    say('rung');
  });
  clock.after(4, () => say('a neighbour'));
  clock.run(4);
  expect(log).toEqual([
    '4 rung',
    '4 a neighbour',
    '4 Alice hears the bell',
    '4 Bob hears the bell',
  ]);
});

test('waiting for a signal that has fired takes no time', () => {
  const { clock, log, say } = stage();
  const bell = new Signal<number>();
  bell.fire(12);
  clock.begin(
    (function* () {
      yield 2;
      say(`heard ${yield* wait(bell)}`);
    })(),
  );
  clock.run(2);
  expect(log).toEqual(['2 heard 12']);
  expect(() => bell.fire(13)).toThrow('signal: expected to fire once, found a second time');
});

test('waiting at most so long ends with the value or with the time, and leaves nothing behind', () => {
  const { clock, log, say } = stage();
  const bell = new Signal<string>();
  function* guest(limit: number): Story {
    say(`${limit}: ${yield* waitAtMost(bell, limit, clock)}`);
  }
  for (const limit of [3, 5, 8]) clock.begin(guest(limit));
  clock.after(6, () => bell.fire('open'));
  clock.run(100);
  expect(log).toEqual(['3 3: undefined', '5 5: undefined', '6 8: open']);
});

test.each([
  [NaN, 'story yielded NaN: expected seconds >= 0 or a Signal'],
  [-1, 'story yielded -1: expected seconds >= 0 or a Signal'],
  [Infinity, 'story yielded Infinity: expected seconds >= 0 or a Signal'],
  [undefined, 'story yielded undefined: expected seconds >= 0 or a Signal'],
])('a story that yields %s is a crash', (pause, message) => {
  const { clock } = stage();
  clock.begin(
    (function* () {
      yield pause as number;
    })(),
  );
  expect(() => clock.run(1)).toThrow(message);
});

test('an error in a story stops the run for good', () => {
  const { clock, log, sayAfter } = stage();
  clock.after(1, () => {
    throw new Error('ledger: expected balance, found none');
  });
  clock.begin(sayAfter(2, 'lives on'));
  expect(() => clock.run(3)).toThrow('ledger: expected balance, found none');
  expect(() => clock.run(3)).toThrow('run: expected one run at a time, and none after an error');
  expect(log).toEqual([]);
});

test('time that cannot be is a crash: a run into the past, a run from within, a delay below zero', () => {
  const { clock } = stage();
  clock.run(5);
  expect(() => clock.run(4)).toThrow('run: expected a time from 5 s on, found 4');
  expect(() => clock.after(-1, () => {})).toThrow('after: expected a delay in seconds >= 0');
  clock.after(1, () => clock.run(9));
  expect(() => clock.run(9)).toThrow('run: expected one run at a time');
});

test('any crowd of stories, some called off, happens in the order a sorted list gives', () => {
  const person = fc.record({
    pauses: fc.array(fc.nat(5), { minLength: 1, maxLength: 6 }),
    cancelledAt: fc.option(fc.nat(12), { nil: undefined }),
  });
  fc.assert(
    fc.property(fc.array(person, { maxLength: 30 }), (people) => {
      const { clock, log, say } = stage();
      people.forEach(({ pauses, cancelledAt }, number) => {
        const process = clock.begin(
          (function* () {
            for (const pause of pauses) {
              yield pause;
              say(`person ${number}`);
            }
          })(),
        );
        if (cancelledAt !== undefined) clock.after(cancelledAt, () => process.cancel());
      });
      clock.run(100);
      expect(log).toEqual(inOrder(people));
    }),
  );
});

/** The same crowd without a heap: among all that is due, take the earliest, and of equals the one asked first. */
function inOrder(people: { pauses: number[]; cancelledAt: number | undefined }[]): string[] {
  const due: { time: number; number: number; step: number }[] = [];
  const log: string[] = [];
  const gone = new Set<number>();
  people.forEach(({ cancelledAt }, number) => {
    due.push({ time: 0, number, step: 0 });
    if (cancelledAt !== undefined) due.push({ time: cancelledAt, number, step: -1 });
  });
  while (due.length > 0) {
    const time = due.reduce((least, entry) => Math.min(least, entry.time), Infinity);
    const next = due.findIndex((entry) => entry.time === time);
    const [{ number, step }] = due.splice(next, 1);
    if (step === -1) gone.add(number);
    if (step === -1 || gone.has(number)) continue;
    const { pauses } = people[number];
    if (step > 0) log.push(`${time} person ${number}`);
    if (step < pauses.length) due.push({ time: time + pauses[step], number, step: step + 1 });
  }
  return log;
}
