/** Inside an account: look at the balance, sell into one coin, register, order, below published limits. */
import { wait, type Story } from '../../kernel/simulation.ts';
import { multiplyDivide, type Amount } from '../../money.ts';
import { day, minute } from '../../time.ts';
import { kinds } from '../../journal.ts';
import type { Address } from '../../chain/address.ts';
import type { Session } from '../../exchange/doors.ts';
import { mostPerDay, type Notices } from '../../exchange/notices.ts';
import type { Scene } from '../plan.ts';

export interface CashingOut {
  /** Yen below which an account is not worth the trouble. */
  readonly leastYen: number;
  readonly sellFirst: boolean;
  readonly freshDestinations: boolean;
  /** Days he keeps coming back to an account that pays only a part each day. */
  readonly staysDays: number;
}

/** Takes what he can; how it ends is in the journal. */
export function* cashOut(scene: Scene, session: Session, chosen: CashingOut): Story {
  const { doors, notices, adversary } = scene;
  const { balance, sell } = doors.visits;
  yield assessSeconds;
  const held = notices.assets
    .map((_, asset) => ({ asset, yen: yenOf(notices, asset, balance(session, asset)) }))
    .sort((a, b) => b.yen - a.yen || a.asset - b.asset);
  const total = held.reduce((sum, { yen }) => sum + yen, 0);
  if (total < chosen.leastYen) return adversary.givesUp('not worth the trouble', session.record);

  if (chosen.sellFirst)
    for (const { asset } of held.slice(1))
      sell(session, asset, held[0]!.asset, balance(session, asset));
  for (const { asset } of held) {
    if (yenOf(notices, asset, balance(session, asset)) < chosen.leastYen) continue;
    const refused = yield* empty(scene, session, chosen, asset);
    if (refused !== null) adversary.givesUp(refused, session.record);
    if (refused === 'account frozen') return;
  }
}

/** Orders again each day as long as the account pays; the last refusal, or null when it is empty. */
function* empty(
  scene: Scene,
  session: Session,
  { leastYen, freshDestinations, staysDays }: CashingOut,
  asset: number,
): Story<string | null> {
  const { world, doors, notices, adversary, networks } = scene;
  const { clock, journal } = world;
  const to = destinationFor(scene, session, asset, freshDestinations);
  if (notices.addressBook()) {
    const usable = yield* doors.visits.register(session, to);
    if (typeof usable === 'object') return usable.refused;
    if (usable > clock.now) {
      adversary.waits(usable - clock.now, 'the new address becomes usable', session.record);
      yield usable - clock.now;
    }
  }
  const coin = networks[asset]!.asset;
  let most = Infinity;
  for (let turn = 0; turn < staysDays; turn++) {
    const there = doors.visits.balance(session, asset);
    if (yenOf(notices, asset, there) < leastYen) return null;
    const amount = Math.min(there, mostPerDay(notices, asset, there), most);
    const because = adversary.intends('order a payout', session.record, amount, coin);
    const order = { asset, amount, destination: to, wishedAt: clock.now };
    const opened = yield* doors.visits.withdraw(session, order);
    if ('refused' in opened) return opened.refused;
    journal.record(kinds.robbed, because, session.account.name, opened.withdrawal.name);
    const ending = yield* wait(opened.ended);
    // Too much is the one refusal that a smaller order gets around.
    const tooMuch = !ending.settled && ending.reason.startsWith('above');
    if (!ending.settled && !tooMuch) return ending.reason;
    if (tooMuch) most = Math.floor(amount / 2);
    if (tooMuch && yenOf(notices, asset, most) < leastYen) return ending.reason;
    if (amount < there) yield tooMuch ? retrySeconds : day + retrySeconds;
  }
  return null;
}

function yenOf({ assets }: Notices, asset: number, amount: Amount): number {
  const { yen, lot } = assets[asset]!;
  return multiplyDivide(amount, yen, lot, 'down');
}

/** A fresh address for each account, or one for all of them. */
function destinationFor(scene: Scene, session: Session, asset: number, fresh: boolean): Address {
  const { adversary, networks } = scene;
  const network = networks[asset]!;
  if (!fresh) return adversary.collecting(network, session.record);
  return adversary.destination(
    network,
    `collecting from ${session.account.name.text}`,
    session.record,
  );
}

/** Before he orders again after a refusal, or beyond the day of a limit (assumed). */
const retrySeconds = minute;

/** Three minutes on average (Bursztein et al., IMC 2014). */
const assessSeconds = 180;
