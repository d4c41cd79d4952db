/** Is this text right? Every fault of a scenario, a baseline or a file of frequencies somebody wrote. */
import { loadBaseline } from './baseline.ts';
import { decided } from './decide.ts';
import { readDocument, type Document } from './document.ts';
import type { Fault } from './fault.ts';
import { loadFrequencies } from './frequencies.ts';
import { loadScenario } from './load.ts';
import { rangeFaults } from './stated-ranges.ts';

/** What a text turns out to be, and everything wrong with it, its variants and decisions included. */
export interface Proof {
  readonly kind: 'scenario' | 'baseline' | 'frequencies' | 'unreadable';
  readonly faults: readonly Fault[];
}

/** Reads the text of a scenario, a baseline or frequencies, whichever it is; `file` is its name in faults. */
export function proofread(text: string, file: string): Proof {
  const document = readDocument(text, file);
  if ('faults' in document) return { kind: 'unreadable', faults: document.faults };
  if (Object.hasOwn(document.value, 'counts')) {
    const frequencies = loadFrequencies(text, file);
    return { kind: 'frequencies', faults: 'faults' in frequencies ? frequencies.faults : [] };
  }
  if (!isBaseline(Object.keys(document.value)))
    return { kind: 'scenario', faults: faultsOfScenario(document, text, file) };
  const baseline = loadBaseline(text, file);
  return { kind: 'baseline', faults: 'faults' in baseline ? baseline.faults : [] };
}

function faultsOfScenario(document: Document, text: string, file: string): readonly Fault[] {
  const scenario = loadScenario(text, file);
  if ('faults' in scenario) return scenario.faults;
  const { variants, decisions, clock } = scenario.value.file;
  const ofVariants = Object.keys(variants).flatMap((variant) => {
    const changed = loadScenario(text, file, variant);
    if ('value' in changed) return [];
    const path = ['variants', variant];
    return changed.faults.map((fault) => ({ ...fault, ...document.keyAt(path) }));
  });
  const ofDecisions = decisions.flatMap(({ at, act }, index) => {
    const read = decided(`${at} ${act}`, clock);
    const path = ['decisions', index];
    return 'value' in read ? [] : [{ file, ...document.at(path), path, ...read }];
  });
  return [...ofVariants, ...ofDecisions, ...rangeFaults(scenario.value, document)];
}

/** What has a house is a scenario; a list of controls without one is a baseline. */
function isBaseline(keys: readonly string[]): boolean {
  const ofScenarios = ['exchange', 'clock', 'assets', 'customers', 'attack', 'kind'];
  return keys.includes('controls') && !ofScenarios.some((key) => keys.includes(key));
}
