import type { z } from 'zod';
import { shown } from './shown.ts';

type Issue = z.core.$ZodRawIssue;

/**
 * What a schema asked for where it met something else, in words that follow "expected"; empty for a
 * union, whose branches speak for themselves. A schema with words of its own does not come here.
 */
export function expectedWords(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return TYPES.get(issue.expected) ?? issue.expected;
    case 'invalid_value':
      return issue.values.length === 1 ? shown(issue.values[0]) : oneOf(issue.values);
    case 'unrecognized_keys':
      return oneOf(knownKeys(issue));
    case 'too_small':
    case 'too_big':
      return range(issue);
    case 'not_multiple_of':
      return `a multiple of ${issue.divisor}`;
    case 'invalid_format':
      return `text in the form ${issue.pattern ?? issue.format}`;
    case 'invalid_union':
      if (Array.isArray(issue.options)) return oneOf(issue.options);
      return issue.errors.length > 0 ? '' : 'exactly one of its forms';
    default:
      return 'something else';
  }
}

/** The keys a schema knows at the place of an issue, in the order it declares them. */
export function knownKeys(issue: Issue): string[] {
  // An object declares a shape, a record the schema of its keys; other schemas refuse no key.
  const definition = issue.inst?._zod.def as unknown as ObjectOrRecord;
  if (definition.shape) return Object.keys(definition.shape);
  return [...(definition.keyType?._zod.values ?? [])].map(String);
}

interface ObjectOrRecord {
  readonly shape?: Readonly<Record<string, unknown>>;
  readonly keyType?: z.core.$ZodType;
}

const TYPES: ReadonlyMap<string, string> = new Map([
  ['string', 'text'],
  ['number', 'a number'],
  ['int', 'a whole number'],
  ['boolean', 'true or false'],
  ['array', 'a list'],
  ['tuple', 'a list'],
  ['object', 'keys and values'],
  ['record', 'keys and values'],
  ['null', 'an empty value'],
  ['never', 'nothing'],
]);

const MOST_NAMES = 16;

function oneOf(names: readonly unknown[]): string {
  if (names.length === 0) return 'no keys';
  const listed = names.slice(0, MOST_NAMES).map(String).join(', ');
  return `${names.length === 1 ? 'only' : 'one of'} ${listed}${names.length > MOST_NAMES ? ', …' : ''}`;
}

type SizeIssue = Extract<Issue, { code: 'too_small' | 'too_big' }>;

/** The whole range, not only the end that was passed: "a number from 0 to 1". */
function range(issue: SizeIssue): string {
  const ends = { least: '', most: '' };
  for (const { _zod } of issue.schema?._zod.def.checks ?? []) {
    const check = _zod.def as Check;
    if (check.check === 'greater_than') ends.least = end(check, 'above');
    if (check.check === 'less_than') ends.most = end(check, 'below');
    if (check.check === 'min_length') ends.least = `${check.minimum}`;
    if (check.check === 'max_length') ends.most = `${check.maximum}`;
  }
  // Some schemas, such as tuples, have a size without a check of it.
  if (issue.code === 'too_small') ends.least ||= `${issue.minimum}`;
  else ends.most ||= `${issue.maximum}`;
  return SIZES[issue.origin]?.(between(ends)) ?? `a number ${between(ends)}`;
}

// As zod 4 defines them; its types show of a check only what all checks have.
type Check =
  | { check: 'greater_than' | 'less_than'; value: number | bigint; inclusive: boolean }
  | { check: 'min_length'; minimum: number }
  | { check: 'max_length'; maximum: number };

const SIZES: { readonly [origin: string]: ((range: string) => string) | undefined } = {
  int: (range) => `a whole number ${range}`,
  string: (range) => `text ${range} characters long`,
  array: (range) => `a list ${range} entries long`,
};

function end(check: { value: number | bigint; inclusive: boolean }, without: string): string {
  return check.inclusive ? `${check.value}` : `${without} ${check.value}`;
}

function between({ least, most }: { least: string; most: string }): string {
  if (least !== '' && least === most) return `exactly ${least}`;
  if (isNumber(least) && isNumber(most)) return `from ${least} to ${most}`;
  const from = isNumber(least) ? `at least ${least}` : least;
  const to = isNumber(most) ? `at most ${most}` : most;
  return [from, to].filter((words) => words !== '').join(' and ');
}

function isNumber(end: string): boolean {
  return end !== '' && !end.includes(' ');
}
