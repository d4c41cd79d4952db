/** What people of the exchange do once an alarm has been raised. */
import { kinds, type Event } from '../../../sim/journal.ts';
import { add } from './coins.ts';
import type { StageState } from './state.ts';

/** Somebody looked at an alarm, and found it true or false. */
export function looked(state: StageState, { kind, object, subject, time }: Event): void {
  const alarm = state.alarms.find(
    (each) =>
      each.about === object.text &&
      (kind === kinds.alarmNoticed
        ? each.noticed === null
        : each.person === subject.text && each.confirmed === null && each.dismissed === null),
  );
  if (alarm === undefined) return;
  alarm.person = subject.text;
  if (kind === kinds.alarmNoticed) alarm.noticed = time;
  if (kind === kinds.alarmDismissed) alarm.dismissed = time;
  if (kind !== kinds.alarmConfirmed) return;
  alarm.confirmed = time;
  state.noticed ??= alarm.noticed ?? time;
  reveal(state);
}

/** Somebody at the exchange found it true: what left without an order is now known to be missing. */
function reveal(state: StageState): void {
  for (const [asset, amount] of state.unexplained) {
    add(state.taken, asset, amount);
    state.unexplained.delete(asset);
  }
}

/** What was ordered has taken effect. */
export function effective(state: StageState, { subject, object, time }: Event): void {
  const assets = subject.text.split(' ');
  const order = state.responses.findLast(
    (each) => each.act === object.text && each.effective === null,
  );
  if (order !== undefined) {
    order.effective = time;
    order.assets = subject.text;
  }
  const each = (set: Set<string>, on: boolean): void => {
    for (const asset of assets)
      if (on) set.add(asset);
      else set.delete(asset);
  };
  if (object.text === 'freeze') each(state.frozen, true);
  if (object.text === 'stop-signer') each(state.signerStopped, true);
  if (object.text === 'cut-servers') state.reached.clear();
  if (object.text === 'reopen') {
    each(state.frozen, false);
    each(state.signerStopped, false);
  }
  if (object.text === 'sweep')
    for (const [row, purse] of state.purses)
      if (row.startsWith('hot/') && assets.includes(purse.asset)) {
        purse.old += purse.now;
        purse.now = 0;
        purse.generation++;
      }
  const theft = state.firstTheft !== null || state.taken.size > 0;
  if (theft && (object.text === 'freeze' || object.text === 'stop-signer')) state.stopped ??= time;
}
