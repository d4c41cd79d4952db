/** Runs the benches of this folder in turn and prints one table; an argument keeps only names that contain it. */
import { readdirSync } from 'node:fs';
import type { Bench, Row } from './race.ts';

const wanted = process.argv[2] ?? '';
const rows: Row[] = [];
for (const file of readdirSync(import.meta.dirname).sort(byName)) {
  if (!file.endsWith('.ts') || file === 'main.ts') continue;
  const { bench } = (await import(`./${file}`)) as { bench?: Bench };
  if (bench === undefined || !bench.name.includes(wanted)) continue;
  process.stderr.write(`${bench.name}...\n`);
  rows.push(...(await bench.run()));
}
if (rows.length === 0) throw new Error(`bench: expected a name, found no bench for '${wanted}'`);
process.stdout.write(table(rows));

function table(rows: Row[]): string {
  const width = Math.max(...rows.map((row) => row.what.length));
  const heading = `${'what'.padEnd(width)}      ours /s      peer /s   ratio     aim\n`;
  return heading + rows.map((row) => line(row, width)).join('');
}

function line(row: Row, width: number): string {
  const { what, ours, peer, ratio, aim } = row;
  const first = `${what.padEnd(width)} ${count(ours)} `;
  const target = aim === undefined ? '' : `${aim} x`.padStart(8);
  if (!('peer' in row)) return `${first}\n`;
  if (peer === undefined || ratio === undefined) return `${first} peer not available ${target}\n`;
  return `${first}${count(peer)} ${`${ratio.toFixed(2)} x`.padStart(7)}${target}\n`;
}

function count(perSecond: number): string {
  const shown = perSecond < 100 ? perSecond.toFixed(2) : Math.round(perSecond).toLocaleString('en');
  return shown.padStart(12);
}

function byName(a: string, b: string): number {
  return a < b ? -1 : 1;
}
