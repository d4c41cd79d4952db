/** What is said of workers on other machines, by the study that waits for them and by themselves. */
import type { WorkerNote } from '../machine/queue/attend.ts';
import type { QueueNote } from '../machine/queue/note.ts';
import type { Language } from '../prose/language.ts';
import { count } from '../prose/numbers.ts';

interface QueueWords {
  study(note: QueueNote): string;
  worker(note: WorkerNote): string;
}

export const queueWords: Record<Language, QueueWords> = {
  en: {
    study(note) {
      switch (note.kind) {
        case 'alone':
          return `No worker at ${note.place} yet. Start one there: vaultdrill worker --redis URL`;
        case 'joined':
          return `Worker ${note.worker} takes part with ${count(note.threads)} threads.`;
        case 'stranger':
          return `Worker ${note.worker} takes no part: it is of version ${note.version} and has other code or another secret.`;
        case 'unsealed':
          return 'Something was sent by somebody who does not have the secret; it is ignored.';
        case 'lost':
          return `${count(note.pieces)} trials did not come back in time and are handed out again.`;
        case 'found out':
          return `Worker ${note.worker} is excluded: a trial of it comes to something else here. ${count(note.pieces)} more trials of it are done again.`;
        case 'outside':
          return `Worker ${note.worker} is excluded: it brought a trial that is not of this study. ${count(note.pieces)} trials of it are done again.`;
        case 'kept differ':
          return `A trial that was kept comes to something else here: ${count(note.pieces)} trials are done again.`;
        case 'done':
          return `Done by ${count(note.workers)} workers; ${count(note.again)} trials were done a second time here and compared.`;
      }
    },
    worker(note) {
      switch (note.kind) {
        case 'ready':
          return `Worker ${note.worker} waits for studies at ${note.place}.`;
        case 'takes part':
          return `Takes part in study ${note.study}.`;
        case 'other study':
          return note.sameCode
            ? 'A study is waiting that has another secret; this worker takes no part in it.'
            : `A study is waiting that needs the code of version ${note.version}, which differs from this worker’s; it takes no part in it.`;
        case 'refused':
          return 'Something in the queue is not sealed with the secret; it is refused.';
        case 'found out':
          return 'Trials done here come to something else on the machine that asked for them. This worker stops; its memory or its installation may be damaged.';
      }
    },
  },
  ja: {
    study(note) {
      switch (note.kind) {
        case 'alone':
          return `${note.place}にワーカーがまだいません。別の端末で起動してください:vaultdrill worker --redis URL`;
        case 'joined':
          return `ワーカー${note.worker}が${count(note.threads)}スレッドで参加しました。`;
        case 'stranger':
          return `ワーカー${note.worker}(バージョン${note.version})は、コードまたは秘密が異なるため参加しません。`;
        case 'unsealed':
          return '秘密を知らない者からの送信がありました。無視します。';
        case 'lost':
          return `試行${count(note.pieces)}件が時間内に戻らないため、もう一度割り当てます。`;
        case 'found out':
          return `ワーカー${note.worker}の試行の結果がこの端末での結果と異なるため、除外します。このワーカーのほかの試行${count(note.pieces)}件もやり直します。`;
        case 'outside':
          return `ワーカー${note.worker}は、この分析にない試行の結果を送ってきたため、除外します。このワーカーの試行${count(note.pieces)}件をやり直します。`;
        case 'kept differ':
          return `保存されていた試行の結果がこの端末での結果と異なります。試行${count(note.pieces)}件をやり直します。`;
        case 'done':
          return `${count(note.workers)}台のワーカーで完了しました。うち試行${count(note.again)}件はこの端末でも実行し、照合しました。`;
      }
    },
    worker(note) {
      switch (note.kind) {
        case 'ready':
          return `ワーカー${note.worker}は${note.place}で分析を待っています。`;
        case 'takes part':
          return `分析${note.study}に参加します。`;
        case 'other study':
          return note.sameCode
            ? '秘密の異なる分析が待っています。このワーカーは参加しません。'
            : `バージョン${note.version}のコードを必要とする分析が待っています。このワーカーのコードとは異なるため、参加しません。`;
        case 'refused':
          return '秘密で封印されていないものがキューにありました。受け付けません。';
        case 'found out':
          return 'この端末での試行の結果が、依頼元での結果と異なります。メモリーまたはインストールが壊れているおそれがあるため、停止します。';
      }
    },
  },
};
