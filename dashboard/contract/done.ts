/** How a run ended: the figures a strip shows; the whole outcome is fetched. */
import { z } from 'zod';
import type { Outcome } from '../../sim/scenario/outcome.ts';
import { index, yen } from './names.ts';

const after = z.number().nullable();

export const done = z.strictObject({
  type: z.literal('done'),
  events: index,
  /** Over the journal alone; equal on every machine. */
  digest: z.string().regex(/^[0-9a-f]{16}$/),
  stolenYen: yen,
  atRiskYen: yen,
  customerLossYen: yen,
  firstTheftAt: after,
  detectedAfterSeconds: after,
  stoppedAfterSeconds: after,
  containedAfterSeconds: after,
  withdrawalsRefused: z.int(),
  delaySecondsP95: after,
});

export type Done = z.output<typeof done>;

export function doneOf(events: number, digest: string, outcome: Outcome): Done {
  const { honest } = outcome;
  return {
    type: 'done',
    events,
    digest,
    stolenYen: outcome.stolenYen,
    atRiskYen: outcome.atRiskYen,
    customerLossYen: outcome.customerLossYen,
    firstTheftAt: outcome.firstTheftAt,
    detectedAfterSeconds: outcome.detectedAfterSeconds,
    stoppedAfterSeconds: outcome.stoppedAfterSeconds,
    containedAfterSeconds: outcome.containedAfterSeconds,
    withdrawalsRefused: honest.withdrawalsRefused,
    delaySecondsP95: honest.delaySecondsP95,
  };
}
