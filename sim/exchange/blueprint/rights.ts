/** The people of a house who can do what others cannot, and what the house asks of them. */
import type { Seconds } from '../../kernel/simulation.ts';
import type { Yen } from '../../money.ts';

/** Everything that is given to some of the staff and not to all. */
export const rightNames = [
  'deploy',
  'restore',
  'console',
  'approve',
  'open-safe',
  'hold-key',
  'reset-factor',
  'read-logs',
  'open-site',
] as const;
export type RightName = (typeof rightNames)[number];

/** What a right opens to those who use it together, and how many of them it takes. */
export interface RightPlan {
  readonly id: RightName;
  /** Places in which it lets them stand; of a key holder or a site's keeper the place of his own number. */
  opens: readonly string[];
  persons: number;
  departments: number;
}

/** People who do one kind of work and hold the same rights. */
export interface MemberPlan {
  readonly role: string;
  readonly department: string;
  readonly people: number;
  readonly rights: readonly RightName[];
  readonly yearsPay: Yen;
  /** The places whose keys these people keep, one each, where that is not the place of their number. */
  readonly keeps?: readonly string[];
}

/** Ways around the rule of several persons, from loose to strict. */
export const overrides = ['shared', 'logged', 'none'] as const;

/** What is looked at before somebody is hired, from loose to strict. */
export const checks = ['none', 'background'] as const;

/** Which openings of a safe ring a bell, from loose to strict. */
export const bells = ['none', 'out-of-hours', 'unannounced'] as const;

/** Which lines of the record an auditor looks into, from loose to strict. */
export const readings = ['exceptions', 'every'] as const;

/** Whom the house trusts with what. */
export interface TrustPlan {
  readonly rights: RightPlan[];
  readonly members: MemberPlan[];
  /** The login kept for emergencies, which asks for nobody else. */
  override: (typeof overrides)[number];
  readonly employment: {
    checks: (typeof checks)[number];
    /** From a departure until the login of whoever left has ended. */
    revocationSeconds: Seconds;
    /** Whether coins whose keys he could have seen then go to new ones. */
    rotates: boolean;
  };
  /** Who puts new programs on the servers, and how many colleagues read them before. */
  readonly change: { deployer: 'writer' | 'operations'; reviewers: number };
  /** How often somebody from outside the work reads the record, 0 for never. */
  readonly audit: { everyDays: number; reads: (typeof readings)[number] };
  readonly safe: {
    bell: (typeof bells)[number];
    responseSeconds: Seconds;
    /** Whether what lies in safes lies in numbered bags, so that an opened one is seen when it is next used. */
    bags: boolean;
  };
  /** How often seals are looked at, 0 for never; and whether a broken one tells by itself. */
  readonly seals: { everyDays: number; sensor: boolean };
}
