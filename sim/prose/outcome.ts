/** What a run came to, as the few lines one reads first. */
import type { Seconds } from '../kernel/simulation.ts';
import { name } from '../kernel/random.ts';
import type { Outcome } from '../scenario/outcome.ts';
import type { Run } from '../scenario/run.ts';
import { bearerRows } from './bearers.ts';
import type { Catalogue } from './catalogue.ts';
import { duration } from './clock.ts';
import type { Language } from './language.ts';
import { count, yen } from './numbers.ts';
import { percent } from './shares.ts';
import { speech } from './speech.ts';
import type { Speech } from './told.ts';

/** Label and figure side by side, the figures in one column. */
export function outcomeLines(lived: Run, catalogue: Catalogue, language: Language): string[] {
  const say = speech(catalogue, language);
  const rows = [
    ...losses(lived.outcome, say, language),
    ...answers(lived.outcome, say, language),
    ...honest(lived.outcome, language),
    ...identity(lived, say, language),
  ];
  const width = Math.max(...rows.map(([label]) => columns(label)));
  return rows.map(
    ([label, figure]) => `${label}${' '.repeat(width - columns(label) + 2)}${figure}`,
  );
}

type Row = readonly [label: string, figure: string];

function losses(outcome: Outcome, say: Speech, language: Language): Row[] {
  const text = words[language];
  const { stolenYen, atRiskYen, recoveredYen, frozenYen, firstTheftAt } = outcome;
  const { heldFromOthersYen } = outcome.honest;
  const of = (amount: number): string => yen(amount, language);
  const share = atRiskYen > 0 ? percent(Math.min(1, stolenYen / atRiskYen)) : '–';
  const rows: Row[] = [[text.taken, text.ofRisk(of(stolenYen), share, of(atRiskYen))]];
  if (firstTheftAt === null) return rows;
  const coins = Object.entries(outcome.stolenByAsset)
    .filter(([, { amount }]) => amount > 0)
    .map(([asset, { amount }]) => say.worth(amount, name(asset)));
  rows.push([text.coins, say.list(coins)]);
  rows.push([text.transfers, count(outcome.theftTransactions)]);
  if (outcome.accountsRobbed > 0) rows.push([text.accounts, count(outcome.accountsRobbed)]);
  if (recoveredYen > 0) rows.push([text.recovered, of(recoveredYen)]);
  if (frozenYen > 0) rows.push([text.frozen, of(frozenYen)]);
  if (heldFromOthersYen > 0) rows.push([text.others, of(heldFromOthersYen)]);
  return [...rows, ...bearerRows(outcome, language)];
}

function answers(outcome: Outcome, say: Speech, language: Language): Row[] {
  const text = words[language];
  if (outcome.firstTheftAt === null) return stopped(outcome, say, language);
  const after = (seconds: Seconds | null): string =>
    seconds === null ? text.never : text.after(duration(seconds, language));
  return [
    [text.noticed, after(outcome.detectedAfterSeconds)],
    [text.stopped, after(outcome.stoppedAfterSeconds)],
    [text.announced, after(outcome.announcedAfterSeconds)],
    ...stopped(outcome, say, language),
  ];
}

/** Who refused anything, and how often. */
function stopped({ stoppedBy }: Outcome, say: Speech, language: Language): Row[] {
  const times = new Map<string, number>();
  for (const { control } of stoppedBy) times.set(control, (times.get(control) ?? 0) + 1);
  const said = [...times].map(([control, n]) => `${say.control(name(control))} ×${count(n)}`);
  return said.length === 0 ? [] : [[words[language].refusedBy, say.list(said)]];
}

function honest({ honest: met }: Outcome, language: Language): Row[] {
  const text = words[language];
  const long = (seconds: Seconds | null): string =>
    seconds === null ? '–' : duration(seconds, language);
  const rows: Row[] = [
    [
      text.orders,
      text.ordersOf([
        met.withdrawalsRequested,
        met.withdrawalsSettled,
        met.withdrawalsRefused,
        met.unsettledAtEnd,
      ]),
    ],
    [text.delay, text.delayOf(long(met.delaySecondsP50), long(met.delaySecondsP95))],
  ];
  if (met.haltSeconds > 0) rows.push([text.halted, long(met.haltSeconds)]);
  return rows;
}

function identity({ controls, digest, events }: Run, say: Speech, language: Language): Row[] {
  const text = words[language];
  const set = Object.entries(controls).map(([id, values]) => {
    const settings = Object.entries(values).map(([key, value]) => `${key} ${value}`);
    return `${id} (${settings.join(', ')})`;
  });
  return [
    [text.controls, set.length === 0 ? text.none : say.list(set)],
    [text.digest, text.digestOf(digest, count(events))],
  ];
}

/** Columns a terminal gives a text: full-width characters take two. */
function columns(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0);
}

const words = {
  en: {
    taken: 'Taken',
    ofRisk: (taken: string, share: string, risk: string) => `${taken}, ${share} of ${risk} at risk`,
    coins: 'In coins',
    transfers: 'Transfers',
    accounts: 'Accounts robbed',
    recovered: 'Recovered',
    frozen: 'Frozen elsewhere, not given back',
    others: 'Honest people’s coins frozen elsewhere',
    noticed: 'Noticed',
    stopped: 'Stopped',
    announced: 'Announced',
    after: (length: string) => `${length} after the first transfer`,
    never: 'not by the end of the run',
    refusedBy: 'Refusals by',
    orders: 'Customer orders',
    ordersOf: ([asked, paid, refused, waiting]: readonly number[]) =>
      `${count(asked!)}: ${count(paid!)} paid, ${count(refused!)} refused, ${count(waiting!)} waiting at the end`,
    delay: 'Their delay',
    delayOf: (half: string, most: string) => `half within ${half}, 95% within ${most}`,
    halted: 'Payouts halted',
    controls: 'Controls in force',
    none: 'none',
    digest: 'Digest',
    digestOf: (digest: string, events: string) => `${digest} over ${events} events`,
  },
  ja: {
    taken: '流出額',
    ofRisk: (taken: string, share: string, risk: string) => `${taken}(対象資産${risk}の${share})`,
    coins: '流出した資産',
    transfers: '送金の回数',
    accounts: '被害口座',
    recovered: '回収',
    frozen: '他社で凍結中(未返還)',
    others: '他社で凍結された一般利用者の資産',
    noticed: '検知',
    stopped: '停止',
    announced: '公表',
    after: (length: string) => `最初の流出から${length}後`,
    never: '実行の終わりまでなし',
    refusedBy: '拒否した対策',
    orders: '利用者の出庫',
    ordersOf: ([asked, paid, refused, waiting]: readonly number[]) =>
      `${count(asked!)}件(完了${count(paid!)}、拒否${count(refused!)}、終了時に待機${count(waiting!)})`,
    delay: '出庫の所要時間',
    delayOf: (half: string, most: string) => `半数が${half}以内、95%が${most}以内`,
    halted: '出庫の停止時間',
    controls: '実施した対策',
    none: 'なし',
    digest: 'ダイジェスト',
    digestOf: (digest: string, events: string) => `${digest}(イベント${events}件)`,
  },
};
