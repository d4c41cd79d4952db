/**
 * The published model as it stands, without a house: one number of coins, and three streams that change it
 * at once. It rolls the dice of `threshold-house.ts`, so that a lifetime can be compared with its like.
 */
import { name, random } from '../../kernel/random.ts';
import type { Lifetime } from './threshold-house.ts';
import type { Flows } from './threshold-theory.ts';

/** One lifetime with the customers and thieves of that seed. */
export function bareLifetime(
  flows: Flows,
  ceiling: number,
  seed: string,
): Pick<Lifetime, 'refills' | 'days'> {
  const chance = random(seed);
  const one = name('one');
  const stands = chance.die('stands by');
  const streams = (['deposits', 'withdrawals', 'thefts'] as const).map((what) => {
    const die = chance.die(what);
    let turn = 0;
    const gap = (): number => die.exponential(one, 1 / flows[what], turn++);
    return { what, gap, due: gap() };
  });
  let coins = ceiling;
  let refills = 0;
  for (;;) {
    const next = streams.reduce((first, each) => (each.due < first.due ? each : first));
    const days = next.due;
    next.due += next.gap();
    if (next.what === 'deposits') coins = Math.min(ceiling, coins + 1);
    else coins = next.what === 'thefts' ? 0 : coins - 1;
    if (coins > 0) continue;
    coins = ceiling;
    refills++;
    if (stands.share(one, refills) < flows.watched) return { refills, days };
  }
}
