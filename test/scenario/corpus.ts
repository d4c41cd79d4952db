const full = 256 * 1024;
const fill = (piece: string, length = full) =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

/** A small proper file: what the mutations start from. */
export const PROPER = `# A house with two wallets.
id: two-wallets
title: { en: Two wallets, ja: 二つの財布 }
open: 09:30
exchange:
  tiers:
    - name: hot
      share: 5%
      cap: 1000.5
    - name: cold
      share: 0.95
      keys: [safe-1, safe-2, "safe: 3"]
  notes: >
    Folded over
    two lines.
`;

/** Files made to hurt, deceive or confuse, by what each does. All of them must be refused. */
export const HOSTILE: Readonly<Record<string, string>> = {
  // Nothing, or the wrong thing
  'an empty file': '',
  'spaces only': fill(' '),
  'comments only': '# nothing\n# here\n',
  'one word': 'word',
  'a list at the top': '- a\n- b\n',
  'a JSON number': '3',
  'a dash of end': '---\n',

  // Too much
  'ten megabytes of entries': fill('a: b\n', 10_000_000),
  'ten megabytes of one word': fill('a', 10_000_000),
  'a million newlines': fill('\n', 1_000_000),
  'one line too many': lines(4_001, () => '# line') + '\na: b',
  'twenty thousand keys': lines(20_000, (index) => `k${index}: ${index}`),
  'twenty thousand short keys in braces': `{${lines(20_000, (index) => `k${index}: 1,`)}}`,
  'seven thousand keys in one line': `{${fill('ab: 1, ', 49_000)}}`,
  'twenty thousand entries': fill('- a\n', 80_000),
  'a hundred thousand commas': `a: [${fill(',', 100_000)}]`,
  'sixty thousand empty strings': `a: ${fill('"" ', 180_000)}`,

  // Too deep
  'open brackets': fill('['),
  'open braces': fill('{'),
  'mixed open brackets': fill('[{a: '),
  'brackets that close': `a: ${'['.repeat(5_000)}${']'.repeat(5_000)}`,
  'twenty-five levels of brackets': `a: ${'['.repeat(25)}${']'.repeat(25)}`,
  'dashes in one line': `${fill('- ', 200_000)}a`,
  'forty dashes in one line': `a:\n  ${'- '.repeat(40)}b`,
  'seven hundred levels of keys': lines(700, (level) => `${' '.repeat(level)}a:`),
  'thirty levels of keys': lines(30, (level) => `${' '.repeat(level)}a:`),
  'question marks': fill('? '),
  'colons in one line': fill('a: '),
  'colons in a bracket': `[${fill(': ', 30_000)}`,
  'colons in braces': `a: { b: ${fill(': ', 6_000)}c }`,
  'colons in braces over lines': `a: { b: ${fill(':\n  ', 3_000)}c }`,
  'dashes after a colon': `a: ${fill('- ', 6_000)}b`,
  'dashes in a bracket': `a: [${fill('- ', 6_000)}b]`,
  'brackets that only close': fill(']', 50_000),

  // What YAML can do and nobody needs
  'an anchor': 'a: &x 1\nb: 2',
  'an alias': 'a: &x 1\nb: *x',
  'an alias bomb': `a: &a [x, x]\n${lines(8, (i) => `k${i}: &${'bcdefghi'[i]} [${fill(`*${'abcdefgh'[i]}, `, 36)}]`)}`,
  'a circle': 'a: &a [*a]',
  'ten thousand anchors': lines(3_000, (index) => `- &a${index} x`),
  'a merge key': 'a: {x: 1}\nb:\n  <<: {y: 2}',
  'a tag': 'a: !!str 1',
  'a binary tag': 'a: !!binary aGVsbG8=',
  'a tag that runs code elsewhere': 'a: !!js/function "function () {}"',
  'a tag of its own': 'a: !include /etc/passwd',
  'a directive': '%YAML 1.1\n---\na: 1',
  'a tag directive': '%TAG ! tag:example.org,2000:\n---\na: 1',
  'two documents': 'a: 1\n---\nb: 2',
  'eighty thousand documents': fill('---\n'),
  'a document end': 'a: 1\n...\nb: 2',
  'a list as a key': '? [1, 2]\n: 3',
  'a list as a key in braces': '{[1, 2]: 3}',
  'a mapping as a key': '{a: 1}: 2',

  // Keys
  'the key __proto__': '__proto__: {polluted: yes}',
  'the key __proto__ in quotes': 'a: {"__proto__": {polluted: true}}',
  'the key __proto__ by escapes': '"\\x5f_proto__": 1',
  'the key constructor': 'a:\n  constructor: {prototype: {polluted: true}}',
  'the key prototype': 'prototype: 1',
  'a key twice': 'a: 1\nb: 2\na: 3',
  'a key twice, once in quotes': 'a: 1\n"a": 2',
  'a key twice in braces': 'x: {a: 1, a: 2}',
  'a number as a key': '1: a',
  'a number in quotes as a key': '"1": a',
  'true as a key': 'true: a',
  'nothing as a key': ': a',
  'an empty key': '"": a',
  'a key of two lines': '"a\\nb": c',
  'a key of a thousand letters': `${fill('k', 1_000)}: 1`,
  'a key of a hundred thousand letters': `${fill('k', 100_000)}: 1`,
  'a key with space around it': '" a ": 1',

  // Numbers
  'an octal number': 'a: 0o17',
  'a hexadecimal number': 'a: 0x7fffffffffffffff',
  'a binary number': 'a: 0b101',
  'a leading zero': 'a: 010',
  'a plus sign': 'a: +1',
  'negative zero': 'a: -0',
  'not a number': 'a: .nan',
  'NaN in letters': 'a: NaN',
  'without end': 'a: .inf',
  'without end, below': 'a: -.INF',
  'infinity in letters': 'a: -Infinity',
  'a number past every double': 'a: 1e400',
  'a number with an exponent': 'a: 58e9',
  'a number past 2^53': 'a: 9007199254740993',
  'a number past 2^64': 'a: -18446744073709551617',
  'a number of ten thousand digits': `a: ${fill('9', 10_000)}`,
  'a number that starts at the point': 'a: .5',
  'a number that stops at the point': 'a: 5.',
  'a number with underscores': 'a: 1_000',

  // Characters
  'a NUL': 'a: b\0c',
  'a NUL by escape': 'a: "b\\0c"',
  'nothing but NUL': fill('\0'),
  'a bell': 'a: \u0007',
  'a terminal escape': 'a: \u001b[2J',
  'a terminal escape by escape': 'a: "\\e[2J"',
  delete: 'a: \u007f',
  'a second-set control': 'a: \u0085b',
  'a right-to-left override': 'a: safe\u202egnp.exe',
  'a right-to-left override by escape': 'a: "\\u202e"',
  'a right-to-left override in a key': 'a\u202eb: 1',
  'a right-to-left override in a comment': '# \u202e\na: 1',
  'a direction isolate': 'a: \u2066b\u2069',
  'a line separator': 'a: b\u2028c: d',
  'half of a pair': 'a: \ud800',
  'half of a pair by escape': 'a: "\\ud800"',
  'bytes that were not UTF-8': 'a: caf\ufffd',
  'a byte order mark inside': 'a: \ufeffb',
  'two byte order marks': '\ufeff\ufeffa: b',
  'carriage returns': fill('a: b\r'),

  // Broken
  'a quote left open': 'a: "b\nc: d\n',
  'a quote left open for long': `a: "${fill('x', 200_000)}`,
  'a quarter million quotes': fill('"'),
  'a bracket left open': 'a: [1, 2\nb: 3\n',
  'a bracket too many': 'a: [1, 2]]',
  'a comma at the start': 'a: [, 1]',
  'tabs before a key': 'a:\n\tb: 1',
  'entries out of line': 'a:\n  b: 1\n c: 2',
  'entries out of line, often': lines(1_200, () => 'a:\n  - b\n c'),
  'a value that starts with @': 'a: @b',
  'a value that starts with a grave accent': 'a: `b`',
  'an escape that is none': 'a: "\\q"',
  'a hundred thousand escapes that are none': `a: "${fill('\\q', 200_000)}"`,
  'words after a quote': 'a: "b" c',
  'a text block with words in its head': 'a: | b\n  c',
  pipes: fill('|'),
  'percent signs': fill('%'),
  'a bare line among keys': 'a: 1\nb\nc: 2',
  'two values in a line': 'a: b: c',
  'a key in a list of entries': '- a\nb: c',
};
