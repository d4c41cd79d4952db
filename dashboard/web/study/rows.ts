/** The rows a study can have: every shipped scenario and variant, and one of the viewer's own. */
import cardsMade from 'virtual:cards';
import type { Bilingual, Language } from '../../../sim/prose/language.ts';
import type { Cards, ScenarioCard } from '../views/cards.ts';
import { rowParts } from './asked.ts';
import { titled } from './row-title.ts';

export interface RowOffered {
  /** `ID` or `ID/VARIANT`. */
  readonly id: string;
  readonly kind: ScenarioCard['kind'] | 'own';
  readonly scenario: Bilingual;
  readonly variant: Bilingual | null;
}

const cards = cardsMade as Cards;

/** In the order in which `measure` takes them, so that the same choice is the same study. */
export const rowsShipped: readonly RowOffered[] = cards.scenarios.flatMap(
  ({ id, kind, title, variants }) => [
    { id, kind, scenario: title, variant: null },
    ...variants.map((each) => ({
      id: `${id}/${each.id}`,
      kind,
      scenario: title,
      variant: each.title,
    })),
  ],
);

export const baselinesOffered = cards.baselines;

/** The rows among which may be chosen; one's own scenario stands before, and hides a shipped one of its id. */
export function rowsWith(own: string | null, variant: string): readonly RowOffered[] {
  if (own === null) return rowsShipped;
  const named = { en: own, ja: own };
  const id = variant === '' ? own : `${own}/${variant}`;
  return [
    {
      id,
      kind: 'own',
      scenario: named,
      variant: variant === '' ? null : { en: variant, ja: variant },
    },
    ...rowsShipped.filter((row) => rowParts(row.id).scenario !== own),
  ];
}

/** What a row is called before its study has begun. */
export function offeredTitle(row: string, language: Language): string {
  const named = rowsShipped.find(({ id }) => id === row);
  return named === undefined ? row : titled(named, language);
}
