/** Everything that is on: which run or runs, which moment, whose eye. */
import { kinds, type Event } from '../../../sim/journal.ts';
import type { Language } from '../../../sim/prose/language.ts';
import { duration } from '../text/figures.ts';
import { words } from '../text/words.ts';
import type { StageBeat } from '../fold/beats.ts';
import type { Picture } from '../fold/picture.ts';
import type { Eye } from '../fold/state.ts';
import type { Wanted, Writer } from '../reel/reel.ts';
import { workedReel } from '../reel/worked-reel.ts';
import { addressBar } from './address-bar.ts';
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
import { Panel } from './panel.svelte.ts';
import { Pair } from './pair.svelte.ts';
import { Playhead, type Played } from './playhead.svelte.ts';

export type { Side };

export class Theatre implements Played {
  readonly pair = new Pair();
  readonly playhead = new Playhead(this);
  readonly panel = new Panel();
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
  eye = $state<Eye>('truth');
  why = $state<number | null>(null);
  shared = $state<string | null>(null);
  tx = $state.raw<TransactionAt | null>(null);
  /** A span of simulated time that the story is kept to. */
  span = $state.raw<Span | null>(null);
  language = $state<Language>('en');
  /** Who writes a run that is wanted. */
  writerOf: (wanted: Wanted) => Writer = () => workedReel;

  readonly text = $derived(words[this.language]);
  readonly lane: Lane | null = $derived(this.pair.lane);
  /** Whether a run is shown that can be played. */
  readonly onStage: boolean = $derived(this.view === 'watch' || this.view === 'money');
  readonly length: number = $derived(this.pair.a?.catalogue?.length ?? 0);
  readonly beats: readonly StageBeat[] = $derived(this.pair.beatsSeenBy(this.eye));
  /** The transfer that is looked into, by its event, and the run it is of; none until that event is there. */
  readonly transfer = $derived.by((): { readonly lane: Lane; readonly event: Event } | null => {
    if (this.tx === null) return null;
    const lane = this.tx.side === 'b' ? this.pair.openB : this.pair.a;
    if (lane === null || lane.arrived <= this.tx.event) return null;
    const event = lane.events[this.tx.event]!;
    return event.kind === kinds.moved ? { lane, event } : null;
  });
  /** The words for a silence that is being passed over. */
  readonly silence: string | null = $derived.by(() => {
    const { passing } = this.playhead;
    return passing === null ? null : this.text.passes(duration(passing, this.language));
  });

  private readonly bar = addressBar();

  /** How far the run is simulated, in its own seconds. */
  get known(): number {
    const { a } = this.pair;
    return a?.done ? this.length : (a?.events.at(-1)?.time ?? 0);
  }

  pictureIn(lane: Lane | null, eye: Eye = this.eye): Picture | null {
    return lane === null
      ? null
      : lane.picture(this.playhead.countIn(lane), eye, this.playhead.time);
  }

  /** Goes to an address, starting what is not yet running. */
  open(address: Address): void {
    this.bar.take(writtenAddress(address));
    const other =
      address.scenario !== this.scenario ||
      address.variant !== this.variant ||
      address.seed !== this.seed ||
      address.x !== this.x;
    this.view = address.view;
    this.playhead.pause();
    this.tx = address.tx;
    if (address.view === 'incidents') return;
    const { scenario, variant, seed, x } = address;
    Object.assign(this, { scenario, variant, seed, x });
    if (address.view === 'study') {
      const { runs, rows, baseline, ask } = address;
      Object.assign(this, { runs, rows, baseline, ask });
      if (other) this.leave();
      return;
    }
    const begin = (controls: string, signing: Wanted['signing']): Lane =>
      this.begun(controls, signing);
    if (this.pair.stage(address.a, address.b, other, begin).newB) this.askRoom();
    if (this.pair.b === null) this.pair.side = 'a';
    else if (!this.pair.asking) this.turn(address.side);
    this.eye = address.eye;
    if (address.why !== null && address.why !== this.why) this.panel.shown = 'why';
    this.why = address.why;
    this.span = address.span;
    this.shared = address.d;
    if (other) this.playhead.veil();
    // within its second the playhead stays where it is
    const there = !other && address.t === Math.floor(this.playhead.time);
    if (!there && (address.t !== null || other)) this.playhead.goTo(address.t ?? 0, null, false);
  }

  /** Goes where somebody else leads, without an entry of the history. */
  accompany(address: Address, time: number, count: number | null): void {
    this.open(address);
    this.playhead.goTo(time, count, false);
    this.bar.enter(writtenAddress(this.address()), false);
  }

  /** A deliberate change: one entry of the history, so that Back undoes it. */
  change(more: Partial<Address>): void {
    const now = this.address();
    const address = { ...now, ...more };
    const other = (['scenario', 'variant', 'seed', 'x'] as const).some(
      (part) => address[part] !== now[part],
    );
    this.open(other ? { ...address, span: null, tx: null, ...more } : address);
    this.enter(true);
  }

  address(): Address {
    const { view, scenario, variant, seed, eye, why, tx, span, x, runs, rows, baseline, ask } =
      this;
    const { a, b, side } = this.pair;
    const { time } = this.playhead;
    return {
      ...{ view, scenario, variant, seed, side, eye, why, tx, span, x, runs, rows, baseline, ask },
      a: a?.wanted.controls ?? front.a,
      b: b?.wanted.controls ?? null,
      t: time > 0 ? Math.floor(time) : null,
      d: null,
    };
  }

  /** The address with the digest of what was seen. */
  link(): string {
    const d = this.pair.a?.done?.digest.slice(0, 8) ?? null;
    return writtenAddress({ ...this.address(), d });
  }

  /** Follows the address bar. */
  follow(): void {
    if (this.bar.changed) this.open(readAddress(location.hash));
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

  swap(): void {
    if (this.pair.a === null || this.pair.b === null) return;
    this.pair.swap();
    this.playhead.count = null;
    this.tx = null;
    this.enter(true);
  }

  /** Shows one of the two; looking from one to the other and back is no change to undo. */
  show(side: Side): void {
    this.turn(side);
    this.enter(false);
  }

  /** Shows one of the two on the way to something else, which enters the history. */
  turn(side: Side): void {
    const { pair } = this;
    if (side === pair.side || (side === 'b' && pair.openB === null)) return;
    pair.side = side;
    this.playhead.count = null;
  }

  /** Shown to a room, or no longer; then nothing stays veiled or folded. */
  present(on: boolean): void {
    this.panel.present(on);
    if (!on) this.pair.asking = false;
  }

  /** Keeps the story to a span, whichever way round it was chosen. */
  choose(one: number, other: number): void {
    const [from, to] = [Math.min(one, other), Math.max(one, other)];
    this.span = { from: Math.floor(from), to: Math.ceil(to) };
    this.moved();
  }

  /** The whole story again. */
  unchoose(): void {
    this.span = null;
    this.moved();
  }

  /** Looks into the transaction of a `coins-moved` event. */
  lookInto(index: number, lane = this.lane): void {
    const { a, b } = this.pair;
    if (lane === null || (lane !== a && lane !== b)) return;
    this.change({ tx: { side: lane === b ? 'b' : 'a', event: index } });
  }

  moved(): void {
    this.bar.enterSoon(() => (this.onStage ? writtenAddress(this.address()) : null));
  }

  /** A room says what it expects of a new B before that is shown. */
  private askRoom(): void {
    this.pair.asking = this.panel.presenting && this.pair.b !== null;
    if (!this.pair.asking) return;
    this.pair.side = 'a';
    this.panel.unfolded = false;
  }

  /** Lets go of the runs on screen, where something else is looked at. */
  private leave(): void {
    this.pair.leave();
    this.playhead.goTo(0, null, false);
    this.playhead.veil();
  }

  private begun(controls: string, signing: Wanted['signing']): Lane {
    const { scenario, variant, seed } = this;
    const wanted = { scenario, variant, seed, controls, signing, text: ownText(this.x) };
    return new Lane(wanted, this.writerOf(wanted));
  }

  private enter(entry: boolean): void {
    this.bar.enter(writtenAddress(this.address()), entry);
  }
}
