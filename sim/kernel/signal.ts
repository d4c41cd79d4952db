/** One who waits for a signal, to be woken when it fires. */
export interface Sleeper {
  resumeAfter(delay: number): void;
}

/** Something that happens once, what it carried, and those who wait for it. */
export class Signal<T = void> {
  fired = false;
  value: T | undefined = undefined;
  private sleepers: Sleeper[] | undefined = undefined;

  /** Lets all who wait go on, at this time and in the order they came, after what is already due. */
  fire(value: T): void {
    if (this.fired) throw new Error('signal: expected to fire once, found a second time');
    this.fired = true;
    this.value = value;
    const { sleepers } = this;
    this.sleepers = undefined;
    if (sleepers !== undefined) for (const sleeper of sleepers) sleeper.resumeAfter(0);
  }

  /** Joins those who wait; where the signal has fired already, only until all else due now is done. */
  admit(sleeper: Sleeper): void {
    if (this.fired) sleeper.resumeAfter(0);
    else if (this.sleepers === undefined) this.sleepers = [sleeper];
    else this.sleepers.push(sleeper);
  }

  /** Takes one back out of those who wait. */
  dismiss(sleeper: Sleeper): void {
    this.sleepers = this.sleepers?.filter((other) => other !== sleeper);
  }
}
