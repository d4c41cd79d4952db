import { expect, test } from 'vitest';
import { name } from '../../sim/kernel/random.ts';
import { owners } from '../../sim/customers/owners.ts';
import { opened } from '../exchange/opened.ts';
import { calmWeek } from './calm-week.ts';

test('an owner who still does one thing when another is done takes what happens for their own', () => {
  const { house, doors } = opened({});
  const { street } = calmWeek({ 'customers.answers': 1 });
  const residents = owners(house.world, doors, street);
  const account = doors.clients.open(0, null);
  residents.settle(account);
  const asked = () => account.phone.answer!(name('withdrawal 1'));
  expect(asked()).toBe('not mine');
  residents.begins(account);
  residents.begins(account);
  residents.ends(account);
  expect(asked()).toBe('mine');
  residents.ends(account);
  expect(asked()).toBe('not mine');
});
