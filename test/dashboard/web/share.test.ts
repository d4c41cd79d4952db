import { describe, expect, test } from 'vitest';
import { runCommand, studyCommand } from '../../../dashboard/web/share/command.ts';
import { fileName } from '../../../dashboard/web/share/file-name.ts';
import { wrapped } from '../../../dashboard/web/share/wrapped.ts';
import { carriedReplay, withReplay, type Replay } from '../../../dashboard/web/share/replay.ts';
import { shareWords } from '../../../dashboard/web/share/words.ts';
import { compareWords } from '../../../dashboard/web/views/compare-words.ts';
import { studyQuestion } from '../../../sim/machine/study-question.ts';

const page = `<!doctype html><html><body><div id="page"></div><script>const a = '</body>';</script>
</body></html>`;
const replay: Replay = {
  address: '#/watch/my-own?x=0123456789abcdef&t=60&d=9f3c0000',
  text: 'id: my-own # </script><!-- <script>alert(1)</script> \u2028 $& $1',
  language: 'ja',
};

/** As a browser finds the element: what stands between its tags. */
function found(text: string): Parameters<typeof carriedReplay>[0] {
  const said =
    /<script type="application\/json" id="replay">(.*?)<\/script>/s.exec(text)?.[1] ?? '';
  return { getElementById: () => (said === '' ? null : { textContent: said }) };
}

describe('a replay in the page that is one file', () => {
  const text = withReplay(page, replay);

  test('comes back as it went in, scenario and all', () => {
    expect(carriedReplay(found(text))).toEqual(replay);
  });

  test('adds no tag but its own, at the end of the body', () => {
    expect(text.match(/<script/g)).toHaveLength(2);
    expect(text.match(/<!--/g)).toBeNull();
    expect(text.indexOf('id="replay"')).toBeGreaterThan(text.indexOf("'</body>'"));
    expect(text.endsWith('</script>\n</body></html>')).toBe(true);
  });

  test('is none where there is none, or where it says nothing known', () => {
    expect(carriedReplay(found(page))).toBeNull();
    const odd = { getElementById: () => ({ textContent: '{"address":1}' }) };
    expect(carriedReplay(odd)).toBeNull();
    const broken = { getElementById: () => ({ textContent: '{' }) };
    expect(carriedReplay(broken)).toBeNull();
  });
});

test('a file name holds nothing a disk or a shell would take amiss', () => {
  expect(fileName(['coincheck-2018', '', '../x y', 'stage', '9f3c'], 'svg')).toBe(
    'coincheck-2018-x-y-stage-9f3c.svg',
  );
});

describe('the command under a figure', () => {
  const run = { scenario: 'coincheck-2018', variant: '', text: null, signing: 'real' } as const;

  test('names the set of controls with each change, and quotes what a shell would read', () => {
    const controls = 'catalogue-typical;multisig-quorum:strong;kill-switch:off';
    expect(runCommand({ ...run, variant: 'signer-abused', seed: 'it’s/3', controls })).toBe(
      'vaultdrill run coincheck-2018/signer-abused --controls catalogue-typical ' +
        "--with multisig-quorum=strong --without kill-switch --seed 'it’s/3'",
    );
    expect(runCommand({ ...run, seed: "a'b", controls: 'recorded' })).toBe(
      "vaultdrill run coincheck-2018 --seed 'a'\\''b'",
    );
    const own = { ...run, scenario: 'my-own', text: 'id: my-own', seed: 's', controls: 'none' };
    expect(runCommand(own)).toContain('run my-own.yaml --controls none');
  });

  test('asks `measure` for the rows of the study and no others', () => {
    const rows = ['coincheck-2018', 'bitfinex-2016', 'coincheck-2018/signer-abused'];
    const asked = { rows, baseline: 'catalogue-typical', seed: 'vaultdrill', own: null };
    const [, verb, ...words] = studyCommand(asked, 10).split(' ');
    const options = words.indexOf('--baseline');
    expect([verb, ...words.slice(options)].join(' ')).toBe(
      'measure --baseline catalogue-typical --runs 10 --seed vaultdrill',
    );
    const typed = { baseline: asked.baseline, runs: 10, seed: asked.seed, set: [] };
    const question = studyQuestion(words.slice(0, options), { ...typed, signing: 'fast' });
    const read = question.rows.map(({ scenario, variant }) => {
      const id = question.scenarios[scenario]!.file.replace(/^.*\/|\.yaml$/g, '');
      return variant === '' ? id : `${id}/${variant}`;
    });
    expect(read).toEqual(rows);
  });
});

test('lines break at spaces in English and anywhere in Japanese', () => {
  expect(wrapped('one two three', 8)).toEqual(['one two', 'three']);
  expect(wrapped('流出額は五百億円', 8)).toEqual(['流出額は', '五百億円']);
  expect(wrapped('unbreakable', 4)).toEqual(['unbreakable']);
});

test.each([
  ['sharing', shareWords],
  ['comparing', compareWords],
] as const)('every sentence of %s is Japanese in Japanese', (_, words) => {
  const said = (value: unknown): string[] => {
    if (typeof value === 'function') return [value('1', '2', '3', '4') as string];
    if (typeof value === 'object') return Object.values(value!).flatMap(said);
    return [String(value)];
  };
  for (const text of said(words.ja)) expect(text).toMatch(/[\u3000-\u30ff\u4e00-\u9fff]|^1:2$/);
  for (const text of said(words.en)) expect(text).not.toMatch(/[\u3040-\u9fff]/);
});
