/** The story in English: past for what happened, one sentence for one event or for several alike. */
import { name, type Name } from '../kernel/random.ts';
import type { Event } from '../journal.ts';
import type { Act } from '../exchange/acts.ts';
import { aftermath } from './aftermath.ts';
import { wordOf } from './word-of.ts';
import type { Matter, Phrases, Speech } from './told.ts';
import { drivenOut, ownKeys, ownWays, rightNouns } from './staff-words.ts';
import { acts, sensors } from './words.ts';

export const english: Phrases = {
  walletOpened({ events, first }, say) {
    const total = sum(events);
    const held = say.worth(total, first.asset);
    if (events.length === 1)
      return `The exchange held ${held}, all of it in the ${first.detail.text} wallet.`;
    const parts = events.map(
      ({ amount, detail }) => `${say.percent(amount / total)} ${detail.text}`,
    );
    return `The exchange held ${held}: ${say.list(parts)}.`;
  },
  accountTargeted: ({ events, count }, say) =>
    `The attackers aimed at ${many(count, 'customer', say)}, who held ${say.yen(sum(events))}.`,
  supportContacted: (matter, say) =>
    `${capital(whom(matter, say))} told the support desk: ${say.word(matter.first.object)}.`,
  mailed: ({ count }, say) =>
    `The attackers mailed a document to ${many(count, 'member', say)} of staff.`,
  fooled: ({ first, count, again }, say) =>
    again
      ? `${Many(count, 'more person', say)} ${say.word(first.object)}.`
      : `${capital(say.thing(first.subject))} ${say.word(first.object)}.`,
  reached: ({ events, first }, say) =>
    `The attackers ${[...ownKeys, ...ownWays].includes(first.detail.text) ? 'entered' : 'reached'} ${say.list(events.map(({ object }) => say.thing(object)))} ${say.word(first.detail)}.`,
  barred: ({ first, count, again }, say) =>
    first.detail.text === drivenOut
      ? `A guard who had heard the bell drove the attackers out of ${say.thing(first.object)}${times(again, count, say)}.`
      : Object.hasOwn(rightNouns, first.object.text)
        ? `The attackers could not use ${wordOf(rightNouns, first.object.text, 'en')}${times(again, count, say)}: ${say.word(first.detail)}.`
        : `The attackers could not ${isKey(first.object) ? 'copy' : 'enter'} ${say.thing(first.object)}${times(again, count, say)}: ${say.word(first.detail)}.`,
  keyCopied({ first }, say) {
    const { needed, keys } = say.policy(first.object);
    const enough =
      needed === 1
        ? 'One key is enough.'
        : `It takes ${say.number(needed)} of ${say.number(keys)}.`;
    return `The attackers copied ${say.thing(first.object)}. ${enough}`;
  },
  sealBroken: ({ first }, say) =>
    `The attackers opened the sealed bag with ${say.thing(first.object)} in ${say.thing(first.detail)}. A broken seal is seen by whoever looks.`,
  logWiped: ({ first }, say) =>
    `The attackers struck their lines from the records of ${say.thing(first.object)}.`,
  approached: ({ first }, say) =>
    `The attackers offered ${say.thing(first.object)} ${say.yen(first.amount)} to take part, who ${say.word(first.detail)}.`,
  departed: ({ first }, say) =>
    first.detail.text === ''
      ? `${capital(say.thing(first.subject))} left the house.`
      : `${capital(say.thing(first.subject))} was dismissed: ${say.word(first.detail)}.`,
  obtained: (matter, say) =>
    `The attackers got hold of ${say.word(matter.first.object)} of ${whom(matter, say)}.`,
  waits({ first, count, again }, say) {
    const long = say.length(first.amount);
    if (logins.includes(first.detail.text))
      return `The attackers waited ${long} for somebody to log in to ${say.thing(first.object)}.`;
    const why = say.word(first.detail);
    const reason = why.startsWith('for ') ? why : `(${why})`;
    return `The attackers waited ${long}${times(again, count, say)} ${reason}.`;
  },
  rewritten: (matter, say) =>
    `Between the screen and the exchange the attackers rewrote ${say.word(matter.first.detail)} of ${whom(matter, say)}.`,
  gaveUp(matter, say) {
    const why = say.word(matter.first.detail);
    if (ofCustomer(matter)) return `The attackers left ${whom(matter, say)} alone: ${why}.`;
    return matter.again
      ? `The attackers stopped elsewhere too: ${why}.`
      : `The attackers stopped: ${why}.`;
  },

  signedIn: (matter, say) => `The attackers signed in as ${whom(matter, say)}.`,
  declined: (matter, say) =>
    `${capital(whom(matter, say))} read on the second display what they had not ordered, and said no.`,
  signInRefused: (matter, say) =>
    `The attackers were not let in as ${whom(matter, say)}: ${say.word(matter.first.detail)}.`,
  factorChanged: (matter, say) =>
    `The attackers changed the ${say.word(matter.first.object)} of ${whom(matter, say)} ${say.word(matter.first.detail)}.`,
  factorChangeRefused: (matter, say) =>
    `The attackers could not change the ${say.word(matter.first.object)} of ${whom(matter, say)}: ${say.word(matter.first.detail)}.`,
  accountFrozen: (matter, say) =>
    `${capital(say.word(matter.first.detail))} had the account of ${whom(matter, say)} frozen.`,
  noticeRead: (matter, say) =>
    `${capital(whom(matter, say))} read a notice of ${say.word(matter.first.object)}.`,
  destinationRegistered: (matter, say) =>
    `The attackers entered an address of theirs for ${whom(matter, say)}.`,
  orderFilled: (matter, say) =>
    `The attackers sold coins of ${whom(matter, say)} for ${matter.first.object.text}.`,
  ledgerAltered: ({ first, count, again }, say) =>
    `The attackers wrote into the books${times(again, count, say)}: ${say.word(first.detail)}, ${say.worth(first.amount, first.asset)}.`,

  requested({ events, first, count, again }, say) {
    const total = say.worth(sum(events), first.asset);
    if (!again) return `The attackers ordered a payout of ${total}.`;
    return `The attackers ordered ${many(count, 'further payout', say)}, ${total}${inAll(count)}.`;
  },
  verdict({ first, count, again, theirs }, say) {
    const [answer, reason] = answerOf(first.detail.text);
    const whose =
      theirs === null ? 'of customers' : theirs ? 'of the attackers' : 'of honest customers';
    const requests = again ? many(count, 'further request', say) : 'a request';
    const met = verdicts[answer] ?? answer;
    return `${say.control(first.subject)}: ${requests} ${whose} ${met} (${say.word(name(reason))}).`;
  },
  reviewed: ({ first, count, again }, say) =>
    again
      ? `${Many(count, 'further payout', say)} of the attackers went to review: ${say.word(first.detail)}.`
      : `${capital(say.thing(first.object))} reviewed a payout of the attackers: ${say.word(first.detail)}.`,
  refused: ({ first, count, again }, say) =>
    `Refused: ${again ? many(count, 'further payout', say) : 'a payout'} of the attackers (${say.word(first.detail)}). The coins stayed.`,
  cancelled: ({ first, count, again }, say) =>
    `Cancelled by ${say.word(first.detail)}: ${again ? many(count, 'further payout', say) : 'a payout'} of the attackers. The coins stayed.`,

  signatureMade: ({ first, count, again }, say) =>
    again
      ? `The exchange's own keys signed for the attackers ${many(count, 'more time', say)}.`
      : `${capital(say.thing(first.subject))} signed for the attackers.`,
  signatureRefused: ({ first, count, again }, say) =>
    `${capital(say.thing(first.subject))} did not sign for the attackers${times(again, count, say)}: ${say.word(first.detail)}. The coins stayed.`,
  rejected: ({ count, again }, say) =>
    `The chain rejected ${again ? many(count, 'more transfer', say) : 'a transfer'} of the attackers.`,
  moved({ events, first, people, count, span, gone, again }, say) {
    const from =
      people.length === 1 ? say.thing(first.subject) : many(people.length, 'vault wallet', say);
    const total = say.worth(sum(events), first.asset);
    const sofar =
      gone < leastTold ? '' : ` By then ${part(gone, say)} ${first.asset.text} was gone.`;
    if (count === 1 && !again && gone < leastTold)
      return `A first transfer, ${total}, left ${from} for the attackers.`;
    if (count === 1) return `${total} left ${from} for the attackers.${sofar}`;
    const each = alike(events)
      ? `of ${say.worth(first.amount, first.asset)} each`
      : `of ${total}${inAll(count)}`;
    const within = span < 60 ? '' : ` within ${say.length(span)}`;
    const transfers = Many(count, again ? 'further transfer' : 'transfer', say);
    return `${transfers} ${each} left ${from} for the attackers${within}.${sofar}`;
  },

  tokenTaken: ({ first }, say) =>
    `The attackers took an administrator token that lay in ${say.thing(first.object)}.`,
  telephoned: ({ first, count, again }, say) =>
    `The co-signer rang up about ${say.thing(first.object)}${times(again, count, say)}; ${say.thing(first.subject)} said: ${say.word(first.detail)}.`,
  limitsLifted: () =>
    'The co-signer lifted its limits, as it was told to from the console: it would pay anybody any amount.',
  limitsKept: ({ first }, say) => `The co-signer kept its limits: ${say.word(first.detail)}.`,
  requestAltered: ({ first, again }, say) =>
    `${again ? 'Once more the' : 'The'} attackers handed the signers of ${say.thing(first.object)} another payment than the one on their screens.`,
  releaseAnnounced: ({ first, count, again }, say) =>
    again
      ? `${Many(count, 'further release', say)} ${count === 1 ? 'was' : 'were'} announced.`
      : `A release out of ${say.thing(first.subject)} was announced; it would leave in ${say.length(first.amount)}.`,
  releaseCancelled: ({ first, count, again }, say) =>
    again
      ? `${Many(count, 'further release', say)} ${count === 1 ? 'was' : 'were'} called off.`
      : `A watcher found that nobody had ordered it and called the release out of ${say.thing(first.subject)} off. The coins stayed.`,

  refillMade: ({ events, first }, say) =>
    `${capital(say.worth(sum(events), first.asset))} moved from ${say.thing(first.object)} to ${say.thing(first.subject)}.`,
  refillRefused: ({ first, count, again }, say) =>
    `No refill of ${say.thing(first.subject)}${times(again, count, say)}: ${say.word(first.detail)}.`,

  alarmRaised: ({ first, count, again }, say) =>
    `${again ? Many(count, 'further alarm', say) : 'An alarm'} went off over ${say.thing(first.object)}: ${sensor(first.subject.text)}.`,
  alarmNoticed({ first, cause }, say) {
    const late = cause === null ? 0 : first.time - cause.time;
    const after = late < 60 ? 'at once' : `${say.length(late)} after it went off`;
    return `${capital(say.thing(first.subject))} looked at the alarm ${after}.`;
  },
  alarmConfirmed: ({ first, count, again }, say) =>
    again
      ? `${Many(count, 'further alarm', say)} proved true.`
      : `${capital(say.thing(first.subject))} found it true: ${sensor(first.detail.text)}${aboutRights.includes(first.detail.text) ? '' : ', and coins were missing'}.`,
  alarmDismissed: ({ first, count, again }, say) =>
    again
      ? `${Many(count, 'further alarm', say)} proved false.`
      : `${capital(say.thing(first.subject))} found nothing missing; the look took ${say.length(first.amount)}.`,
  ordered: ({ events, first }, say) =>
    `${capital(say.thing(first.subject))} gave orders: ${say.list(events.map(({ object }) => orderOf(object.text)))}.`,
  effective: ({ events, first }, say) =>
    `${say.list(first.subject.text.split(' '))}: ${say.list(events.map(({ object }) => stateOf(object.text)))}.`,
  resumed: ({ events, first }, say) =>
    `Payouts of ${say.list(events.map(({ subject }) => subject.text))} resumed after ${say.length(first.amount)}.`,
  announced: ({ again }) => `The exchange told the public${again ? ' once more' : ''}.`,
  ...aftermath.en,
};

/** A share of all coins below this is not worth saying. */
const leastTold = 0.001;

/** Of this alarm nobody needs to have lost a coin. */
const unordered = 'payment nobody ordered';

/** Sensors that speak of keys and rights, not of coins. */
const aboutRights = ['broken seal', 'use without a ticket', 'work beyond the ticket', unordered];

const logins: readonly string[] = ['login', 'session'];

const verdicts: Readonly<Record<string, string>> = {
  refuse: 'refused',
  hold: 'made to wait',
  review: 'sent to a person',
  challenge: 'asked for one more proof',
};

function answerOf(detail: string): [answer: string, reason: string] {
  const [answer = '', ...reason] = detail.split(': ');
  return [answer, reason.join(': ')];
}

function sum(events: readonly Event[]): number {
  return events.reduce((total, { amount }) => total + amount, 0);
}

function alike(events: readonly Event[]): boolean {
  const first = events[0]!.amount;
  return events.every(({ amount }) => Math.abs(amount - first) <= first / 100);
}

function part(share: number, say: Speech): string {
  return share > 0.995 ? 'practically all' : `${say.percent(share)} of all`;
}

function sensor(text: string): string {
  return wordOf(sensors, text, 'en');
}

function orderOf(act: string): string {
  return acts[act as Act].order;
}

function stateOf(act: string): string {
  return acts[act as Act].holds;
}

function ofCustomer({ people }: Matter): boolean {
  return people[0]!.text.startsWith('customer');
}

function inAll(count: number): string {
  return count === 1 ? '' : ' in all';
}

function isKey({ text }: Name): boolean {
  return text.includes(' key ');
}

/** The customer it happened to, or how many; some of them more than once. */
function whom({ people, again, count }: Matter, say: Speech): string {
  if (!again) return say.thing(people[0]!);
  if (people.length === count) return many(count, 'further customer', say);
  return `${many(people.length, 'customer', say)} (${many(count, 'more time', say)})`;
}

/** Says that it happened more than once; the first time needs no word. */
function times(again: boolean, count: number, say: Speech): string {
  return again ? ` ${many(count, 'more time', say)}` : '';
}

function many(count: number, thing: string, say: Speech): string {
  return `${say.number(count)} ${thing}${count === 1 ? '' : 's'}`;
}

function Many(count: number, thing: string, say: Speech): string {
  return capital(many(count, thing, say));
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
