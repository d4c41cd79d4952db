/** Follows a leader: the same run at the same moment, until one looks elsewhere; then back with one press. */
import { untrack } from 'svelte';
import type { Told } from '../../contract.ts';
import { closing } from '../../contract/closing.ts';
import type { Place, Shown } from '../../contract/showing.ts';
import type { Eye } from '../fold/state.ts';
import { readAddress, writtenAddress, type Address } from '../play/address.ts';
import { ownText, rememberOwn } from '../play/own.ts';
import type { Theatre } from '../play/theatre.svelte.ts';
import { lineTo } from '../reel/conversation.ts';
import { longestPause, type Line, type Talk } from '../reel/line.ts';
import type { Wanted, Writer } from '../reel/reel.ts';
import { servedReel, servedRun } from '../reel/served-reel.ts';
import { forget } from '../reel/server.ts';
import { workedReel } from '../reel/worked-reel.ts';

/** `missing`: there was no such showing when the link was opened; `full`: it has no room, and is asked again. */
export type FollowState = 'joining' | 'full' | Shown['state'] | 'missing';

export class Following {
  state = $state<FollowState>('joining');
  place = $state.raw<Place | null>(null);
  /** Whether the leader's moment is the one that is shown. */
  atEdge = $state(true);
  /** Whose knowledge the follower looks with, where it is not the leader's. */
  ownEye = $state<Eye | null>(null);
  /** Whether the connection is cut, and is being tried again. */
  lost = $state(false);

  private readonly theatre: Theatre;
  private readonly line: Line;
  private readonly talk: Talk;
  private readonly unwatch: () => void;
  /** Runs of the server by what they are runs of. */
  private readonly runs = new Map<string, string>();
  /** What was on screen when the leader's place was last taken. */
  private taken: string | null = null;
  private lostAt = 0;
  private later: ReturnType<typeof setTimeout> | undefined;

  constructor(theatre: Theatre, showing: string) {
    this.theatre = theatre;
    this.line = lineTo({ token: null, showing });
    theatre.writerOf = (wanted) => this.writerOf(wanted);
    this.talk = this.line.talk({
      welcome: () => {
        this.lost = false;
        this.talk.say({ type: 'attend' });
      },
      hear: (told) => this.hear(told),
      lost: () => this.lose(),
      shownOut: (code) => this.shownOut(code),
    });
    this.unwatch = $effect.root(() => {
      $effect(() => {
        const [where, { eye }] = [this.where(), this.theatre];
        untrack(() => this.looked(where, eye));
      });
    });
  }

  /** To the leader's moment, and as the leader sees it. */
  back(): void {
    this.ownEye = null;
    this.atEdge = true;
    void this.go();
  }

  /** Follows no longer; the run stays. */
  stop(): void {
    clearTimeout(this.later);
    this.talk.end();
    this.unwatch();
    this.theatre.writerOf = () => workedReel;
    this.theatre.playhead.led = false;
    forget('showing');
  }

  private hear(told: Told): void {
    if (told.type === 'fault' && this.place === null) {
      this.state = 'full';
      this.soon(() => this.talk.say({ type: 'attend' }));
    }
    if (told.type !== 'shown') return;
    const { state, place } = told;
    this.place = place;
    this.state = state;
    this.theatre.playhead.led = state === 'on' && this.atEdge && place.playing;
    if (state === 'ended') this.stop();
    else if (this.atEdge) void this.go();
  }

  private soon(again: () => void): void {
    clearTimeout(this.later);
    this.later = setTimeout(again, longestPause);
  }

  private lose(): void {
    if (!this.lost) this.lostAt = performance.now();
    this.lost = true;
  }

  /** A server that has just begun again knows of no showing until its leader is back. */
  private shownOut(code: number): boolean {
    if (code === closing.showing && this.place !== null) {
      if (!this.lost || performance.now() - this.lostAt < patience) return true;
      this.state = 'ended';
    } else this.state = 'missing';
    this.lost = false;
    this.stop();
    return false;
  }

  private async go(): Promise<void> {
    const { place } = this;
    if (place === null) return;
    const address = readAddress(place.address);
    if (address.x !== null && ownText(address.x) === null)
      try {
        const { text } = await servedRun(place.a, this.line);
        if (text !== null) rememberOwn(text);
      } catch {
        // without its text the run cannot be begun; what is on screen stays until it is there
        if (place === this.place) this.soon(() => void this.go());
        return;
      }
    if (place !== this.place || !this.atEdge) return;
    this.runs.set(nameOf(address, address.a), place.a);
    if (address.b !== null && place.b !== null) this.runs.set(nameOf(address, address.b), place.b);
    const { theatre, ownEye } = this;
    const seen = ownEye === null ? address : { ...address, eye: ownEye, why: null };
    theatre.accompany(seen, place.time, place.count);
    theatre.playhead.pace = place.pace;
    theatre.playhead.all ||= place.all;
    this.taken = this.where();
  }

  /** Whatever the follower did moves what is on screen away from what the leader's place made of it. */
  private looked(where: string, eye: Eye): void {
    const { place } = this;
    if (!this.atEdge || place === null || this.taken === null) return;
    const leaders = readAddress(place.address).eye;
    const own = eye === leaders ? null : eye;
    if (own !== this.ownEye) {
      this.ownEye = own;
      this.taken = this.where();
    } else if (where !== this.taken) {
      this.atEdge = false;
      this.theatre.playhead.led = false;
    }
  }

  /** What is on screen, whoever sees it. */
  private where(): string {
    const { theatre } = this;
    const { time, count, playing } = theatre.playhead;
    const why = this.ownEye === null ? theatre.why : null;
    const address = writtenAddress({ ...theatre.address(), eye: 'truth', why, t: null });
    return JSON.stringify([address, time, count, playing]);
  }

  private writerOf(wanted: Wanted): Writer {
    const run = this.runs.get(nameOf({ ...wanted, x: wanted.text }, wanted.controls));
    if (run === undefined) return workedReel;
    return servedReel(run, this.line, {
      lost: () => this.lose(),
      found: () => (this.lost = false),
    });
  }
}

/** Milliseconds for which a server may not know a showing that it knew before. */
const patience = 60_000;

type Which = Pick<Address, 'scenario' | 'variant' | 'seed' | 'x'>;

function nameOf({ scenario, variant, seed, x }: Which, controls: string): string {
  return JSON.stringify([scenario, variant, seed, controls, x !== null]);
}
