/** Folds a journal into what the stage shows; the eye decides which events are looked at at all. */
import { kinds, type Event } from '../../../sim/journal.ts';
import { moved } from './coins.ts';
import { ended, stand, verdict } from './orders.ts';
import { effective, looked } from './responses.ts';
import { peopleIn, type Eye, type StageState } from './state.ts';

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

/** Acts of whoever carries out a plan. */
const ofHis: ReadonlySet<Event['kind']> = new Set([
  kinds.intends,
  kinds.obtained,
  kinds.reached,
  kinds.accountTargeted,
  kinds.rewritten,
]);
