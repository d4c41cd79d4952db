/** The figure of a docking, where one says more than its table. */
import type { Docked, Docking } from '../../measure/docking/docking.ts';
import { ceilings, flows } from '../../measure/docking/threshold.ts';
import { gainDerived, gainQuoted } from '../../measure/docking/threshold-theory.ts';
import { challenges } from '../../measure/docking/login-table.ts';
import type { Language } from '../../prose/language.ts';
import type { Markup } from './markup.ts';
import { plot } from './plot.ts';
import { tracks } from './tracks.ts';

export function dockingFigure(
  id: Docking['id'],
  rows: readonly Docked[],
  language: Language,
): Markup | null {
  if (id === 'threshold') return gains(rows, language);
  return id === 'login' ? stopped(rows, language) : null;
}

/** What a ceiling gains, by both solutions of the model and by the runs. */
function gains(rows: readonly Docked[], language: Language): Markup {
  const text = words[language].gains;
  const along = (gain: typeof gainQuoted): (readonly [number, number])[] =>
    Array.from({ length: 24 }, (_, at) => [at + 2, gain(flows, at + 2)] as const);
  return plot({
    ...text,
    id: `docking-threshold-${language}`,
    ends: [26, 140],
    steps: [4, 20],
    lines: [
      { label: text.quoted, dashed: false, points: along(gainQuoted) },
      { label: text.derived, dashed: true, points: along(gainDerived) },
    ],
    marks: {
      label: text.runs,
      points: ceilings.map((ceiling) => {
        const { mean, low, high } = rows.find((row) => row.id === `gain ${ceiling}`)!.simulated;
        return [ceiling, mean, low, high] as const;
      }),
    },
  });
}

/** What each challenge stops, by who tries. */
function stopped(rows: readonly Docked[], language: Language): Markup {
  const text = words[language].stopped;
  return tracks({
    ...text,
    id: `docking-login-${language}`,
    groups: challenges.map((challenge) => ({
      title: text.challenges[challenge],
      rows: rows
        .filter((row) => row.id.startsWith(`${challenge} `))
        .map((row) => ({ ...row, label: text.manners[row.id.split(' ')[1]!]! })),
    })),
  });
}

const words = {
  en: {
    gains: {
      title: 'Which ceiling of the hot wallet gains most',
      description:
        'Coins gained between two thefts of the reserve, against the ceiling of the hot wallet: two curves of the published model, and the runs with their intervals.',
      across: 'ceiling of the hot wallet, coins',
      up: 'coins gained until the reserve is robbed',
      quoted: 'published, hot always 84% full when robbed',
      derived: 'the same model solved without that constant',
      runs: 'this simulator, with 95% interval',
    },
    stopped: {
      title: 'Share of attempts that a challenge stops',
      description:
        'For each login challenge and each way of trying: the published share, and the share in the runs with its interval.',
      published: 'published; a bar where it says at least',
      simulated: 'this simulator, with 95% interval',
      challenges: {
        key: 'Security key',
        prompt: 'Prompt in the app',
        sms: 'Code by SMS',
        mail: 'Code to the mailbox',
        knowledge: 'Something known',
      },
      manners: {
        bots: 'programs',
        bulk: 'false page, many',
        targeted: 'relayed at once',
      } as Readonly<Record<string, string>>,
    },
  },
  ja: {
    gains: {
      title: 'ホットウォレットの上限と増える枚数',
      description:
        'コールドの盗難から次の盗難までに増える枚数を、ホットウォレットの上限ごとに示す。公表されたモデルの曲線2本と、実行の結果とその区間。',
      across: 'ホットウォレットの上限(枚)',
      up: 'コールドの盗難までに増える枚数',
      quoted: '公表値(盗難時の残高を常に84%とする)',
      derived: '同じモデルをこの定数なしで解いたもの',
      runs: 'この模擬(95%区間)',
    },
    stopped: {
      title: '追加認証が防いだ割合',
      description:
        '追加認証の種類と手口ごとに、公表された割合と、実行で防いだ割合とその区間を示す。',
      published: '公表値(帯は「少なくとも」の範囲)',
      simulated: 'この模擬(95%区間)',
      challenges: {
        key: 'セキュリティキー',
        prompt: 'アプリでの確認',
        sms: 'SMS認証',
        mail: 'メールのコード',
        knowledge: '知識による確認',
      },
      manners: {
        bots: '自動プログラム',
        bulk: '多数への偽画面',
        targeted: 'その場の中継',
      } as Readonly<Record<string, string>>,
    },
  },
};
