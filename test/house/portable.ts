import { name, random } from '../../sim/kernel/random.ts';
import { simulation, type Story } from '../../sim/kernel/simulation.ts';
import { Journal, kinds } from '../../sim/journal.ts';

/** The journal digest of a small run: what every engine has to agree on to the last bit. */
export function digest(): string {
  const clock = simulation();
  const journal = new Journal(clock, false);
  const chance = random('portable');
  const patience = chance.die('patience');
  const wealth = chance.die('wealth');

  function* visitor(number: number): Story {
    const self = name(`customer ${number}`);
    for (let visit = 0; visit < 20; visit++) {
      yield patience.exponential(self, 3600, visit);
      const amount = Math.floor(wealth.lognormal(self, 10, 2, visit));
      journal.record(kinds.wished, -1, self, name(`visit ${visit}`), amount);
    }
  }
  for (let number = 0; number < 50; number++) clock.begin(visitor(number));
  clock.run(86_400);
  return `${journal.count} events, ${journal.digest()}`;
}
