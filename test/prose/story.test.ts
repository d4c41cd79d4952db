import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { controls as catalogue } from '../../sim/exchange/controls/index.ts';
import { catalogueOf } from '../../sim/prose/catalogue.ts';
import type { Language } from '../../sim/prose/language.ts';
import { printed, tell } from '../../sim/prose/story.ts';
import { sensors, words } from '../../sim/prose/words.ts';
import type { Asked } from '../../sim/scenario/arrangement.ts';
import { loadScenario } from '../../sim/scenario/load.ts';
import { run, type Decision } from '../../sim/scenario/run.ts';
import { files, root, text } from '../house/tree.ts';

/** `GOLDEN=write` puts today's story into the file; the change is read in the diff. */
const writing = process.env.GOLDEN === 'write';

function lived(
  id: string,
  controls: Readonly<Record<string, Asked>>,
  decisions: readonly Decision[] = [],
) {
  const file = `scenarios/${id}.yaml`;
  const loaded = loadScenario(text(file), file);
  if ('faults' in loaded) throw new Error(`expected ${file} in order, found ${loaded.faults[0]}`);
  const options = { scenario: loaded.value, controls, decisions, seed: 'vaultdrill' };
  const { journal } = run({ ...options, customers: 300, keep: true });
  return { journal, catalogue: catalogueOf(loaded.value, controls) };
}

function story(language: Language, id: string, controls: Readonly<Record<string, Asked>> = {}) {
  const { journal, catalogue } = lived(id, controls);
  return printed(tell(journal, catalogue, language), catalogue, language);
}

const everyScenario = files('scenarios', '.yaml')
  .filter((file) => /^scenarios\/[^/]+\.yaml$/.test(file))
  .map((file) => file.slice('scenarios/'.length, -'.yaml'.length))
  .flatMap((id) => (['en', 'ja'] as const).map((language): [string, Language] => [id, language]));

describe('the told story', () => {
  test.each(everyScenario)('of %s reads as written down in %s', (id, language) => {
    const golden = join(root, `test/golden/${id}.${language}.txt`);
    const told = `${story(language, id).join('\n')}\n`;
    if (writing) writeFileSync(golden, told);
    expect(told).toBe(readFileSync(golden, 'utf8'));
  });

  test.each(['en', 'ja'] as const)('is short enough to be read aloud in %s', (language) => {
    expect(story(language, 'coincheck-2018').length).toBeLessThanOrEqual(60);
  });

  test('stops at the same beats in either language', () => {
    const { journal, catalogue } = lived('coincheck-2018', {});
    const [en, ja] = (['en', 'ja'] as const).map((language) =>
      tell(journal, catalogue, language).map(({ time, beat, index }) => ({ time, beat, index })),
    );
    expect(en).toEqual(ja);
    const beats = new Set(en!.map(({ beat }) => beat));
    expect([...beats]).toEqual(expect.arrayContaining(['reach', 'key', 'alarm', 'response']));
  });

  test('never runs back in time', () => {
    for (const id of ['coincheck-2018', 'sim-swap-exercise', 'ledger-tamper-exercise']) {
      const { journal, catalogue } = lived(id, {});
      const times = tell(journal, catalogue, 'en').map(({ time }) => time);
      expect(times).toEqual([...times].sort((a, b) => a - b));
    }
  });

  test('says what was refused, by which control, and that the coins stayed where they did', () => {
    const controls = { 'kill-switch': 'strong', 'onchain-reconciliation': 'strong' } as const;
    const lines = story('en', 'coincheck-2018', controls).join('\n');
    expect(lines).toContain('The kill switch gave orders: stop withdrawals');
    expect(lines).toContain('books and chain differed');
  });

  test('tells an order once for as long as it is in force', () => {
    const twice = [3600, 7200].map((at) => ({ at, act: 'freeze' }) as const);
    const { journal, catalogue } = lived('calm-week', {}, twice);
    const lines = tell(journal, catalogue, 'en').filter(({ beat }) => beat === 'response');
    expect(lines.map(({ time, text }) => [time, text])).toEqual([
      [3600, 'The table gave orders: stop withdrawals.'],
      [3600, 'BTC, ETH and XRP: withdrawals were stopped.'],
    ]);
  });

  test('of a calm week is that of its honest customers alone', () => {
    const lines = story('en', 'calm-week');
    expect(lines.join('\n')).not.toMatch(/attackers|taken/);
    expect(lines.at(-1)).toMatch(/Meanwhile .* customer orders were paid/);
  });
});

describe('the words of a journal', () => {
  /** Where the house and its visitors put reasons, deeds and sensors into words. */
  const spoken = [
    /\b(?:refuse|review|hold|challenge|givesUp|turnAway|obtains|report|freeze|bar)\([^;{}]*?'([a-z][^']* [^']*)'/gi,
    /\brefused: '([^']+)'/g,
    /\bsensor: '([^']+)'/g,
    /\bwaits\([^;]*?, '([^']+)'/g,
  ];
  const said = ['exchange', 'attacks', 'customers']
    .flatMap((folder) => files(`sim/${folder}`, '.ts'))
    .flatMap((file) => spoken.flatMap((pattern) => [...text(file).matchAll(pattern)]))
    .map(([, word]) => word!);

  test.each([...new Set(said)])('%s has words in both languages', (word) => {
    expect({ ...words, ...sensors }).toHaveProperty([word]);
  });

  test.each(files('scenarios', '.yaml').filter((file) => /^scenarios\/[^/]+$/.test(file)))(
    'are never quoted in a Japanese story for want of Japanese ones: %s',
    (file) => {
      const controls = Object.fromEntries(catalogue.map(({ id }) => [id, 'strong'] as const));
      const id = file.replace(/^scenarios\/|\.yaml$/g, '');
      expect(story('ja', id, controls).filter((line) => /「[ -~]+」/.test(line))).toEqual([]);
    },
  );

  test('are found where they are spoken', () => {
    expect(said).toEqual(expect.arrayContaining(['no order behind it', 'empty wallet', 'no way']));
  });
});
