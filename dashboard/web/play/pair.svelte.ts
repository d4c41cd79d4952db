/** The run on stage, and the one it is compared with. */
import type { StageBeat } from '../fold/beats.ts';
import { partingOf, type Parting } from '../fold/parting.ts';
import type { Eye } from '../fold/state.ts';
import type { Wanted } from '../reel/reel.ts';
import type { Side } from './address.ts';
import type { Lane } from './lane.svelte.ts';

export type Vote = 'all' | 'some' | 'none';

/** Begins a run under a set of controls. */
type Begin = (controls: string, signing: Wanted['signing']) => Lane;

export class Pair {
  a = $state.raw<Lane | null>(null);
  b = $state.raw<Lane | null>(null);
  /** Which of the two is drawn large. */
  side = $state<Side>('a');
  /** The B before, until a new one has been simulated. */
  ghost = $state.raw<Lane | null>(null);
  /** B stays veiled until a room has said what it expects. */
  asking = $state(false);
  voted = $state<Vote | null>(null);

  readonly lane: Lane | null = $derived(this.side === 'b' && this.b !== null ? this.b : this.a);
  /** B, once it may be looked at. */
  readonly openB: Lane | null = $derived(this.asking ? null : this.b);
  readonly parting: Parting | null = $derived(
    this.a?.done && this.b?.done ? partingOf(this.a.events, this.b.events) : null,
  );

  /** Puts control sets on stage; a run that is on it already stays unless all is to be new. */
  stage(a: string, b: string | null, all: boolean, begin: Begin): { readonly newB: boolean } {
    if (all || this.a?.wanted.controls !== a) {
      this.a?.close();
      this.a = begin(a, 'real');
    }
    const newB = all || (this.b?.wanted.controls ?? null) !== b;
    if (newB) {
      this.b?.close();
      this.ghost = all || b === null ? null : this.b;
      this.b = b === null ? null : begin(b, 'fast');
      this.voted = null;
    }
    return { newB };
  }

  /** Lets go of both. */
  leave(): void {
    this.a?.close();
    this.b?.close();
    this.a = this.b = this.ghost = null;
    this.side = 'a';
  }

  swap(): void {
    [this.a, this.b] = [this.b, this.a];
  }

  /** What the room expects of B; then it is shown. */
  vote(expected: Vote): void {
    this.voted = expected;
    this.asking = false;
  }

  /** Stops of both runs, in the order of time. */
  beatsSeenBy(eye: Eye): readonly StageBeat[] {
    const first = this.lane?.beats[eye] ?? [];
    const other = (this.side === 'a' ? this.openB : this.a)?.beats[eye] ?? [];
    if (other.length === 0 || this.openB === null) return first;
    const times = new Set(first.map(({ time }) => Math.floor(time)));
    const more = other
      .filter(({ time }) => !times.has(Math.floor(time)))
      .map((beat) => ({ ...beat, count: this.lane?.countAt(beat.time) ?? 0, lines: [] }));
    return [...first, ...more].sort((one, two) => one.time - two.time);
  }
}
