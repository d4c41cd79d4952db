import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import type { ICruiseResult } from 'dependency-cruiser';
import readRules from 'dependency-cruiser/config-utl/extract-depcruise-options';
import readCompiler from 'dependency-cruiser/config-utl/extract-ts-config';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from './tree.ts';

/** What may not be: a file, what it imports, and the rule that must catch it. */
const forbidden: [rule: string, file: string, imports: string][] = [
  ['floor-0-looks-down', 'sim/kernel/a.ts', 'sim/journal.ts'],
  ['floor-0-looks-down', 'sim/kernel/b.ts', 'sim/cli/main.ts'],
  ['floor-1-looks-down', 'sim/money.ts', 'sim/chain/ground.ts'],
  ['floor-2-looks-down', 'sim/chain/a.ts', 'sim/exchange/doors.ts'],
  ['floor-3-looks-down', 'sim/exchange/a.ts', 'sim/attacks/plans/drain.ts'],
  ['floor-3-looks-down', 'sim/exchange/controls/a.ts', 'sim/attacks/plans/drain.ts'],
  ['floor-4-looks-down', 'sim/customers/a.ts', 'sim/scenario/run.ts'],
  ['floor-5-looks-down', 'sim/scenario/a.ts', 'sim/measure/cell.ts'],
  ['floor-6-looks-down', 'sim/prose/a.ts', 'sim/machine/store.ts'],
  ['floor-7-looks-down', 'sim/machine/a.ts', 'sim/cli/main.ts'],
  ['every-file-has-a-floor', 'sim/chain/b.ts', 'sim/cellar/wine.ts'],
  ['visitors-use-the-doors', 'sim/attacks/b.ts', 'sim/exchange/wallets.ts'],
  ['visitors-use-the-doors', 'sim/customers/b.ts', 'sim/exchange/controls/hold.ts'],
  ['controls-stand-alone', 'sim/exchange/controls/b.ts', 'sim/exchange/controls/hold.ts'],
  ['only-the-machine-touches-node', 'sim/scenario/b.ts', 'node:fs'],
  ['only-the-machine-touches-node', 'sim/measure/b.ts', 'path'],
  ['floors-use-known-packages', 'sim/chain/c.ts', 'commander'],
  ['no-tools-at-run-time', 'sim/machine/b.ts', 'fast-check'],
  ['only-serve-opens-the-dashboard', 'sim/cli/a.ts', 'dashboard/server/main.ts'],
  ['serve-opens-the-dashboard-late', 'sim/cli/serve.ts', 'dashboard/server/main.ts'],
  ['page-sees-the-simulator-only', 'dashboard/web/a.ts', 'sim/machine/store.ts'],
  ['server-serves-no-verbs', 'dashboard/server/a.ts', 'sim/cli/main.ts'],
  ['contract-takes-no-side', 'dashboard/contract/a.ts', 'sim/machine/store.ts'],
  ['contract-takes-no-side', 'dashboard/contract.ts', 'dashboard/server/main.ts'],
  ['only-the-machine-touches-node', 'dashboard/contract/b.ts', 'node:fs'],
  ['no-tools-at-run-time', 'dashboard/server/b.ts', 'fast-check'],
  ['house-needs-no-tests', 'sim/cli/b.ts', 'test/tree.ts'],
  ['no-cycles', 'sim/exchange/ring-two.ts', 'sim/exchange/ring.ts'],
  ['every-import-resolves', 'sim/kernel/c.ts', 'sim/kernel/nowhere.ts'],
];

const allowed: [file: string, imports: string][] = [
  ['sim/scenario/c.ts', 'sim/kernel/a.ts'],
  ['sim/attacks/c.ts', 'sim/exchange/doors.ts'],
  ['sim/customers/c.ts', 'sim/exchange/notices.ts'],
  ['sim/exchange/controls/index.ts', 'sim/exchange/controls/hold.ts'],
  ['sim/chain/d.ts', '@noble/ed25519'],
  ['sim/machine/c.ts', 'node:fs'],
  ['dashboard/web/b.ts', 'sim/measure/cell.ts'],
  ['dashboard/web/c.ts', 'dashboard/contract/frame.ts'],
  ['dashboard/contract/c.ts', 'sim/prose/catalogue.ts'],
  ['dashboard/server/c.ts', 'sim/machine/store.ts'],
  ['dashboard/server/d.ts', 'node:http'],
];

const copy = mkdtempSync(join(tmpdir(), 'floors-'));
let broken: string[];

beforeAll(async () => {
  for (const borrowed of ['node_modules', 'package.json', 'tsconfig.json'])
    symlinkSync(join(root, borrowed), join(copy, borrowed));
  const imports = [...forbidden.map(([, ...pair]) => pair), ...allowed];
  for (const [, imported] of imports)
    if (imported.endsWith('.ts') && !imported.endsWith('nowhere.ts')) plant(imported);
  for (const [file, imported] of imports) plant(file, imported);
  needEachOther('sim/exchange/ring.ts', 'sim/exchange/ring-two.ts');
  broken = await violations(copy, ['sim', 'dashboard', 'test']);
});

afterAll(() => rmSync(copy, { recursive: true }));

test('every file imports its own floor or below, and no two need each other', async () => {
  expect(await violations(root, ['sim', 'dashboard', 'test'])).toEqual([]);
});

test.each(forbidden)('%s: %s may not import %s', (rule, file) => {
  expect(broken).toContain(`${rule}: ${file}`);
});

test.each(allowed)('%s may import %s', (file) => {
  expect(broken.filter((found) => found.endsWith(` ${file}`))).toEqual([]);
});

/** Writes a file into the copy that imports another for its types: the import most easily missed. */
function plant(file: string, imported?: string): void {
  const path = join(copy, file);
  mkdirSync(dirname(path), { recursive: true });
  const up = imported?.endsWith('.ts') ? '../'.repeat(file.split('/').length - 1) : '';
  writeFileSync(
    path,
    imported === undefined
      ? 'export type Stone = 1;'
      : `import type { Stone } from '${up}${imported}';\nexport type Wall = Stone;`,
  );
}

/** Writes two files of one folder that cannot run without each other. */
function needEachOther(one: string, other: string): void {
  const name = (file: string): string => `./${file.split('/').pop()}`;
  writeFileSync(join(copy, one), `import '${name(other)}';`);
  writeFileSync(join(copy, other), `import '${name(one)}';`);
}

async function violations(house: string, folders: string[]): Promise<string[]> {
  const options = await readRules(join(root, '.dependency-cruiser.cjs'));
  const tsConfig = readCompiler(join(root, 'tsconfig.json'));
  const resolving = { symlinks: false };
  const cruised = await cruise(folders, { ...options, baseDir: house }, resolving, { tsConfig });
  const found = (cruised.output as ICruiseResult).summary.violations;
  return found.map(({ rule, from }) => `${rule.name}: ${from}`).sort((a, b) => (a < b ? -1 : 1));
}
