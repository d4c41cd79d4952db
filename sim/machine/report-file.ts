/**
 * The report of a study as files: `report.json` keeps what only the runs or the command could tell, so that
 * `report.html` can be written again when something is found out that belongs in it.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Study } from '../measure/study.ts';
import { readText, writeWhole } from './files.ts';
import { gathered, type LeftOut, type Measured } from './gathered.ts';
import { further } from './further.ts';
import { codePrint } from './package.ts';
import type { ReportDetails } from './report/details.ts';
import { report } from './report/report.ts';
import { wholeQuestionSchema } from './study-file.ts';
import { wrong } from './wrong-input.ts';

type Studied = Study & Measured;

interface ReportFile {
  /** Of the code that wrote it: other code may look for other details. */
  readonly code: string;
  readonly planDigest: string;
  readonly resultDigest: string;
  readonly details: ReportDetails;
}

/** The page of a study with the inquiries that lie in a folder, and those that are left out of it. */
export function reportBeside(
  folder: string,
  study: Studied,
  details: ReportDetails,
): { readonly html: string; readonly left: readonly LeftOut[] } {
  const found = gathered(folder, study);
  // a page made at once and one made from files are made of the same
  const read = JSON.parse(JSON.stringify(details)) as ReportDetails;
  return {
    html: report(study, { ...read, further: further(found, study.resolved) }),
    left: found.left,
  };
}

/** What `report.json` of a study holds. */
export function reportFile({ planDigest, resultDigest }: Study, details: ReportDetails): string {
  return `${JSON.stringify({ code: codePrint(), planDigest, resultDigest, details } satisfies ReportFile)}\n`;
}

/** Writes `report.html` of a folder anew; undefined where no study lies there. */
export function renewedReport(
  folder: string,
): { readonly file: string; readonly left: readonly LeftOut[] } | undefined {
  if (!existsSync(join(folder, 'measure.json'))) return undefined;
  const study = parsed(join(folder, 'measure.json'), studySchema) as unknown as Studied;
  const place = join(folder, 'report.json');
  const kept = parsed(place, reportSchema) as unknown as ReportFile;
  if (kept.planDigest !== study.planDigest || kept.resultDigest !== study.resultDigest)
    throw wrong(place, `what belongs to result ${study.resultDigest}`, kept.resultDigest);
  if (kept.code !== codePrint()) throw wrong(place, 'what this code wrote', 'what other code did');
  const { html, left } = reportBeside(folder, study, kept.details);
  const file = join(folder, 'report.html');
  writeWhole(file, html);
  return { file, left };
}

const studySchema = z.looseObject({
  version: z.string(),
  planDigest: z.string(),
  resultDigest: z.string(),
  scenarios: z.array(z.looseObject({ id: z.string() })),
  resolved: wholeQuestionSchema,
});

const reportSchema = z.looseObject({
  code: z.string().default(''),
  planDigest: z.string(),
  resultDigest: z.string(),
  details: z.looseObject({ command: z.string() }),
});

const mostBytes = 256 * 1024 * 1024;

function parsed(file: string, schema: z.ZodType): unknown {
  const read = schema.safeParse(json(file));
  if (read.success) return read.data;
  const { path, message } = read.error.issues[0]!;
  throw wrong(`${file} ${path.join('.')}`, 'what measure writes', message);
}

function json(file: string): unknown {
  const text = readText(file, mostBytes);
  try {
    return JSON.parse(text);
  } catch {
    throw wrong(file, 'one JSON document', 'something else');
  }
}
