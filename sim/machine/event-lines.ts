import type { Event } from '../journal.ts';

/** A journal as text: one event a line, each a JSON object of plain names and numbers. */
export function eventLines(journal: readonly Event[]): string {
  return journal.map((event) => `${JSON.stringify(plain(event))}\n`).join('');
}

function plain({ index, time, kind, cause, subject, object, amount, asset, detail }: Event) {
  return {
    index,
    time,
    kind: kind.id,
    seen: kind.seen,
    beat: kind.beat,
    cause,
    subject: subject.text,
    object: object.text,
    amount,
    asset: asset.text,
    detail: detail.text,
  };
}
