/**
 * The language of a run: every event that can happen, one line each, and the journal that holds them.
 * A run is its journal. Outcome, story, report and page are folds over it; nothing else may say what
 * was lost.
 */
import { name, scramble, type Name } from './kernel/random.ts';
import type { Seconds } from './kernel/simulation.ts';
import { Digest } from './kernel/digest.ts';

/** Who could see an event when it happened: nobody but us, the exchange's own people, or everyone. */
export type Seen = 'truth' | 'exchange' | 'public';

/** What a story stops at. */
export type Beat = 'reach' | 'key' | 'signature' | 'refusal' | 'alarm' | 'response';

export interface Kind {
  readonly id: string;
  readonly seen: Seen;
  readonly beat: Beat | null;
  readonly name: Name;
}

/** One thing that happened; `cause` is the index of the event that led to it, -1 where none did. */
export interface Event {
  readonly index: number;
  readonly time: Seconds;
  readonly kind: Kind;
  readonly cause: number;
  readonly subject: Name;
  readonly object: Name;
  /** Whole units of `asset`; seconds, a count or yen where the kind says so. */
  readonly amount: number;
  readonly asset: Name;
  /** A reason, a place, a control: what the kind says. */
  readonly detail: Name;
}

/** The name that names nothing. */
export const nothing: Name = name('');

const truth = (id: string, beat: Beat | null = null): Kind => kind(id, 'truth', beat);
const inside = (id: string, beat: Beat | null = null): Kind => kind(id, 'exchange', beat);
const open = (id: string, beat: Beat | null = null): Kind => kind(id, 'public', beat);

/** Every event that can happen. */
export const kinds = {
  // opening day
  walletOpened: inside('wallet-opened'), // wallet holds amount of asset when the run opens; detail: tier
  claimsOpened: inside('claims-opened'), // the customers of `object` together are owed amount of asset
  accountTargeted: truth('account-targeted'), // subject customer; amount yen stands in the account
  campaignWeighed: truth('campaign-weighed'), // each simulated target stands for amount / 1,000,000 targets

  // the street
  customerMet: truth('customer-met'), // first act of a customer who owns amount yen; object: second factor; detail: devices
  wished: truth('wished'), // customer wants amount of asset at destination object
  abandoned: truth('abandoned'), // customer gives up a wish after being refused; detail: reason
  supportContacted: inside('support-contacted'), // customer asks the support desk; detail: why
  mailed: truth('mailed'), // a lure reaches person object
  fooled: truth('fooled'), // person subject does what the lure asks; detail: what
  reached: truth('reached', 'reach'), // subject now stands in place object; detail: by which way
  barred: truth('barred', 'refusal'), // subject could not get into place object; detail: why
  tokenTaken: truth('token-taken', 'key'), // subject takes an administrator token out of place object
  keyCopied: truth('key-copied', 'key'), // key object leaves place detail in a copy
  sealBroken: truth('seal-broken', 'key'), // subject opens the sealed bag of key object in place detail
  logWiped: truth('log-wiped'), // subject strikes his own lines from the records of place object
  approached: truth('approached'), // subject offers person object amount yen; detail: the answer
  obtained: truth('obtained', 'key'), // subject holds capability object (of person detail)
  intends: truth('intends'), // subject is about to do object; amount of asset where it has one
  waits: truth('waits'), // subject waits amount seconds; detail: for what
  destinationMade: truth('destination-made'), // subject makes address object
  rewritten: truth('rewritten', 'key'), // what customer subject typed reaches the house as object; detail: an order or an address
  robbed: truth('robbed'), // account subject is emptied towards address object
  gaveUp: truth('gave-up'), // subject stops; detail: why

  // the people of the house
  departed: inside('departed'), // member subject leaves; detail: why
  fileOpened: inside('file-opened'), // member subject looks at what the house knows of customer object; amount: how many such

  // accounts
  signedIn: inside('signed-in'), // customer opens a session; detail: device
  signInRefused: inside('sign-in-refused'), // detail: reason
  shownAgain: inside('shown-again'), // customer is shown destination object on channel detail before it counts
  declined: inside('declined', 'refusal'), // customer says there that it is not what was meant
  challenged: inside('challenged'), // customer must prove factor object once more; detail: why
  codeSent: inside('code-sent'), // a code goes to channel object of customer
  lockedOut: inside('locked-out'), // customer cannot get in for amount seconds; detail: why
  factorChanged: inside('factor-changed'), // customer's factor object is replaced; detail: path
  factorChangeRefused: inside('factor-change-refused', 'refusal'),
  accountFrozen: inside('account-frozen', 'response'), // detail: at whose word
  noticeSent: inside('notice-sent'), // customer is told of object; detail: channel
  noticeRead: truth('notice-read'), // customer reads it
  destinationRegistered: inside('destination-registered'), // address object enters customer's book
  orderFilled: inside('order-filled'), // customer sells amount of asset for object; detail: venue
  deposited: inside('deposited'), // customer is credited amount of asset
  ledgerAltered: truth('ledger-altered'), // a row for account object is changed by amount; detail: how

  // the withdrawal corridor
  requested: inside('withdrawal-requested'), // withdrawal asks amount for destination object; detail: path
  authenticated: inside('withdrawal-authenticated'),
  verdict: inside('verdict', 'refusal'), // control subject answers act object; detail: answer and reason; amount: seconds
  reviewed: inside('withdrawal-reviewed'), // a person looked at it; detail: what they decided
  approved: inside('withdrawal-approved'),
  unfunded: inside('withdrawal-unfunded'), // the hot wallet cannot pay it yet
  signed: inside('withdrawal-signed'),
  broadcast: inside('withdrawal-broadcast'),
  settled: inside('withdrawal-settled'), // amount seconds after the wish
  refused: inside('withdrawal-refused'), // detail: reason
  cancelled: inside('withdrawal-cancelled'), // detail: at whose word

  // keys and coins
  signatureMade: truth('signature-made', 'signature'), // key subject signs transaction object; detail: who asked
  signatureRefused: inside('signature-refused', 'refusal'), // key subject does not sign object; detail: reason
  submitted: open('transaction-submitted'), // transaction subject from address object; amount leaves
  rejected: open('transaction-rejected', 'refusal'), // detail: the chain's reason
  moved: open('coins-moved'), // amount of asset from address subject to address object; detail: transaction
  dropped: open('transaction-dropped'), // somebody else's transaction was first
  tagged: open('address-tagged'), // subject marks address object for all to see; detail: transaction

  // cold and vault
  telephoned: inside('telephoned'), // the co-signer rings up person subject about object; detail: what he says
  limitsLifted: inside('limits-lifted'), // subject pays anybody any amount from now on, at the wish of object
  limitsKept: inside('limits-kept', 'refusal'), // subject does not change its rules; detail: why
  releaseAnnounced: inside('release-announced'), // transaction object of subject leaves in amount seconds
  releaseCancelled: inside('release-cancelled', 'refusal'), // a watcher calls it off
  requestAltered: truth('request-altered', 'reach'), // subject hands signers of wallet object another transaction

  // wallets at work
  refillAsked: inside('refill-asked'), // wallet subject is low; amount wanted
  refillRefused: inside('refill-refused', 'refusal'), // detail: reason
  refillMade: inside('refill-made'), // from wallet object
  rebalanced: inside('rebalanced'), // surplus goes to wallet object
  coldOpened: inside('cold-opened'), // a cold session begins; amount seconds planned
  coldClosed: inside('cold-closed'),

  // noticing and answering
  alarmRaised: inside('alarm-raised', 'alarm'), // sensor subject sees object; amount: how much
  alarmNoticed: inside('alarm-noticed', 'alarm'), // person subject looks at it
  alarmConfirmed: inside('alarm-confirmed', 'alarm'), // detail: what it is taken to be
  alarmDismissed: inside('alarm-dismissed'), // a false alarm cost amount seconds
  ordered: inside('response-ordered', 'response'), // person subject orders object
  effective: inside('response-effective', 'response'), // object holds from now on
  resumed: inside('service-resumed', 'response'), // object works again after amount seconds
  announced: open('announced', 'response'), // the exchange tells the public

  // venues outside
  venueTold: inside('venue-told', 'response'), // venue subject will look for coins of amount payments; detail: by what
  soldOutside: truth('sold-outside'), // venue subject pays for amount of asset out of address object
  heldOutside: inside('held-outside', 'response'), // venue subject keeps amount of asset out of address object; detail: whether claimed
  returned: inside('coins-returned', 'response'), // venue subject gives amount of asset back, to wallet object
} as const;

/** Called with each event as it happens. */
export type Fold = (event: Event) => void;

/** Records events in order, keeps a running digest, hands each to its folds, and keeps them if asked. */
export class Journal {
  /** How many events have happened. */
  count = 0;
  /** Every event, or none when the journal was told not to keep them. */
  readonly events: Event[] = [];
  private readonly folds: Fold[] = [];
  private readonly digesting = new Digest();

  constructor(
    private readonly clock: { readonly now: Seconds },
    private readonly keep: boolean,
  ) {}

  /** Folds see every event from now on, in order. */
  follow(fold: Fold): void {
    this.folds.push(fold);
  }

  /** Records that something happened now and returns its index, to be named as a cause. */
  record(
    kind: Kind,
    cause: number,
    subject: Name,
    object: Name = nothing,
    amount = 0,
    asset: Name = nothing,
    detail: Name = nothing,
  ): number {
    const index = this.count++;
    const time = this.clock.now;
    const digest = this.digesting;
    digest.number(time);
    digest.number(amount);
    digest.lanes(kind.name.low ^ cause, kind.name.high ^ detail.low);
    digest.lanes(
      subject.low ^ scramble(object.high ^ asset.low),
      object.low ^ scramble(subject.high ^ detail.high),
    );
    const event: Event = { index, time, kind, cause, subject, object, amount, asset, detail };
    if (this.keep) this.events.push(event);
    for (const fold of this.folds) fold(event);
    return index;
  }

  /** Lower-case hexadecimal over everything recorded so far, equal on every machine and engine. */
  digest(): string {
    return this.digesting.text();
  }
}

function kind(id: string, seen: Seen, beat: Beat | null): Kind {
  return { id, seen, beat, name: name(id) };
}
