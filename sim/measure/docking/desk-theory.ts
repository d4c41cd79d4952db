/** Queues that textbooks have solved: Erlang's for exponential work (1917), Pollaczek's and Khinchine's for fixed (1930, 1932). */

export interface Desk {
  readonly people: number;
  /** Share of the time that each of them is at work, below 1. */
  readonly load: number;
  /** `fixed` for several people is no textbook's, and is refused. */
  readonly service: 'exponential' | 'fixed';
}

/** Mean seconds from coming to being begun, where one piece of work takes `work` seconds. */
export function waitOf({ people, load, service }: Desk, work: number): number {
  if (service === 'fixed' && people > 1)
    throw new Error(`desk: expected one person where work is fixed, found ${people}`);
  const exponential = (allBusy(people, load) * work) / (people * (1 - load));
  return service === 'fixed' ? exponential / 2 : exponential;
}

/** Erlang's C: the share of orders that find everybody at work. */
function allBusy(people: number, load: number): number {
  const offered = people * load;
  let term = 1;
  let sum = 1;
  for (let busy = 1; busy < people; busy++) sum += term *= offered / busy;
  const last = (term * offered) / people / (1 - load);
  return last / (sum + last);
}
