/**
 * What a control's rules can see of the open house, and the two rooms through which they act. Whatever a
 * rule could do elsewhere would not be seen by whoever watches which controls make a difference.
 */
import type { House } from './house.ts';

export interface Surroundings {
  readonly world: {
    readonly clock: { readonly now: number };
    readonly calendar: House['world']['calendar'];
    readonly random: House['world']['random'];
  };
  readonly plan: House['plan'];
  readonly networks: readonly Pick<House['networks'][number], 'onMoved'>[];
  readonly ledger: Pick<House['ledger'], 'balance'>;
  readonly wallets: Pick<House['wallets'], 'owns'>;
  readonly reconciliation: Pick<House['reconciliation'], 'share'>;
  readonly flows: House['flows'];
  readonly withdrawals: Pick<House['withdrawals'], 'onRequested'>;
  readonly refills: Pick<House['refills'], 'onFilled'>;
  /** Rooms through which a rule acts. */
  readonly alarms: Pick<House['alarms'], 'raise'>;
  readonly responses: Pick<House['responses'], 'act'>;
}

/** The same house with the rooms through which a rule acts replaced. */
export function surroundings(
  { world, plan, networks, ledger, wallets, reconciliation, flows, withdrawals, refills }: House,
  { alarms, responses }: Pick<Surroundings, 'alarms' | 'responses'>,
): Surroundings {
  return {
    world,
    plan,
    networks,
    ledger,
    wallets,
    reconciliation,
    flows,
    withdrawals,
    refills,
    alarms,
    responses,
  };
}
