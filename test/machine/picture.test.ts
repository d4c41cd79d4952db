import { expect, test } from 'vitest';
import { picture } from '../../sim/machine/report/picture.ts';
import { madeUpStudy as study } from './made-up-study.ts';

const titles = (id: string): string => (id === '' ? 'Chosen <set>' : `Title of ${id}`);

test('the picture has a line for every row with an attack, and what it says is escaped', () => {
  const calm = { ...study.scenarios[0]!, id: 'calm', family: 'no-attack' };
  const drawn = picture({ ...study, scenarios: [...study.scenarios, calm] }, titles, 'en');
  const attacked = study.scenarios.filter(({ family }) => family !== 'no-attack');
  expect(drawn.match(/class="none"/g)).toHaveLength(attacked.length + 1); // one in the legend
  expect(drawn).toContain('Chosen &lt;set&gt;');
  expect(drawn).not.toContain('<set>');
});

test('the picture speaks both languages and is the same bytes each time', () => {
  expect(picture(study, titles, 'ja')).toContain('失われる割合');
  expect(picture(study, titles, 'ja')).toBe(picture(study, titles, 'ja'));
});
