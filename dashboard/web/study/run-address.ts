/** The addresses at which the runs of a study are watched. */
import { front, writtenAddress } from '../play/address.ts';
import type { RowSeen } from '../../contract/study-seen.ts';
import { rowParts, type StudyAsked } from './asked.ts';

/** One run under one set of controls; with `beside`, another set in the same run next to it. */
export function runAddress(
  asked: StudyAsked,
  { row, sets }: RowSeen,
  run: number,
  set: string,
  beside: string | null = null,
): string {
  const { scenario, variant } = rowParts(row.id);
  return writtenAddress({
    ...front,
    view: 'watch',
    scenario,
    variant,
    seed: `${asked.seed}/${run}`,
    a: sets[set]!.controls,
    b: beside === null ? null : sets[beside]!.controls,
    x: asked.own?.id === scenario ? asked.own.x : null,
  });
}
