/** What whoever attacks a scenario's house could do instead of what he is on record with. */
import type { z } from 'zod';
import { plans } from '../attacks/index.ts';
import { tacticsWithMeansOf } from '../attacks/tactics.ts';
import type { Bilingual } from '../prose/language.ts';
import type { Scenario } from '../scenario/load.ts';

/** One way of attacking: the scenario with that attack in place of its own. */
export interface Way {
  readonly id: string;
  readonly title: Bilingual;
  readonly scenario: Scenario;
}

/** The way of record, as the scenario has it. */
export const ofRecord = 'of-record';

/**
 * First the way of record, then every other that the same means allow: the tactics of the scenario's own
 * plan keep all that they do not name, those of a kindred plan keep what both plans know.
 */
export function waysOf(scenario: Scenario): readonly Way[] {
  const { attack } = scenario;
  if (attack === null) return [];
  const given = attack.options as Readonly<Record<string, unknown>>;
  const record: Way = { id: ofRecord, title: attack.plan.title, scenario };
  const others = tacticsWithMeansOf(attack.plan.id, given).flatMap((tactic): Way[] => {
    const plan = plans.find(({ id }) => id === tactic.plan)!;
    const keys = Object.keys((plan.options as unknown as z.ZodObject).shape);
    const kept = Object.fromEntries(Object.entries(given).filter(([key]) => keys.includes(key)));
    const options = plan.options.safeParse({ ...kept, ...tactic.options });
    if (!options.success) return [];
    return [
      {
        id: tactic.id,
        title: tactic.title,
        scenario: { ...scenario, attack: { plan, options: options.data } },
      },
    ];
  });
  return [record, ...others];
}
