/** How coins come to move: the signing service, refills, and what makes cold cold. */
import type { Seconds } from '../../kernel/simulation.ts';

/** The service that holds hot keys and signs what it is asked to. */
export interface SigningPlan {
  /** Places whose calls it answers. */
  callers: string[];
  /** Whether every payout must carry the customer's own signature, and who checks it. */
  intent: 'none' | 'web' | 'signer' | 'hardware';
  /** What that signature says, and from which display it was read: the customer's own page, or a device apart. */
  intentCovers: 'code' | 'destination' | 'second-device';
}

/** How a hot wallet that runs low is filled again. */
export interface RefillPlan {
  /** Asked for when hot falls below this share of its target. */
  readonly below: number;
  /** Goes back to cold when hot lies above its target by more than this share of it. */
  readonly surplus: number;
  mode: 'automatic' | 'person';
  /** Which of the two is drawn on first where a coin lies in both. */
  readonly first: 'cold' | 'vault';
}

/** What makes cold cold. */
export interface ColdPlan {
  /** Days between sessions; a third is three a day. */
  everyDays: number;
  sessionSeconds: Seconds;
  /** How an order reaches the offline device, from loose to strict. */
  medium: 'network' | 'usb' | 'one-way';
  approvers: number;
  approvalSeconds: Seconds;
}
