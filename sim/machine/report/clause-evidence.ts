/** What is known of one clause of one baseline, from the study and from what was asked beyond it. */
import { worthAWord, type AttributedRow } from '../../measure/attribution.ts';
import { hitsNeeded } from '../../measure/cell.ts';
import { disagreementsIn } from '../../measure/disagreement.ts';
import { isNothing, type Interval } from '../../measure/interval.ts';
import type { Study, StudyRow } from '../../measure/study.ts';
import { burdenOf, type Moved } from './clause-burden.ts';
import { fallOf } from './clause-fall.ts';
import type { AskedControl, BaselineDetails, ReportDetails } from './details.ts';
import type { Further } from './further.ts';

export interface ClauseEvidence {
  readonly asked: AskedControl;
  readonly saved: Saved;
  /** Undefined where it was tried at other settings only; null where no calm and surge were run. */
  readonly burden: readonly Moved[] | null | undefined;
  /** In how many samples of moved assumptions a saving of a tenth by itself was still one. */
  readonly survives: Interval | null;
  /** Where it saves most; how well its inputs are known says how sure the rest is. */
  readonly most: StudyRow | undefined;
}

export type Saved =
  /** Its part among the controls of the baseline. */
  | { readonly kind: 'shared'; readonly by: Sharing }
  /** By itself, and what leaving it out gives up, in the row where it saves customers most. */
  | { readonly kind: 'apart'; readonly fall: NonNullable<ReturnType<typeof fallOf>> }
  /** It met nothing, or the study tried it at other settings only. */
  | { readonly kind: 'unmet' | 'untried' };

export interface Sharing {
  /** Rows with events enough in which it saves for certain, the most first, and those in which it adds. */
  readonly saves: readonly Part[];
  readonly adds: readonly Part[];
  /** Rows in which something is lost, often enough to say; and too seldom. */
  readonly judged: number;
  readonly seldom: number;
  /** In none of them any run differed. */
  readonly same: boolean;
  readonly needs: readonly string[];
  readonly overlaps: readonly string[];
  /** Whether it was measured with whom; `fits` is all that can be said where it was not. */
  readonly paired: boolean;
  readonly fits: 'overlap' | 'need' | 'open';
}

/** What falls to a control in one row, of what is lost without any, and of what customers lose. */
export interface Part {
  readonly row: string;
  readonly runs: number;
  readonly value: Interval;
  readonly customers: Interval | null;
}

/** Of every control the baseline asks for, in its own order. */
export function evidenceOf(
  baseline: BaselineDetails,
  study: Study,
  details: ReportDetails,
): ClauseEvidence[] {
  const chosen = baseline.id === details.baseline.id;
  const rows = attributedRows(baseline, study, details.further);
  // of another baseline only what a clause asks for; readings of its silence have none
  const asking = (baseline.controls ?? []).filter(({ clause }) => chosen || clause !== '');
  return asking.map((asked): ClauseEvidence => {
    const tried = isTried(asked, details);
    const fall = fallOf(asked.id, study);
    const shared = sharingOf(asked.id, rows);
    const most = shared?.saves[0]?.row ?? fall?.row.id;
    const row = study.scenarios.find(({ id }) => id === most);
    return {
      asked,
      saved: shared === undefined ? apart(fall, tried, chosen) : { kind: 'shared', by: shared },
      burden: tried ? (burdenOf(asked.id, row, study) ?? null) : undefined,
      survives: survivalOf(asked.id, baseline, most, details.further),
      most: row,
    };
  });
}

function apart(fall: ReturnType<typeof fallOf>, tried: boolean, chosen: boolean): Saved {
  if (!tried) return { kind: 'untried' };
  if (fall === undefined) return { kind: 'unmet' };
  // of another baseline nobody left anything out
  return { kind: 'apart', fall: chosen ? fall : { ...fall, without: { kind: 'absent' } } };
}

/** Whether the study tried the control as this baseline asks for it. */
function isTried({ id, settings }: AskedControl, { controls }: ReportDetails): boolean {
  const tried = controls.find((each) => each.id === id);
  return tried !== undefined && inOrder(tried.settings) === inOrder(settings);
}

function inOrder(settings: AskedControl['settings']): string {
  return JSON.stringify(Object.entries(settings).sort(([a], [b]) => (a < b ? -1 : 1)));
}

interface Attributed extends AttributedRow {
  readonly runs: number;
}

/**
 * The rows of the study that attributions of just this baseline tell of, each from the one with the most runs:
 * the same controls at the same settings.
 */
function attributedRows(
  baseline: BaselineDetails,
  { scenarios }: Study,
  further: Further | undefined,
): Attributed[] {
  const all = (further?.attributions ?? [])
    .filter((each) => isSame(each.baseline, baseline))
    .flatMap(({ found }) => found.scenarios.map((row) => ({ ...row, runs: found.runs })));
  return scenarios.flatMap(({ id }) => {
    const told = all.filter((row) => row.id === id);
    const most = Math.max(...told.map(({ runs }) => runs));
    return told.filter(({ runs }) => runs === most).slice(0, 1);
  });
}

function isSame(one: BaselineDetails, other: BaselineDetails): boolean {
  const all = ({ id, controls = [] }: BaselineDetails): string =>
    JSON.stringify([
      id,
      controls
        .map((each) => `${each.id} ${inOrder(each.settings)}`)
        .sort((a, b) => (a < b ? -1 : 1)),
    ]);
  return all(one) === all(other);
}

/** Undefined where no row was attributed in which enough is lost to say anything. */
function sharingOf(id: string, rows: readonly Attributed[]): Sharing | undefined {
  const lossy = rows.filter(({ hits }) => hits > 0);
  const judged = lossy.filter(({ hits }) => hits >= hitsNeeded);
  if (judged.length === 0) return undefined;
  const parts = judged.flatMap((row): Part[] => {
    const own = row.controls.find((each) => each.id === id);
    const its = row.customers.controls.find((each) => each.id === id);
    if (!own?.value) return [];
    return [{ row: row.id, runs: row.runs, value: own.value, customers: its?.value ?? null }];
  });
  const told = judged
    .flatMap((row) => [...disagreementsIn(row), ...disagreementsIn(row.customers)])
    .filter((each) => each.id === id);
  const mates = (which: 'redundant' | 'complementary'): string[] => [
    ...new Set(
      judged.flatMap(({ pairs, customers }) =>
        [...pairs, ...customers.pairs].flatMap(({ one, other, interaction }) => {
          if (interaction === null || (one !== id && other !== id)) return [];
          const is =
            which === 'redundant' ? interaction.high < -worthAWord : interaction.low > worthAWord;
          return is ? [one === id ? other : one] : [];
        }),
      ),
    ),
  ];
  const adds = ({ value, customers }: Part): boolean =>
    value.high < 0 || (customers?.high ?? 0) < 0;
  return {
    saves: parts
      .filter((part) => !adds(part))
      .filter(({ value, customers }) => value.low > 0 || (customers?.low ?? 0) > 0)
      .sort((a, b) => b.value.mean - a.value.mean),
    adds: parts.filter(adds),
    judged: judged.length,
    seldom: lossy.length - judged.length,
    same: parts.every(
      ({ value, customers }) => isNothing(value) && (customers === null || isNothing(customers)),
    ),
    needs: mates('complementary'),
    overlaps: mates('redundant'),
    paired: judged.every(({ exact }) => exact),
    fits: told.some(({ kind }) => kind === 'need')
      ? 'need'
      : told.some(({ kind }) => kind === 'overlap')
        ? 'overlap'
        : 'open',
  };
}

/** Of the row where it saves most, by whichever study of moved assumptions has it. */
function survivalOf(
  control: string,
  baseline: BaselineDetails,
  most: string | undefined,
  further: Further | undefined,
): Interval | null {
  const row = (further?.robust ?? [])
    .filter((each) => isSame(each.baseline, baseline))
    .flatMap(({ found }) => found.scenarios)
    .find(({ id }) => id === most);
  const tried = row?.conclusions.find(
    ({ conclusion }) => conclusion.kind === 'saves' && conclusion.control === control,
  );
  return tried?.survives ?? null;
}
