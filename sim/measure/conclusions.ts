/** Sentences about one scenario that are true or false in each sample of its doubtful numbers. */

/** What a sample comes to on the mean of its runs; shares of what was at risk under none. */
export interface Effects {
  readonly none: number;
  readonly baseline: number;
  readonly customersUnderNone: number;
  readonly customersUnderBaseline: number;
  /** What each control saves by itself, as a share of what is lost under none; all null where nothing is. */
  readonly saved: Readonly<Record<string, number | null>>;
}

export type Conclusion =
  /** Without controls more than `over` of what is at risk is lost. */
  | { readonly kind: 'lost'; readonly over: number }
  /** The baseline leaves a loss of less than `under`; or leaves customers with less. */
  | { readonly kind: 'leaves' | 'leaves-customers'; readonly under: number }
  /** By itself it saves at least a tenth of what is lost without any; or less; or adds to it. */
  | { readonly kind: 'saves' | 'little' | 'harms'; readonly control: string }
  /** It saves more than the other. */
  | { readonly kind: 'more'; readonly control: string; readonly than: string }
  /** Each saves more than the next. */
  | { readonly kind: 'order'; readonly controls: readonly string[] };

/** What can be said at the stated values; in what order controls are named changes nothing. */
export function conclusionsOf(stated: Effects): Conclusion[] {
  const { none, baseline, customersUnderNone, customersUnderBaseline, saved } = stated;
  if (none === 0) return [];
  const said: Conclusion[] = [];
  const over = steps.toReversed().find((step) => none > step);
  if (over !== undefined) said.push({ kind: 'lost', over });
  const below = (loss: number): number | undefined => steps.find((step) => loss < step);
  const under = below(baseline);
  if (under !== undefined && under < none) said.push({ kind: 'leaves', under });
  const left = below(customersUnderBaseline);
  if (left !== undefined && left < customersUnderNone)
    said.push({ kind: 'leaves-customers', under: left });

  const controls = Object.entries(saved)
    .map(([control, share]) => ({ control, share: share! }))
    .sort((a, b) => b.share - a.share || (a.control < b.control ? -1 : 1));
  const saving = controls.filter(({ share }) => share >= aTenth);
  for (const { control } of saving) said.push({ kind: 'saves', control });
  const [first, second, third] = saving;
  const clear = (one?: { share: number }, other?: { share: number }): boolean =>
    one !== undefined && other !== undefined && one.share - other.share >= aClearLead;
  if (clear(first, second))
    said.push({ kind: 'more', control: first!.control, than: second!.control });
  if (clear(second, third))
    said.push({ kind: 'more', control: second!.control, than: third!.control });
  if (clear(first, second) && clear(second, third))
    said.push({ kind: 'order', controls: [first, second, third].map((each) => each!.control) });
  for (const { control, share } of controls)
    if (share <= -worthAWord) said.push({ kind: 'harms', control });
    else if (share < aTenth) said.push({ kind: 'little', control });
  return said;
}

/** Whether it holds in a sample; null where nothing is lost there, so that nothing can be saved. */
export function holds(conclusion: Conclusion, sample: Effects): boolean | null {
  const saved = (control: string): number | null => sample.saved[control] ?? null;
  switch (conclusion.kind) {
    case 'lost':
      return sample.none > conclusion.over;
    case 'leaves':
      return sample.none === 0 ? null : sample.baseline < conclusion.under;
    case 'leaves-customers':
      return sample.none === 0 ? null : sample.customersUnderBaseline < conclusion.under;
    case 'saves':
      return judged(saved(conclusion.control), (share) => share >= aTenth);
    case 'little':
      return judged(saved(conclusion.control), (share) => share < aTenth);
    case 'harms':
      return judged(saved(conclusion.control), (share) => share < 0);
    case 'more':
      return falling([conclusion.control, conclusion.than].map(saved));
    case 'order':
      return falling(conclusion.controls.map(saved));
  }
}

/** The controls a conclusion is about. */
export function controlsIn(conclusion: Conclusion): readonly string[] {
  if ('controls' in conclusion) return conclusion.controls;
  if ('than' in conclusion) return [conclusion.control, conclusion.than];
  return 'control' in conclusion ? [conclusion.control] : [];
}

function judged(share: number | null, is: (share: number) => boolean): boolean | null {
  return share === null ? null : is(share);
}

function falling(shares: readonly (number | null)[]): boolean | null {
  if (shares.includes(null)) return null;
  return shares.every((share, at) => at === 0 || shares[at - 1]! > share!);
}

/** What losses are held against, as people say them (assumed). */
const steps = [0.01, 0.05, 0.1, 0.25, 0.5, 0.9];
/** Of what is lost; less is little (assumed). */
export const aTenth = 0.1;
/** A lead of less is not called one at the stated values (assumed). */
const aClearLead = 0.05;
/** Of what is lost; less is not called harm at the stated values (assumed). */
export const worthAWord = 0.01;
