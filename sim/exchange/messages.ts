/**
 * The ways an exchange has to reach a customer. A code sent to a channel can be read by whoever holds
 * the channel at that moment, whoever that is.
 */
import type { Seconds } from '../kernel/simulation.ts';
import type { Name } from '../kernel/random.ts';

/** A telephone number, a mailbox or an app on a phone; holding this object is being able to read it. */
export interface Channel {
  readonly name: Name;
  readonly kind: 'mail' | 'sms' | 'push';
  /** The last code that arrived. */
  code: number;
  /** When a carrier last moved the number to another device. */
  movedAt: Seconds | null;
  /** What whoever reads this channel does with a notice; absent where nobody looks. */
  receive: ((about: Name, record: number) => void) | null;
  /** How whoever holds a telephone answers "did you order this?"; absent where nobody picks up. */
  answer: ((order: Name) => 'mine' | 'not mine' | 'no answer') | null;
  /** The channel this one was replaced by: what is sent here arrives there instead. */
  divertedTo: Channel | null;
}

export function channel(name: Name, kind: Channel['kind']): Channel {
  return { name, kind, code: 0, movedAt: null, receive: null, answer: null, divertedTo: null };
}

/** Where something sent to a channel arrives. */
export function arrivesAt(sent: Channel): Channel {
  return sent.divertedTo ?? sent;
}
