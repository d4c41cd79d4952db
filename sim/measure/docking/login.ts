/** Login challenges: a published table that no house of this simulator has read, beside what its houses stop. */
import type { Bilingual } from '../../prose/language.ts';
import { random } from '../../kernel/random.ts';
import { estimator } from '../interval.ts';
import { docked, type Docked, type Docking } from './docking.ts';
import { customers, robbed } from './login-house.ts';
import { type Challenge, challenges, published, tries, type Try } from './login-table.ts';

const runs = 4;

/** Published figures come rounded and from other people: five points are no miss. Set before the first run. */
const slack = 0.05;

const cells: readonly { challenge: Challenge; manner: Try }[] = challenges.flatMap((challenge) =>
  tries.flatMap((manner) => (published[challenge][manner] ? [{ challenge, manner }] : [])),
);

export const login: Docking = {
  id: 'login',
  keys: cells.map(({ challenge, manner }) => `${challenge} against ${manner}`),
  live(key) {
    const [challenge, manner] = key.split(' against ') as [Challenge, Try];
    return Array.from({ length: runs }, (_, turn) => robbed(challenge, manner, `login/${turn}`));
  },
  rows(lived) {
    const estimate = estimator(random('login').die('interval'));
    return cells.map(({ challenge, manner }): Docked => {
      const got = lived(`${challenge} against ${manner}`).reduce((sum, each) => sum + each, 0);
      const stopped = Array.from({ length: runs * customers }, (_, at) => (at < got ? 0 : 1));
      return docked(
        {
          id: `${challenge} ${manner}`,
          what: saying(challenge, manner),
          unit: 'share',
          published: published[challenge][manner]!,
          simulated: estimate.mean(stopped),
        },
        slack,
        () => reasons[`${challenge} ${manner}`],
      );
    });
  },
};

function saying(challenge: Challenge, manner: Try): Bilingual {
  return {
    en: `${words.en[challenge]}, ${words.en[manner]}`,
    ja: `${words.ja[challenge]}、${words.ja[manner]}`,
  };
}

const words: Readonly<Record<'en' | 'ja', Readonly<Record<Challenge | Try, string>>>> = {
  en: {
    key: 'Security key',
    prompt: 'Prompt in the app (at the order; none is built for sign-in)',
    sms: 'Code by SMS',
    mail: 'Code to the mailbox',
    knowledge: 'Something known (a PIN)',
    bots: 'tried by programs that have the password',
    bulk: 'tried through a false page sent to many',
    targeted: 'tried through a false page that passes everything on at once',
  },
  ja: {
    key: 'セキュリティキー',
    prompt: 'アプリでの確認(出庫の注文時。ログイン時の確認は作っていません)',
    sms: 'SMS認証',
    mail: 'メールで届くコード',
    knowledge: '知識による確認(PIN)',
    bots: 'パスワードを持つ自動プログラム',
    bulk: '多数に送られた偽画面',
    targeted: '入力をその場で中継する偽画面',
  },
};

const reasons: Readonly<Record<string, Bilingual>> = {
  'prompt targeted': {
    en: 'Here the app shows the order and answers only where it was entered. People who say yes to whatever asks are not modelled.',
    ja: 'ここではアプリが注文の内容を表示し、注文を入力した端末でしか応答できません。何にでも「はい」と答える人は模擬していません。',
  },
  'sms targeted': {
    en: 'Given is that nine in ten on such a page go on giving codes, and passing one on takes half a minute of the ten it lives. Why the attackers of 2019 got fewer is not known.',
    ja: '偽画面に来た人の10人に9人がコードも渡すという前提で、中継は、コードの有効時間10分のうち30秒ほどで済みます。2019年の攻撃者がこれほど得られなかった理由は分かっていません。',
  },
  'mail bots': {
    en: 'No program here tries a password at the mailbox as well, so none reads the code.',
    ja: 'ここでは自動プログラムがメールにも同じパスワードを試すことはなく、コードを読まれません。',
  },
  'knowledge bulk': {
    en: 'Here a false page asks for all that is typed at the door, and whoever types the password types the rest.',
    ja: 'ここでは偽画面がログインに必要な項目をすべて尋ね、パスワードを入力した人は残りも入力します。',
  },
};
