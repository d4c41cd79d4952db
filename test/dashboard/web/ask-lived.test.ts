import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { inquiryCommand } from '../../../dashboard/web/share/command.ts';
import type { InquiryAsked } from '../../../dashboard/web/study/ask/asked.ts';
import { livedInquiry } from '../../../dashboard/web/study/ask/lived.ts';
import { readAnswer } from '../../../dashboard/web/study/ask/opened.ts';
import { commandOf, foundFile } from '../../../dashboard/web/study/ask/source.ts';
import { bytesOf } from '../../../dashboard/web/study/packed.ts';
import type { Record } from '../../../dashboard/web/study/living.ts';
import { studyRoom, type StudyNews } from '../../../dashboard/web/study/room.ts';
import { vaultdrill } from '../../cli/command.ts';
import { shelf } from './watched.ts';

const out = mkdtempSync(join(tmpdir(), 'ask-'));
afterAll(() => rmSync(out, { recursive: true }));

const row = 'coincheck-2018';
const seed = 'vaultdrill';
const rules: InquiryAsked = {
  kind: 'attribution',
  row,
  seed,
  baselines: ['catalogue-typical'],
  controls: ['cold-ratio', 'hot-velocity-cap', 'kill-switch', 'multisig-quorum'],
  own: null,
  swept: null,
};
const attacker: InquiryAsked = {
  ...rules,
  kind: 'adaptation',
  controls: [],
  baselines: ['jp-law-2020'],
};
const assumptions: InquiryAsked = {
  ...rules,
  kind: 'robustness',
  controls: [],
  baselines: ['jp-law-2020'],
  swept: { samples: 10, runs: 2 },
};

/** Lived piece by piece, with what was seen at every round on the way. */
function lived(asked: InquiryAsked, planned: number) {
  const inquiry = livedInquiry(asked, null, shelf);
  const seen = [];
  for (let next = inquiry.next(planned); next !== null; next = inquiry.next(planned)) {
    inquiry.take(next, inquiry.live(next));
    const { runs, rows } = inquiry.reach(planned);
    if (rows > 0 && runs > seen.length) seen.push(inquiry.seen(runs));
  }
  expect(inquiry.finished(planned)).toBe(inquiry.total(planned));
  return seen;
}

describe('asked on the page and on a command line, the same question has the same bytes', () => {
  test.each([
    ['rules', rules, 3],
    ['the attacker', attacker, 1],
    ['assumptions', assumptions, 10],
  ] as const)('%s', { timeout: 240_000 }, (_, asked, planned) => {
    const seen = lived(asked, planned);
    expect(seen).toHaveLength(planned);
    const { answer, file } = seen.at(-1)!;
    const typed = inquiryCommand({ ...asked, rows: [row], more: [] }, planned);
    const { status, err } = vaultdrill([...typed.split(' ').slice(1), '--out', out]);
    expect(status, err).toBe(0);
    const written = readFileSync(join(out, foundFile[asked.kind]), 'utf8');
    // the command stands in the file as it was typed, with the folder
    const { command } = JSON.parse(written) as { readonly command: string };
    expect(command).toBe(`${typed} --out ${out}`);
    expect(file).toBe(written.replace(JSON.stringify(command), JSON.stringify(typed)));
    // what the command wrote is shown as what the page found, with the command that wrote it
    const opened = readAnswer('x.json', written);
    if (!('answer' in opened)) throw new Error(opened.found);
    expect(opened.answer.found.scenarios[0]).toMatchObject({ id: row });
    expect(opened.answer.found.resultDigest).toBe(answer.found.resultDigest);
    expect(commandOf(opened.answer, opened.more)).toBe(typed);
    // some samples are no question of their own
    if (asked.swept !== null) {
      expect(seen[0]!.file).toBeNull();
      expect(seen[4]!.answer.found).toMatchObject({ samples: 5 });
    }
  });
});

test('so far is what the same question with so many runs comes to', { timeout: 120_000 }, () => {
  const whole = (asked: InquiryAsked, runs: number) => lived(asked, runs).at(-1);
  expect(lived(rules, 3)[1]).toEqual(whole(rules, 2));
  expect(lived(attacker, 2)[0]).toEqual(whole(attacker, 1));
});

describe('a question in the worker', () => {
  const live = { study: 'live', asked: attacker, text: null, runs: 2, records: [] } as const;

  function room(stopAt: number | null) {
    const heard: StudyNews[] = [];
    let ended = (): void => undefined;
    const order = studyRoom(shelf, (news) => {
      heard.push(news);
      if (news.news === 'lived' && news.record && news.finished === stopAt)
        order({ study: 'stop' });
      if (news.news === 'rests' || news.news === 'failed') ended();
    });
    const rested = (given: Parameters<typeof order>[0]): Promise<void> =>
      new Promise((resolve) => {
        ended = resolve;
        order(given);
      });
    const records = (): Record[] =>
      heard.flatMap((news) => (news.news === 'lived' && news.record ? [news.record] : []));
    return { heard, rested, records, last: () => heard.findLast((news) => news.news === 'seen') };
  }

  test(
    'stopped between two pieces it keeps them, and goes on from what was kept',
    { timeout: 120_000 },
    async () => {
      const stopped = room(3);
      await stopped.rested(live);
      expect(stopped.records()).toHaveLength(3);
      expect(stopped.last()).toBeUndefined();
      const again = room(null);
      await again.rested({ ...live, records: stopped.records() });
      const total = again.heard.findLast((news) => news.news === 'lived')!.total;
      expect(again.records()).toHaveLength(total - 3);
      expect(again.heard.map(({ news }) => news)).not.toContain('stale');
      expect(again.last()).toMatchObject({ seen: lived(attacker, 2).at(-1)! });
    },
  );

  test('what another simulator kept is let go', { timeout: 60_000 }, async () => {
    const bytes = await bytesOf([{ yen: 1, atRiskYen: 2, digest: 'other' }]);
    const { heard, rested } = room(2);
    await rested({ ...live, records: [{ row: 0, run: 0, bytes }] });
    expect(heard.map(({ news }) => news)).toContain('stale');
  });

  test('of what is not there says so', async () => {
    const { heard, rested } = room(null);
    await rested({ ...live, asked: { ...attacker, baselines: ['nonsense'] } });
    expect(heard).toMatchObject([{ news: 'failed' }]);
    expect(heard[0]).toHaveProperty('message', expect.stringContaining('nonsense'));
    const other = room(null);
    await other.rested({ ...live, asked: { ...rules, controls: ['nonsense'] } });
    expect(other.heard).toMatchObject([{ news: 'failed' }]);
  });
});
