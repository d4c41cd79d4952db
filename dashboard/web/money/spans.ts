/** Spans of time as short as a column can carry them. */
import { day } from '../../../sim/time.ts';
import type { Language } from '../../../sim/prose/language.ts';
import type { Column } from '../fold/flow.ts';
import type { Called } from '../text/called.ts';

/** The day, or days; and the hours where it is less than a day. */
export function spanLines({ from, to }: Column, called: Called, language: Language): string[] {
  if (to === Infinity) return ['–'];
  const date = (time: number): string => shortDate(called.moment(time), language);
  const last = date(to - 1);
  const days = date(from) === last ? last : `${date(from)} – ${last}`;
  if (to - from >= day) return [days];
  return [days, `${called.clock(from)}–${called.clock(to)}`];
}

/** `26 Jan`, `1月26日`. */
function shortDate(moment: string, language: Language): string {
  if (language === 'ja') return /[0-9]+月[0-9]+日/.exec(moment)?.[0] ?? moment;
  return moment.split(' ').slice(1, 3).join(' ');
}
