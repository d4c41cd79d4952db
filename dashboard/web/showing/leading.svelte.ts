/** Leads a showing: tells the server where this page is, which tells whoever follows. */
import { untrack } from 'svelte';
import type { Told } from '../../contract.ts';
import { closing } from '../../contract/closing.ts';
import type { Led, Place } from '../../contract/showing.ts';
import { writtenAddress } from '../play/address.ts';
import type { Theatre } from '../play/theatre.svelte.ts';
import { lineTo } from '../reel/conversation.ts';
import { Refused, type Line, type Talk } from '../reel/line.ts';
import type { Wanted } from '../reel/reel.ts';
import { forget, heldToken, keep } from '../reel/server.ts';
import { wishOf } from '../reel/wish.ts';

/** Where this page is, before the server was asked for the runs. */
type Spot = Omit<Place, 'a' | 'b'> & { readonly a: Wanted; readonly b: Wanted | null };

export class Leading {
  /** What the server says of the showing; null until it has opened it. */
  led = $state.raw<Led | null>(null);
  /** Whether the connection is cut, and is being tried again. */
  lost = $state(false);
  /** Why the server does not show what is on this page. */
  failure = $state<string | null>(null);
  /** Whether another page of the same leader leads now. */
  replaced = $state(false);

  private readonly theatre: Theatre;
  private readonly secret: string;
  private readonly line: Line = lineTo({ token: heldToken(), showing: null });
  private readonly talk: Talk;
  private readonly unwatch: () => void;
  /** Runs that the server was asked for, by what was asked. */
  private readonly runs = new Map<string, string>();
  private spot: Spot | null = null;
  private due: ReturnType<typeof setTimeout> | undefined;
  private telling = false;
  private over = false;

  /** `secret` is of a showing that this page led before it was loaded again. */
  constructor(theatre: Theatre, secret: string = newSecret()) {
    this.theatre = theatre;
    this.secret = secret;
    keep('lead', secret);
    this.talk = this.line.talk({
      welcome: () => {
        this.lost = false;
        void this.tell();
      },
      hear: (told) => this.hear(told),
      lost: () => (this.lost = true),
      shownOut: (code) => {
        this.failure = reasons[code] ?? `server: ${code}`;
        this.close();
        return false;
      },
    });
    this.unwatch = $effect.root(() => {
      $effect(() => {
        const spot = this.here();
        if (spot === null) return;
        untrack(() => {
          this.spot = spot;
          this.due ??= setTimeout(() => void this.tell(), betweenWords);
        });
      });
    });
  }

  /** Ends the showing; whoever follows keeps the run. */
  stop(): void {
    this.talk.say({ type: 'end' });
    this.close();
  }

  private close(): void {
    this.talk.end();
    this.unwatch();
    clearTimeout(this.due);
    forget('lead');
    this.over = true;
  }

  private hear(told: Told): void {
    if (told.type === 'led') this.led = told;
    else if (told.type !== 'fault') return;
    else if (told.line.startsWith('leader: ')) {
      this.replaced = true;
      this.close();
    } else {
      this.failure = told.line;
      if (!told.line.startsWith('run: ')) return;
      // a server that has begun again has none of the runs
      this.runs.clear();
      this.due ??= setTimeout(() => void this.tell(), betweenTries);
    }
  }

  /** What followers are to see; null where it is no run. */
  private here(): Spot | null {
    const { theatre } = this;
    const { a, b, asking } = theatre.pair;
    const { time, count, playing, pace, all } = theatre.playhead;
    if (!theatre.onStage || a === null || a.failure !== null) return null;
    // what a room is still asked about, nobody is shown
    const other = asking ? null : b;
    const address = { ...theatre.address(), b: other?.wanted.controls ?? null };
    return {
      address: writtenAddress(address),
      a: a.wanted,
      b: other?.wanted ?? null,
      ...{ time, count, playing, pace, all },
    };
  }

  /** Tells the latest; once at a time, for the server may have to be asked for a run first. */
  private async tell(): Promise<void> {
    clearTimeout(this.due);
    this.due = undefined;
    const { spot } = this;
    if (this.telling || spot === null || this.over) return;
    this.telling = true;
    try {
      const a = await this.runOf(spot.a);
      const b = spot.b === null ? null : await this.runOf(spot.b);
      this.talk.say({ type: 'lead', secret: this.secret, place: { ...spot, a, b } });
      this.failure = null;
    } catch (error) {
      if (error instanceof Refused) this.failure = error.message;
      else this.due ??= setTimeout(() => void this.tell(), betweenTries);
    } finally {
      this.telling = false;
    }
    if (this.spot !== spot) this.due ??= setTimeout(() => void this.tell(), betweenWords);
  }

  private async runOf(wanted: Wanted): Promise<string> {
    const wish = wishOf(wanted);
    const name = JSON.stringify(wish);
    const known = this.runs.get(name);
    if (known !== undefined) return known;
    const answer = await this.line.ask('runs', wish);
    const { run } = (await answer.json()) as { run: string };
    this.runs.set(name, run);
    return run;
  }
}

/** Why a server ends the talk with a leader. */
const reasons: Readonly<Record<number, string>> = {
  [closing.unreadable]: 'address: expected one of at most 3000 letters, found a longer one',
  [closing.token]: 'token: expected the one in the address that was printed, found none',
  [closing.protocol]: 'protocol: expected another; load this page again',
};

/** Milliseconds: no figure on a page changes more often than ten times a second. */
const betweenWords = 100;
const betweenTries = 1_000;

/** 128 bits nobody can guess, as hexadecimal digits. */
function newSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
