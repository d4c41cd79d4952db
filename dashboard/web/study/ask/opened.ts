/** A file that the command wrote, opened on the page: looked at closely, for anybody may have changed it. */
import { z } from 'zod';
import {
  adaptationShape,
  attributionShape,
  robustnessShape,
} from '../../../../sim/measure/inquiry-shape.ts';
import type { Answer } from './asked.ts';

export interface Opened {
  readonly name: string;
  /** Of the program that wrote it. */
  readonly version: string;
  readonly answer: Answer;
  /** Options of the command that wrote it, as typed, which the answer itself does not say. */
  readonly more: readonly string[];
}

/** What is wrong with a file; `found` says where, in the words of whoever reads JSON. */
export interface Fault {
  readonly kind: 'too-large' | 'not-json' | 'other-file' | 'wrong-shape';
  readonly found: string;
}

/** A study over every row with its pieces has some megabytes. */
export const mostBytes = 40_000_000;

export async function opened(file: File): Promise<Opened | Fault> {
  if (file.size > mostBytes) return { kind: 'too-large', found: '' };
  return readAnswer(file.name, await file.text());
}

export function readAnswer(name: string, text: string): Opened | Fault {
  let said: unknown;
  try {
    said = JSON.parse(text);
  } catch (error) {
    return { kind: 'not-json', found: (error as Error).message.slice(0, 200) };
  }
  const head = headShape.safeParse(said);
  if (!head.success) return { kind: 'other-file', found: '' };
  const { kind: named, samples, version } = head.data;
  const kind = named === 'robust' || (named === undefined && samples) ? 'robustness' : named;
  if (kind === undefined) return { kind: 'other-file', found: '' };
  const read = shapes[kind].safeParse(said);
  if (read.success)
    return {
      name,
      version,
      answer: { kind, found: read.data } as Answer,
      more: optionsIn(head.data.resolved),
    };
  const [issue] = read.error.issues;
  return { kind: 'wrong-shape', found: `${placeOf(issue!.path)}: ${issue!.message}` };
}

/** An older file of a robustness study says no kind, but how many samples it has. */
const headShape = z.looseObject({
  version: z.string().max(40),
  kind: z.enum(['attribution', 'adaptation', 'robust']).optional(),
  samples: z.number().optional(),
  resolved: z.looseObject({
    customers: z.int().min(1).nullable(),
    signing: z.enum(['real', 'fast']),
    changes: z.array(
      z.object({ path: z.array(z.union([z.string(), z.number()])), value: z.unknown() }),
    ),
  }),
});

function optionsIn({ customers, signing, changes }: z.infer<typeof headShape>['resolved']) {
  return [
    ...(customers === null ? [] : ['--customers', String(customers)]),
    ...changes.flatMap(({ path, value }) => [
      '--set',
      `${placeOf(path)}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
    ]),
    ...(signing === 'fast' ? [] : ['--signing', signing]),
  ];
}

const shapes = {
  attribution: attributionShape,
  adaptation: adaptationShape,
  robustness: robustnessShape,
} as const;

function placeOf(path: readonly PropertyKey[]): string {
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`));
  return steps.join('').replace(/^\./, '');
}
