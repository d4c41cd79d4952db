/** What is set anew for a customer who has lost it. */
import { expect, test } from 'vitest';
import { name } from '../../sim/kernel/random.ts';
import type { Story } from '../../sim/kernel/simulation.ts';
import { day } from '../../sim/time.ts';
import { opened } from './opened.ts';

const agents = { role: 'agent', department: 'support', people: 1, yearsPay: 4e6 };

test('what the desk sets anew was never valid before, however often it is asked', () => {
  const { house, doors, clock } = opened({}, ({ trust }) => {
    trust.members.push({ ...agents, rights: ['reset-factor'] });
    trust.rights.push({ id: 'reset-factor', opens: [], persons: 1, departments: 1 });
  });
  const account = house.accounts.open(0, 'totp');
  const valid = [{ ...account }];
  function* asksAgainAndAgain(): Story {
    for (let time = 0; time < 3; time++) {
      const who = name('whoever calls');
      const set = yield* doors.visits.reset(account, house.rights.members('agent'), who, -1);
      expect(set).toMatchObject({ password: account.password });
      valid.push({ ...account });
    }
  }
  clock.begin(asksAgainAndAgain());
  clock.run(30 * day);
  for (const secret of ['password', 'pin', 'totp'] as const)
    expect(new Set(valid.map((then) => then[secret])).size).toBe(4);
});
