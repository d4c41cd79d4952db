import type { z } from 'zod';
import type { Document } from './document.ts';
import { expectedWords, knownKeys } from './expected.ts';
import { inOrder, type Fault, type Path } from './fault.ts';
import { nearestName } from './nearest.ts';
import { shown } from './shown.ts';

/** A document held against a schema: what the schema makes of it, or every fault at its place. */
export type Checked<T> = { readonly value: T } | { readonly faults: Fault[] };

/**
 * Holds a document against a schema. A schema's own message is taken as what it expected, in words
 * that follow "expected"; a custom issue may name `params: { among: names }` to be guessed from.
 */
export function checkAgainst<T>(schema: z.ZodType<T>, document: Document): Checked<T> {
  const known = new Map<readonly string[], string[]>();
  const checked = schema.safeParse(document.value, {
    error(issue) {
      if (issue.code === 'unrecognized_keys') known.set(issue.keys, knownKeys(issue));
      return expectedWords(issue);
    },
  });
  if (checked.success) return { value: checked.data };

  const issues = checked.error.issues.flatMap((issue) => plainIssues(issue, []));
  return { faults: inOrder(issues.flatMap((issue) => faultsOf(issue, document, known))) };
}

type Issue = z.core.$ZodIssue;

/** The issue with its whole path; for a union, the issues of the branch that was meant. */
function plainIssues(issue: Issue, above: Path): Issue[] {
  const path = [...above, ...issue.path] as (string | number)[];
  if (issue.code !== 'invalid_union' || issue.message !== '') return [{ ...issue, path }];
  const branches = issue.errors.map((branch) =>
    branch.flatMap((inner) => plainIssues(inner, path)),
  );
  const meant = branches.filter((branch) =>
    branch.every((inner) => inner.path.length > path.length || inner.code === 'unrecognized_keys'),
  );
  if (meant.length > 0)
    return meant.reduce((best, next) => (next.length < best.length ? next : best));
  const choices = new Set(branches.map(([first]) => first.message));
  return [{ ...issue, path, message: [...choices].join(', or ') }];
}

function faultsOf(
  issue: Issue,
  document: Document,
  known: ReadonlyMap<readonly string[], readonly string[]>,
): Fault[] {
  const { file } = document;
  const path = issue.path as Path;
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        const here = [...path, key];
        const found = `the key ${shown(key)}${suggestion(key, known.get(issue.keys) ?? [])}`;
        return { file, ...document.keyAt(here), path: here, expected: issue.message, found };
      });
    case 'invalid_key': {
      const expected = issue.issues[0]?.message ?? 'another key';
      const found = `the key ${shown(path.at(-1))}`;
      return [{ file, ...document.keyAt(path), path, expected, found }];
    }
    default: {
      const value = valueAt(document, path);
      const found = `${shown(value)}${suggestion(value, namesAmong(issue))}`;
      return [{ file, ...document.at(path), path, expected: issue.message, found }];
    }
  }
}

function valueAt(document: Document, path: Path): unknown {
  let value: unknown = document.value;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step))
      return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

function namesAmong(issue: Issue): string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  if (issue.code === 'invalid_union')
    return 'options' in issue ? (issue.options ?? []).map(String) : [];
  if (issue.code !== 'custom') return [];
  const among: unknown = issue.params?.among;
  return Array.isArray(among) ? among.map(String) : [];
}

function suggestion(typed: unknown, names: readonly string[]): string {
  const nearest = typeof typed === 'string' ? nearestName(typed, names) : undefined;
  return nearest === undefined ? '' : ` (did you mean ${nearest}?)`;
}
