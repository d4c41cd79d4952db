/** Why alone, left out and Shapley's value of a control differ, in a sentence each. */
import type { AttributedControl, Shared } from '../../measure/attribution.ts';
import { disagreementsIn, type Disagreement } from '../../measure/disagreement.ts';
import { titleOfControl } from '../../prose/control-title.ts';
import type { Language } from '../../prose/language.ts';
import { percent } from '../../prose/shares.ts';

/** Of what is lost first, then of what customers lose. */
export function disagreementsTold(
  row: Shared & { readonly customers: Shared },
  language: Language,
): string[] {
  const text = words[language];
  const told = (shared: Shared, whose: string): string[] =>
    disagreementsIn(shared).map((each) => {
      const control = shared.controls.find(({ id }) => id === each.id)!;
      const title = `${titleOfControl(each.id, language)}${whose}`;
      return text.sentence(title, figuresOf(control), because(each, language));
    });
  return [...told(row, ''), ...told(row.customers, text.forCustomers)];
}

function figuresOf({ alone, without, value }: AttributedControl): Figures {
  return {
    alone: percent(alone!.mean),
    without: percent(without!.mean),
    value: percent(value!.mean),
  };
}

interface Figures {
  readonly alone: string;
  readonly without: string;
  readonly value: string;
}

function because(
  { kind, redundant, complementary, paired }: Disagreement,
  language: Language,
): string {
  const text = words[language];
  const named = (ids: readonly string[]): string =>
    text.listed(ids.slice(0, mostNamed).map((id) => titleOfControl(id, language)));
  if (!paired) return text.unpaired[kind];
  const overlap = redundant.length > 0 ? named(redundant) : undefined;
  const need = complementary.length > 0 ? named(complementary) : undefined;
  if (kind === 'overlap') return overlap === undefined ? text.noPair : text.overlap(overlap);
  if (kind === 'need') return need === undefined ? text.noPair : text.need(need);
  if (overlap !== undefined && need !== undefined) return text.both(overlap, need);
  return text.noPair;
}

const mostNamed = 3;

const words = {
  en: {
    sentence: (control: string, { alone, without, value }: Figures, why: string) =>
      `${control}: ${alone} alone, ${without} given up when left out, and a part of ${value} disagree, because ${why}.`,
    forCustomers: ', of what customers lose',
    listed: (names: readonly string[]) =>
      names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`,
    overlap: (others: string) =>
      `it is redundant with ${others}: alone it is credited with work that they do as well, left out they still do it, and its part is its share of that work`,
    need: (others: string) =>
      `it is complementary to ${others}: alone it lacks what they bring, left out they save less as well, and its part is its share of what they save together`,
    both: (overlap: string, need: string) =>
      `it needs ${need} before it saves anything, and ${overlap} can do its work: first of all it saves nothing yet, last of all nothing any more`,
    noPair:
      'what it adds depends on which others are there; no single pair stands out in these runs, so it takes three or more, or too few runs were made',
    unpaired: {
      overlap:
        'others of this set do part of its work; with which of them it is redundant was not measured among so many',
      need: 'it saves more beside others of this set; to which of them it is complementary was not measured among so many',
      between:
        'what it adds depends on which others are there; with which was not measured among so many',
    },
  },
  ja: {
    sentence: (control: string, { alone, without, value }: Figures, why: string) =>
      `${control}:単独で${alone}、外すと失うのは${without}、寄与は${value}と食い違います。${why}。`,
    forCustomers: '(利用者の損失)',
    listed: (names: readonly string[]) => names.join('、'),
    overlap: (others: string) =>
      `${others}と働きが重複(冗長)するためです。単独なら同じ働きをすべて自分の効果に数え、外しても相手がその働きを続け、寄与はその分け前です`,
    need: (others: string) =>
      `${others}と補い合う(補完的)ためです。単独では相手の働きを欠き、外すと相手の効果も減り、寄与は共に防ぐ分の分け前です`,
    both: (overlap: string, need: string) =>
      `${need}があって初めて効果が出る一方、${overlap}が同じ働きをするためです。最初に入れてもまだ効果がなく、最後に入れてももう効果がありません`,
    noPair:
      '上積み分がほかの対策の有無に左右されるためです。特定の2つの組では説明できず、3つ以上の組合せによるか、回数が足りません',
    unpaired: {
      overlap:
        'この組合せのほかの対策と働きが一部重複(冗長)するためです。どれと重なるかは、対策が多いため測っていません',
      need: 'この組合せのほかの対策と併せると効果が増す(補完的な)ためです。どれと補い合うかは、対策が多いため測っていません',
      between:
        '上積み分がほかの対策の有無に左右されるためです。どれによるかは、対策が多いため測っていません',
    },
  },
};
