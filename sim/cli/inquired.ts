/** An inquiry from its question to its files: lived through, folded, written, told. */
import { join } from 'node:path';
import { inquiries, type Asked, type Found, type InquiryKind } from '../machine/inquiry.ts';
import { writeWhole } from '../machine/files.ts';
import { version } from '../machine/package.ts';
import { inquiryPage, type ToldInquiry } from '../machine/report/inquiry-page.ts';
import { inquiryTold } from '../machine/report/inquiry-tellers.ts';
import { titlesOf } from '../machine/titles.ts';
import { inquiryFile } from '../measure/inquiry-file.ts';
import { broughtUpToDate } from './brought-up-to-date.ts';
import { inquiryTable } from './inquiry-table.ts';
import { livedThrough } from './lived.ts';
import { commandTyped, type StudyOptions } from './options.ts';
import { studyWords } from './study-words.ts';

/**
 * Asks, and writes `OUT/KIND.json`, `OUT/KIND.html` and what the report of a study there says of it; tells
 * nothing where somebody interrupted.
 */
export async function inquired<K extends InquiryKind>(
  kind: K,
  asked: Asked,
  options: StudyOptions,
): Promise<void> {
  const { understood, sweep } = asked;
  const { question } = understood;
  const inquiry = inquiries[kind](asked);
  const pieces: unknown[] = [];
  const forget: (() => void)[] = [];
  let step = inquiry.next();
  while (step.done !== true) {
    const lived = await livedThrough<unknown>(step.value, options);
    if (lived.missing.length > 0) return;
    pieces.push(...lived.trials);
    forget.push(lived.forget);
    step = inquiry.next(lived.trials);
  }
  const { beside } = step.value as { readonly beside?: object };
  const found = step.value.found as Found<K>;
  const command = commandTyped();
  const answered = inquiryFile({
    kind,
    version,
    command,
    question,
    ...(sweep && { sweep }),
    pieces,
    found,
    ...(beside && { beside }),
  });
  const titles = { en: titlesOf(understood, 'en'), ja: titlesOf(understood, 'ja') };
  const told = {
    en: inquiryTold(kind, found, titles, 'en'),
    ja: inquiryTold(kind, found, titles, 'ja'),
  };
  const files = {
    json: join(options.out, `${kind}.json`),
    page: join(options.out, `${kind}.html`),
  };
  writeWhole(files.json, `${JSON.stringify(answered)}\n`);
  writeWhole(
    files.page,
    inquiryPage({ saved: answered as unknown as ToldInquiry['saved'], told }, options.lang),
  );
  const report = broughtUpToDate(options.out, options.lang);
  process.stdout.write(
    `${options.json ? JSON.stringify({ version, kind, ...found }) : inquiryTable(told[options.lang])}\n`,
  );
  console.error(studyWords[options.lang].written([...Object.values(files), ...report].join(', ')));
  for (const each of forget) each();
}
