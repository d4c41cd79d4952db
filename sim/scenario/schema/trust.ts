/** Whom a house of a scenario file trusts with what; the people of the ordinary house are assumed. */
import { z } from 'zod';
import { bells, checks, overrides, readings, rightNames } from '../../exchange/blueprint/rights.ts';
import { identifier, seconds, yen } from '../units.ts';

const right = z.strictObject({
  opens: z.array(identifier()).max(9).default([]),
  persons: z.int().min(1).max(9).default(1),
  departments: z.int().min(1).max(9).default(1),
});

const member = z.strictObject({
  role: identifier(),
  department: identifier(),
  people: z.int().min(1).max(1000),
  rights: z.array(z.enum(rightNames)).max(8),
  yearsPay: yen(),
});

/** Rights that are not listed here open what they open in the ordinary house. */
export const trust = z.strictObject({
  rights: z.partialRecord(z.enum(rightNames), right).default({}),
  members: z
    .array(member)
    .max(20)
    .default([
      staff('developer', 'development', 4, 'deploy', 8e6),
      staff('administrator', 'systems', 2, 'restore', 7e6),
      staff('console-operator', 'operations', 3, 'console', 5e6),
      staff('approver', 'finance', 1, 'approve', 9e6),
      staff('key-holder', 'management', 3, 'hold-key', 12e6),
      staff('safe-keeper', 'administration', 2, 'open-safe', 5e6),
      staff('support-agent', 'support', 6, 'reset-factor', 35e5),
      staff('log-reader', 'audit', 1, 'read-logs', 6e6),
    ]),
  override: z.enum(overrides).default('shared'),
  employment: z
    .strictObject({ checks: z.enum(checks), revocation: seconds(), rotates: z.boolean() })
    .default({ checks: 'none', revocation: 30 * 86400, rotates: false }),
  change: z
    .strictObject({
      deployer: z.enum(['writer', 'operations']),
      reviewers: z.int().min(0).max(9),
    })
    .default({ deployer: 'writer', reviewers: 0 }),
  audit: z
    .strictObject({ everyDays: z.int().min(0).max(3650), reads: z.enum(readings) })
    .default({ everyDays: 0, reads: 'exceptions' }),
  safe: z
    .strictObject({ bell: z.enum(bells), response: seconds(), bags: z.boolean() })
    .default({ bell: 'none', response: 3600, bags: false }),
  seals: z
    .strictObject({ everyDays: z.int().min(0).max(3650), sensor: z.boolean() })
    .default({ everyDays: 0, sensor: false }),
});

function staff(
  role: string,
  department: string,
  people: number,
  right: (typeof rightNames)[number],
  yearsPay: number,
): z.output<typeof member> {
  return { role, department, people, rights: [right], yearsPay };
}
