/** Names that only a journal uses, of orders, transactions, addresses and networks, as a reader would say them. */
import type { Language } from '../../../sim/prose/language.ts';

type Saying = (parts: readonly string[], thing: (text: string) => string) => string;

/** The name as it is said, or null where it is none of these. */
export function saidName(
  text: string,
  language: Language,
  thing: (text: string) => string,
): string | null {
  for (const [shape, say] of shapes) {
    const found = shape.exec(text);
    if (found !== null) return say[language](found.slice(1), thing);
  }
  return null;
}

const shapes: readonly (readonly [RegExp, Readonly<Record<Language, Saying>>])[] = [
  [/^withdrawal ([0-9]+)$/, { en: ([n]) => `order ${n}`, ja: ([n]) => `出庫依頼${n}` }],
  [
    /^transaction ([0-9]+) of (.+?)(?: \(keys [0-9]+\))?$/,
    {
      en: ([n, from], thing) => `transaction ${n} of ${thing(from!)}`,
      ja: ([n, from], thing) => `${thing(from!)}の送金${n}`,
    },
  ],
  [
    /^collecting ([0-9]+)\/[A-Z0-9]+$/,
    { en: ([n]) => `address ${n} of the attackers`, ja: ([n]) => `攻撃者の宛先${n}` },
  ],
  [
    /^onward ([0-9]+)\/[A-Z0-9]+$/,
    { en: ([n]) => `stopover ${n} of the attackers`, ja: ([n]) => `攻撃者の経由先${n}` },
  ],
  [
    /^collecting from (customer [0-9]+)\b.*$/,
    {
      en: ([whom], thing) => `an address of the attackers for ${thing(whom!)}`,
      ja: ([whom], thing) => `${thing(whom!)}向けの攻撃者の宛先`,
    },
  ],
  [
    /^device (?:on|of) (.+)$/,
    {
      en: ([where], thing) => `device of ${thing(where!)}`,
      ja: ([where], thing) => `${thing(where!)}の端末`,
    },
  ],
  [
    /^(?:network for|home of) (customer [0-9]+)$/,
    {
      en: ([whom], thing) => `network of ${thing(whom!)}`,
      ja: ([whom], thing) => `${thing(whom!)}の回線`,
    },
  ],
];
