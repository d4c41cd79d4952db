/** What has been watched as tables of plain numbers, headings in the page's language. */
import type { Theatre } from '../play/theatre.svelte.ts';
import type { Lane } from '../play/lane.svelte.ts';
import type { Field } from '../study/csv.ts';
import { calledOf } from '../text/called.ts';
import { shareWords } from './words.ts';

export type TableName = 'ending' | 'story' | 'loss';
export const tableNames: readonly TableName[] = ['ending', 'story', 'loss'];

/** The rows of a table, its heading first; nothing that the viewer has not been shown. */
export function tableOf(name: TableName, theatre: Theatre): Field[][] {
  const { columns } = shareWords[theatre.language];
  const lanes = (['a', 'b'] as const).flatMap((side) => {
    const lane = theatre.pair[side];
    return lane === null ? [] : [{ run: theatre.text[side], lane }];
  });
  if (name === 'ending') {
    const several = lanes.map(({ run }) => (lanes.length > 1 ? ` ${run}` : ''));
    const simulated = several.map((run) => `${columns.simulated}${run}`);
    return [[columns.figure, columns.unit, ...simulated, columns.recorded], ...endings(theatre)];
  }
  const shown = <T extends { time: number }>(list: readonly T[]): readonly T[] =>
    list.filter(({ time }) => time <= theatre.playhead.openUntil);
  const rows = lanes.flatMap(({ run, lane }) => {
    if (lane.catalogue === null) return [];
    const called = calledOf(lane.catalogue, theatre.language);
    const when = (time: number): Field[] => [run, Math.floor(time), called.moment(time)];
    return name === 'story'
      ? shown(lane.story(theatre.eye)).map((line) => [
          ...when(line.time),
          line.text[theatre.language],
        ])
      : shown(lane.loss[theatre.eye]).map(({ time, yen }) => [...when(time), yen]);
  });
  const last = name === 'story' ? columns.event : columns.yen;
  return [[columns.run, columns.seconds, columns.time, last], ...rows];
}

/** Whether a table has anything to say yet. */
export function isKnown(name: TableName, theatre: Theatre): boolean {
  if (!theatre.pair.a?.done || (theatre.pair.b !== null && !theatre.pair.b.done)) return false;
  return name !== 'ending' || theatre.playhead.openUntil >= theatre.length;
}

function endings(theatre: Theatre): Field[][] {
  const { units } = shareWords[theatre.language];
  const lanes = [theatre.pair.a, theatre.pair.b].filter((lane) => lane?.done) as Lane[];
  const record = new Map(lanes[0]?.catalogue?.record.map(({ id, value }) => [id, value]));
  const figures = lanes.map(({ done }): Record<string, number | null> => {
    const { stolenYen, atRiskYen, ...rest } = done!.outcome;
    return {
      stolenYen,
      lossShare: atRiskYen === 0 ? null : Math.min(1, stolenYen / atRiskYen),
      theftTransactions: rest.theftTransactions,
      detectedAfterSeconds: rest.detectedAfterSeconds,
      stoppedAfterSeconds: rest.stoppedAfterSeconds,
      announcedAfterSeconds: rest.announcedAfterSeconds,
      accountsRobbed: rest.accountsRobbed,
    };
  });
  return Object.keys(figures[0] ?? {}).map((id) => [
    theatre.text.endFigures[id] ?? id,
    id.endsWith('Yen')
      ? units.yen
      : id.endsWith('Seconds')
        ? units.seconds
        : id === 'lossShare'
          ? units.share
          : units.count,
    ...figures.map((each) => each[id] ?? null),
    record.get(id) ?? null,
  ]);
}
