import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cardsOf } from '../../../dashboard/build/cards.ts';
import { loadScenario } from '../../../sim/scenario/load.ts';
import { run } from '../../../sim/scenario/run.ts';
import { root } from '../../house/tree.ts';

const { scenarios } = cardsOf(join(root, 'scenarios'));

test.each(scenarios.filter(({ kind }) => kind !== 'ordinary'))(
  'who follows the card of $id sees something lost, and is told of every run before it',
  ({ id, seed, spared }) => {
    const loaded = loadScenario(readFileSync(join(root, 'scenarios', `${id}.yaml`), 'utf8'), id);
    if ('faults' in loaded) throw new Error('a shipped scenario must load');
    const scenario = loaded.value;
    const stolen = (each: string): number =>
      run({ scenario, controls: scenario.recorded, seed: each }).outcome.stolenYen;
    expect(stolen(seed)).toBeGreaterThan(0);
    const before = ['vaultdrill', 'vaultdrill/0', 'vaultdrill/1', 'vaultdrill/2'].slice(0, spared);
    expect(before.indexOf(seed)).toBe(-1);
    expect(before.map(stolen)).toEqual(before.map(() => 0));
  },
);
