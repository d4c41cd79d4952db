/** Whether a saved inquiry comes out the same here and now. */
import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import { name, random } from '../kernel/random.ts';
import { printOf } from '../measure/inquiry-file.ts';
import { understand } from '../measure/question.ts';
import { describeAll } from '../scenario/fault.ts';
import { inquiries, type Inquiry } from './inquiry.ts';
import { inquiryFileSchema, type InquiryFile } from './inquiry-file.ts';
import { version } from './package.ts';
import { pooled } from './pool.ts';
import { freshKey } from './sample-key.ts';
import { differences } from './verify-run.ts';
import { WrongInput, wrong } from './wrong-input.ts';

/**
 * Asks a saved inquiry again with real signatures, from its file alone: all of it, or `sample` pieces of
 * its work drawn by a key, a fresh one unless told. Every difference in words; none where it is the same.
 */
export async function verifyInquiry(
  saved: unknown,
  file: string,
  sample?: number,
  key = freshKey(),
): Promise<string[]> {
  const { prints, ...asked } = readInquiry(saved, file);
  const inquiry = askedAgain(asked, sample === undefined ? undefined : saved);
  const drawnPieces = sample === undefined ? undefined : drawn(prints, sample, key);
  const found: string[] = [];
  let before = 0;
  let step = inquiry.next();
  while (step.done !== true) {
    const { pieces: count, after = 0, ...work } = step.value;
    const due = before + count + after;
    if (prints.length !== due)
      throw wrong(`${file} prints`, `${due}, one for each piece of work`, `${prints.length}`);
    const here = Array.from({ length: count }, (_, piece) => piece);
    const turns = here.filter((piece) => drawnPieces?.has(before + piece) ?? true);
    const pieces = await pooled<unknown>({
      ...work,
      pieces: count,
      turns,
      workers: availableParallelism(),
    });
    for (const piece of turns) {
      const at = before + piece;
      found.push(...differences(prints[at], printOf(pieces[piece]), `piece ${at}`));
    }
    before += count;
    // of a sample only the pieces are known, not what they come to
    if (drawnPieces !== undefined && after === 0) break;
    step = inquiry.next(pieces);
  }
  if (step.done === true)
    found.push(
      ...differences(
        comparable(saved),
        comparable({ ...step.value.found, ...step.value.beside }),
        '',
      ),
    );
  if (found.length > 0 && version !== asked.version)
    found.push(`the file was written by version ${asked.version}, this is ${version}`);
  return found;
}

/** A saved inquiry as far as it must be right to be asked again, or wrong input. */
export function readInquiry(saved: unknown, file: string): InquiryFile {
  const read = inquiryFileSchema.safeParse(saved);
  if (read.success) return read.data;
  throw new WrongInput(
    read.error.issues.map(
      ({ path, message }) =>
        `${file} ${path.join('.')}: expected a saved inquiry, found ${message}`,
    ),
  );
}

/** Of a sample nothing can be worked out but from what the file says of the rest. */
function askedAgain(
  { kind, resolved, sweep }: Omit<InquiryFile, 'prints'>,
  sampled: unknown,
): Inquiry {
  const understood = understand({ ...resolved, signing: 'real' });
  if ('faults' in understood) throw new WrongInput(describeAll(understood.faults));
  const rows = (sampled as { scenarios?: { followed?: string[] }[] } | undefined)?.scenarios;
  const followed = rows?.map((row) => row.followed ?? []);
  return inquiries[kind]({
    understood: understood.value,
    unshared: true,
    ...(sweep && { sweep: { ...sweep, ...(followed && { followed }) } }),
  });
}

/** Drafts that are called by their files are so without their folders, which are nobody's business. */
function comparable(found: unknown): unknown {
  const { one, other, ...rest } = found as Record<string, unknown>;
  const named = (id: unknown): unknown => (typeof id === 'string' ? basename(id) : id);
  return { ...rest, ...(one === undefined ? {} : { one: named(one), other: named(other) }) };
}

function drawn(prints: readonly string[], sample: number, key: string): ReadonlySet<number> {
  const die = random(key).die('is-lived-again');
  return new Set(
    prints
      .map((_, piece) => ({ piece, share: die.share(name('piece'), piece) }))
      .sort((a, b) => a.share - b.share)
      .slice(0, sample)
      .map(({ piece }) => piece),
  );
}
