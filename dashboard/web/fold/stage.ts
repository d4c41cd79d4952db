/** Folds a journal into what the stage shows; the eye decides which events are looked at at all. */
import { kinds, type Event } from '../../../sim/journal.ts';
import { peopleIn, rowOf, type Eye, type Station, type StageState } from './state.ts';

/** Moves a state on by one event that the eye can see. */
export function step(state: StageState, event: Event, eye: Eye): void {
  state.count = event.index + 1;
  state.time = event.time;
  if (eye === 'exchange' && event.kind.seen === 'truth') return;
  const { kind, subject, object, detail, index, time, amount } = event;
  const asset = event.asset.text;
  if (ofHis.has(kind) || state.led.has(event.cause)) state.led.add(index);

  switch (kind) {
    case kinds.walletOpened:
      state.purses.set(subject.text, {
        now: amount,
        old: 0,
        opening: amount,
        asset,
        generation: 0,
      });
      break;
    case kinds.campaignWeighed:
      state.weight = amount / 1e6;
      break;
    case kinds.destinationMade:
      state.his.add(object.text);
      break;
    case kinds.moved:
      moved(state, event, eye);
      break;
    case kinds.submitted:
      state.waiting.set(subject.text, { asset, amount, his: state.led.has(event.cause) });
      break;
    case kinds.rejected:
    case kinds.dropped:
      state.waiting.delete(subject.text);
      break;
    case kinds.reached:
    case kinds.requestAltered:
      if (kind === kinds.reached) state.reached.add(object.text);
      break;
    case kinds.keyCopied:
      state.copied.add(object.text);
      break;
    case kinds.tokenTaken:
      state.obtained.push(`token ${object.text}`);
      break;
    case kinds.obtained:
      state.obtained.push(object.text);
      break;
    case kinds.intends:
      state.intends = { text: object.text, amount, asset };
      break;
    case kinds.waits:
      state.waitsFor = { text: detail.text || object.text, until: time + amount };
      break;
    case kinds.gaveUp:
      state.gaveUp = true;
      break;
    case kinds.requested:
      state.orders.set(subject.text, {
        asked: time,
        people: peopleIn(detail.text),
        asset,
        amount,
        his: state.his.has(object.text),
        station: 'asked',
      });
      break;
    case kinds.reviewed:
    case kinds.approved:
      stand(state, subject.text, 'approved');
      break;
    case kinds.unfunded:
      stand(state, subject.text, 'unfunded');
      break;
    case kinds.signed:
      stand(state, subject.text, 'signed');
      state.own.add(object.text);
      break;
    case kinds.broadcast:
      stand(state, subject.text, 'broadcast');
      break;
    case kinds.settled:
    case kinds.refused:
    case kinds.cancelled:
      ended(state, event);
      break;
    case kinds.verdict:
      verdict(state, event);
      break;
    case kinds.coldOpened:
      state.coldOpen = true;
      break;
    case kinds.coldClosed:
      state.coldOpen = false;
      break;
    case kinds.accountFrozen:
      if (state.firstTheft !== null || eye === 'exchange') state.noticed ??= time;
      break;
    case kinds.announced:
      state.announced ??= time;
      break;
    case kinds.alarmRaised:
      state.alarms.push({
        index,
        sensor: subject.text,
        about: object.text,
        raised: time,
        person: '',
        noticed: null,
        confirmed: null,
        dismissed: null,
      });
      break;
    case kinds.alarmNoticed:
    case kinds.alarmConfirmed:
    case kinds.alarmDismissed:
      looked(state, event);
      break;
    case kinds.ordered:
      state.responses.push({
        act: object.text,
        by: subject.text,
        ordered: time,
        effective: null,
        assets: '',
      });
      break;
    case kinds.effective:
      effective(state, event);
      break;
  }
}

function moved(state: StageState, event: Event, eye: Eye): void {
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

function stand(state: StageState, order: string, station: Station): void {
  const open = state.orders.get(order);
  if (open !== undefined) open.station = station;
}

function ended(state: StageState, { subject, kind }: Event): void {
  const order = state.orders.get(subject.text);
  if (order === undefined) return;
  state.orders.delete(subject.text);
  if (order.his) {
    if (kind !== kinds.settled) state.turnedBack++;
  } else if (kind === kinds.settled) state.settled += order.people;
  else if (kind === kinds.refused) state.refused += order.people;
  else state.cancelled += order.people;
}

function verdict(state: StageState, { subject, object, detail, index, time, cause }: Event): void {
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

function looked(state: StageState, { kind, object, subject, time }: Event): void {
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

function effective(state: StageState, { subject, object, time }: Event): void {
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

function add(sums: Map<string, number>, key: string, amount: number): void {
  sums.set(key, (sums.get(key) ?? 0) + amount);
}

/** Acts of whoever carries out a plan. */
const ofHis: ReadonlySet<Event['kind']> = new Set([
  kinds.intends,
  kinds.obtained,
  kinds.reached,
  kinds.accountTargeted,
  kinds.rewritten,
]);
