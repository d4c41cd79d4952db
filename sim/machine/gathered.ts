/** Inquiries that lie beside a study: those that are about the same texts, and why the others are not taken in. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import {
  adaptationShape,
  attributionShape,
  comparisonShape,
  robustnessShape,
} from '../measure/inquiry-shape.ts';
import { understand, type Question, type Understood } from '../measure/question.ts';
import { describeAll } from '../scenario/fault.ts';
import { readText } from './files.ts';
import { inquiries, type InquiryKind } from './inquiry.ts';
import type { InquiryFile } from './inquiry-file.ts';
import { readInquiry } from './verify-inquiry.ts';
import { WrongInput } from './wrong-input.ts';

export interface Gathered {
  readonly taken: readonly TakenIn[];
  readonly left: readonly LeftOut[];
}

/** A saved inquiry with its question understood. */
export interface TakenIn {
  readonly file: string;
  readonly saved: InquiryFile;
  readonly understood: Understood;
}

export interface LeftOut {
  readonly file: string;
  readonly why: Why;
}

/** Why an inquiry says nothing of a study; `what` is a fault, a version, or a row. */
export interface Why {
  readonly kind: 'unreadable' | 'version' | 'changes' | 'text' | 'elsewhere';
  readonly what: string;
}

/** What the study was asked, and by which version. */
export interface Measured {
  readonly version: string;
  readonly resolved: Question;
}

/**
 * Every `KIND.json` and `KIND-ANYTHING.json` of a folder, by kind and then by name: when they were made
 * changes nothing.
 */
export function gathered(folder: string, study: Measured): Gathered {
  const taken: TakenIn[] = [];
  const left: LeftOut[] = [];
  for (const { kind, file } of filesIn(folder)) {
    const read = readFrom(folder, file, kind);
    const why = 'why' in read ? read.why : whyNot(read.saved, study);
    if (why !== undefined) left.push({ file, why });
    else if ('saved' in read) taken.push(read);
  }
  return { taken, left };
}

function filesIn(folder: string): { readonly kind: InquiryKind; readonly file: string }[] {
  const stem = (file: string): string => file.replace(/[.]json$/, '');
  const names = readdirSync(folder).sort((a, b) => (stem(a) < stem(b) ? -1 : 1));
  return (Object.keys(inquiries) as InquiryKind[]).flatMap((kind) =>
    names
      .filter((file) => new RegExp(`^${kind}(-.+)?[.]json$`).test(file))
      .map((file) => ({ kind, file })),
  );
}

const shapes: Readonly<Record<InquiryKind, z.ZodType>> = {
  attribution: attributionShape,
  adaptation: adaptationShape,
  comparison: comparisonShape,
  robust: robustnessShape,
};

const mostBytes = 256 * 1024 * 1024;

function readFrom(
  folder: string,
  file: string,
  kind: InquiryKind,
): TakenIn | { readonly why: Why } {
  const unreadable = (what: string): { readonly why: Why } => ({
    why: { kind: 'unreadable', what },
  });
  try {
    const saved = readInquiry(JSON.parse(readText(join(folder, file), mostBytes)), file);
    if (saved.kind !== kind) return unreadable(`kind: expected ${kind}, found ${saved.kind}`);
    const shape = shapes[kind].safeParse(saved);
    if (!shape.success) {
      const { path, message } = shape.error.issues[0]!;
      return unreadable(`${path.join('.')}: ${message}`);
    }
    if (saved.command === '') return unreadable('command: expected the words typed, found none');
    const understood = understand(saved.resolved);
    if ('faults' in understood) return unreadable(describeAll(understood.faults)[0]!);
    return { file, saved, understood: understood.value };
  } catch (error) {
    if (error instanceof WrongInput) return unreadable(error.lines[0]!);
    if (error instanceof SyntaxError) return unreadable('expected one JSON document');
    throw error;
  }
}

/** Undefined where it is about nothing but what the study is about. */
function whyNot({ version, resolved }: InquiryFile, study: Measured): Why | undefined {
  if (version !== study.version) return { kind: 'version', what: version };
  if (JSON.stringify(resolved.changes) !== JSON.stringify(study.resolved.changes))
    return { kind: 'changes', what: resolved.changes.map(({ path }) => path.join('.')).join(', ') };
  const studied = rowsOf(study.resolved);
  for (const row of rowsOf(resolved)) {
    const what = row.variant === '' ? row.file : `${row.file}/${row.variant}`;
    const same = studied.filter(
      ({ file, variant }) => file === row.file && variant === row.variant,
    );
    if (same.length === 0) return { kind: 'elsewhere', what };
    if (!same.some(({ text }) => text === row.text)) return { kind: 'text', what };
  }
  return undefined;
}

function rowsOf({ rows, scenarios }: Question) {
  return rows.map(({ scenario, variant }) => ({
    file: scenarios[scenario]!.file.replace(/[.]ya?ml$/, ''),
    text: scenarios[scenario]!.text,
    variant,
  }));
}
