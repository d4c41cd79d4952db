import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const floors = {
  files: ['sim/**/*.ts', 'dashboard/contract.ts', 'dashboard/contract/**/*.ts'],
  ignores: ['sim/machine/**', 'sim/cli/**'],
};

export default defineConfig(
  { ignores: ['out/', 'coverage/', 'dashboard/web/dist/', 'dashboard/web/**/*.svelte'] },
  tseslint.configs.recommended,
  {
    languageOptions: { parserOptions: { tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-restricted-syntax': ['error', ...everywhere()],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['**/*.cjs'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    ...floors,
    rules: {
      'no-restricted-syntax': ['error', ...everywhere(), ...onTheFloors()],
      'no-restricted-globals': ['error', ...hostGlobals()],
    },
  },
  {
    files: ['sim/machine/**/*.ts', 'sim/cli/**/*.ts', 'dashboard/server/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
    },
  },
);

/** What the whole house does without. */
function everywhere() {
  return [
    {
      selector: 'ForInStatement',
      message: 'for...in walks keys in an order of their own: walk an array or Object.keys.',
    },
    {
      selector: 'CallExpression[callee.property.name=/^(sort|toSorted)$/][arguments.length=0]',
      message: 'Sort with a comparator: without one, numbers are sorted as text.',
    },
    {
      selector:
        ':matches(ImportDeclaration, ExportNamedDeclaration, ExportAllDeclaration)' +
        '[source.value=/^\\.\\.?\\u002F/]:not([source.value=/\\.(ts|js|mjs|cjs|json|svelte|css)$/])',
      message: "Import a neighbour with its extension: './heap.ts'.",
    },
  ];
}

/** What floors 0-6 do without, so that every engine computes the same bytes and nothing waits. */
function onTheFloors() {
  const portable = '/^(abs|ceil|clz32|floor|fround|imul|max|min|round|sign|sqrt|trunc|[A-Z].*)$/';
  const inexact = 'engines may differ in its last bit; see kernel/maths.ts.';
  const waiting = 'on floors 0-6, what takes time is a function* story.';
  const ownShape = 'a shape of its own, and engines are slow with shapes that they have not seen.';
  return [
    {
      selector: `MemberExpression[object.name='Math'][computed=false]:not([property.name=${portable}])`,
      message: `Not this member of Math: ${inexact}`,
    },
    {
      selector: "MemberExpression[object.name='Math'][computed=true]",
      message: 'Name it: Math.x.',
    },
    {
      selector: "Identifier[name='Math']:not(MemberExpression > Identifier.object)",
      message: 'Math is not passed around or taken apart: write Math.x where it is used.',
    },
    { selector: "BinaryExpression[operator='**']", message: `Not **: ${inexact}` },
    { selector: "AssignmentExpression[operator='**=']", message: `Not **=: ${inexact}` },
    {
      selector: 'MemberExpression[property.name=/^(localeCompare|toLocale.*)$/]',
      message: 'Nothing here depends on a locale: compare with < and >.',
    },
    { selector: ':function[async=true]', message: `Not async: ${waiting}` },
    { selector: 'AwaitExpression', message: `Not await: ${waiting}` },
    { selector: 'ForOfStatement[await=true]', message: `Not for await: ${waiting}` },
    { selector: 'ImportExpression', message: `Not import(): ${waiting}` },
    {
      selector: 'ObjectExpression > Property[kind=/^(get|set)$/]',
      message: `Not a getter: it gives every object ${ownShape} Write a method.`,
    },
    {
      selector:
        ':matches(:function :function[generator=true], CallExpression > FunctionExpression.callee[generator=true])',
      message: `Not a story inside a function: it has ${ownShape} Tell it at the top of the file.`,
    },
  ];
}

/** Names the machine lends a program; floors 0-6 borrow none of them. */
function hostGlobals() {
  const clocks = ['Date', 'Intl', 'performance', 'Temporal'];
  const waits = ['Promise', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'];
  const host = ['console', 'process', 'Buffer', 'fetch', 'crypto', 'structuredClone'];
  const ways = ['globalThis', 'window', 'self', 'eval', 'Function', 'WeakRef'];
  return [...clocks, ...waits, ...host, ...ways].map((name) => ({
    name,
    message: 'Floors 0-6 know neither the machine nor the hour.',
  }));
}
