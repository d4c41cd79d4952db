/** The headings of the table that is downloaded. */
import type { Language } from '../../../sim/prose/language.ts';

const en = {
  heads: [
    'row',
    'scenario',
    'seed',
    'runs',
    'runs planned',
    'comparison',
    'id',
    'name',
    'level',
    'measure',
    'mean',
    'interval, low end (95%)',
    'interval, high end (95%)',
    'runs with a loss',
    'verdict',
    'honest delay, 95% within, seconds',
    'honest withdrawals refused a run',
    'honest customers harmed, share',
    'runs with a theft',
    'noticed after, median, seconds',
    'stopped after, median, seconds',
    'contained after, median, seconds',
    'seed of the median run',
    'seed of the worst run',
  ],
  comparisons: {
    set: 'set of controls',
    alone: 'control alone',
    without: 'control left out of the baseline',
  },
  measures: {
    lost: 'lost, share of what was aimed at',
    prevented: 'loss prevented, share of the loss without controls',
  },
};

type Words = typeof en;

const ja: Words = {
  heads: [
    '行',
    'シナリオ',
    'シード',
    '回数',
    '予定の回数',
    '比べ方',
    'ID',
    '名称',
    '水準',
    '指標',
    '平均',
    '区間の下端(95%)',
    '区間の上端(95%)',
    '損失のあった回',
    '判定',
    '正当な出金の95%が完了するまで(秒)',
    '1回あたりの正当な出金の拒否',
    '不利益を受けた正当な利用者の割合',
    '流出のあった回',
    '気づくまで(中央値、秒)',
    '停止まで(中央値、秒)',
    '封じ込めまで(中央値、秒)',
    '中央の回のシード',
    '最悪の回のシード',
  ],
  comparisons: { set: '対策の組', alone: '対策を単独で', without: '対策を基準から外す' },
  measures: {
    lost: '失われた割合(対象資産比)',
    prevented: '対策がない場合の損失のうち防いだ割合',
  },
};

export const tableWords: Readonly<Record<Language, Words>> = { en, ja };
