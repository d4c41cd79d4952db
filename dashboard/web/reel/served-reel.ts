/**
 * A reel written by the server: chunks are read ahead of whoever watches, and while the run is still being lived the
 * frames of the socket say how far it is. What has arrived stays; after a cut it goes on from there.
 */
import type { Told } from '../../contract.ts';
import type { StageCatalogue } from '../../contract/catalogue.ts';
import { chunkEvents, decode, type Chunk } from '../../contract/chunk.ts';
import type { Ending } from '../../contract/ending.ts';
import { firstPause, longestPause, Refused, type Line, type Talk } from './line.ts';
import type { Audience, Writer } from './reel.ts';

/** A run as the server tells of it. */
export interface ServedRun {
  readonly state: 'running' | 'done' | 'failed';
  /** The text of a scenario of somebody's own. */
  readonly text: string | null;
  readonly chunks: readonly Chunk[];
  readonly catalogue: StageCatalogue | null;
  readonly lines: readonly string[];
}

export interface Connection {
  /** Said when something did not arrive and is tried again, and when it arrived. */
  lost(): void;
  found(): void;
}

/** Writes the run that the server keeps under this key. */
export function servedReel(run: string, line: Line, connection: Connection): Writer {
  return (_, audience) => {
    const reading = new Reading(run, line, connection, audience);
    void reading.read();
    return () => reading.end();
  };
}

export async function servedRun(run: string, line: Line): Promise<ServedRun> {
  return (await (await line.ask(`runs/${run}`)).json()) as ServedRun;
}

class Reading {
  private readonly run: string;
  private readonly line: Line;
  private readonly connection: Connection;
  private readonly audience: Audience;
  /** Events that have arrived. */
  private has = 0;
  private opened = false;
  private reading = false;
  private over = false;
  private talk: Talk | null = null;
  private pause = firstPause;
  private refusals = 0;
  private later: ReturnType<typeof setTimeout> | undefined;

  constructor(run: string, line: Line, connection: Connection, audience: Audience) {
    this.run = run;
    this.line = line;
    this.connection = connection;
    this.audience = audience;
  }

  end(): void {
    this.over = true;
    clearTimeout(this.later);
    this.talk?.end();
  }

  /** Reads all that is there, and waits for more while there is more to come. */
  async read(): Promise<void> {
    if (this.reading || this.over) return;
    this.reading = true;
    try {
      await this.take(await servedRun(this.run, this.line));
      this.refusals = 0;
      this.connection.found();
    } catch (error) {
      this.fail(error);
    } finally {
      this.reading = false;
    }
  }

  private async take({ state, chunks, catalogue, lines }: ServedRun): Promise<void> {
    if (this.over) return;
    if (catalogue !== null && !this.opened) {
      this.opened = true;
      this.audience.catalogue(catalogue);
    }
    for (const { digest, first, count } of chunks) {
      if (first + count <= this.has) continue;
      const answer = await this.line.ask(`chunks/${digest}`);
      const events = decode(new Uint8Array(await answer.arrayBuffer()));
      if (this.over) return;
      this.audience.events(events.slice(this.has - first));
      this.has = first + count;
    }
    if (state === 'failed') {
      this.audience.failure({ kind: 'broken', message: lines.join('\n') });
      this.end();
    } else if (state === 'done') {
      const answer = await this.line.ask(`runs/${this.run}/ending`);
      const ending = (await answer.json()) as Ending;
      if (this.over) return;
      this.audience.done(ending);
      this.end();
    } else this.watch();
  }

  /** Listens how far the run is written; reads on at each whole chunk. */
  private watch(): void {
    this.talk ??= this.line.talk({
      welcome: () => this.talk?.say({ type: 'watch', run: this.run, from: this.has }),
      hear: (told) => this.hear(told),
      lost: () => this.connection.lost(),
      // a server that has just begun again may know of no showing yet; the run itself is asked for
      shownOut: () => {
        this.talk = null;
        this.connection.lost();
        this.soon();
        return false;
      },
    });
  }

  private hear(told: Told): void {
    if (told.type === 'frame' || told.type === 'snapshot') {
      this.audience.edge(told.time);
      if (told.to - this.has >= chunkEvents) void this.read();
    } else if (told.type === 'done' || told.type === 'fault') {
      // whatever it is, the run itself tells it
      this.talk?.end();
      this.talk = null;
      this.soon();
    }
  }

  private fail(error: unknown): void {
    if (this.over) return;
    this.connection.lost();
    if (error instanceof Refused && ++this.refusals > mostRefusals) this.end();
    else this.soon();
  }

  /** Reads again, each time after a longer pause. */
  private soon(): void {
    clearTimeout(this.later);
    this.later = setTimeout(() => void this.read(), this.pause);
    this.pause = Math.min(this.pause * 2, longestPause);
  }
}

/** A server that says no that often has forgotten the run for good: some one and a half minutes. */
const mostRefusals = 12;
