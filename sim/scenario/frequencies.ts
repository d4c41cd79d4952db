/** Reads a file of frequencies, or says everything that is wrong with it. */
import { checkAgainst } from './check.ts';
import { readDocument } from './document.ts';
import type { Loaded } from './load.ts';
import { frequenciesSchema, type FrequenciesFile } from './schema/frequencies.ts';

export function loadFrequencies(text: string, file: string): Loaded<FrequenciesFile> {
  const read = readDocument(text, file);
  return 'faults' in read ? read : checkAgainst(frequenciesSchema, read);
}
