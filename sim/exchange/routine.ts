/** The ordinary work of those who hold rights: so many uses a week, known without living through them. */
import { hour, minute } from '../time.ts';
import type { Blueprint } from './blueprint.ts';
import type { RightName } from './blueprint/rights.ts';

/** How often the ordinary work of a house uses each right in a week (assumed). */
export const usesPerWeek: Readonly<Record<RightName, number>> = {
  deploy: 3,
  restore: 1,
  console: 7,
  approve: 7,
  'open-safe': 2,
  'hold-key': 1,
  'reset-factor': 30,
  'read-logs': 1,
  'open-site': 1,
};

/** Share of ordinary uses for which nobody had opened a ticket (assumed). */
export const withoutTicket = 0.02;

/** Share of ordinary uses in which more was done than the ticket asked for, at somebody's word (assumed). */
export const beyondTicket = 0.01;

/**
 * People kept busy round the clock by what the house's rules ask week by week: a second person beside
 * each use of a right, colleagues who read changes, an auditor, and seals that are looked at.
 */
export function routine({ trust, keys }: Blueprint): number {
  let seconds = 0;
  const held = trust.rights.filter(({ id }) =>
    trust.members.some(({ rights }) => rights.includes(id)),
  );
  for (const { id, persons } of held) seconds += usesPerWeek[id] * (persons - 1) * besideSeconds;
  seconds += usesPerWeek.deploy * trust.change.reviewers * readSeconds;
  if (trust.audit.everyDays > 0) {
    const lines = held.reduce((sum, { id }) => sum + usesPerWeek[id], 0);
    seconds += lines * (trust.audit.reads === 'every' ? compareSeconds : skimSeconds);
  }
  const { everyDays } = trust.seals;
  if (everyDays > 0) {
    const sites = new Set<string>();
    for (const { backup } of keys)
      if (backup?.sealed === true) for (const site of backup.places) sites.add(site);
    seconds += (sites.size * inspectSeconds * 7) / everyDays;
  }
  return seconds / weekSeconds;
}

const weekSeconds = 7 * 24 * hour;
/** Standing beside a colleague, reading a change, a line read or compared, a trip to a safe (assumed). */
const besideSeconds = 15 * minute;
const readSeconds = 2 * hour;
const skimSeconds = minute;
const compareSeconds = 10 * minute;
const inspectSeconds = 2 * hour;
