/**
 * Owners and what happens on their accounts: they read notices when they are awake, answer the telephone
 * or not, and look at their balance every few days. What they do not recognise they have frozen.
 */
import { ln } from '../kernel/maths.ts';
import { name, type Name } from '../kernel/random.ts';
import type { Seconds } from '../kernel/simulation.ts';
import { kinds } from '../journal.ts';
import { day, hour } from '../time.ts';
import type { World } from '../world.ts';
import type { Account, Doors } from '../exchange/doors.ts';
import { screens, type Screens } from './screens.ts';
import type { Street } from './street.ts';

export interface Owners {
  /** The owner takes up residence in a newly opened account. */
  settle(account: Account): void;
  /** The password the owner remembers, whoever has set another one since. */
  password(account: Account): number;
  readonly screens: Screens;
  /** The owner has seen something other than they meant, where it could not be hidden. */
  warn(account: Account): void;
  warned(account: Account): boolean;
  /** Whether the page tells the owner that it is wrong. */
  lockedOut(account: Account): boolean;
  /**
   * What happens on the account between these two calls is taken by the owner for their own act. Acts of
   * one owner may overlap; what a stranger does in the same minutes passes for the owner's as well.
   */
  begins(account: Account): void;
  ends(account: Account): void;
}

export function owners(world: World, doors: Doors, street: Street): Owners {
  const { clock, random, calendar, journal } = world;
  const acting = new Map<number, number>();
  const own = new Set<string>();
  const watching = new Set<number>();
  const settled = new Set<number>();
  const remembered = new Map<number, number>();
  const warnings = new Set<number>();
  const pages = screens(doors);
  const read = random.die('reads-notice-after');
  const answered = random.die('answers-call');
  const looks = random.die('looks-at-account');
  const elsewhere = random.die('looks-elsewhere');

  /** The first moment at or after `at` when the person is awake. */
  const awake = (at: Seconds): Seconds =>
    calendar.secondOfDay(at) < wakesAt ? calendar.next(at, wakesAt) : at;

  /** Who opens an account for himself remembers what he set. */
  const password = (account: Account): number => remembered.get(account.index) ?? account.password;

  const receive = (account: Account) => (about: Name, record: number) => {
    if (acting.has(account.index)) return;
    const notice = name(`${about.text} to ${account.name.text}`);
    const median = ln(street.noticeMedianSeconds);
    const after = read.lognormal(notice, median, street.noticeSigma);
    clock.after(awake(clock.now + Math.floor(after)) - clock.now, () => {
      if (account.frozen) return;
      const seen = journal.record(kinds.noticeRead, record, account.name, about);
      doors.visits.freeze(account, 'the owner', seen);
    });
  };

  doors.clients.onOrder((account, order, record) => {
    if (!settled.has(account.index)) return;
    if (acting.has(account.index)) own.add(order.text);
    else if (!watching.has(account.index)) {
      watching.add(account.index);
      look(account, record, 0);
    }
  });

  /** Some days from now, and again where the page shows nothing odd; now and then on another device. */
  const look = (account: Account, record: number, turn: number): void => {
    const mean = street.looksEveryDays * day;
    const at = awake(clock.now + Math.floor(looks.exponential(account.name, mean, turn)));
    clock.after(at - clock.now, () => {
      if (account.frozen) return;
      const usual = elsewhere.share(account.name, turn) >= street.newDeviceShare;
      if (usual && pages.usual(account).asExpected) look(account, record, turn + 1);
      else clock.begin(doors.visits.report(account, 'an order is not mine', record));
    });
  };

  return {
    settle(account) {
      settled.add(account.index);
      remembered.set(account.index, account.password);
      account.mailbox.receive = receive(account);
      account.app.receive = account.mailbox.receive;
      account.phone.receive = account.mailbox.receive;
      account.phone.answer = (order) => {
        if (answered.share(account.name) >= street.answersShare) return 'no answer';
        return own.has(order.text) || acting.has(account.index) ? 'mine' : 'not mine';
      };
    },
    password,
    lockedOut: (account) => password(account) !== account.password,
    screens: pages,
    warn: ({ index }) => void warnings.add(index),
    warned: ({ index }) => warnings.has(index),
    begins: ({ index }) => void acting.set(index, (acting.get(index) ?? 0) + 1),
    ends({ index }) {
      const left = acting.get(index)! - 1;
      if (left > 0) acting.set(index, left);
      else acting.delete(index);
    },
  };
}

/** People are awake from then until midnight (assumed). */
const wakesAt = 7 * hour;
