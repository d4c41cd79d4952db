/** What `run --json` prints: what came of a run, and all that is needed to live through it again. */
import { basename } from 'node:path';
import { z } from 'zod';
import type { Outcome } from '../scenario/outcome.ts';
import { run, type Run } from '../scenario/run.ts';
import type { Source } from './files.ts';
import { version } from './package.ts';
import { prepared, type Resolved } from './resolved.ts';

export interface RunFile {
  readonly version: string;
  readonly scenario: string;
  readonly variant: string;
  readonly seed: string;
  readonly controls: Run['controls'];
  readonly events: number;
  readonly digest: string;
  readonly outcome: Outcome;
  /** The same run with nothing decided; only where something was. */
  readonly without?: Pick<Run, 'events' | 'digest' | 'outcome'>;
  readonly resolved: Resolved;
}

/** `alone` is the run with nothing decided, or null where nothing was. */
export function runFile(
  resolved: Resolved,
  scenario: string,
  lived: Run,
  alone: Run | null,
): RunFile {
  const { variant, seed } = resolved;
  const { controls, events, digest, outcome } = lived;
  const result = { version, scenario, variant, seed, controls, events, digest, outcome };
  const without = alone && { events: alone.events, digest: alone.digest, outcome: alone.outcome };
  return { ...result, ...(without && { without }), resolved: portable(resolved) };
}

/** Lives through a saved run once more, with real signatures, and returns what it finds. */
export function rerun(saved: RunFile): RunFile {
  const options = prepared(saved.resolved);
  const again = { ...options, signing: 'real' } as const;
  const alone = options.decisions.length > 0 ? run({ ...again, decisions: [] }) : null;
  return runFile(saved.resolved, options.scenario.id, run(again), alone);
}

const source = z.strictObject({ file: z.string(), text: z.string() });

const resolved = z.strictObject({
  scenario: source,
  variant: z.string(),
  controls: z.union([z.enum(['none', 'recorded']), source]),
  with: z.array(z.string()),
  without: z.array(z.string()),
  set: z.array(z.string()),
  decide: z.array(z.string()),
  seed: z.string(),
  customers: z.int().min(1).nullable(),
});

/** The shape of a saved run, as far as it must be right to be lived through again. */
export const runFileSchema: z.ZodType<RunFile> = z.looseObject({
  version: z.string(),
  digest: z.string(),
  outcome: z.looseObject({}),
  resolved,
}) as unknown as z.ZodType<RunFile>;

/** Texts under the plain names of their files: where they lay is nobody's business. */
function portable(given: Resolved): Resolved {
  const named = ({ file, text }: Source): Source => ({ file: basename(file), text });
  const { scenario, controls } = given;
  return {
    ...given,
    scenario: named(scenario),
    controls: typeof controls === 'string' ? controls : named(controls),
  };
}
