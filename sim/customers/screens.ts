/**
 * What a customer has before them: the house's own page, or, on a device that is no longer only theirs,
 * another that passes on what it likes. Whoever types cannot tell one from the other.
 */
import type { Account, Doors, Shown } from '../exchange/doors.ts';

type Visits = Doors['visits'];
type Address = Parameters<Visits['register']>[1];

export interface Page extends Pick<Visits, 'signIn' | 'balance' | 'register' | 'withdraw'> {
  /** Whether it goes on showing what the customer expects, whatever has happened. */
  readonly asExpected: boolean;
}

export interface Screens {
  /** The house's own page. */
  readonly own: Page;
  /** The page a customer sees on a device. */
  of(account: Account, device: string): Page;
  /** The page on the device a customer usually comes with. */
  usual(account: Account): Page;
  /** From now on another page stands on that device. */
  replace(account: Account, by: (own: Page) => Page): void;
  /** What stands in the customer's book under the name they gave to an address. */
  entry(account: Account, meant: Address): Address;
  enter(account: Account, meant: Address, entered: Address): void;
}

/** What a customer means to do, and where they have the address from. */
export interface Intention extends Shown {
  readonly origin: 'this screen' | 'elsewhere';
}

export function screens({ visits }: Doors): Screens {
  const own: Page = { ...visits, asExpected: false };
  const others = new Map<number, Page>();
  const books = new Map<string, Address>();
  const usualDevice = ({ devices }: Account): string => [...devices][0]!;
  const of = (account: Account, device: string): Page => {
    const other = others.get(account.index);
    return other !== undefined && device === usualDevice(account) ? other : own;
  };
  const line = (account: Account, { name }: Address): string => `${account.index} ${name.text}`;
  return {
    own,
    of,
    usual: (account) => of(account, usualDevice(account)),
    replace: (account, by) => void others.set(account.index, by(own)),
    entry: (account, meant) => books.get(line(account, meant)) ?? meant,
    enter: (account, meant, entered) => void books.set(line(account, meant), entered),
  };
}
