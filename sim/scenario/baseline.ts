/** Baselines: a named set of controls, each with its clause, and both readings of one that is silent on the rest. */
import { controls as catalogue } from '../exchange/controls/index.ts';
import { inForceOf, type Asked } from './arrangement.ts';
import { checkAgainst } from './check.ts';
import { readDocument } from './document.ts';
import { inOrder } from './fault.ts';
import type { Loaded } from './load.ts';
import { baselineSchema, type BaselineFile } from './schema/baseline.ts';

/** A set of controls with the clause each answers to. */
export interface Baseline {
  readonly file: BaselineFile;
  readonly controls: Readonly<Record<string, Asked>>;
}

/** Reads a baseline; where both readings of its silence are meant, the one in which nothing else is done. */
export function loadBaseline(text: string, file: string): Loaded<Baseline> {
  const read = loadReadings(text, file);
  return 'faults' in read ? read : { value: read.value[0]! };
}

/** Reads a baseline in every reading that is meant: what is not stated is absent, or typical. */
export function loadReadings(text: string, file: string): Loaded<readonly Baseline[]> {
  const read = readDocument(text, file);
  if ('faults' in read) return read;
  const checked = checkAgainst(baselineSchema, read);
  if ('faults' in checked) return checked;
  const stated = asked(checked.value);
  const { misfits } = inForceOf(stated, (id) => ['controls', id]);
  if (misfits.length > 0)
    return {
      faults: inOrder(misfits.map((misfit) => ({ file, ...read.at(misfit.path), ...misfit }))),
    };
  const { unstated } = checked.value;
  const absent = { file: checked.value, controls: stated };
  const typical = asTypical(checked.value);
  if (unstated === 'both') return { value: [absent, typical] };
  return { value: [unstated === 'absent' ? absent : typical] };
}

/** What the id of the second reading ends in. */
export const typicalEnding = '-as-typical';

/** The same statement with every control and setting that it does not name at the typical level. */
function asTypical(file: BaselineFile): Baseline {
  const stated = Object.entries(file.controls).map(([id, { settings }]) => [id, { settings }]);
  const rest = catalogue.map(({ id }) => [id, 'typical'] as const);
  const controls = Object.fromEntries([...rest, ...stated]) as Record<string, Asked>;
  const title = {
    en: `${file.title.en}; the rest as is common`,
    ja: `${file.title.ja}、記載のない事項は標準`,
  };
  return { file: { ...file, id: `${file.id}${typicalEnding}`, title }, controls };
}

function asked({ controls }: BaselineFile): Record<string, Asked> {
  return Object.fromEntries(
    Object.entries(controls).map(([id, { level, settings }]) => [
      id,
      Object.keys(settings).length === 0 ? level : { level, settings },
    ]),
  );
}
