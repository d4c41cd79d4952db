/** What the report says beside the numbers, read from the scenarios and from the runs as they stood. */
import { against, customerLossShare, lossShare } from '../measure/cell.ts';
import { runsOf, type Lived } from '../measure/lived.ts';
import type { Plan, RowPlan } from '../measure/plan.ts';
import type { Understood } from '../measure/question.ts';
import type { Kept } from '../measure/trial.ts';
import type { Bilingual, Language } from '../prose/language.ts';
import { controls as catalogue } from '../exchange/controls/index.ts';
import { inForceOf } from '../scenario/arrangement.ts';
import type { Baseline } from '../scenario/baseline.ts';
import { pathOf } from '../scenario/load.ts';
import { median } from '../scenario/quantile.ts';
import type { ScenarioFile } from '../scenario/schema.ts';
import { figureNames } from './figure-names.ts';
import type { BaselineDetails, ReportDetails, ScenarioDetails } from './report/details.ts';

/** Fills in what only the machine knows: the command as typed, and the language to show first. */
export function reportDetails(
  understood: Understood,
  plan: Plan,
  lived: Lived<readonly Kept[]>,
  asked: { readonly command: string; readonly language: Language },
): ReportDetails {
  const { baseline } = understood;
  const first = new Map<string, ScenarioDetails>();
  plan.rows.forEach((row, at) => {
    const { id } = row.scenario;
    // A variant changes the incident: only the scenario as such is held against the record.
    if (first.has(id)) return;
    first.set(id, scenarioDetails(row, runsOf(plan, lived, at)));
  });
  return {
    scenarios: [...first.values()],
    controls: controlDetails(baseline),
    baseline: baselineDetails(baseline),
    baselines: understood.baselines.map(baselineDetails),
    ...asked,
  };
}

/** A baseline with what it asks of whom, in the order of its file. */
export function baselineDetails({ file, controls: asked }: Baseline): BaselineDetails {
  const { id, title, summary } = file;
  const { inForce } = inForceOf(asked, () => []);
  const values = new Map(inForce.map((each) => [each.control.id, each.values]));
  const controls = Object.keys(asked).map((control) => ({
    id: control,
    clause: file.controls[control]?.reference ?? '',
    settings: values.get(control) ?? {},
  }));
  return { id, title, summary, controls };
}

function scenarioDetails(row: RowPlan, runs: readonly (readonly Kept[])[]): ScenarioDetails {
  const { file, attack, variant } = row.scenario;
  const asRecorded = runs.map((arms) =>
    against(arms[row.none]!.outcome, arms[row.recorded]!.outcome),
  );
  return {
    id: file.id,
    family: attack?.plan.family ?? 'no-attack',
    kind: file.kind,
    title: file.title,
    summary: file.summary,
    badge: attack?.plan.title ?? noAttack,
    variants: Object.fromEntries(
      Object.entries(file.variants).map(([id, { title }]) => [id, title]),
    ),
    start: file.clock.start,
    coins: coinsOf(file),
    record: variant === '' ? recordOf(file, asRecorded) : [],
    assumptions: Object.entries(file.evidence).map(([path, { grade, source }]) => ({
      path,
      value: said(valueAt(file, pathOf(path))),
      grade,
      source,
    })),
    ...(file.comparable === undefined ? {} : { comparability: file.comparable }),
  };
}

/** Coins owed to customers; the price is as well known as the closest entry of the evidence says. */
function coinsOf({ assets, evidence }: ScenarioFile): ScenarioDetails['coins'] {
  return Object.entries(assets).map(([asset, { claims, price }]) => {
    const known = [`assets.${asset}.price`, `assets.${asset}`, 'assets']
      .map((path) => evidence[path])
      .find((each) => each !== undefined);
    const { grade, source } = known ?? { grade: 'assumed' as const, source: '' };
    return { asset, amount: claims.value, price, grade, source };
  });
}

const noAttack: Bilingual = { en: 'No attack', ja: '攻撃なし' };

function recordOf(file: ScenarioFile, outcomes: readonly Outcome[]): ScenarioDetails['record'] {
  const given = new Set(Object.values(file.evidence).flatMap(({ cites }) => cites));
  return Object.entries(file.record).map(([key, { value, unit, source, note, miss }]) => {
    const figures = outcomes.map((outcome) => figureIn(outcome, key));
    const known = figures.filter((figure) => figure !== null).sort((a, b) => a - b);
    const ends = known.length === 0 ? {} : { low: known[0]!, high: known.at(-1)! };
    return {
      key,
      label: figureNames[key] ?? { en: key, ja: key },
      recorded: value,
      simulated: median(figures),
      ...ends,
      unit: unit === 's' ? 'seconds' : unit,
      set: given.has(key),
      source: note === undefined ? source : `${source} (${note})`,
      ...(miss === undefined ? {} : { likelyReason: miss }),
    };
  });
}

type Outcome = Kept['outcome'];

/** A figure of an outcome by the name the record gives it: `stolenYen`, `honest.falseHolds`. */
function figureIn(outcome: Outcome, key: string): number | null {
  if (key === 'lossShare') return lossShare(outcome);
  if (key === 'customerLossShare') return customerLossShare(outcome);
  const value = valueAt(outcome, pathOf(key));
  return typeof value === 'number' ? value : null;
}

function valueAt(tree: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce(
    (at: unknown, step) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, step)
        ? (at as Record<string | number, unknown>)[step]
        : undefined,
    tree,
  );
}

/** A value in one line, cut where it would not fit a table. */
function said(value: unknown): string | number | boolean {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  const text = typeof value === 'string' ? value : inWords(value);
  return text.length > mostCharacters ? `${text.slice(0, mostCharacters)}…` : text;
}

const mostCharacters = 120;

function inWords(value: unknown): string {
  if (value === null || value === undefined) return '–';
  if (Array.isArray(value)) return `[${value.map(inWords).join(', ')}]`;
  if (typeof value !== 'object') return String(value);
  return Object.entries(value)
    .map(([key, inner]) => `${key} ${inWords(inner)}`)
    .join(', ');
}

function controlDetails({ controls: chosen, file }: Baseline): ReportDetails['controls'] {
  return catalogue.map(({ id, title, sentence }) => {
    const asked = chosen[id] ?? 'typical';
    const [inForce] = inForceOf({ [id]: asked }, () => []).inForce;
    const level = typeof asked === 'string' ? asked : (asked.level ?? 'typical');
    const clause = chosen[id] === undefined ? null : (file.controls[id]?.reference ?? '');
    return { id, title, sentence, level, clause, settings: inForce!.values };
  });
}
