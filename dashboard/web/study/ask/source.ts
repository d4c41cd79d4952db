/** Where an answer comes from: its file, its command, and what stands under a figure of it. */
import type { Language } from '../../../../sim/prose/language.ts';
import { inquiryCommand, program } from '../../share/command.ts';
import { shareWords } from '../../share/words.ts';
import type { Answer, InquiryKind } from './asked.ts';
import { askWords } from './words.ts';

/** What the command calls the file it writes. */
export const foundFile: Readonly<Record<InquiryKind, string>> = {
  attribution: 'attribution.json',
  adaptation: 'adaptation.json',
  robustness: 'robust.json',
};

export function sourceOf({ found }: Answer, command: string, language: Language): string[] {
  const { seed, resultDigest } = found;
  return [
    askWords[language].source(program, seed, resultDigest),
    ...(command === '' ? [] : [shareWords[language].again(command)]),
  ];
}

/** The command that wrote an answer, as far as the answer says what was asked. */
export function commandOf(answer: Answer, more: readonly string[]): string {
  const { kind, found } = answer;
  const rows = found.scenarios.map(({ id }) => id);
  const asked = { kind, rows, seed: found.seed, own: null, more };
  if (kind === 'adaptation') {
    const sets = found.scenarios[0]?.sets.map(({ id }) => id) ?? [];
    const named = sets.map((id) => id.replace(/\/limits-.*$|-as-typical$/, ''));
    const baselines = [...new Set(named)].filter((id) => id !== 'none' && id !== 'recorded');
    return inquiryCommand({ ...asked, baselines, controls: [], swept: null }, found.runs);
  }
  const { baseline } = found;
  const part = /^(.+)-part$/.exec(baseline)?.[1];
  const controls =
    kind === 'attribution' && part !== undefined
      ? (found.scenarios[0]?.controls.map(({ id }) => id) ?? [])
      : [];
  const swept = kind === 'robustness' ? { samples: found.samples, runs: found.runs } : null;
  return inquiryCommand({ ...asked, baselines: [part ?? baseline], controls, swept }, found.runs);
}
