/** Which moment is shown, and how it goes on: by the story, or so many simulated seconds in one. */
import type { Event } from '../../../sim/journal.ts';
import type { Language } from '../../../sim/prose/language.ts';
import type { StageBeat } from '../fold/beats.ts';
import type { Eye } from '../fold/state.ts';
import type { Lane } from './lane.svelte.ts';
import { dwellSeconds, fastestSeconds, paces, silenceSeconds, type Pace } from './pace.ts';

/** What is played. */
export interface Played {
  /** The run that is drawn large. */
  readonly lane: Lane | null;
  /** Simulated seconds of all of it, and those that are known by now. */
  readonly length: number;
  readonly known: number;
  readonly beats: readonly StageBeat[];
  readonly eye: Eye;
  readonly language: Language;
  /** Told when the viewer has gone somewhere. */
  moved(): void;
}

export class Playhead {
  time = $state(0);
  /** Events shown, where a step went to one among several of a second. */
  count = $state<number | null>(null);
  playing = $state(false);
  /** Whether somebody else plays, and this goes along. */
  led = $state(false);
  pace = $state<Pace>('story');
  /** How far the veil has been lifted by watching. */
  seen = $state(0);
  all = $state(false);
  /** Simulated seconds that are being passed over at this moment. */
  passing = $state<number | null>(null);
  /** How far may be looked, in simulated seconds. */
  readonly openUntil: number = $derived(this.all ? Infinity : this.seen);

  private readonly played: Played;
  private frame = 0;
  private before = 0;
  private dwell = 0;
  private gap: { from: number; to: number; beat: StageBeat | null; part: number } | null = null;

  constructor(played: Played) {
    this.played = played;
  }

  /** Where the count stands in one of the runs. */
  countIn(lane: Lane): number {
    if (lane === this.played.lane && this.count !== null) return this.count;
    return lane.arrived === 0 ? 0 : lane.countAt(this.time);
  }

  /** Goes to a moment; `count` where one event among several of that second is meant. */
  goTo(time: number, count: number | null, remember = true): void {
    this.gap = null;
    this.passing = null;
    this.place(time, count);
    if (remember) this.played.moved();
  }

  toEvent(index: number): void {
    const event = this.played.lane?.events[index];
    if (event !== undefined) this.goTo(event.time, index + 1);
  }

  stepBeat(direction: 1 | -1): void {
    const beat = direction === 1 ? this.nextBeat() : this.lastBeat();
    this.pause();
    if (beat !== null) this.goTo(beat.time, beat.count);
    else if (direction === 1) this.goTo(this.played.length, null);
    else this.goTo(0, null);
  }

  stepEvent(direction: 1 | -1): void {
    const { lane } = this.played;
    if (lane === null) return;
    this.pause();
    const count = Math.min(lane.arrived, Math.max(1, this.countIn(lane) + direction));
    const event: Event | undefined = lane.events[count - 1];
    if (event !== undefined) this.goTo(event.time, count);
  }

  stepTime(seconds: number): void {
    this.pause();
    this.goTo(Math.min(this.played.length, Math.max(0, this.time + seconds)), null);
  }

  turnPace(direction: 1 | -1): void {
    const at = paces.indexOf(this.pace) + direction;
    this.pace = paces[Math.min(paces.length - 1, Math.max(0, at))]!;
  }

  toggle(): void {
    if (this.playing) this.pause();
    else this.play();
  }

  play(): void {
    if (this.played.lane === null) return;
    if (this.time >= this.played.length) this.goTo(0, null);
    this.playing = true;
    this.before = performance.now();
    this.dwell = 0;
    this.gap = null;
    this.frame = requestAnimationFrame((now) => this.tick(now));
  }

  pause(): void {
    cancelAnimationFrame(this.frame);
    if (this.playing) this.played.moved();
    this.playing = false;
    this.passing = null;
    if (this.gap?.beat) this.place(this.gap.beat.time, this.gap.beat.count);
    this.gap = null;
  }

  showAll(): void {
    this.all = true;
  }

  /** Back to the beginning of something nobody has seen yet. */
  veil(): void {
    this.seen = 0;
    this.all = false;
  }

  private place(time: number, count: number | null): void {
    this.time = time;
    this.count = count;
    if (time > this.seen) this.seen = time;
  }

  private tick(now: number): void {
    const passed = Math.min(0.25, (now - this.before) / 1000);
    this.before = now;
    if (this.pace === 'story') this.tell(passed);
    else this.run(passed);
    if (!this.playing) return;
    this.frame = requestAnimationFrame((again) => this.tick(again));
  }

  private run(passed: number): void {
    const { length, known } = this.played;
    const speed = this.pace === 'fastest' ? length / fastestSeconds : Number(this.pace);
    const time = Math.min(this.time + passed * speed, known);
    this.place(time, null);
    if (time >= length) this.pause();
  }

  private tell(passed: number): void {
    const { lane, length, eye, language } = this.played;
    if (this.dwell > 0) {
      this.dwell -= passed;
      return;
    }
    if (!lane?.done) return; // beats are known once the run has ended
    if (this.gap === null) {
      const beat = this.nextBeat();
      const to = beat?.time ?? length;
      this.gap = { from: this.time, to, beat, part: 0 };
      this.passing = to - this.time >= 600 ? to - this.time : null;
    }
    const { from, to, beat } = this.gap;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.gap.part += still ? 1 : passed / silenceSeconds;
    if (this.gap.part < 1) {
      // the moment itself comes with its beat
      const last = Math.max(from, Math.ceil(to) - 1);
      this.place(Math.min(last, from + (to - from) * this.gap.part), null);
      return;
    }
    this.gap = null;
    this.passing = null;
    this.place(to, beat?.count ?? null);
    if (beat === null) return this.pause();
    const said = beat.lines.map((line) => lane.story(eye)[line]?.text[language] ?? '');
    this.dwell = dwellSeconds(said.join(' '), language);
  }

  private nextBeat(): StageBeat | null {
    const { lane, beats } = this.played;
    if (lane === null) return null;
    const count = this.countIn(lane);
    return (
      beats.find(
        (beat) => beat.time > this.time || (beat.time === this.time && beat.count > count),
      ) ?? null
    );
  }

  private lastBeat(): StageBeat | null {
    const { lane, beats } = this.played;
    if (lane === null) return null;
    const count = this.countIn(lane);
    return (
      beats.findLast(
        (beat) => beat.time < this.time || (beat.time === this.time && beat.count < count),
      ) ?? null
    );
  }
}
