/** Whom a house trusts with what, from its file; a right opens only places that the house has. */
import { rightNames, type RightName, type TrustPlan } from '../exchange/blueprint/rights.ts';
import { siteKeeper } from '../exchange/sites.ts';
import type { Misfit } from './fault.ts';
import type { ScenarioFile } from './schema.ts';

export function trustOf({ exchange }: ScenarioFile): TrustPlan {
  const { trust, places } = exchange;
  const { employment, change, audit, safe, seals, members, override } = trust;
  return {
    rights: rightNames.map((id) => {
      const { opens, persons, departments } = trust.rights[id] ?? {
        opens: usually[id].filter((place) => Object.hasOwn(places, place)),
        persons: 1,
        departments: 1,
      };
      // so many departments take as many people
      return { id, opens, persons: Math.max(persons, departments), departments };
    }),
    members: members.map((member) => ({ ...member })),
    override,
    employment: {
      checks: employment.checks,
      revocationSeconds: employment.revocation,
      rotates: employment.rotates,
    },
    change: { ...change },
    audit: { ...audit },
    safe: { bell: safe.bell, responseSeconds: safe.response, bags: safe.bags },
    seals: { ...seals },
  };
}

/** What each right opens in the ordinary house. */
const usually: Readonly<Record<RightName, readonly string[]>> = {
  deploy: ['signer'],
  restore: ['backup-store'],
  console: ['console'],
  approve: [],
  'open-safe': ['vault-room'],
  'hold-key': [],
  'reset-factor': [],
  'read-logs': [],
  'open-site': [],
};

/** Places of a right or a backup that the file does not know, more pieces needed than there are, a role twice. */
export function trustMisfits({ exchange }: ScenarioFile): Misfit[] {
  const misfits: Misfit[] = [];
  const known = Object.keys(exchange.places);
  const look = (ids: readonly string[], path: Misfit['path']): void => {
    ids.forEach((id, at) => {
      if (known.includes(id)) return;
      const expected = `one of ${known.join(', ')}`;
      misfits.push({ path: [...path, at], expected, found: id });
    });
  };
  const { members, rights } = exchange.trust;
  members.forEach(({ role }, at) => {
    const taken = role === siteKeeper || members.findIndex((each) => each.role === role) < at;
    if (!taken) return;
    const expected = `a role that is not listed yet, nor ${siteKeeper}`;
    misfits.push({ path: ['exchange', 'trust', 'members', at, 'role'], expected, found: role });
  });
  for (const [id, right] of Object.entries(rights))
    look(right.opens, ['exchange', 'trust', 'rights', id, 'opens']);
  for (const [asset, tiers] of Object.entries(exchange.wallets))
    for (const [tier, { keys }] of Object.entries(tiers))
      keys.forEach(({ backup }, at) => {
        if (backup === null) return;
        const path = ['exchange', 'wallets', asset, tier, 'keys', at, 'backup'];
        look(backup.places, [...path, 'places']);
        if (backup.needed > backup.places.length)
          misfits.push({
            path: [...path, 'needed'],
            expected: `at most the ${backup.places.length} pieces listed`,
            found: `${backup.needed}`,
          });
      });
  return misfits;
}
