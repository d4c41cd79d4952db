/** Small questions about the shipped Coincheck scenario: few runs, few customers, three baselines. */
import { readFileSync } from 'node:fs';
import { planOf, type Plan } from '../../sim/measure/plan.ts';
import { understand, type Question, type SourceFile } from '../../sim/measure/question.ts';

const file = 'scenarios/coincheck-2018.yaml';
export const coincheck = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

/** A baseline file with these controls at their typical level. */
export function baselineOf(id: string, controls: readonly string[]): SourceFile {
  const asked = controls.map((control) => `  ${control}: {}`);
  const lines = [
    `id: ${id}`,
    `title: { en: ${id}, ja: ${id} }`,
    `summary: { en: For a test., ja: 試験用。 }`,
    controls.length === 0 ? 'controls: {}' : 'controls:',
    ...asked,
  ];
  return { file: `${id}.yaml`, text: lines.join('\n') };
}

export const smallQuestion: Question = {
  seed: 'small',
  runs: 2,
  customers: 100,
  signing: 'fast',
  scenarios: [{ file, text: coincheck }],
  rows: [
    { scenario: 0, variant: '' },
    { scenario: 0, variant: 'signer-abused' },
  ],
  changes: [],
  baselines: [baselineOf('empty', []), baselineOf('cold', ['cold-ratio'])],
  baseline: baselineOf('both', ['cold-ratio', 'kill-switch']),
};

export function planned(question: Question): Plan {
  const understood = understand(question);
  if ('faults' in understood) throw new Error(`small study: found ${understood.faults[0]!.found}`);
  return planOf(understood.value);
}
