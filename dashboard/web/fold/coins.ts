/** Coins that moved: between wallets, to customers, or to him. */
import type { Event } from '../../../sim/journal.ts';
import { rowOf, type Eye, type StageState } from './state.ts';

/** A confirmed transfer, on the stage. */
export function moved(state: StageState, event: Event, eye: Eye): void {
  const { subject, object, amount, detail, time, index } = event;
  const asset = event.asset.text;
  const from = rowOf(subject.text);
  const to = rowOf(object.text);
  if (from !== null) lay(state, from, -amount);
  if (to !== null) lay(state, to, amount);
  state.waiting.delete(detail.text);
  const fresh = state.his.has(object.text) && !state.his.has(subject.text);
  if (fresh) {
    add(state.taken, asset, amount);
    state.firstTheft ??= time;
  }
  if (eye === 'exchange' && from !== null && to === null && !state.own.has(detail.text))
    add(state.unexplained, asset, amount);
  const block = state.blocks.at(-1);
  if (block?.time === time && block.asset === asset) {
    block.transfers++;
    if (fresh) block.his++;
  } else {
    state.blocks.push({ index, time, asset, transfers: 1, his: fresh ? 1 : 0 });
    if (state.blocks.length > 6) state.blocks.shift();
  }
  state.transfers.push({
    index,
    time,
    asset,
    amount,
    from: subject.text,
    to: object.text,
    his: fresh,
  });
  if (state.transfers.length > 12) state.transfers.shift();
}

function lay(
  state: StageState,
  { row, generation }: { row: string; generation: number },
  amount: number,
): void {
  const purse = state.purses.get(row);
  if (purse === undefined) return;
  if (generation > purse.generation) {
    purse.old += purse.now;
    purse.now = 0;
    purse.generation = generation;
  }
  if (generation === purse.generation) purse.now += amount;
  else purse.old += amount;
}

/** Adds to a sum of many. */
export function add(sums: Map<string, number>, key: string, amount: number): void {
  sums.set(key, (sums.get(key) ?? 0) + amount);
}
