/** What one unquoted word of a file says, or what it should have been. */
export type Scalar =
  { readonly value: string | number | boolean | null } | { readonly expected: string };

/**
 * Reads an unquoted word: nothing, `true`, `false`, a plain decimal number, or text. A number in any
 * other dress (0x1f, 010, 1e400, .nan) is refused: readers differ over it, and so do parsers.
 */
export function readScalar(word: string): Scalar {
  if (word === '' || word === '~' || word === 'null') return { value: null };
  if (word === 'true') return { value: true };
  if (word === 'false') return { value: false };
  if (PLAIN_NUMBER.test(word)) return readNumber(word);
  if (LIKE_A_NUMBER.test(word)) return { expected: 'a plain decimal number, or text in quotes' };
  return { value: word };
}

const PLAIN_NUMBER = /^-?(0|[1-9][0-9]*)(\.[0-9]+)?$/;
const LIKE_A_NUMBER =
  /^[-+]?(0[xob][0-9a-f_]*|[0-9][0-9_]*\.?[0-9_]*(e[-+]?[0-9]*)?|\.[0-9]+(e[-+]?[0-9]*)?|\.?inf|infinity|\.?nan)$/i;

function readNumber(word: string): Scalar {
  const value = Number(word);
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) {
    return { expected: 'a number within 2^53 of zero, or digits in quotes' };
  }
  if (Object.is(value, -0)) return { expected: 'zero without a sign' };
  return { value };
}
