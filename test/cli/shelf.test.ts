import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { studyQuestion } from '../../sim/machine/study-question.ts';
import { root, text } from '../house/tree.ts';
import { folderWith, vaultdrill } from './command.ts';

describe('list', () => {
  test.each([
    ['scenarios', 'coincheck-2018'],
    ['controls', 'cold-ratio'],
    ['attacks', 'hot-wallet-drain'],
    ['baselines', 'catalogue-typical'],
  ])('%s names what there is, for people and for machines', (what, id) => {
    const { status, out } = vaultdrill(['list', what]);
    expect(status).toBe(0);
    expect(out).toMatch(new RegExp(`^${id} +\\S`, 'm'));
    const entries = JSON.parse(vaultdrill(['list', what, '--json']).out) as { id: string }[];
    expect(entries.map((entry) => entry.id)).toContain(id);
  });

  test('refuses what it does not know', () => {
    expect(vaultdrill(['list', 'thieves'])).toMatchObject({ status: 2, out: '' });
  });
});

describe('the form for one’s own exchange', () => {
  test('is listed as a form, is in order, and runs when copied and named', () => {
    expect(vaultdrill(['list', 'scenarios']).out).toMatch(/^my-exchange .*\(a form/m);
    const own = text('scenarios/my-exchange.yaml')
      .replace('id: my-exchange', 'id: our-house')
      .replace('template: true\n', '')
      .replaceAll(/^# (decisions:|  - \{ at)/gm, '$1');
    const folder = folderWith({ 'our-house.yaml': own });
    const checked = vaultdrill(['check', 'our-house.yaml'], folder);
    expect(checked).toMatchObject({ status: 0, out: 'our-house.yaml: in order\n' });
    const words = ['run', 'our-house.yaml', '--customers', '30', '--signing', 'fast'];
    const { status, out } = vaultdrill(words, folder);
    expect(status).toBe(0);
    expect(out).toContain('What the decisions changed');
  });

  test('copied under another name, is asked for by the id that stands in it', () => {
    const own = text('scenarios/my-exchange.yaml').replace('id: my-exchange', 'id: my-house');
    const folder = folderWith({});
    mkdirSync(join(folder, 'scenarios'));
    writeFileSync(join(folder, 'scenarios/our-house.yaml'), own);
    const { status, err } = vaultdrill(['run', 'our-house'], folder);
    expect(status).toBe(2);
    expect(err).toContain('"our-house" (the file of that name holds the id my-house)');
  });

  test('tells of five attacks and three parts of a house that are in order when taken up', () => {
    const form = text('scenarios/my-exchange.yaml')
      .replace('id: my-exchange', 'id: our-house')
      .replaceAll(
        /^ {2}# ((?:trust|console|cosigner):|  rights|  members|    - \{|  override)/gm,
        '  $1',
      )
      .replace('share: 80%\n        keys:', 'share: 60%\n        keys:')
      .replace('  # 6.', '      vault: { share: 20%, keys: [{ place: partner }] }\n\n  # 6.')
      .replace('    vault-room: {', '    partner: { kind: vendor }\n    vault-room: {');
    const attacks = [...form.matchAll(/^# +(\{ plan: .*)$/gm)].map(([, attack]) => attack!);
    expect(attacks).toHaveLength(5);
    const kept = form.replace(/^attack:\n(?: .*\n)+/m, 'ATTACK\n');
    const files = attacks.map((attack, at): [string, string] => [
      `${at}.yaml`,
      kept.replace('ATTACK', `attack: ${attack}`),
    ]);
    const { status, out } = vaultdrill(
      ['check', ...files.map(([file]) => file)],
      folderWith(Object.fromEntries(files)),
    );
    expect({ status, out }).toEqual({
      status: 0,
      out: files.map(([file]) => `${file}: in order\n`).join(''),
    });
  });

  test('says everything in both languages', () => {
    const comments = text('scenarios/my-exchange.yaml').match(/^ *#.*$/gm)!;
    const japanese = comments.filter((line) => /[ぁ-んァ-ヶ]/.test(line)).length;
    expect(japanese).toBeGreaterThan(30);
    expect(comments.length - japanese).toBeGreaterThan(30);
  });

  test('is measured only when it is named', () => {
    const ask = { baseline: 'strict', runs: 1, seed: 's', set: [], signing: 'fast' } as const;
    const ids = (named: string[]) => {
      const { rows, scenarios } = studyQuestion(named, ask);
      return rows.map(({ scenario }) => scenarios[scenario]!.file.replace(/.*\//, ''));
    };
    expect(ids([])).toContain('coincheck-2018.yaml');
    expect(ids([])).not.toContain('my-exchange.yaml');
    expect(ids(['my-exchange'])).toEqual(['my-exchange.yaml']);
  });
});

describe('check', () => {
  test('finds what is shipped in order', () => {
    const files = ['scenarios/coincheck-2018.yaml', 'scenarios/baselines/catalogue-typical.yaml'];
    const { status, out } = vaultdrill(['check', ...files]);
    expect({ status, out }).toEqual({
      status: 0,
      out: files.map((file) => `${file}: in order\n`).join(''),
    });
  });

  test('tells every fault of every file at its line and column', () => {
    const folder = folderWith({
      'scenario.yaml': text('scenarios/coincheck-2018.yaml')
        .replace('kind: incident', 'kind: accident')
        .replace('length: 5 d', 'length: soon'),
      'baseline.yaml':
        'id: mine\ntitle: { en: Mine, ja: 私の }\nsummary: { en: Mine, ja: 私の }\ncontrols:\n  cold-ration: {}\n',
    });
    const { status, out } = vaultdrill(
      ['check', 'scenario.yaml', 'baseline.yaml', 'no.yaml'],
      folder,
    );
    expect(status).toBe(2);
    expect(out).toMatch(/^scenario\.yaml:4:7 kind: expected/m);
    expect(out).toMatch(/^scenario\.yaml:\d+:\d+ clock\.length: expected/m);
    expect(out).toMatch(/^baseline\.yaml:5:\d+ controls\.cold-ration: .*did you mean cold-ratio/m);
    expect(out).toMatch(/no\.yaml.*no such file/);
  });

  test('looks into variants and decisions too', () => {
    const folder = folderWith({
      'odd.yaml': text('scenarios/coincheck-2018.yaml')
        .replace('attack.options.method: abuse-signer', 'attack.options.method: magic')
        .replace('record:', 'decisions:\n  - { at: noon, act: freeze }\nrecord:'),
    });
    const { status, out } = vaultdrill(['check', 'odd.yaml'], folder);
    expect(status).toBe(2);
    expect(out).toMatch(/^odd\.yaml:\d+:\d+ attack\.options\.method/m);
    expect(out).toMatch(/^odd\.yaml:\d+:\d+ decisions\[0\]: expected a time such as/m);
  });
});

describe('schema', () => {
  test.each(['scenario', 'baseline'])('of a %s is JSON Schema', (kind) => {
    const { status, out } = vaultdrill(['schema', kind]);
    expect(status).toBe(0);
    const schema = JSON.parse(out) as Record<string, unknown>;
    expect(schema).toMatchObject({ type: 'object', properties: { id: { type: 'string' } } });
    expect(schema.$schema).toContain('json-schema.org');
  });
});

describe('the command', () => {
  test('says its version and how it is used', () => {
    const { version } = JSON.parse(text('package.json')) as { version: string };
    expect(vaultdrill(['--version'])).toMatchObject({ status: 0, out: `${version}\n` });
    const { status, out } = vaultdrill(['--help']);
    expect(status).toBe(0);
    for (const verb of ['measure', 'run', 'verify', 'list', 'check', 'schema'])
      expect(out).toMatch(new RegExp(`^  ${verb} `, 'm'));
  });

  test('ends quietly when its reader has seen enough', () => {
    const command = `node '${join(root, 'sim/cli/vaultdrill.mjs')}' schema scenario | head -c 1`;
    const { stdout, stderr } = spawnSync('bash', ['-c', command], { encoding: 'utf8' });
    expect({ stdout, stderr }).toEqual({ stdout: '{', stderr: '' });
  });
});
