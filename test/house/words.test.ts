import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { files, reachable, root, text } from './tree.ts';

const label = /attack|adversary|thief|malicious|stolen/i;
const unfinished = /\b(TODO|FIXME|XXX|HACK)\b/;
const heldBack = /\b(it|test|describe|suite)\.(only|skip|todo|skipIf|runIf)\b|\b(xit|xdescribe)\(/;
const vague = /(^|[-/])(utils?|helpers?|managers?|handlers?|data|misc|common)([-./]|$)/;

/** Where execution begins; `import` leads on from here. */
const entrances = [
  'sim/cli/main.ts',
  'sim/cli/vaultdrill.mjs',
  'dashboard/server/main.ts',
  'dashboard/web/main.ts',
];

/** Files nothing imports, each with the reason it stays. */
const kept: Record<string, string> = {};

/** Ids are the catalogue's own, as are the names generated from them; nothing else may use the word. */
const givenIds = /'(\.\/(controls\/)?)?stolen-fund-tagging(\.ts)?'|\bstolenFundTagging\b/g;

test('the exchange and the chain never name a wrong-doer, not even in a comment', () => {
  const named = lines(['sim/exchange', 'sim/chain'], label);
  expect(named.filter((line) => label.test(wordsOf(line)))).toEqual([]);
});

test('an id of the catalogue is no word: the same word beside it, or in a comment, is found', () => {
  expect(wordsOf("a.ts:1: id: 'stolen-fund-tagging',")).not.toMatch(label);
  for (const line of [
    "// 'stolen-fund-tagging' of stolen coins",
    'stolen-fund-tagging',
    "'stolen'",
  ])
    expect(wordsOf(`a.ts:1: ${line}`)).toMatch(label);
});

/** A line without its place and without ids. */
function wordsOf(line: string): string {
  return line.replace(/^[^:]*:[0-9]+: /, '').replace(givenIds, '');
}

test('the words that name a wrong-doer are found in any case and inside other words', () => {
  for (const word of ['an Attacker', 'ADVERSARY', 'the thief', 'maliciously', 'coinsStolen'])
    expect(word).toMatch(label);
  expect('a hot wallet drained at night').not.toMatch(label);
});

test('nothing is left unfinished or held back', () => {
  expect(lines(['sim', 'dashboard'], unfinished)).toEqual([]);
  expect(lines(['test'], heldBack)).toEqual([]);
});

test('no file has a name that says nothing', () => {
  const named = [...files('sim'), ...files('test'), ...files('dashboard')];
  expect(named.filter((file) => vague.test(file))).toEqual([]);
});

test('no file of the simulator is longer than 300 lines', () => {
  const long = files('sim', '.ts').filter((file) => text(file).split('\n').length > 301);
  expect(long).toEqual([]);
});

test('every file of the simulator is used', () => {
  if (!existsSync(join(root, 'sim/cli/main.ts'))) return; // the house is not open yet
  expect(unused(root)).toEqual([]);
  for (const file of Object.keys(kept)) expect(existsSync(join(root, file))).toBe(true);
});

test('a file nothing imports is noticed, one loaded by its address is not', () => {
  const house = mkdtempSync(join(tmpdir(), 'house-'));
  mkdirSync(join(house, 'sim/cli'), { recursive: true });
  writeFileSync(join(house, 'sim/cli/main.ts'), "new URL('../worker.ts', import.meta.url)");
  writeFileSync(join(house, 'sim/worker.ts'), "import { at } from './used.ts';");
  writeFileSync(join(house, 'sim/used.ts'), '');
  writeFileSync(join(house, 'sim/dead.ts'), '');
  expect(unused(house)).toEqual(['sim/dead.ts']);
  rmSync(house, { recursive: true });
});

function unused(house: string): string[] {
  const reached = reachable(entrances, house);
  return files('sim', '.ts', house).filter(
    (file) => !reached.has(file) && !file.endsWith('.d.ts') && !(file in kept),
  );
}

function lines(folders: readonly string[], pattern: RegExp): string[] {
  return folders
    .flatMap((folder) => files(folder))
    .filter((file) => /\.(ts|mjs|js|svelte|md|css|html)$/.test(file))
    .flatMap((file) =>
      text(file)
        .split('\n')
        .flatMap((line, at) => (pattern.test(line) ? [`${file}:${at + 1}: ${line.trim()}`] : [])),
    );
}
