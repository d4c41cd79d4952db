import { expect, test } from 'vitest';
import { Signal, wait, type Story } from '../../sim/kernel/simulation.ts';
import { stage } from './stage.ts';

test('a cancelled story runs its finally blocks at once and wakes only those who wait for its end', () => {
  const { clock, log, say } = stage();
  const never = new Signal();
  const pauses = { 'for time': 50, 'for a signal': never as Signal<unknown> };
  const sleepers = Object.entries(pauses).map(([name, pause]) =>
    clock.begin(
      (function* () {
        try {
          yield pause;
          say(`woken ${name}`);
        } finally {
          say(`tidied ${name}`);
        }
      })(),
    ),
  );
  clock.begin(
    (function* () {
      yield* wait(sleepers[0].ended);
      say('mourned');
    })(),
  );
  clock.after(20, () => {
    for (const sleeper of sleepers) sleeper.cancel();
    for (const sleeper of sleepers) sleeper.cancel();
    say(`alive: ${sleepers.map(({ alive }) => alive).join()}`);
  });
  clock.after(30, () => never.fire());
  clock.run(100);
  expect(log).toEqual([
    '20 tidied for time',
    '20 tidied for a signal',
    '20 alive: false,false',
    '20 mourned',
  ]);
});

test('a story cancelled before it starts never starts, nor one cancelled between signal and waking', () => {
  const { clock, log, say } = stage();
  const bell = new Signal();
  function* guest(): Story {
    say('starts');
    yield* wait(bell);
    say('goes on');
  }
  clock.begin(guest()).cancel();
  const second = clock.begin(guest());
  clock.after(1, () => {
    bell.fire();
    second.cancel();
  });
  clock.run(2);
  expect(log).toEqual(['0 starts']);
});

test('a story may cancel itself, and closes where it next pauses', () => {
  const { clock, log, say } = stage();
  function* restless(): Story {
    try {
      yield 1;
      process.cancel();
      say('speaks on');
      yield 1;
      say('lives on');
    } finally {
      say('closes');
    }
  }
  const process = clock.begin(restless());
  clock.run(9);
  expect(log).toEqual(['1 speaks on', '1 closes']);
  expect(process.ended.fired).toBe(true);
});

test('a finally block that takes time is a crash', () => {
  const { clock } = stage();
  const process = clock.begin(
    (function* () {
      try {
        yield 9;
      } finally {
        yield 1;
      }
    })(),
  );
  clock.after(1, () => process.cancel());
  expect(() => clock.run(9)).toThrow('cancelled story: expected finally blocks that take no time');
});
