/**
 * What Google, New York University and UC San Diego measured in 2019: the share of hijack attempts with the
 * right password that a login challenge stopped (Doerfler et al., WWW 2019, and Google Security Blog, May
 * 2019). Nothing reads this but the comparison.
 */

/** Who tries: programs with passwords from elsewhere, pages sent to many, or somebody after this one person. */
export const tries = ['bots', 'bulk', 'targeted'] as const;
export type Try = (typeof tries)[number];

export const challenges = ['key', 'prompt', 'sms', 'mail', 'knowledge'] as const;
export type Challenge = (typeof challenges)[number];

/** A share, or the two ends where only `as few as` was published; what is absent could not be verified. */
export const published: Readonly<
  Record<Challenge, Readonly<Partial<Record<Try, { readonly low: number; readonly high: number }>>>>
> = {
  key: { bots: one(1), bulk: one(1), targeted: one(1) },
  prompt: { bots: one(1), bulk: one(0.99), targeted: one(0.9) },
  sms: { bots: one(1), bulk: one(0.96), targeted: one(0.76) },
  mail: { bots: one(0.73) },
  knowledge: { bots: { low: 0.73, high: 1 }, bulk: { low: 0.1, high: 1 } },
};

function one(share: number): { low: number; high: number } {
  return { low: share, high: share };
}
