/** A card for each scenario and each set of controls, made when the page is built. */
import type { Bilingual } from '../../../sim/prose/language.ts';
import type { Moment } from '../../../sim/time.ts';

export interface ScenarioCard {
  readonly id: string;
  readonly kind: 'incident' | 'exercise' | 'ordinary';
  readonly template: boolean;
  readonly title: Bilingual;
  readonly summary: Bilingual;
  readonly start: Moment;
  /** What was lost by the record, in yen of the scenario; null where nobody published it. */
  readonly recordedYen: number | null;
  readonly assetsYen: number;
  /** How many of its inputs are known how well. */
  readonly grades: Readonly<Record<'established' | 'reported' | 'assumed', number>>;
  /** The first of the seeds `vaultdrill`, `vaultdrill/0`, `vaultdrill/1`, … with a loss under what was in force. */
  readonly seed: string;
  /** How many seeds before it were tried, and lost nothing. */
  readonly spared: number;
  readonly variants: readonly { readonly id: string; readonly title: Bilingual }[];
}

export interface BaselineCard {
  readonly id: string;
  readonly title: Bilingual;
  readonly summary: Bilingual;
  /** Ids of its controls. */
  readonly controls: readonly string[];
}

export interface Cards {
  readonly scenarios: readonly ScenarioCard[];
  readonly baselines: readonly BaselineCard[];
  /** The blank form to copy. */
  readonly form: string;
}
