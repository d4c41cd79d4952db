/** Short questions to the worker beside runs, and their answers. */
import type { Fault } from '../../../sim/scenario/fault.ts';
import { loadScenario } from '../../../sim/scenario/load.ts';
import { run } from '../../../sim/scenario/run.ts';
import { livedAgain, type LivedAgain } from '../proof/lived-again.ts';
import type { Sealed } from '../proof/sealed.ts';
import { loadedOnce } from './loaded-once.ts';
import type { Wanted } from './reel.ts';
import type { Shelf } from './shelf.ts';
import { controlsOf, decisionsOf } from './simulate.ts';

export type Question =
  | { readonly question: 'check'; readonly text: string }
  | { readonly question: 'text'; readonly id: string }
  | { readonly question: 'loss'; readonly wanted: Wanted }
  | { readonly question: 'transaction'; readonly wanted: Wanted; readonly name: string };

export type Answer =
  | { readonly answer: 'check'; readonly id: string; readonly faults: readonly Fault[] }
  | { readonly answer: 'text'; readonly text: string }
  | { readonly answer: 'loss'; readonly stolenYen: number | null }
  | { readonly answer: 'transaction'; readonly sealed: Sealed | null };

export function answered(question: Question, shelf: Shelf): Answer {
  switch (question.question) {
    case 'check': {
      const loaded = loadScenario(question.text, 'scenario.yaml');
      return 'faults' in loaded
        ? { answer: 'check', id: '', faults: loaded.faults }
        : { answer: 'check', id: loaded.value.id, faults: [] };
    }
    case 'text':
      return { answer: 'text', text: shelf.scenarios.get(question.id) ?? '' };
    case 'loss': {
      const { scenario: id, text, variant, controls, seed } = question.wanted;
      const loaded = loadedOnce(text ?? shelf.scenarios.get(id) ?? '', `${id}.yaml`, variant);
      if ('faults' in loaded) return { answer: 'loss', stolenYen: null };
      const scenario = loaded.value;
      const asked = controlsOf(controls, scenario, shelf);
      const decisions = decisionsOf(scenario);
      const { outcome } = run({ scenario, controls: asked, seed, signing: 'fast', decisions });
      return { answer: 'loss', stolenYen: outcome.stolenYen };
    }
    case 'transaction': {
      const which = JSON.stringify(question.wanted);
      if (last?.which !== which) last = { which, lived: livedAgain(question.wanted, shelf) };
      return { answer: 'transaction', sealed: last.lived?.sealed(question.name) ?? null };
    }
  }
}

/** The run of the last transaction that was asked for; the next one is mostly of the same. */
let last: { readonly which: string; readonly lived: LivedAgain | null } | null = null;
