import { ESLint } from 'eslint';
import { beforeAll, expect, test } from 'vitest';
import { root } from './tree.ts';

let linter: ESLint;
beforeAll(() => {
  linter = new ESLint({ cwd: root });
});

const banned = [
  'export const x = Math.random();',
  'export const x = Math.log(2);',
  'export const x = Math.exp(2);',
  'export const x = Math.pow(2, 3);',
  'export const x = Math.sin(2);',
  'export const x = Math.hypot(3, 4);',
  "export const x = Math['random']();",
  'export const { random } = Math;',
  'export const draw = [1].map(Math.random);',
  'export const sums = Math;',
  'export const x = 2 ** 3;',
  'export let x = 2; x **= 3;',
  'export const x = new Date();',
  'export const x = Date.now();',
  'export const x = new Intl.NumberFormat();',
  'export const x = performance.now();',
  "export const x = 'a'.localeCompare('b');",
  'export const x = (5).toLocaleString();',
  'export async function f() {}',
  'export const f = async () => 1;',
  'export const o = { async f() {} };',
  'export const x = await 1;',
  'export async function f(all: string[]) { for await (const x of all) x.trim(); }',
  "export const x = import('./heap.ts');",
  'export const x = Promise.resolve();',
  'setTimeout(() => {}, 1);',
  'setInterval(() => {}, 1);',
  'queueMicrotask(() => {});',
  "console.log('x');",
  'export const x = process.env;',
  'export const x = globalThis;',
  "export const x = eval('1');",
  'export const x = structuredClone({});',
  'export const o = { get x() { return 1; } };',
  'export const o = { set x(y: number) { y.toFixed(); } };',
  'export const story = (function* () { yield 1; })();',
  'export function f() { function* story() { yield 1; } return story; }',
  'export const f = () => function* () { yield 1; };',
  'export const f = () => ({ *story() { yield 1; } });',
  'export function* tour() { yield* (function* () { yield 1; })(); }',
];

const bannedEverywhere = [
  'for (const key in { a: 1 }) key.trim();',
  'export const x = [2, 1].sort();',
  'export const x = [2, 1].toSorted();',
  "import { heap } from './heap'; heap();",
  "export { heap } from '../kernel/heap';",
];

const welcome = [
  'export const x = Math.floor(2.5) + Math.imul(2, 3) + Math.sqrt(2);',
  'export const x = [2, 1].sort((a, b) => a - b);',
  'export function* story() { yield 1; }',
  'export class Person { *story() { yield 1; } }',
  'export const plan = { *story() { yield 1; } };',
  'export const o: { date: number } = { date: 1 }; o.date = 2;',
  'export class Box { #x = 1; get x() { return this.#x; } }',
  "import { heap } from './heap.ts'; heap();",
  "import { parse } from 'yaml'; parse('');",
];

test.each(banned)(
  'on floors 0-6 and between server and page this is reported: %s',
  async (code) => {
    expect(await complaints(code, 'sim/kernel/planted.ts')).not.toEqual([]);
    expect(await complaints(code, 'sim/measure/planted.ts')).not.toEqual([]);
    expect(await complaints(code, 'dashboard/contract/planted.ts')).not.toEqual([]);
  },
);

test.each(bannedEverywhere)('anywhere this is reported: %s', async (code) => {
  expect(await complaints(code, 'sim/kernel/planted.ts')).not.toEqual([]);
  expect(await complaints(code, 'test/planted.ts')).not.toEqual([]);
});

test.each(welcome)('on floors 0-6 this is welcome: %s', async (code) => {
  expect(await complaints(code, 'sim/kernel/planted.ts')).toEqual([]);
});

test('the machine may look at the clock and wait', async () => {
  const code = 'export const x = async () => [Date.now(), Math.random(), await import("node:fs")];';
  expect(await complaints(code, 'test/planted.ts')).toEqual([]);
});

async function complaints(code: string, filePath: string): Promise<string[]> {
  const [result] = await linter.lintText(code, { filePath });
  return result!.messages.map((message) => message.message);
}
