import { describe, expect, test } from 'vitest';
import { unborne } from '../../sim/measure/bearers.ts';
import { honestly, type Outcome } from '../../sim/measure/cell.ts';
import { nobodyMet } from '../../sim/measure/groups.ts';
import { foldStudy, upToTheirLooks, wantedOf, type Told } from '../../sim/measure/fold-study.ts';
import type { ControlRow } from '../../sim/measure/study.ts';
import { planned, smallQuestion } from './small-study.ts';

const plan = planned({ ...smallQuestion, runs: 4, rows: smallQuestion.rows.slice(0, 1) });
const [row] = plan.rows;
const cold = row!.controls.find(({ id }) => id === 'cold-ratio')!;
const kill = row!.controls.find(({ id }) => id === 'kill-switch')!;
const cap = row!.controls.find(({ id }) => id === 'hot-velocity-cap')!;

/** A run that lost so much of 100 yen; honest people waited an hour for each control of its arm. */
function told(arm: number, stolenYen: number, more: Partial<Outcome> = {}): Told {
  const controls = Object.keys(row!.arms[arm]!.controls);
  const honest = honestly((field) => (field === 'delaySecondsP95' ? controls.length * 3600 : null));
  return {
    digest: `${stolenYen}`,
    asked: [],
    outcome: {
      atRiskYen: 100,
      stolenYen,
      recoveredYen: 0,
      customerLossYen: stolenYen / 2,
      firstTheftAt: 1,
      detectedAfterSeconds: 1,
      stoppedAfterSeconds: null,
      containedAfterSeconds: null,
      ...unborne,
      honest: { ...honest, groups: nobodyMet },
      ...more,
    },
  };
}

/** Under none all is lost, cold storage saves 80, the switch 10, and both of them 85. */
const lost = new Map([
  [row!.none, 100],
  [cold.alone, 20],
  [kill.alone, 90],
  [row!.baseline, 15],
]);

function trials(change = (run: Told, _arm: number): Told => run): Told[][] {
  return Array.from({ length: 4 }, () =>
    row!.arms.map((_, arm) => change(told(arm, lost.get(arm) ?? 100), arm)),
  );
}

function found(id: string, from = trials()): ControlRow {
  return foldStudy(plan, from).scenarios[0]!.controls.find((control) => control.id === id)!;
}

describe('a study', () => {
  test('sets each control beside none, and the baseline beside the baseline lacking it', () => {
    const control = found('cold-ratio');
    expect(control.alone.reduction!.mean).toBeCloseTo(0.8);
    expect(control.without!.reduction!.mean).toBeCloseTo(0.75);
    expect(found('kill-switch').without!.reduction!.mean).toBeCloseTo(0.05);
    expect(found('hot-velocity-cap').without).toBeNull();
  });

  test('says what a control adds for honest people, and null where nobody knows', () => {
    const { alone, without } = found('cold-ratio');
    expect(alone.honestCost.delaySecondsP95).toBe(3600);
    expect(without!.honestCost.delaySecondsP95).toBe(3600);
    expect(alone.honestCost.lockoutSecondsP95).toBeNull();
  });

  test('counts honest cost over the runs that know it on both sides', () => {
    const once = trials();
    const { outcome } = once[0]![cold.alone]!;
    Object.assign(
      outcome.honest,
      honestly(() => null),
    );
    Object.assign(
      once[1]![row!.none]!.outcome.honest,
      honestly((field) => (field === 'delaySecondsP95' ? 1800 : null)),
    );
    expect(found('cold-ratio', once).alone.honestCost.delaySecondsP95).toBe((1800 + 2 * 3600) / 3);
  });

  test('measures every arm against what is at risk under none', () => {
    const halved = trials((run, arm) =>
      arm === row!.none ? run : { ...run, outcome: { ...run.outcome, atRiskYen: 50 } },
    );
    expect(found('cold-ratio', halved)).toEqual(found('cold-ratio'));
  });

  test('has no reduction where nothing is lost', () => {
    const calm = trials((_, arm) => told(arm, 0, { firstTheftAt: null }));
    expect(found('cold-ratio', calm).alone.reduction).toBeNull();
  });

  test('says of each row how many customers it has, and how many were simulated', () => {
    const customers = (asked: number | null) => {
      const asking = planned({ ...smallQuestion, runs: 4, customers: asked });
      const runs = asking.rows.flatMap(({ arms }) =>
        Array.from({ length: 4 }, () => arms.map((_, arm) => told(arm, 100))),
      );
      return foldStudy(asking, runs).scenarios.map((each) => each.customers);
    };
    const own = { total: 260_000, simulated: 60 };
    expect(customers(null)).toEqual([own, own]);
    expect(customers(30)[0]).toEqual({ ...own, simulated: 30 });
    expect(customers(1_000_000)[0]).toEqual({ ...own, simulated: 260_000 });
  });

  test('changes its result digest with any run of any arm', () => {
    const other = trials();
    other[3]![cap.alone] = { ...other[3]![cap.alone]!, digest: 'other' };
    expect(foldStudy(plan, other).resultDigest).not.toBe(foldStudy(plan, trials()).resultDigest);
  });
});

describe('a study that was asked for a precision', () => {
  const precise = planned({
    ...smallQuestion,
    runs: 2560,
    precision: 0.14,
    rows: smallQuestion.rows.slice(0, 1),
  });
  /** So many runs; what cold storage leaves is the same in all, unless it varies from run to run. */
  const runs = (count: number, varies = false): Told[][] =>
    Array.from({ length: count }, (_, run) =>
      row!.arms.map((_, arm) =>
        told(arm, varies && arm === cold.alone && run % 2 === 0 ? 95 : (lost.get(arm) ?? 100)),
      ),
    );

  test('takes of a row that went on for wrong trials what it would have had without them', () => {
    expect(wantedOf(precise)(runs(40, true)).length).toBe(80);
    expect(wantedOf(precise)(runs(40))).toEqual([]);
    const clean = foldStudy(precise, runs(40));
    expect(foldStudy(precise, upToTheirLooks(precise, runs(80)))).toEqual(clean);
    expect(clean.scenarios[0]!.runs).toBe(40);
  });

  test('takes all of what was not enough before', () => {
    const open = runs(80, true);
    expect(upToTheirLooks(precise, open)).toEqual(open);
    expect(upToTheirLooks(plan, trials())).toEqual(trials());
  });
});

describe('a control is exercised', () => {
  test('not where it was never asked and no run differs', () => {
    expect(found('hot-velocity-cap').exercised).toBe(false);
  });

  test('where a gate of its was asked in one run, even if it always let pass', () => {
    const asked = trials();
    asked[2]![cap.alone] = { ...asked[2]![cap.alone]!, asked: ['hot-velocity-cap'] };
    const control = found('hot-velocity-cap', asked);
    expect(control.exercised).toBe(true);
    expect(control.alone.reduction).toEqual({ mean: 0, low: 0, high: 0 });
  });

  test('where one run differs by itself or within the baseline', () => {
    const by = (differing: number): Told[][] =>
      trials((_, arm) => ({ ...told(arm, 100), digest: arm === differing ? 'other' : 'same' }));
    expect(found('cold-ratio', by(cold.alone)).exercised).toBe(true);
    expect(found('cold-ratio', by(row!.baseline)).exercised).toBe(true);
    expect(found('cold-ratio', by(cap.alone)).exercised).toBe(false);
  });

  test('where somebody else bears the same loss', () => {
    const paid = trials((run) => ({ ...run, digest: 'same' }));
    for (const arms of paid) Object.assign(arms[cap.alone]!.outcome, { customerLossYen: 0 });
    expect(found('hot-velocity-cap', paid).exercised).toBe(true);
  });
});
