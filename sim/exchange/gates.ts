/** Asks every rule that stands at a moment, in the order of the controls' ids; the strictest answer wins. */
import { name, type Name } from '../kernel/random.ts';
import { kinds, nothing } from '../journal.ts';
import type { World } from '../world.ts';
import type { Gates, MomentName, Standing } from './control.ts';
import { pass, strictest, type Verdict } from './verdict.ts';

export interface Gatehouse {
  /** The strictest answer, journalled with the control that gave each answer other than pass. */
  ask<M extends MomentName>(
    moment: M,
    act: Parameters<NonNullable<Gates[M]>>[0],
    subject: Name,
    cause: number,
  ): Answer;
  /** Controls stand in id order from opening day on. */
  stand(standing: readonly Standing[]): void;
  /** Ids of the controls that were asked anything at all. */
  readonly asked: ReadonlySet<string>;
}

export interface Answer {
  readonly verdict: Verdict;
  readonly cause: number;
}

export function gatehouse({ journal }: World): Gatehouse {
  type Rule = { control: Name; rule: (act: never) => Verdict };
  const rules = new Map<MomentName, Rule[]>();
  const asked = new Set<string>();
  return {
    asked,
    stand(standing) {
      for (const { control, rules: added } of standing)
        for (const [moment, rule] of Object.entries(added.gates ?? {}))
          rules.set(moment as MomentName, [
            ...(rules.get(moment as MomentName) ?? []),
            { control, rule: rule as (act: never) => Verdict },
          ]);
    },
    ask(moment, act, subject, cause) {
      const here = rules.get(moment);
      if (here === undefined) return { verdict: pass, cause };
      let verdict = pass;
      let because = cause;
      for (const { control, rule } of here) {
        asked.add(control.text);
        const answer = rule(act as never);
        if (answer.answer === 'pass') continue;
        const seconds = answer.answer === 'hold' ? answer.seconds : 0;
        const index = journal.record(
          kinds.verdict,
          cause,
          control,
          subject,
          seconds,
          nothing,
          name(described(answer)),
        );
        const stricter = strictest(verdict, answer);
        if (stricter !== verdict) because = index;
        verdict = stricter;
      }
      return { verdict, cause: because };
    },
  };
}

function described(verdict: Verdict): string {
  return verdict.answer === 'pass' ? 'pass' : `${verdict.answer}: ${verdict.reason}`;
}
