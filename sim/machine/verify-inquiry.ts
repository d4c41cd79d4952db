/** Whether a saved inquiry comes out the same here and now. */
import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import { name, random } from '../kernel/random.ts';
import { understand } from '../measure/question.ts';
import { describeAll } from '../scenario/fault.ts';
import { inquiries, type Inquiry } from './inquiry.ts';
import { inquiryFileSchema, printOf, type InquiryFile } from './inquiry-file.ts';
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
  const read = inquiryFileSchema.safeParse(saved);
  if (!read.success)
    throw new WrongInput(
      read.error.issues.map(
        ({ path, message }) =>
          `${file} ${path.join('.')}: expected a saved inquiry, found ${message}`,
      ),
    );
  const inquiry = askedAgain(read.data);
  const { job } = inquiry;
  const { prints } = read.data;
  if (prints.length !== job.pieces)
    throw wrong(`${file} prints`, `${job.pieces}, one for each piece of work`, `${prints.length}`);
  const turns = sample === undefined ? undefined : drawn(prints, sample, key);
  const pieces = await pooled<unknown>({
    ...job,
    ...(turns && { turns }),
    workers: availableParallelism(),
  });
  const found = (turns ?? prints.map((_, piece) => piece)).flatMap((piece) =>
    differences(prints[piece], printOf(pieces[piece]), `piece ${piece}`),
  );
  if (turns === undefined)
    found.push(...differences(comparable(saved), comparable(inquiry.fold(pieces)), ''));
  if (found.length > 0 && version !== read.data.version)
    found.push(`the file was written by version ${read.data.version}, this is ${version}`);
  return found;
}

function askedAgain({ kind, resolved }: InquiryFile): Inquiry {
  const understood = understand({ ...resolved, signing: 'real' });
  if ('faults' in understood) throw new WrongInput(describeAll(understood.faults));
  return inquiries[kind](understood.value, true) as unknown as Inquiry;
}

/** Drafts that are called by their files are so without their folders, which are nobody's business. */
function comparable(found: unknown): unknown {
  const { one, other, ...rest } = found as Record<string, unknown>;
  const named = (id: unknown): unknown => (typeof id === 'string' ? basename(id) : id);
  return { ...rest, ...(one === undefined ? {} : { one: named(one), other: named(other) }) };
}

function drawn(prints: readonly string[], sample: number, key: string): number[] {
  const die = random(key).die('is-lived-again');
  return prints
    .map((_, piece) => ({ piece, share: die.share(name('piece'), piece) }))
    .sort((a, b) => a.share - b.share)
    .slice(0, sample)
    .map(({ piece }) => piece);
}
