/** The story of what venues outside did about coins after they were taken, in both languages. */
import type { Event } from '../journal.ts';
import type { Language } from './language.ts';
import type { Phrases, Speech } from './told.ts';

type Told = 'tagged' | 'venueTold' | 'soldOutside' | 'heldOutside' | 'returned';

/** What the journal says of coins that venues hold though they are honest people's. */
const claimed = 'its holder came for it';

export const aftermath: Readonly<Record<Language, Pick<Phrases, Told>>> = {
  en: {
    tagged: ({ count, again }, say) =>
      again
        ? `${capital(say.number(count))} further ${count === 1 ? 'address' : 'addresses'} the coins passed ${count === 1 ? 'was' : 'were'} tagged.`
        : 'An address the coins had gone to was tagged on the chain, for all to see.',
    venueTold: ({ first, people }, say) =>
      `${capital(say.list(people.map((venue) => say.thing(venue))))} began to look for coins from ${say.number(first.amount)} ${first.amount === 1 ? 'payment' : 'payments'} of ${first.asset.text} that nobody had ordered, ${say.word(first.detail)}.`,
    soldOutside: ({ events, first, count, again }, say) =>
      again
        ? `${capital(say.thing(first.subject))} paid for ${say.worth(sum(events), first.asset)} more${brought(count, say)}.`
        : `The attackers sold ${say.worth(first.amount, first.asset)} at ${say.thing(first.subject)}, which paid.`,
    heldOutside({ events, first, count, again }, say) {
      const venue = capital(say.thing(first.subject));
      const held = say.worth(sum(events), first.asset);
      if (first.detail.text === claimed)
        return `${venue} held ${held}${again ? ` more${brought(count, say)}` : ''} whose holder came and claimed it.`;
      return again
        ? `${venue} held ${held} more${brought(count, say)}.`
        : `${venue} held ${held}: it stemmed from payments it had been told of.`;
    },
    returned: ({ events, first }, say) =>
      `${capital(say.thing(first.subject))} gave ${say.worth(sum(events), first.asset)} back; it went into ${say.thing(first.object)}.`,
  },
  ja: {
    tagged: ({ count, again }, say) =>
      again
        ? `資産が移ったアドレスさらに${say.number(count)}件に追跡印が付きました。`
        : '資産の移った先のアドレスに、誰からも見える追跡印がチェーン上で付きました。',
    venueTold: ({ first, people }, say) =>
      `${say.list(people.map((venue) => say.thing(venue)))}が、指図のない${first.asset.text}の出庫${say.number(first.amount)}件から出た資産の照合を始めました(${say.word(first.detail)})。`,
    soldOutside: ({ events, first, count, again }, say) =>
      again
        ? `${say.thing(first.subject)}がさらに${say.worth(sum(events), first.asset)}を換金しました(入庫${say.number(count)}件)。`
        : `攻撃者が${say.thing(first.subject)}に${say.worth(first.amount, first.asset)}を持ち込み、換金しました。`,
    heldOutside({ events, first, count, again }, say) {
      const venue = say.thing(first.subject);
      const held = say.worth(sum(events), first.asset);
      const more = again ? `さらに(入庫${say.number(count)}件)` : '';
      if (first.detail.text === claimed)
        return `${venue}が${more}${held}を凍結しましたが、本来の持ち主が名乗り出ました。`;
      return again
        ? `${venue}が${more}${held}を凍結しました。`
        : `${venue}が${held}を凍結しました。知らされていた出庫から出た資産です。`;
    },
    returned: ({ events, first }, say) =>
      `${say.thing(first.subject)}から${say.worth(sum(events), first.asset)}が返還され、${say.thing(first.object)}に入りました。`,
  },
};

function sum(events: readonly Event[]): number {
  return events.reduce((total, { amount }) => total + amount, 0);
}

/** In how many deposits, where there is more than one. */
function brought(count: number, say: Speech): string {
  return count === 1 ? '' : ` (${say.number(count)} deposits)`;
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
