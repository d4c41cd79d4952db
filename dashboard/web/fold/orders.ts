/** Orders in the corridor: where each stands, how it ended, what a control said of it. */
import { kinds, type Event } from '../../../sim/journal.ts';
import type { Station, StageState } from './state.ts';

/** An open order has come to a station. */
export function stand(state: StageState, order: string, station: Station): void {
  const open = state.orders.get(order);
  if (open !== undefined) open.station = station;
}

/** An order was paid, refused or called off. */
export function ended(state: StageState, { subject, kind }: Event): void {
  const order = state.orders.get(subject.text);
  if (order === undefined) return;
  state.orders.delete(subject.text);
  if (order.his) {
    if (kind !== kinds.settled) state.turnedBack++;
  } else if (kind === kinds.settled) state.settled += order.people;
  else if (kind === kinds.refused) state.refused += order.people;
  else state.cancelled += order.people;
}

/** A control has answered. */
export function verdict(
  state: StageState,
  { subject, object, detail, index, time, cause }: Event,
): void {
  const [answer = '', ...reason] = detail.text.split(': ');
  const order = state.orders.get(object.text);
  const his = order?.his ?? state.led.has(cause);
  const counted = state.answers.get(subject.text) ?? {};
  counted[answer] = (counted[answer] ?? 0) + 1;
  state.answers.set(subject.text, counted);
  state.verdicts.push({
    index,
    time,
    control: subject.text,
    answer,
    reason: reason.join(': '),
    order: object.text,
    his,
  });
  if (state.verdicts.length > 12) state.verdicts.shift();
  if (answer === 'hold') stand(state, object.text, 'held');
  if (answer === 'review') stand(state, object.text, 'review');
}
