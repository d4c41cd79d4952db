/** What a pool of threads is told for a robustness study. */
import type { RobustnessOrder } from '../measure/robustness.ts';

export interface StagedOrder extends RobustnessOrder {
  /** Rows at their stated values, each a piece, or their samples. */
  readonly stage: 'stated' | 'samples';
}

export const robustnessWork = new URL('./robustness-worker.ts', import.meta.url);
