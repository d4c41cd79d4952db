import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { against, lossShare } from '../../../sim/measure/cell.ts';
import {
  front,
  readAddress,
  runsOffered,
  writtenAddress,
} from '../../../dashboard/web/play/address.ts';
import { askedBy, wishOf, type StudyAsked } from '../../../dashboard/web/study/asked.ts';
import { csvOf } from '../../../dashboard/web/study/csv.ts';
import { livedStudy } from '../../../dashboard/web/study/lived.ts';
import { mapOf } from '../../../dashboard/web/study/map.ts';
import { packed, unpacked } from '../../../dashboard/web/study/packed.ts';
import type { Record } from '../../../dashboard/web/study/living.ts';
import { studyRoom, type StudyNews } from '../../../dashboard/web/study/room.ts';
import { tableOf } from '../../../dashboard/web/study/table.ts';
import { verdictOn } from '../../../dashboard/web/study/verdict.ts';
import { studyAsked } from '../../../dashboard/contract/study.ts';
import { vaultdrill } from '../../cli/command.ts';
import { shelf, watched } from './watched.ts';

const asked: StudyAsked = {
  rows: ['coincheck-2018/signer-abused', 'youbit-2017'],
  baseline: 'disclosed-gmo',
  seed: 'small',
  own: null,
};
const runs = 2;
const lived = livedStudy(asked, null, shelf);
for (let next = lived.next(runs); next !== null; next = lived.next(runs))
  lived.take(next, lived.live(next));
const seen = lived.seen(runs);
const [abused, youbit] = seen.rows;

describe('a study of the page', () => {
  test('says cell by cell what the command line measures', { timeout: 200_000 }, () => {
    const folder = mkdtempSync(join(tmpdir(), 'measured-'));
    const { scenarios } = wishOf(asked, runs);
    const words = `--baseline ${asked.baseline} --runs ${runs} --seed ${asked.seed} --out ${folder}`;
    vaultdrill(['measure', ...scenarios, ...words.split(' ')]);
    const measured = JSON.parse(readFileSync(join(folder, 'measure.json'), 'utf8')) as {
      resultDigest: string;
      scenarios: unknown[];
    };
    rmSync(folder, { recursive: true });
    expect(measured.scenarios.map((row) => (row as { id: string }).id)).toEqual(asked.rows);
    expect(JSON.parse(JSON.stringify(seen.rows.map(({ row }) => row)))).toEqual(measured.scenarios);
    expect(seen.resultDigest).toBe(measured.resultDigest);
    expect(youbit!.row.none.hits).toBeGreaterThan(0);
  });

  test('its median and worst run, watched by their address, lose what the study says', () => {
    for (const set of ['none', 'recorded', 'baseline', '+kill-switch', '=strict']) {
      const { controls, median, worst } = youbit!.sets[set]!;
      const shares = Array.from({ length: runs }, (_, run) => {
        const { done } = watched('youbit-2017', { seed: `small/${run}`, controls });
        return lossShare(done.outcome);
      });
      expect(shares[worst]).toBe(Math.max(...shares));
      expect(shares[median]).toBe(Math.min(...shares));
    }
  });

  test('every set is watched under the very controls it was lived under', () => {
    // settings of the baseline's own must reach the run that a cell opens
    const { sets, row } = youbit!;
    const outcomes = (controls: string) =>
      Array.from(
        { length: runs },
        (_, run) => watched('youbit-2017', { seed: `small/${run}`, controls }).done.outcome,
      );
    const none = outcomes('none');
    const lost = (of: typeof none): number =>
      of.reduce((sum, outcome, run) => sum + lossShare(against(none[run]!, outcome)), 0);
    const delay = (of: typeof none): number =>
      of.reduce((sum, { honest }) => sum + honest.delaySecondsP95!, 0) / runs;
    const set = ['multisig-quorum', 'manual-review', 'cold-ratio', 'allowlist-hold', 'kill-switch'];
    for (const { id, alone } of row.controls.filter((each) => set.includes(each.id))) {
      const with_ = outcomes(sets[`+${id}`]!.controls);
      expect(1 - lost(with_) / lost(none)).toBeCloseTo(alone.reduction!.mean, 9);
      expect(delay(with_) - delay(none)).toBeCloseTo(alone.honestCost.delaySecondsP95!, 6);
    }
    const quorum = sets['+multisig-quorum']!.controls;
    expect(quorum).toMatch(/^disclosed-gmo;.*:off/);
    expect(quorum).not.toContain('multisig-quorum');
    expect(sets['-multisig-quorum']!.controls).toBe('disclosed-gmo;multisig-quorum:off');
  });

  test('few thefts are said to be few, and a control nobody met to be not exercised', () => {
    const { row } = youbit!;
    const kinds = row.controls.map((control) => ({
      exercised: control.exercised,
      kind: verdictOn(control, row, 'alone').kind,
    }));
    expect(new Set(kinds.map(({ kind }) => kind))).toEqual(new Set(['tooFew', 'notExercised']));
    for (const { kind, exercised } of kinds) expect(kind === 'notExercised').toBe(!exercised);
  });

  test('with thefts enough, the interval decides what is said', () => {
    const control = youbit!.row.controls.find(({ exercised }) => exercised)!;
    const row = { ...youbit!.row, none: { ...youbit!.row.none, hits: 30 } };
    const said = (low: number, high: number): string =>
      verdictOn(
        {
          ...control,
          alone: { ...control.alone, reduction: { mean: (low + high) / 2, low, high } },
        },
        row,
        'alone',
      ).kind;
    expect([said(0.1, 0.2), said(-0.2, -0.1), said(-0.1, 0.2), said(0, 0)]).toEqual([
      'saves',
      'adds',
      'unclear',
      'same',
    ]);
  });

  test('the map has every control once, in a line or named beneath', () => {
    for (const comparison of ['alone', 'without'] as const) {
      const { lines, silent, absent } = mapOf(seen, comparison);
      const ids = [...lines.map(({ id }) => id), ...silent, ...absent];
      expect(ids).toHaveLength(youbit!.row.controls.length);
      expect(new Set(ids)).toEqual(new Set(youbit!.row.controls.map(({ id }) => id)));
      for (const { id, cells } of lines) {
        expect(cells.map(({ row }) => row.row.id)).toEqual(asked.rows);
        for (const { control } of cells) expect(control.id).toBe(id);
      }
    }
    expect(mapOf(seen, 'without').absent.length).toBeGreaterThan(10);
  });

  test('a trial packed and unpacked is the same trial', async () => {
    const kept = lived.live({ row: 1, run: 0 });
    const bytes = await packed(kept);
    expect(bytes.length).toBeLessThan(20_000);
    expect(await unpacked(bytes)).toEqual(kept);
  });

  test('the question to a server comes back as it was', () => {
    const wish = wishOf(asked, 40);
    expect(wish.scenarios).toEqual(['coincheck-2018/signer-abused', 'youbit-2017/']);
    expect(askedBy(studyAsked.parse(wish))).toEqual(asked);
    expect(askedBy({ ...wish, scenarios: ['youbit-2017'] })).toBeNull();
    expect(askedBy({ ...wish, customers: 20 })).toBeNull();
  });
});

describe('a study in the worker', () => {
  const one: StudyAsked = { ...asked, rows: ['coincheck-2018'], baseline: 'catalogue-typical' };
  const live = { study: 'live', asked: one, text: null, runs: 3, records: [] } as const;

  /** Everything that is said until it rests. */
  function room(hear: (news: StudyNews) => void = () => undefined) {
    const heard: StudyNews[] = [];
    let told = (): void => undefined;
    const order = studyRoom(shelf, (news) => {
      heard.push(news);
      hear(news);
      if (news.news === 'rests' || news.news === 'failed') told();
    });
    const rested = (given: Parameters<typeof order>[0]): Promise<void> =>
      new Promise((resolve) => {
        told = resolve;
        order(given);
      });
    const records = (): Record[] =>
      heard.flatMap((news) => (news.news === 'lived' && news.record ? [news.record] : []));
    const last = () => heard.findLast((news) => news.news === 'seen');
    return { order, heard, rested, records, last };
  }

  test(
    'stopped between two runs it keeps what is done, goes on from there, and from what was kept',
    { timeout: 60_000 },
    async () => {
      const here = room((news) => {
        if (news.news === 'lived' && news.record && news.finished === 1)
          here.order({ study: 'stop' });
      });
      await here.rested(live);
      expect(here.last()).toMatchObject({ seen: { runs: 1 } });
      expect(here.records()).toHaveLength(1);
      const first = here.records();
      await here.rested(live);
      expect(here.last()).toMatchObject({ seen: { runs: 3 } });
      expect(here.records()).toHaveLength(3);

      const again = room();
      await again.rested({ ...live, records: first });
      expect(again.records()).toHaveLength(2);
      expect(again.heard.map(({ news }) => news)).not.toContain('stale');
      expect(again.last()).toEqual(here.last());
    },
  );

  test('what another simulator kept is let go', { timeout: 60_000 }, async () => {
    const kept = livedStudy(one, null, shelf).live({ row: 0, run: 0 });
    const other = kept.map((arm) => ({ ...arm, digest: '0000000000000000' }));
    const { heard, rested, records } = room();
    await rested({ ...live, runs: 1, records: [{ row: 0, run: 0, bytes: await packed(other) }] });
    expect(heard.map(({ news }) => news)).toContain('stale');
    expect(records()).toHaveLength(1);
  });

  test('of a scenario that cannot be read says what is wrong with it', async () => {
    const { heard, rested } = room();
    const own = { id: 'coincheck-2018', x: 'ab' };
    await rested({ ...live, asked: { ...one, own }, text: 'id: 7\n' });
    expect(heard).toMatchObject([{ news: 'failed' }]);
    expect(heard[0]).toHaveProperty('message', expect.stringContaining('coincheck-2018.yaml:1:5'));
  });
});

describe('the table as a file', () => {
  test('says every set and every control of every scenario, in the language of the page', () => {
    for (const language of ['en', 'ja'] as const) {
      const table = tableOf(seen, runs, language);
      const { row } = abused!;
      const sets = 3 + Object.keys(row.baselines).length - 1;
      expect(table).toHaveLength(1 + seen.rows.length * (sets + 2 * row.controls.length));
      for (const line of table) expect(line).toHaveLength(table[0]!.length);
      const none = table.find((line) => line[0] === 'youbit-2017' && line[6] === 'none')!;
      expect(none).toContain(youbit!.row.none.lossShare.mean);
    }
    expect(tableOf(seen, runs, 'ja')[0]).toContain('シナリオ');
  });

  test('no text in it begins like a formula, and every text can be read back', () => {
    expect(csvOf([['=1+1', '+1', '-1', '@x', '\tx', ' =1', 'a,b', 'a"b', -0.5, null]])).toBe(
      `\uFEFF"'=1+1","'+1","'-1","'@x","'\tx","' =1","a,b","a""b",-0.5,\r\n`,
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        const [field = ''] =
          csvOf([[text]])
            .slice(1, -2)
            .match(/^[^]*$/) ?? [];
        const read = field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field;
        expect(read.replace(/^'/, '')).toBe(text.replace(/^'/, ''));
        expect(read).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});

describe('the address of a study', () => {
  const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/);

  test('read is the address written', () => {
    fc.assert(
      fc.property(
        id,
        fc.oneof(fc.constant(''), id),
        fc.string({ minLength: 1, unit: 'grapheme' }),
        fc.constantFrom(...runsOffered),
        fc.array(
          fc.oneof(
            id,
            fc.tuple(id, id).map((parts) => parts.join('/')),
          ),
          { maxLength: 6 },
        ),
        id,
        (scenario, variant, seed, runs, rows, baseline) => {
          const which = { scenario, variant, seed, runs, rows, baseline };
          const address = { ...front, view: 'study' as const, ...which };
          expect(readAddress(writtenAddress(address))).toEqual(address);
        },
      ),
    );
  });

  test('is the one people are told of', () => {
    expect(readAddress('#/study/coincheck-2018?seed=7&n=40')).toMatchObject({
      view: 'study',
      scenario: 'coincheck-2018',
      seed: '7',
      runs: 40,
    });
    expect(readAddress('#/study/coincheck-2018?n=1000000').runs).toBe(40);
    expect(readAddress('#/study/').view).toBe('study');
  });
});
