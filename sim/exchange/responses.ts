/**
 * What the house does when it knows: who must be reached first, what is stopped in which order, and how
 * long each step takes to hold. A key cannot be revoked: coins under a leaked one must be moved.
 */
import { name, type Name } from '../kernel/random.ts';
import type { Seconds, Story } from '../kernel/simulation.ts';
import { kinds } from '../journal.ts';
import { minute } from '../time.ts';
import type { World } from '../world.ts';
import { emergencyActs, type Act, type ActRooms, type Acts } from './acts.ts';
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
  const command: Command = {
    world,
    house,
    rooms,
    acts: emergencyActs(world, house, rooms),
    underWay: new Set(),
  };
  rooms.alarms.onConfirmed((alarm, confirmed) => {
    if (alarm.asset !== null) world.clock.begin(answer(command, alarm, confirmed));
  });
  return {
    act: (what, assets, by, cause) => act(command, what, assets, by, cause),
    tradingHalted: command.acts.tradingHalted,
  };
}

/** Who orders what in an emergency, and for which coins that is under way. */
interface Command {
  readonly world: World;
  readonly house: Blueprint;
  readonly rooms: ResponseRooms;
  readonly acts: Acts;
  readonly underWay: Set<number>;
}

function* answer(command: Command, alarm: Alarm, confirmed: number): Story {
  const { world, house, rooms, underWay } = command;
  const { clock, journal } = world;
  const { refills, places, staff } = rooms;
  const plan = house.response;
  const everything = house.assets.map((_, asset) => asset);
  const assets = plan.perCoin && alarm.asset !== null ? [alarm.asset] : everything;
  const fresh = assets.filter((asset) => !underWay.has(asset));
  if (fresh.length === 0) return;
  for (const asset of fresh) underWay.add(asset);
  for (const asset of fresh) refills.halt(asset);
  const by = yield* authority(world, house, staff);
  const begin = (what: Act, wait: Seconds): void =>
    void clock.begin(later(command, what, wait, fresh, by, confirmed));
  begin('freeze', plan.freezeSeconds);
  begin('stop-signer', plan.stopSignerSeconds);
  begin('cut-servers', plan.cutSeconds);
  begin('stop-deposits', plan.stopDepositsSeconds);
  begin('sweep', plan.sweepSeconds);
  const { tellSeconds } = plan.warning;
  if (tellSeconds !== null) begin('notify', tellSeconds);
  yield plan.announceSeconds;
  journal.record(kinds.announced, confirmed, name('exchange'), alarm.about);
  const inspected = placesToInspect(house, places).length;
  const work = staff.take('operator', inspected * plan.inspectSeconds);
  yield Math.max(work.ends - clock.now, plan.sweepSeconds, plan.restartSeconds);
  act(command, 'reopen', fresh, by, confirmed);
}

/** Whoever has to be reached before anything is stopped. */
function* authority({ clock }: World, { response }: Blueprint, staff: Staff): Story<Name> {
  if (response.authority === 'anyone') return name('on call');
  const role = response.authority === 'manager' && staff.has('manager') ? 'manager' : 'board';
  const turn = staff.take(role, role === 'manager' ? managerSeconds : boardSeconds);
  yield turn.ends - clock.now;
  return turn.person;
}

function* later(
  command: Command,
  what: Act,
  wait: Seconds,
  assets: readonly number[],
  by: Name,
  cause: number,
): Story {
  const ordered = order(command, what, by, cause);
  yield wait;
  takesEffect(command, what, assets, ordered);
}

function act(
  command: Command,
  what: Act,
  assets: readonly number[],
  by: Name,
  cause: number,
): void {
  takesEffect(command, what, assets, order(command, what, by, cause));
}

function order({ world: { journal } }: Command, what: Act, by: Name, cause: number): number {
  return journal.record(kinds.ordered, cause, by, name(what));
}

function takesEffect(
  { world, house, acts, underWay }: Command,
  what: Act,
  assets: readonly number[],
  ordered: number,
): void {
  acts.carryOut[what](assets, ordered);
  if (what === 'reopen') for (const asset of assets) underWay.delete(asset);
  const about = name(assets.map((asset) => house.assets[asset]!.id).join(' '));
  world.journal.record(kinds.effective, ordered, about, name(what));
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
