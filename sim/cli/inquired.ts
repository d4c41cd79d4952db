/** An inquiry from its question to its files: lived through, folded, written, told. */
import { join } from 'node:path';
import { inquiries, type Inquiry, type InquiryKind } from '../machine/inquiry.ts';
import type { InquiryFile } from '../machine/inquiry-file.ts';
import { writeWhole } from '../machine/files.ts';
import { version } from '../machine/package.ts';
import type { InquiryDetails } from '../machine/report/inquiry-page.ts';
import { inquiryFile } from '../measure/inquiry-file.ts';
import type { Understood } from '../measure/question.ts';
import { livedThrough } from './lived.ts';
import { commandTyped, type StudyOptions } from './options.ts';
import { studyWords } from './study-words.ts';
import { titlesOf } from './titles.ts';

type FoundBy<K extends InquiryKind> = ReturnType<ReturnType<(typeof inquiries)[K]>['fold']>;

/** How an inquiry is told: on a terminal, and as a page. */
interface Telling<F> {
  table(found: F): string;
  page(found: F & InquiryFile, details: InquiryDetails): string;
}

/** Asks, and writes `OUT/KIND.json` and `OUT/KIND.html`; tells nothing where somebody interrupted. */
export async function inquired<K extends InquiryKind>(
  kind: K,
  understood: Understood,
  options: StudyOptions,
  { table, page }: Telling<FoundBy<K>>,
): Promise<void> {
  const inquiry = inquiries[kind](understood) as unknown as Inquiry<unknown, FoundBy<K>>;
  const lived = await livedThrough<unknown>(inquiry.job, options);
  if (lived.missing.length > 0) return;
  const found = inquiry.fold(lived.trials);
  const saved = inquiryFile(kind, version, found, understood.question, lived.trials);
  const files = {
    json: join(options.out, `${kind}.json`),
    page: join(options.out, `${kind}.html`),
  };
  writeWhole(files.json, `${JSON.stringify(saved)}\n`);
  const titles = { en: titlesOf(understood, 'en'), ja: titlesOf(understood, 'ja') };
  const command = commandTyped();
  writeWhole(files.page, page(saved, { titles, command, language: options.lang }));
  const told = { version, kind, ...found };
  process.stdout.write(`${options.json ? JSON.stringify(told) : table(found)}\n`);
  console.error(studyWords[options.lang].written(Object.values(files).join(', ')));
  lived.forget();
}
