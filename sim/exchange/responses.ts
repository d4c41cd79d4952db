/**
 * What the house does when it knows: who must be reached first, what is stopped in which order, and how
 * long each step takes to hold. A key cannot be revoked: coins under a leaked one must be moved.
 */
import { name, type Name } from '../kernel/random.ts';
import type { Seconds, Story } from '../kernel/simulation.ts';
import { kinds } from '../journal.ts';
import { minute } from '../time.ts';
import type { World } from '../world.ts';
import { emergencyActs, type Act, type ActRooms } from './acts.ts';
import type { Alarm, Alarms } from './alarms.ts';
import type { Blueprint } from './blueprint.ts';
import type { Places } from './places.ts';
import type { Staff } from './staff.ts';

export interface Responses {
  /** Carries an act out at once for these assets, on somebody's word. */
  act(act: Act, assets: readonly number[], by: Name, cause: number): void;
  tradingHalted(): boolean;
}

export interface ResponseRooms extends ActRooms {
  readonly staff: Staff;
  readonly alarms: Alarms;
}

export function responses(world: World, house: Blueprint, rooms: ResponseRooms): Responses {
  const { clock, journal } = world;
  const { refills, places, staff } = rooms;
  const plan = house.response;
  const acts = emergencyActs(world, house, rooms);
  const everything = house.assets.map((_, asset) => asset);
  const underWay = new Set<number>();

  const order = (what: Act, by: Name, cause: number): number =>
    journal.record(kinds.ordered, cause, by, name(what));

  const takesEffect = (what: Act, assets: readonly number[], ordered: number): void => {
    acts.carryOut[what](assets, ordered);
    if (what === 'reopen') for (const asset of assets) underWay.delete(asset);
    const about = name(assets.map((asset) => house.assets[asset]!.id).join(' '));
    journal.record(kinds.effective, ordered, about, name(what));
  };

  const act = (what: Act, assets: readonly number[], by: Name, cause: number): void =>
    takesEffect(what, assets, order(what, by, cause));

  /** Whoever has to be reached before anything is stopped. */
  function* authority(): Story<Name> {
    if (plan.authority === 'anyone') return name('on call');
    const role = plan.authority === 'manager' && staff.has('manager') ? 'manager' : 'board';
    const turn = staff.take(role, role === 'manager' ? managerSeconds : boardSeconds);
    yield turn.ends - clock.now;
    return turn.person;
  }

  function* answer(alarm: Alarm, confirmed: number): Story {
    const assets = plan.perCoin && alarm.asset !== null ? [alarm.asset] : everything;
    const fresh = assets.filter((asset) => !underWay.has(asset));
    if (fresh.length === 0) return;
    for (const asset of fresh) underWay.add(asset);
    for (const asset of fresh) refills.halt(asset);
    const by = yield* authority();
    function* later(what: Act, wait: Seconds): Story {
      const ordered = order(what, by, confirmed);
      yield wait;
      takesEffect(what, fresh, ordered);
    }
    clock.begin(later('freeze', plan.freezeSeconds));
    clock.begin(later('stop-signer', plan.stopSignerSeconds));
    clock.begin(later('cut-servers', plan.cutSeconds));
    clock.begin(later('stop-deposits', plan.stopDepositsSeconds));
    clock.begin(later('sweep', plan.sweepSeconds));
    const { tellSeconds } = plan.warning;
    if (tellSeconds !== null) clock.begin(later('notify', tellSeconds));
    yield plan.announceSeconds;
    journal.record(kinds.announced, confirmed, name('exchange'), alarm.about);
    const inspected = placesToInspect(house, places).length;
    const work = staff.take('operator', inspected * plan.inspectSeconds);
    yield Math.max(work.ends - clock.now, plan.sweepSeconds, plan.restartSeconds);
    act('reopen', fresh, by, confirmed);
  }

  rooms.alarms.onConfirmed((alarm, confirmed) => {
    if (alarm.asset !== null) clock.begin(answer(alarm, confirmed));
  });

  return { act, tradingHalted: acts.tradingHalted };
}

/**
 * Records kept outside the house show what was visited. Central ones show where somebody came from but
 * may miss what he did next, so one step further is looked at too; local ones show nothing.
 */
function placesToInspect(house: Blueprint, { visited, beyond }: Places): string[] {
  const all = house.places.map(({ id }) => id);
  if (house.places.some(({ logs }) => logs === 'local')) return all;
  const central = house.places.filter(({ id, logs }) => visited.has(id) && logs === 'central');
  const doubtful = new Set(central.flatMap(({ id }) => beyond(id)));
  return all.filter((id) => visited.has(id) || doubtful.has(id));
}

/** Reaching a manager on duty, and gathering a board (assumed). */
const managerSeconds = 5 * minute;
const boardSeconds = 60 * minute;
