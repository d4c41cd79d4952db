/** One run on screen: its reel as it arrives, its films, its loss. */
import type { Event } from '../../../sim/journal.ts';
import { beatsOf, type StageBeat } from '../fold/beats.ts';
import { lossLine, type LossPoint } from '../fold/loss.ts';
import { pictureOf, type Picture } from '../fold/picture.ts';
import { rewind, type Rewind } from '../fold/rewind.ts';
import type { Eye } from '../fold/state.ts';
import type { StageCatalogue } from '../../contract/catalogue.ts';
import type { Ending, ToldLine } from '../../contract/ending.ts';
import type { Failure, Reel, Wanted, Writer } from '../reel/reel.ts';

export class Lane implements Reel {
  readonly wanted: Wanted;
  catalogue = $state.raw<StageCatalogue | null>(null);
  done = $state.raw<Ending | null>(null);
  failure = $state.raw<Failure | null>(null);
  /** How many events have arrived; the list itself is not watched. */
  arrived = $state(0);
  /** Simulated seconds that are known to be written, here or elsewhere. */
  written = $state(0);
  readonly events: Event[] = [];
  private readonly films: Readonly<Record<Eye, Rewind>>;
  private readonly stop: () => void;

  readonly beats: Readonly<Record<Eye, readonly StageBeat[]>> = $derived({
    truth: beatsOf(this.story('truth')),
    exchange: beatsOf(this.story('exchange')),
  });
  readonly loss: Readonly<Record<Eye, readonly LossPoint[]>> = $derived({
    truth: this.lossSeenBy('truth'),
    exchange: this.lossSeenBy('exchange'),
  });

  constructor(wanted: Wanted, write: Writer) {
    this.wanted = wanted;
    const event = (index: number): Event => this.events[index]!;
    this.films = { truth: rewind(event, 'truth'), exchange: rewind(event, 'exchange') };
    this.stop = write(wanted, {
      catalogue: (catalogue) => (this.catalogue = catalogue),
      events: (more) => {
        for (const each of more) this.events.push(each);
        this.arrived = this.events.length;
        this.written = Math.max(this.written, more.at(-1)?.time ?? 0);
      },
      done: (ending) => (this.done = ending),
      failure: (failure) => (this.failure = failure),
      edge: (time) => (this.written = Math.max(this.written, time)),
    });
  }

  /** How many events have happened by a moment. */
  countAt(time: number): number {
    let low = 0;
    let high = this.arrived;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.events[middle]!.time <= time) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Whether enough has arrived to say what it looks like at a moment. */
  reaches(time: number): boolean {
    return this.done !== null || (this.arrived > 0 && this.events[this.arrived - 1]!.time > time);
  }

  picture(count: number, eye: Eye, time: number): Picture | null {
    if (this.catalogue === null) return null;
    const state = this.films[eye].at(Math.min(count, this.arrived));
    return pictureOf(state, this.catalogue, eye, time);
  }

  story(eye: Eye): readonly ToldLine[] {
    return this.done?.stories[eye] ?? [];
  }

  close(): void {
    this.stop();
  }

  private lossSeenBy(eye: Eye): LossPoint[] {
    if (this.catalogue === null || this.arrived === 0) return [];
    return lossLine(this.events, this.catalogue.assets, eye);
  }
}
