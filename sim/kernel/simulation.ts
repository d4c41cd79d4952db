/**
 * Simulated time, and the stories that spend it.
 *
 * @example
 * const clock = simulation();
 * const log: string[] = [];
 * const doorbell = new Signal<string>();
 *
 * function* guest(): Story {
 *   yield 90;
 *   doorbell.fire('Alice');
 * }
 * function* host(): Story {
 *   const who = yield* wait(doorbell);
 *   log.push(`${clock.now} s: welcome, ${who}`);
 * }
 * clock.begin(host());
 * clock.begin(guest());
 * clock.run(3600);
 * // log: ['90 s: welcome, Alice']
 */
import { Heap, type Ticket } from './heap.ts';
import { Signal, type Sleeper } from './signal.ts';

export { Signal };

/** Simulated seconds, finite and not negative. */
export type Seconds = number;

/** What a story may yield: time to let pass, or a signal to wait for. */
export type Wait = Seconds | Signal<unknown>;

/** Something that takes time, told as a generator function. */
export type Story<T = void> = Generator<Wait, T, unknown>;

/** A story under way. */
export interface Process {
  /** Fires when the story has ended, of itself or cancelled. */
  readonly ended: Signal<void>;
  readonly alive: boolean;
  /** Ends the story where it stands: its `finally` blocks run now, and only those who wait for `ended` wake. */
  cancel(): void;
}

/** The clock, and everything that waits for it; what is due at one time happens in the order asked. */
export interface Simulation {
  readonly now: Seconds;
  /** Starts a story now, after what is already due now. */
  begin(story: Story<unknown>): Process;
  /** Does what takes no time, after a delay. */
  after(delay: Seconds, action: () => void): void;
  /** Lives through everything due at or before `until`, and then it is `until`; a story's error ends the run. */
  run(until: Seconds): void;
}

/** A fresh clock at 0 s, with nothing due. */
export function simulation(): Simulation {
  return new Clock();
}

/** Lets time pass. */
export function* timeout(delay: Seconds): Story {
  yield delay;
}

/** Waits until a signal fires, and answers with what it carried. */
export function* wait<T>(signal: Signal<T>): Story<T> {
  yield signal as Signal<unknown>;
  return signal.value as T;
}

/** Waits until a signal fires, but not longer than `limit`: undefined when the time ran out. */
export function* waitAtMost<T>(
  signal: Signal<T>,
  limit: Seconds,
  clock: Simulation,
): Story<T | undefined> {
  const either = new Signal();
  const watchers = [
    clock.begin(relay(signal as Signal<unknown>, either)),
    clock.begin(relay(limit, either)),
  ];
  try {
    yield either;
  } finally {
    for (const watcher of watchers) watcher.cancel();
  }
  return signal.value;
}

function* relay(first: Wait, either: Signal): Story {
  yield first;
  if (!either.fired) either.fire();
}

class Clock implements Simulation {
  now: Seconds = 0;
  private readonly due = new Heap<Telling | (() => void)>();
  private running = false;

  begin(story: Story<unknown>): Process {
    const telling = new Telling(story, this);
    telling.resumeAfter(0);
    return telling;
  }

  after(delay: Seconds, action: () => void): void {
    if (!(delay >= 0 && delay < Infinity))
      throw new Error(`after: expected a delay in seconds >= 0, found ${delay}`);
    this.due.push(this.now + delay, action);
  }

  wake(telling: Telling, delay: Seconds): Ticket {
    return this.due.push(this.now + delay, telling);
  }

  letSleep(ticket: Ticket): void {
    this.due.forget(ticket);
  }

  run(until: Seconds): void {
    if (this.running) throw new Error('run: expected one run at a time, and none after an error');
    if (!(until >= this.now && until < Infinity))
      throw new Error(`run: expected a time from ${this.now} s on, found ${until}`);
    this.running = true;
    const { due } = this;
    for (let time = due.earliest(); time <= until; time = due.earliest()) {
      this.now = time;
      const next = due.pop();
      if (typeof next === 'function') next();
      else if (next !== undefined) next.resume();
    }
    this.now = until;
    this.running = false;
  }
}

/** A story being told: it is either due at a time, or waiting for a signal, or speaking. */
class Telling implements Process, Sleeper {
  readonly ended = new Signal();
  alive = true;
  private ticket: Ticket = NONE;
  private awaited: Signal<unknown> | undefined = undefined;
  private speaking = false;
  private readonly story: Story<unknown>;
  private readonly clock: Clock;

  constructor(story: Story<unknown>, clock: Clock) {
    this.story = story;
    this.clock = clock;
  }

  resumeAfter(delay: Seconds): void {
    this.awaited = undefined;
    this.ticket = this.clock.wake(this, delay);
  }

  resume(): void {
    this.ticket = NONE;
    this.speaking = true;
    const step = this.story.next();
    this.speaking = false;
    if (step.done === true) this.end();
    else if (!this.alive) this.close();
    else this.putOff(step.value);
  }

  cancel(): void {
    if (!this.alive) return;
    this.alive = false;
    if (this.ticket !== NONE) this.clock.letSleep(this.ticket);
    this.awaited?.dismiss(this);
    // A story that has itself cancelled, by whatever road, closes when it next pauses.
    if (!this.speaking) this.close();
  }

  private putOff(pause: Wait): void {
    if (typeof pause === 'number' && pause >= 0 && pause < Infinity) {
      this.ticket = this.clock.wake(this, pause);
    } else if (pause instanceof Signal) {
      this.awaited = pause;
      pause.admit(this);
    } else {
      throw new Error(`story yielded ${String(pause)}: expected seconds >= 0 or a Signal`);
    }
  }

  private close(): void {
    const step = this.story.return(undefined);
    if (step.done !== true)
      throw new Error('cancelled story: expected finally blocks that take no time, found a yield');
    this.end();
  }

  private end(): void {
    this.alive = false;
    this.ended.fire();
  }
}

const NONE = -1;
