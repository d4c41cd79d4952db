/** The texts of every file under scenarios/, by name. */
import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../scenarios/', import.meta.url);

export function scenarioFiles(): { file: string; text: string }[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort((a, b) => (a < b ? -1 : 1))
    .map((file) => ({ file, text: readFileSync(new URL(file, folder), 'utf8') }));
}
