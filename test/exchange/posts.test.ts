import { expect, test } from 'vitest';
import { day } from '../../sim/time.ts';
import { describeAll } from '../../sim/scenario/fault.ts';
import { loadScenario } from '../../sim/scenario/load.ts';
import { opened, text } from './opened.ts';

test('a post is read when somebody first asks for its role', () => {
  const asked = new Set<string>();
  const { house, notices, clock } = opened({}, (plan) => {
    const watched = {
      get: (posts: object, role: string) => (asked.add(role), Reflect.get(posts, role)),
    };
    plan.posts = new Proxy(plan.posts, watched);
  });
  clock.run(day);
  expect([...asked]).toEqual([]);
  expect(notices.deskHours()).toEqual({ from: 9, to: 18 });
  expect(house.staff.has('reviewer')).toBe(false);
  expect(house.staff.take('operator', 60).person.text).toBe('operator 1');
  expect([...asked]).toEqual(['support', 'reviewer', 'operator']);
});

test('a second post for a role is a fault', () => {
  const staff = ['operator', 'board', 'operator'].map((role) => ({ role, people: 1 }));
  const changes = [{ path: ['exchange', 'staff'], value: staff }];
  const loaded = loadScenario(text('coincheck-2018'), 'house.yaml', '', changes);
  const faults = 'faults' in loaded ? describeAll(loaded.faults).join() : '';
  expect(faults).toMatch(
    /staff\[2\]\.role: expected one post for each role, found a second operator/,
  );
});
