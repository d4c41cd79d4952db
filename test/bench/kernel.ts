/** The hold model: a thousand wait, and whoever's time has come waits again. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Digest } from '../../sim/kernel/digest.ts';
import { simulation, type Story } from '../../sim/kernel/simulation.ts';
import { npmPeer, pythonWithSimPy } from './peer.ts';
import { race, speed, type Bench, type Runner } from './race.ts';

const PENDING = 1_000;
const EVENTS = 2_000_000;
const PEER_EVENTS = 300_000;

/** Delays in seconds, exponential with mean 1, the same for all. */
const delays = Float64Array.from({ length: 4096 }, (_, turn) => -Math.log((turn + 0.5) / 4096));
for (let place = 4095, seed = 1; place > 0; place--) {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  const other = seed % (place + 1);
  [delays[place], delays[other]] = [delays[other], delays[place]];
}

export const bench: Bench = {
  name: 'kernel',
  async run() {
    const python = pythonWithSimPy();
    const simpy = python === undefined ? undefined : simpyHold(python);
    const simjs = simjsHold();
    const stories = (): number => storiesHold({ digest: false });
    const digested = (): number => storiesHold({ digest: true });
    return [
      await race('stories against SimPy', stories, simpy, { aim: 12 }),
      await race('stories with a digest of every event against SimPy', digested, simpy, {
        aim: 12,
      }),
      await race('stories against simjs', stories, simjs),
      await race('callbacks against a bare heap', callbacksHold, bareHold, { aim: 0.8 }),
    ];
  },
};

/** With `digest`, every event is folded into two 32-bit lanes, as a journal does that nobody reads. */
function storiesHold({ digest }: { digest: boolean }): number {
  const clock = simulation();
  const fingerprint = new Digest();
  let events = 0;
  function* customer(turn: number): Story {
    for (;;) {
      yield delays[turn++ & 4095];
      events++;
      if (digest) {
        fingerprint.number(clock.now);
        fingerprint.lanes(turn, events);
      }
    }
  }
  for (let number = 0; number < PENDING; number++) clock.begin(customer(number));
  clock.run(3);
  return counted(
    () => clock.run(3 + EVENTS / PENDING),
    () => events,
  );
}

function callbacksHold(): number {
  const clock = simulation();
  let events = 0;
  for (let number = 0; number < PENDING; number++) {
    let turn = number;
    const again = (): void => {
      events++;
      clock.after(delays[turn++ & 4095], again);
    };
    again();
  }
  clock.run(3);
  return counted(
    () => clock.run(3 + EVENTS / PENDING),
    () => events,
  );
}

function counted(work: () => void, events: () => number): number {
  const before = events();
  const start = performance.now();
  work();
  return ((events() - before) * 1000) / (performance.now() - start);
}

/** Nothing but a binary heap of times and numbers: no stories, no actions, no order among equals. */
function bareHold(): number {
  const times = new Float64Array(PENDING + 2).fill(Infinity);
  const numbers = new Int32Array(PENDING + 2);
  let size = 0;
  const turns = Int32Array.from({ length: PENDING }, (_, number) => number);
  for (let number = 0; number < PENDING; number++) push(delays[turns[number]++ & 4095], number);
  hold(3 * PENDING);
  return speed(EVENTS, () => hold(EVENTS));

  function hold(events: number): void {
    for (let event = 0; event < events; event++) {
      const now = times[0];
      const number = pop();
      push(now + delays[turns[number]++ & 4095], number);
    }
  }

  function push(time: number, number: number): void {
    let place = size++;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (times[parent] <= time) break;
      times[place] = times[parent];
      numbers[place] = numbers[parent];
      place = parent;
    }
    times[place] = time;
    numbers[place] = number;
  }

  function pop(): number {
    const number = numbers[0];
    const last = --size;
    const time = times[last];
    times[last] = Infinity;
    let place = 0;
    for (let child = 1; child < size; child = 2 * place + 1) {
      child += +(times[child + 1] < times[child]);
      if (time <= times[child]) break;
      times[place] = times[child];
      numbers[place] = numbers[child];
      place = child;
    }
    times[place] = time;
    numbers[place] = numbers[last];
    return number;
  }
}

function simpyHold(python: string): Runner {
  const script = fileURLToPath(new URL('hold.py', import.meta.url));
  return () => {
    const seconds = execFileSync(python, [script, String(PENDING), String(PEER_EVENTS)], {
      input: delays.join('\n'),
      encoding: 'utf8',
    });
    return PEER_EVENTS / Number(seconds);
  };
}

interface SimJs {
  Sim: new () => {
    addEntity(kind: unknown): unknown;
    simulate(until: number): void;
  };
  Entity: new (...rest: unknown[]) => {
    setTimer(delay: number): { done(callback: () => void): void };
  };
}

function simjsHold(): Runner | undefined {
  // simjs is written for a page, and leaves itself on the window.
  const page: { Sim?: SimJs } = {};
  Object.assign(globalThis, { window: page });
  npmPeer('simjs', '2.0.3');
  Reflect.deleteProperty(globalThis, 'window');
  if (page.Sim === undefined) return undefined;
  const { Sim, Entity } = page.Sim;
  return () => {
    let events = 0;
    let number = 0;
    class Customer extends Entity {
      private turn = number++;
      start(): void {
        events++;
        this.setTimer(delays[this.turn++ & 4095]).done(() => this.start());
      }
    }
    const sim = new Sim();
    for (let customer = 0; customer < PENDING; customer++) sim.addEntity(Customer);
    return counted(
      () => sim.simulate(PEER_EVENTS / PENDING),
      () => events,
    );
  };
}
