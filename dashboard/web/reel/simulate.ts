/** Lives through the run that is wanted and says it message by message; knows no worker and no page. */
import type { Event } from '../../../sim/journal.ts';
import type { Asked } from '../../../sim/scenario/arrangement.ts';
import { loadBaseline, loadReadings, typicalEnding } from '../../../sim/scenario/baseline.ts';
import { decided } from '../../../sim/scenario/decide.ts';
import { loadedOnce } from './loaded-once.ts';
import type { Scenario } from '../../../sim/scenario/load.ts';
import { run, type Decision } from '../../../sim/scenario/run.ts';
import type { StageCatalogue } from '../../contract/catalogue.ts';
import { stageCatalogueOf } from '../../contract/catalogue-of.ts';
import { endingOf } from '../../contract/ending.ts';
import { chunkLength, packer } from './columns.ts';
import { readControlSet } from './control-set.ts';
import type { Message, Wanted } from './reel.ts';
import type { Shelf } from './shelf.ts';

export function simulate(wanted: Wanted, shelf: Shelf, say: (message: Message) => void): void {
  const text = wanted.text ?? shelf.scenarios.get(wanted.scenario);
  const file = `${wanted.scenario || 'scenario'}.yaml`;
  if (text === undefined) {
    const fault = { file, line: 1, column: 1, path: [], expected: 'a scenario on the shelf' };
    return say({
      kind: 'failure',
      failure: { kind: 'faults', faults: [{ ...fault, found: wanted.scenario }] },
    });
  }
  const loaded = loadedOnce(text, file, wanted.variant);
  if ('faults' in loaded)
    return say({ kind: 'failure', failure: { kind: 'faults', faults: loaded.faults } });
  const scenario = loaded.value;
  const controls = controlsOf(wanted.controls, scenario, shelf);
  say({ kind: 'catalogue', catalogue: stageCatalogueOf(scenario, controls, titlesOn(shelf)) });

  const pack = packer();
  let chunk: Event[] = [];
  const flush = (): void => {
    if (chunk.length > 0) say({ kind: 'chunk', chunk: pack(chunk) });
    chunk = [];
  };
  try {
    const lived = run({
      scenario,
      controls,
      seed: wanted.seed,
      signing: wanted.signing,
      keep: true,
      decisions: decisionsOf(scenario),
      folds: [
        (event) => {
          chunk.push(event);
          // small at first, so that there is soon something to see
          if (chunk.length >= (event.index < chunkLength ? 512 : chunkLength)) flush();
        },
      ],
    });
    flush();
    say({ kind: 'done', ending: endingOf(lived, scenario, controls) });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    say({ kind: 'failure', failure: { kind: 'broken', message } });
  }
}

/** The controls a set means in this house; those of the scenario where a baseline is not known. */
export function controlsOf(
  written: string,
  scenario: Scenario,
  shelf: Shelf,
): Record<string, Asked> {
  const { base, changes } = readControlSet(written);
  const asked: Record<string, Asked> = { ...baseOf(base, scenario, shelf) };
  for (const [id, level] of changes)
    if (level === 'off') delete asked[id];
    else asked[id] = level;
  return asked;
}

function baseOf(
  base: string,
  { recorded }: Scenario,
  shelf: Shelf,
): Readonly<Record<string, Asked>> {
  if (base === 'none') return {};
  const text = shelf.baselines.get(base) ?? shelf.baselines.get(base.replace(typicalEnding, ''));
  if (text === undefined) return recorded;
  const loaded = loadReadings(text, `${base}.yaml`);
  const readings = 'faults' in loaded ? [] : loaded.value;
  const meant = readings.find(({ file }) => file.id === base) ?? readings[0];
  return meant?.controls ?? recorded;
}

/** What the scenario itself decides at the table. */
export function decisionsOf({ file }: Scenario): Decision[] {
  return file.decisions.flatMap(({ at, act }) => {
    const read = decided(`${at} ${act}`, file.clock);
    return 'value' in read ? read.value : [];
  });
}

/** Read once, for every run on screen offers the same. */
function titlesOn(shelf: Shelf): StageCatalogue['baselines'] {
  const known = titles.get(shelf);
  if (known !== undefined) return known;
  const read = [...shelf.baselines].flatMap(([id, text]) => {
    const loaded = loadBaseline(text, `${id}.yaml`);
    return 'faults' in loaded ? [] : [{ id, title: loaded.value.file.title }];
  });
  titles.set(shelf, read);
  return read;
}

const titles = new WeakMap<Shelf, StageCatalogue['baselines']>();
