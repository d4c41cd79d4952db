/**
 * Wins colleagues over one by one. Each has a price, in years of pay; some of those who decline say so to
 * the house. Who he is talking to makes the difference, never what the house has switched on.
 */
import type { Story } from '../../kernel/simulation.ts';
import { kinds, nothing } from '../../journal.ts';
import { name } from '../../kernel/random.ts';
import { day } from '../../time.ts';
import type { Member } from '../../exchange/doors.ts';
import type { Scene } from '../plan.ts';

export interface Recruiting {
  /** Years of pay he offers. */
  readonly offerYears: number;
  /** Yen he has to give away beforehand. */
  readonly budgetYen: number;
  readonly approachDays: number;
  /** Share of those who decline that would name whoever asked them. */
  readonly reports: number;
}

export interface Recruiter {
  /** Asks candidates in turn, nobody twice; the first who agrees, or why there is none. */
  win(candidates: readonly Member[], cause: number): Story<Member | string>;
}

/** Yen that one colleague costs with this offer. */
export function offerTo({ yearsPay }: Member, offerYears: number): number {
  return Math.floor(yearsPay * offerYears);
}

export function recruiter(scene: Scene, leader: Member, chosen: Recruiting): Recruiter {
  const talks: Talks = { scene, leader, chosen, asked: new Set([leader.name.text]), spent: 0 };
  return { win: (candidates, cause) => win(talks, candidates, cause) };
}

/** Whom he has talked to, and what that has cost. */
interface Talks {
  readonly scene: Scene;
  readonly leader: Member;
  readonly chosen: Recruiting;
  readonly asked: Set<string>;
  spent: number;
}

function* win(talks: Talks, candidates: readonly Member[], cause: number): Story<Member | string> {
  const { scene, leader, chosen, asked } = talks;
  const { world, doors, adversary } = scene;
  const { journal, random } = world;
  for (const candidate of candidates) {
    const { name: whom } = candidate;
    if (asked.has(whom.text)) continue;
    const offer = offerTo(candidate, chosen.offerYears);
    if (talks.spent + offer > chosen.budgetYen) return 'the money is spent';
    asked.add(whom.text);
    yield chosen.approachDays * day;
    const price = random.die('price-in-years').lognormal(whom, lnMedian, spread);
    const agrees = price <= chosen.offerYears;
    const tells = !agrees && random.die('reports-approach').share(whom) < chosen.reports;
    const answer = name(agrees ? 'agrees' : tells ? 'reports it' : 'declines');
    const record = journal.record(
      kinds.approached,
      cause,
      adversary.name,
      whom,
      offer,
      nothing,
      answer,
    );
    if (tells) {
      doors.rights.report(leader, candidate, record);
      return 'a colleague reported it';
    }
    if (!agrees) continue;
    talks.spent += offer;
    return candidate;
  }
  return 'too few colleagues would take part';
}

/** Half of all people would take part for ten years of pay: its logarithm, and the spread (assumed). */
const lnMedian = 2.302585093;
const spread = 1;
