/** Everything that is on: which run or runs, which moment, whose eye, and how it goes on. */
import type { Level } from '../../../sim/exchange/setting.ts';
import { kinds, type Event } from '../../../sim/journal.ts';
import type { Language } from '../../../sim/prose/language.ts';
import { duration } from '../text/figures.ts';
import { words } from '../text/words.ts';
import type { StageBeat } from '../fold/beats.ts';
import { partingOf, type Parting } from '../fold/parting.ts';
import type { Picture } from '../fold/picture.ts';
import type { Eye } from '../fold/state.ts';
import { readControlSet, withChange, writtenControlSet } from '../reel/control-set.ts';
import type { Wanted } from '../reel/reel.ts';
import {
  front,
  readAddress,
  writtenAddress,
  type Address,
  type Side,
  type Span,
  type TransactionAt,
} from './address.ts';
import { Lane } from './lane.svelte.ts';
import { ownText, rememberOwn } from './own.ts';
import { dwellSeconds, fastestSeconds, paces, silenceSeconds, type Pace } from './pace.ts';

export const panels = ['story', 'why', 'controls'] as const;
export type Panel = (typeof panels)[number];
export type { Side };
export type Vote = 'all' | 'some' | 'none';

export class Theatre {
  view = $state<Address['view']>('incidents');
  scenario = $state('');
  variant = $state('');
  seed = $state(front.seed);
  x = $state<string | null>(null);
  /** How many runs a study is to have. */
  runs = $state(front.runs);
  rows = $state.raw(front.rows);
  baseline = $state(front.baseline);
  /** What is asked beyond a study. */
  ask = $state<string | null>(null);
  a = $state.raw<Lane | null>(null);
  b = $state.raw<Lane | null>(null);
  /** Which of the two is drawn large. */
  side = $state<Side>('a');
  time = $state(0);
  /** Events shown, where a step went to one among several of a second. */
  count = $state<number | null>(null);
  eye = $state<Eye>('truth');
  panel = $state<Panel>('story');
  why = $state<number | null>(null);
  shared = $state<string | null>(null);
  playing = $state(false);
  pace = $state<Pace>('story');
  tx = $state.raw<TransactionAt | null>(null);
  /** How far the veil has been lifted by watching. */
  seen = $state(0);
  all = $state(false);
  /** Simulated seconds that are being passed over at this moment. */
  passing = $state<number | null>(null);
  language = $state<Language>('en');
  /** Shown to a room: B stays veiled until the room has said what it expects. */
  presenting = $state(false);
  asking = $state(false);
  voted = $state<Vote | null>(null);
  /** Whether the panel is open although a room is looking. */
  unfolded = $state(false);
  /** The B before, until a new one has been simulated. */
  ghost = $state.raw<Lane | null>(null);
  /** A span of simulated time that the story is kept to. */
  span = $state.raw<Span | null>(null);

  readonly lane: Lane | null = $derived(this.side === 'b' && this.b !== null ? this.b : this.a);
  /** Whether a run is shown that can be played. */
  readonly onStage: boolean = $derived(this.view === 'watch' || this.view === 'money');
  /** B, once it may be looked at. */
  readonly openB: Lane | null = $derived(this.asking ? null : this.b);
  readonly length: number = $derived(this.a?.catalogue?.length ?? 0);
  readonly beats: readonly StageBeat[] = $derived.by(() => {
    const first = this.lane?.beats[this.eye] ?? [];
    const other = (this.side === 'a' ? this.openB : this.a)?.beats[this.eye] ?? [];
    if (other.length === 0 || this.openB === null) return first;
    const times = new Set(first.map(({ time }) => Math.floor(time)));
    const more = other
      .filter(({ time }) => !times.has(Math.floor(time)))
      .map((beat) => ({ ...beat, count: this.lane?.countAt(beat.time) ?? 0, lines: [] }));
    return [...first, ...more].sort((one, two) => one.time - two.time);
  });
  readonly parting: Parting | null = $derived(
    this.a?.done && this.b?.done ? partingOf(this.a.events, this.b.events) : null,
  );

  /** The transfer that is looked into, by its event, and the run it is of; none until that event is there. */
  readonly transfer = $derived.by((): { readonly lane: Lane; readonly event: Event } | null => {
    if (this.tx === null) return null;
    const lane = this.tx.side === 'b' ? this.openB : this.a;
    if (lane === null || lane.arrived <= this.tx.event) return null;
    const event = lane.events[this.tx.event]!;
    return event.kind === kinds.moved ? { lane, event } : null;
  });

  private frame = 0;
  private before = 0;
  private dwell = 0;
  private gap: { from: number; to: number; beat: StageBeat | null; part: number } | null = null;
  private written = '';
  private later: ReturnType<typeof setTimeout> | undefined;

  /** Where the count stands in one of the runs. */
  countIn(lane: Lane): number {
    if (lane === this.lane && this.count !== null) return this.count;
    return lane.arrived === 0 ? 0 : lane.countAt(this.time);
  }

  pictureIn(lane: Lane | null, eye: Eye = this.eye): Picture | null {
    return lane === null ? null : lane.picture(this.countIn(lane), eye, this.time);
  }

  readonly text = $derived(words[this.language]);

  /** Goes to an address, starting what is not yet running. */
  open(address: Address): void {
    this.written = writtenAddress(address);
    const other =
      address.scenario !== this.scenario ||
      address.variant !== this.variant ||
      address.seed !== this.seed ||
      address.x !== this.x;
    this.view = address.view;
    this.pause();
    this.tx = address.tx;
    if (address.view === 'incidents') return;
    Object.assign(this, {
      scenario: address.scenario,
      variant: address.variant,
      seed: address.seed,
      x: address.x,
    });
    if (address.view === 'study') {
      const { runs, rows, baseline, ask } = address;
      Object.assign(this, { runs, rows, baseline, ask });
      if (other) this.leave();
      return;
    }
    if (other || this.a?.wanted.controls !== address.a) {
      this.a?.close();
      this.a = this.begun(address.a, 'real');
    }
    if (other || (this.b?.wanted.controls ?? null) !== address.b) {
      this.b?.close();
      this.ghost = other || address.b === null ? null : this.b;
      this.b = address.b === null ? null : this.begun(address.b, 'fast');
      this.voted = null;
      this.asking = this.presenting && this.b !== null;
      if (this.asking) {
        this.side = 'a';
        this.unfolded = false;
      }
    }
    if (this.b === null) this.side = 'a';
    else if (!this.asking) this.turn(address.side);
    this.eye = address.eye;
    if (address.why !== null && address.why !== this.why) this.panel = 'why';
    this.why = address.why;
    this.span = address.span;
    this.shared = address.d;
    if (other) {
      this.seen = 0;
      this.all = false;
    }
    // within its second the playhead stays where it is
    const there = !other && address.t === Math.floor(this.time);
    if (!there && (address.t !== null || other)) this.goTo(address.t ?? 0, null, false);
  }

  /** A deliberate change: one entry of the history, so that Back undoes it. */
  change(more: Partial<Address>): void {
    const now = this.address();
    const address = { ...now, ...more };
    const other = (['scenario', 'variant', 'seed', 'x'] as const).some(
      (part) => address[part] !== now[part],
    );
    this.open(other ? { ...address, span: null, tx: null, ...more } : address);
    this.enter(writtenAddress(this.address()), true);
  }

  address(): Address {
    return {
      view: this.view,
      scenario: this.scenario,
      variant: this.variant,
      seed: this.seed,
      a: this.a?.wanted.controls ?? front.a,
      b: this.b?.wanted.controls ?? null,
      t: this.time > 0 ? Math.floor(this.time) : null,
      eye: this.eye,
      side: this.side,
      why: this.why,
      tx: this.tx,
      span: this.span,
      d: null,
      x: this.x,
      runs: this.runs,
      rows: this.rows,
      baseline: this.baseline,
      ask: this.ask,
    };
  }

  /** The address with the digest of what was seen. */
  link(): string {
    const d = this.a?.done?.digest.slice(0, 8) ?? null;
    return writtenAddress({ ...this.address(), d });
  }

  /** Follows the address bar. */
  follow(): void {
    const fragment = location.hash;
    if (fragment !== this.written) this.open(readAddress(fragment));
  }

  watch(scenario: string, variant = '', seed = front.seed): void {
    this.change({ ...front, view: 'watch', scenario, variant, seed, t: 0 });
  }

  watchOwn(id: string, text: string): void {
    this.change({ ...front, view: 'watch', scenario: id, x: rememberOwn(text) });
  }

  /** The study of what is being watched; run k of seed S has the seed `S/k`, and belongs to the study of S. */
  study(): void {
    this.change({ view: 'study', seed: this.seed.replace(/\/[0-9]+$/, '') || front.seed });
  }

  /** Puts a control at a level: the first time beside the present run, later in B. */
  putControl(id: string, level: Level | 'off'): void {
    const from = this.b?.wanted.controls ?? this.a?.wanted.controls;
    if (from === undefined) return;
    this.openBeside(writtenControlSet(withChange(readControlSet(from), id, level)));
  }

  openBeside(controls: string): void {
    if (controls === this.a?.wanted.controls) return this.clear();
    this.change({ b: controls });
  }

  swap(): void {
    if (this.a === null || this.b === null) return;
    [this.a, this.b] = [this.b, this.a];
    this.count = null;
    this.tx = null;
    this.enter(writtenAddress(this.address()), true);
  }

  clear(): void {
    this.turn('a');
    this.change({ b: null });
  }

  /** Shows one of the two; looking from one to the other and back is no change to undo. */
  show(side: Side): void {
    this.turn(side);
    this.enter(writtenAddress(this.address()), false);
  }

  /** Shows one of the two on the way to something else, which enters the history. */
  turn(side: Side): void {
    if (side === this.side || (side === 'b' && this.openB === null)) return;
    this.side = side;
    this.count = null;
  }

  /** What the room expects of B; then it is shown. */
  vote(expected: Vote): void {
    this.voted = expected;
    this.asking = false;
  }

  /** Shown to a room, or no longer; then nothing stays veiled or folded. */
  present(on: boolean): void {
    this.presenting = on;
    this.unfolded = false;
    if (!on) this.asking = false;
  }

  showPanel(panel: Panel): void {
    this.panel = panel;
    this.unfolded = true;
  }

  /** Keeps the story to a span, whichever way round it was chosen. */
  choose(one: number, other: number): void {
    const [from, to] = [Math.min(one, other), Math.max(one, other)];
    this.span = { from: Math.floor(from), to: Math.ceil(to) };
    this.rememberSoon();
  }

  /** The whole story again. */
  unchoose(): void {
    this.span = null;
    this.rememberSoon();
  }

  /** Goes to a moment; `count` where one event among several of that second is meant. */
  goTo(time: number, count: number | null, remember = true): void {
    this.gap = null;
    this.passing = null;
    this.place(time, count);
    if (remember) this.rememberSoon();
  }

  toEvent(index: number): void {
    const event = this.lane?.events[index];
    if (event !== undefined) this.goTo(event.time, index + 1);
  }

  /** Looks into the transaction of a `coins-moved` event. */
  lookInto(index: number, lane = this.lane): void {
    if (lane === null || (lane !== this.a && lane !== this.b)) return;
    this.change({ tx: { side: lane === this.b ? 'b' : 'a', event: index } });
  }

  stepBeat(direction: 1 | -1): void {
    const beat = direction === 1 ? this.nextBeat() : this.lastBeat();
    this.pause();
    if (beat !== null) this.goTo(beat.time, beat.count);
    else if (direction === 1) this.goTo(this.length, null);
    else this.goTo(0, null);
  }

  stepEvent(direction: 1 | -1): void {
    if (this.lane === null) return;
    this.pause();
    const count = Math.min(this.lane.arrived, Math.max(1, this.countIn(this.lane) + direction));
    const event: Event | undefined = this.lane.events[count - 1];
    if (event !== undefined) this.goTo(event.time, count);
  }

  stepTime(seconds: number): void {
    this.pause();
    this.goTo(Math.min(this.length, Math.max(0, this.time + seconds)), null);
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
    if (this.lane === null) return;
    if (this.time >= this.length) this.goTo(0, null);
    this.playing = true;
    this.before = performance.now();
    this.dwell = 0;
    this.gap = null;
    this.frame = requestAnimationFrame((now) => this.tick(now));
  }

  pause(): void {
    cancelAnimationFrame(this.frame);
    if (this.playing) this.rememberSoon();
    this.playing = false;
    this.passing = null;
    if (this.gap?.beat) this.place(this.gap.beat.time, this.gap.beat.count);
    this.gap = null;
  }

  showAll(): void {
    this.all = true;
  }

  /** How far may be looked, in simulated seconds. */
  readonly openUntil: number = $derived(this.all ? Infinity : this.seen);

  /** Lets go of the runs on screen, where something else is looked at. */
  private leave(): void {
    this.a?.close();
    this.b?.close();
    this.a = this.b = null;
    this.side = 'a';
    this.seen = 0;
    this.all = false;
    this.place(0, null);
  }

  private begun(controls: string, signing: Wanted['signing']): Lane {
    const { scenario, variant, seed } = this;
    return new Lane({ scenario, variant, seed, controls, signing, text: ownText(this.x) });
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
    const speed = this.pace === 'fastest' ? this.length / fastestSeconds : Number(this.pace);
    const known = this.a?.done ? this.length : (this.a?.events.at(-1)?.time ?? 0);
    const time = Math.min(this.time + passed * speed, known);
    this.place(time, null);
    if (time >= this.length) this.pause();
  }

  private tell(passed: number): void {
    if (this.dwell > 0) {
      this.dwell -= passed;
      return;
    }
    if (!this.lane?.done) return; // beats are known once the run has ended
    if (this.gap === null) {
      const beat = this.nextBeat();
      const to = beat?.time ?? this.length;
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
    const said = beat.lines.map(
      (line) => this.lane?.story(this.eye)[line]?.text[this.language] ?? '',
    );
    this.dwell = dwellSeconds(said.join(' '), this.language);
  }

  private nextBeat(): StageBeat | null {
    const lane = this.lane;
    if (lane === null) return null;
    const count = this.countIn(lane);
    return (
      this.beats.find(
        (beat) => beat.time > this.time || (beat.time === this.time && beat.count > count),
      ) ?? null
    );
  }

  private lastBeat(): StageBeat | null {
    const lane = this.lane;
    if (lane === null) return null;
    const count = this.countIn(lane);
    return (
      this.beats.findLast(
        (beat) => beat.time < this.time || (beat.time === this.time && beat.count < count),
      ) ?? null
    );
  }

  /** The words for a silence that is being passed over. */
  readonly silence: string | null = $derived(
    this.passing === null ? null : this.text.passes(duration(this.passing, this.language)),
  );

  private rememberSoon(): void {
    clearTimeout(this.later);
    this.later = setTimeout(() => {
      if (this.onStage) this.enter(writtenAddress(this.address()), false);
    }, 300);
  }

  private enter(address: string, push: boolean): void {
    this.written = address;
    if (push && location.hash !== address) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }
}
