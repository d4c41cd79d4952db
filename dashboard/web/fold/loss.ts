/** The loss of a run as a line: yen taken and not given back, after each transfer, as one eye knows it. */
import { kinds, type Event } from '../../../sim/journal.ts';
import { multiplyDivide, type Yen } from '../../../sim/money.ts';
import type { Seconds } from '../../../sim/kernel/simulation.ts';
import type { StageAsset } from '../../contract/catalogue.ts';
import type { Eye, StageState } from './state.ts';
import { openingState } from './state.ts';
import { step } from './stage.ts';

export interface LossPoint {
  readonly time: Seconds;
  readonly yen: Yen;
  /** The event after which it stood at that. */
  readonly index: number;
}

/** Yen of an amount at the prices fixed for the run; an asset that is not known is worth nothing. */
export function yenOf(assets: readonly StageAsset[], asset: string, amount: number): Yen {
  const plan = assets.find(({ id }) => id === asset);
  return plan === undefined
    ? 0
    : multiplyDivide(Math.max(0, amount), plan.yen, plan.lot, 'nearest');
}

/** Yen taken in a state, less what has come back, weighed where each target stands for several. */
export function takenYen(
  assets: readonly StageAsset[],
  state: StageState,
  back: ReadonlyMap<string, number> = new Map(),
): Yen {
  let sum = 0;
  for (const [asset, amount] of state.taken)
    sum += yenOf(assets, asset, amount - (back.get(asset) ?? 0));
  return Math.round(sum * state.weight);
}

/** Every point at which the loss changed. */
export function lossLine(
  journal: readonly Event[],
  assets: readonly StageAsset[],
  eye: Eye,
): LossPoint[] {
  const state = openingState();
  const line: LossPoint[] = [];
  const back = new Map<string, number>();
  let before = 0;
  for (const event of journal) {
    const { kind, asset, amount } = event;
    step(state, event, eye);
    if (kind === kinds.returned) back.set(asset.text, (back.get(asset.text) ?? 0) + amount);
    else if (kind !== kinds.moved && kind !== kinds.alarmConfirmed) continue;
    const yen = takenYen(assets, state, back);
    if (yen === before) continue;
    line.push({ time: event.time, yen, index: event.index });
    before = yen;
  }
  return line;
}

/** What the line stands at at a moment. */
export function lossAt(line: readonly LossPoint[], time: Seconds): Yen {
  let yen = 0;
  for (const point of line) {
    if (point.time > time) break;
    yen = point.yen;
  }
  return yen;
}
