/** Writes into the books and has the corridor pay what stands there, below published limits. */
import type { Story } from '../../kernel/simulation.ts';
import { multiplyDivide, type Amount } from '../../money.ts';
import { day } from '../../time.ts';
import type { Account, Presence } from '../../exchange/doors.ts';
import type { Scene } from '../plan.ts';

export interface Tampering {
  readonly tamper: 'forge-credit' | 'move-claims' | 'insert-order';
  /** Part of an asset's claims that one order takes. */
  readonly part: number;
  readonly accounts: number;
  readonly assets: readonly string[];
}

/** Accounts of his own were opened like any other, with whatever factors the house demands. */
export function* tamperLedger(scene: Scene, presence: Presence, chosen: Tampering): Story {
  const { world, doors, notices, adversary, networks, freeAccounts, horizon } = scene;
  const { clock } = world;
  // Each was opened with a telephone of his own.
  const mules = freeAccounts
    .slice(0, chosen.accounts)
    .flatMap((index) => doors.clients.openAnother(adversary.name, index, 'totp') ?? []);
  for (const { phone } of mules) phone.answer = () => 'mine';

  const written = notices.assets.map(() => 0);
  const forgery: Forgery = { scene, presence, tamper: chosen.tamper, written };
  for (let turn = 0; clock.now < horizon && presence.valid && turn < mostTurns; turn++)
    for (let asset = 0; asset < notices.assets.length; asset++) {
      const { id, claims, yen, lot } = notices.assets[asset]!;
      if (chosen.assets.length > 0 && !chosen.assets.includes(id)) continue;
      if (written[asset]! > claims * timesEverything) continue;
      const part = multiplyDivide(claims, Math.round(chosen.part * 1e6), 1e6, 'down');
      const because = adversary.intends(
        'change the books',
        presence.record,
        part,
        networks[asset]!.asset,
      );
      if (chosen.tamper === 'insert-order') {
        const to = adversary.destination(networks[asset]!, 'collecting', because);
        doors.inside.insertOrder(presence, asset, part, to);
        yield pauseSeconds;
        continue;
      }
      const cap = notices.published('withdrawal-limit', 'perDay');
      const capped = typeof cap === 'number' && multiplyDivide(part, yen, lot, 'up') > cap;
      const most = capped ? multiplyDivide(cap, lot, yen, 'down') : part;
      for (const mule of mules) yield* cash(forgery, mule, asset, Math.min(part, most), because);
      yield capped ? day : pauseSeconds;
    }
}

/** Books that he writes into. */
interface Forgery {
  readonly scene: Scene;
  readonly presence: Presence;
  readonly tamper: Tampering['tamper'];
  /** What he has written so far, by asset. */
  readonly written: Amount[];
}

function* cash(
  { scene, presence, tamper, written }: Forgery,
  mule: Account,
  asset: number,
  amount: Amount,
  cause: number,
): Story {
  const { world, doors, crowd, adversary, networks } = scene;
  const { clock } = world;
  const write = tamper === 'forge-credit' ? doors.inside.forgeCredit : doors.inside.moveClaims;
  if (!write(presence, mule, asset, amount)) return;
  written[asset]! += amount;
  // He holds everything his own accounts were opened with.
  const session = yield* doors.visits.signIn(mule, crowd.ownerOf(mule, 'mule'), cause);
  if ('refused' in session) return;
  const to = adversary.destination(networks[asset]!, 'collecting', cause);
  const usable = yield* doors.visits.register(session, to);
  if (typeof usable === 'object') return;
  if (usable > clock.now) yield usable - clock.now;
  const order = { asset, amount, destination: to, wishedAt: clock.now };
  const answer = yield* doors.visits.withdraw(session, order);
  if ('refused' in answer) adversary.givesUp(answer.refused, cause);
}

/** Between two changes to the books, so that each looks like business; and how often he does it (assumed). */
const pauseSeconds = 1800;
const mostTurns = 50;

/** Having written several times all there is to pay, he sees that no more comes of writing (assumed). */
const timesEverything = 4;
