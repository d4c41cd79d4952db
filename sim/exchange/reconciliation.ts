/**
 * Two comparisons: what customers are owed against what the wallets hold, and what was credited against
 * the deposits seen on chain. A payment that the books carry as an ordinary withdrawal shows in neither.
 */
import { name } from '../kernel/random.ts';
import { Signal, type Seconds, type Story } from '../kernel/simulation.ts';
import { hour } from '../time.ts';
import type { Amount } from '../money.ts';
import type { World } from '../world.ts';
import type { Alarms } from './alarms.ts';
import type { Blueprint } from './blueprint.ts';
import type { Deposits } from './deposits.ts';
import type { Ledger } from './ledger.ts';
import type { Wallets } from './wallets.ts';

export interface Reconciliation {
  /** Coins the books say should be there and the chain says are not. */
  gap(asset: number): Amount;
  /** Claims written into the books that no deposit or order stands behind. */
  creditGap(asset: number): Amount;
  /** The larger of the two beyond what is already known, as a share of the asset's claims. */
  share(asset: number): number;
  /** What is missing now is known and written down: from here on only what is missing beyond it shows. */
  acknowledge(asset: number): void;
  /** Of what was known to be missing so much has come back. */
  cameBack(asset: number, amount: Amount): void;
  /** Compares as often as the house does, and raises an alarm above the tolerance. */
  watch(): Story<void>;
}

export function reconciliation(
  world: World,
  house: Blueprint,
  ledger: Ledger,
  wallets: Wallets,
  deposits: Deposits,
  alarms: Alarms,
): Reconciliation {
  const gap = (asset: number): Amount => {
    const held = wallets.holdings(asset); // first: a block that came just now also enters the books
    return ledger.owed(asset) - held;
  };
  const creditGap = (asset: number): Amount =>
    ledger.credited(asset) + ledger.unposted(asset) - deposits.seen(asset) + arriving(asset);
  const arriving = (asset: number): Amount => ledger.balance(asset, 'arriving');
  const known = house.assets.map(() => 0);
  const missing = (asset: number): Amount => Math.max(gap(asset), creditGap(asset));
  const share = (asset: number): number =>
    (missing(asset) - known[asset]!) / Math.max(1, house.assets[asset]!.claims);

  return {
    gap,
    creditGap,
    share,
    acknowledge: (asset) => void (known[asset] = missing(asset)),
    cameBack: (asset, amount) => void (known[asset] = Math.max(0, known[asset]! - amount)),
    watch: () => watch(world, house, ledger, wallets, alarms, share),
  };
}

function* watch(
  { clock, calendar }: World,
  house: Blueprint,
  ledger: Ledger,
  wallets: Wallets,
  alarms: Alarms,
  share: (asset: number) => number,
): Story {
  const plan = house.watch;
  const every = plan.reconcileSeconds;
  if (every === null) return;
  const since = sinceCompared(ledger, wallets);
  for (;;) {
    if (!since.moved.fired) yield since.moved;
    const office = plan.reconcileOffice;
    const next = office ? calendar.next(clock.now + 1, workBegins) : following(clock.now, every);
    yield next - clock.now;
    if (office && calendar.weekday(clock.now) >= 5) continue;
    since.moved = new Signal();
    house.assets.forEach(({ id }, asset) => {
      const size = share(asset);
      if (size <= plan.reconcileTolerance) return;
      toCompare(since);
      const check = (): boolean => share(asset) > plan.reconcileTolerance;
      alarms.raise({ sensor: 'reconciliation', about: name(id), asset, size, check }, -1);
    });
  }
}

/** Whether there is anything to compare: as long as no book and no coin moves, the last answer stands. */
interface SinceCompared {
  /** Fires when a book or a coin moves for the first time since. */
  moved: Signal;
}

function sinceCompared(ledger: Ledger, wallets: Wallets): SinceCompared {
  const since: SinceCompared = { moved: new Signal() };
  const move = (): void => toCompare(since);
  ledger.onChanged(move);
  for (const network of new Set(wallets.all.map((wallet) => wallet.network))) network.onMoved(move);
  return since;
}

function toCompare({ moved }: SinceCompared): void {
  if (!moved.fired) moved.fire();
}

/** The next of the moments at which the house compares. */
function following(now: Seconds, every: Seconds): Seconds {
  return (Math.floor(now / every) + 1) * every;
}

/** When the first comparison of a working day is made (assumed). */
const workBegins = 10 * hour;
