/**
 * Somebody who watches over a socket. Whoever reads slower than frames are made is owed one frame, into which
 * those that follow are merged; nobody waits for it, and it never becomes a queue.
 */
import type { WebSocket } from 'ws';
import type { Told } from '../contract.ts';
import { merge, mostBeats, type Frame, type Snapshot } from '../contract/frame.ts';
import { encoded } from './encoded.ts';

/** Bytes that may lie in a socket before its reader counts as slow, and before it counts as gone. */
export const bounds = { slow: 1 << 16, gone: 1 << 19 } as const;

export interface Viewer {
  /** Says something at once; a reader who asks and asks and never reads is shown out. */
  say(message: Told): void;
  /** Begins to watch at the event with this index; `picture` is asked for when a frame would not do. */
  begin(at: number, picture: () => Snapshot): void;
  /** Owes it a picture of everything so far instead of a frame. */
  owePicture(): void;
  offer(frame: Frame): void;
  /** Told after the last frame. */
  finish(message: Told): void;
  leave(): void;
  /** The latest that is told about a subject, as soon as there is room; what was told of it before is forgotten. */
  latest(subject: string, message: Told): void;
}

export function viewer(socket: WebSocket): Viewer {
  let at = 0;
  let picture: (() => Snapshot) | null = null;
  let owed: Frame | 'picture' | null = null;
  let farewell: Told | null = null;
  const heard = new Map<string, Told>();

  const send = (message: Told): void => socket.send(encoded(message), { binary: false }, flush);
  const flush = (): void => {
    if (socket.readyState !== socket.OPEN || socket.bufferedAmount > bounds.slow) return;
    const due = owed === 'picture' ? (picture?.() ?? null) : owed;
    owed = null;
    if (due !== null) {
      at = due.to;
      send(due);
    } else if (farewell !== null) {
      const last = farewell;
      farewell = null;
      send(last);
    }
    for (const [subject, message] of heard) {
      if (socket.bufferedAmount > bounds.slow) return;
      heard.delete(subject);
      send(message);
    }
  };

  return {
    say(message) {
      if (socket.bufferedAmount > bounds.gone) socket.terminate();
      else send(message);
    },
    begin(from, ofWhat) {
      at = from;
      picture = ofWhat;
      owed = null;
      farewell = null;
    },
    owePicture() {
      owed = 'picture';
      flush();
    },
    offer(frame) {
      if (picture === null || frame.to < at) return;
      if (owed === null) owed = frame.from === at ? frame : frame.to === at ? null : 'picture';
      else if (owed !== 'picture') owed = merged(owed, frame);
      if (owed !== null && owed !== 'picture' && owed.beatCount > mostBeats) owed = 'picture';
      flush();
    },
    finish(message) {
      farewell = message;
      flush();
    },
    leave() {
      picture = null;
      owed = null;
      farewell = null;
    },
    latest(subject, message) {
      heard.set(subject, message);
      flush();
    },
  };
}

const merges = new WeakMap<Frame, { readonly next: Frame; readonly both: Frame }>();

/** Those who fell behind together are owed the same frame, merged and encoded once. */
function merged(owed: Frame, next: Frame): Frame {
  const known = merges.get(owed);
  if (known?.next === next) return known.both;
  const both = merge(owed, next);
  merges.set(owed, { next, both });
  return both;
}
