/** What honest people of each group met, over many runs. */
import { groupsOf, type GroupOutcome, type Groups } from '../scenario/honest-groups.ts';

/** Counts are means over all runs, the rest over the runs that know it; the share harmed is of all wishes. */
export function groupsIn(runs: readonly { readonly groups: Groups }[]): Groups {
  return groupsOf((trait, id): GroupOutcome => {
    const met = runs.map(({ groups }) => groups[trait][id]!);
    const mean = (field: keyof GroupOutcome): number | null => {
      const known = met.map((each) => each[field]).filter((value) => value !== null);
      return known.length === 0 ? null : known.reduce((sum, each) => sum + each, 0) / known.length;
    };
    const wishes = met.reduce((sum, each) => sum + each.wishes, 0);
    const harmed = met.reduce((sum, each) => sum + (each.harmedShare ?? 0) * each.wishes, 0);
    return {
      customers: mean('customers') ?? 0,
      wishes: wishes / runs.length,
      harmedShare: wishes === 0 ? null : harmed / wishes,
      refused: mean('refused') ?? 0,
      lockouts: mean('lockouts') ?? 0,
      supportContacts: mean('supportContacts') ?? 0,
      delaySecondsP50: mean('delaySecondsP50'),
      delaySecondsP95: mean('delaySecondsP95'),
    };
  });
}

/** Nobody wanted anything. */
export const nobodyMet: Groups = groupsOf(() => ({
  customers: 0,
  wishes: 0,
  harmedShare: null,
  refused: 0,
  lockouts: 0,
  supportContacts: 0,
  delaySecondsP50: null,
  delaySecondsP95: null,
}));
