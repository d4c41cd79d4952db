/** The open house: every room, built from the blueprint and handed what it needs. */
import type { Random } from '../kernel/random.ts';
import { chain } from '../chain/chain.ts';
import { kinds as chainKinds } from '../chain/kinds.ts';
import { network, type Network } from '../chain/network.ts';
import type { Signing } from '../chain/signing.ts';
import type { World } from '../world.ts';
import { accounts, type Accounts } from './accounts.ts';
import { alarms, type Alarms } from './alarms.ts';
import { audit } from './audit.ts';
import type { Blueprint } from './blueprint.ts';
import { coldSessions } from './cold-sessions.ts';
import type { Standing } from './control.ts';
import { deposits, type Deposits } from './deposits.ts';
import { cosigner, type Cosigner } from './cosigner.ts';
import { flows, type Flows } from './flows.ts';
import { gatehouse, type Gatehouse } from './gates.ts';
import { handover, type Handover } from './handover.ts';
import { keyDoubts } from './doubts.ts';
import { inspectSeals } from './inspections.ts';
import { keys, type Keys } from './keys.ts';
import { ledger, type Ledger } from './ledger.ts';
import { objections } from './objections.ts';
import { payouts, type Payouts } from './payouts.ts';
import { places, type Places } from './places.ts';
import { watchEmptyWallets } from './empty-wallets.ts';
import { reconciliation, type Reconciliation } from './reconciliation.ts';
import { releases } from './releases.ts';
import { refills, type Refills } from './refills.ts';
import { responses, type Responses } from './responses.ts';
import { rights, type Rights } from './rights.ts';
import { signers, type Signers } from './signers.ts';
import { staff, type Staff } from './staff.ts';
import { sweeps } from './sweeps.ts';
import { trading, type Trading } from './trading.ts';
import { wallets, type Wallets } from './wallets.ts';
import { warnings, type Warnings } from './warnings.ts';
import { withdrawals, type Withdrawals } from './withdrawals.ts';

export interface House {
  readonly world: World;
  readonly plan: Blueprint;
  readonly networks: readonly Network[];
  readonly gatehouse: Gatehouse;
  readonly staff: Staff;
  readonly places: Places;
  readonly rights: Rights;
  readonly keys: Keys;
  readonly ledger: Ledger;
  readonly wallets: Wallets;
  readonly accounts: Accounts;
  readonly trading: Trading;
  readonly signers: Signers;
  readonly cosigner: Cosigner;
  readonly handover: Handover;
  readonly refills: Refills;
  readonly payouts: Payouts;
  readonly withdrawals: Withdrawals;
  readonly flows: Flows;
  readonly deposits: Deposits;
  readonly alarms: Alarms;
  readonly reconciliation: Reconciliation;
  readonly warnings: Warnings;
  readonly responses: Responses;
  /** Controls take their posts and the house's own watches begin. */
  open(standing: readonly Standing[]): void;
}

/** `customers` is how many accounts have a row of their own; the rest are one pool. */
export function house(
  world: World,
  plan: Blueprint,
  signing: Signing,
  random: Random,
  customers: number,
): House {
  const { clock, journal } = world;
  const networks = plan.assets.map(({ id, kind }) =>
    network(chain({ asset: id, kind: chainKinds[kind], clock, random, signing }), journal),
  );
  const atGates = gatehouse(world);
  const people = staff(world, plan);
  const rooms = places(world, plan, people);
  const trusted = rights(world, plan, rooms);
  const shares = keys(world, plan, signing);
  const books = ledger(plan.assets, customers);
  const coins = wallets(world, plan, networks, shares);
  const desk = accounts(world, plan.accounts);
  const doubts = objections(plan);
  const outsider = cosigner(world, plan, coins, people, doubts);
  const leaving = releases(world, plan, doubts);
  const signing_ = signers(world, plan, shares, atGates, people, {
    cosigner: outsider,
    releases: leaving,
    objections: doubts,
  });
  const handing = handover(world, plan);
  const sessions = coldSessions(world, plan, coins, rooms);
  const filling = refills(world, plan, books, coins, signing_, sessions, people, atGates, {
    cosigner: outsider,
    handover: handing,
  });
  const paying = payouts(world, plan, books, coins, signing_, filling);
  const corridor = withdrawals(world, plan, books, paying, people, atGates);
  const incoming = deposits(world, plan, books, coins);
  const bells = alarms(world, plan.watch, people);
  doubts.listen(bells);
  inspectSeals(world, plan, shares, sessions, bells);
  watchEmptyWallets(plan, paying, bells, () => comparing);
  const comparing: Reconciliation = reconciliation(world, plan, books, coins, incoming, bells);
  const moving = sweeps(world, plan, books, signing_);
  const doubted = keyDoubts(world, plan, {
    wallets: coins,
    sweeps: moving,
    deposits: incoming,
    places: rooms,
    rights: trusted,
    staff: people,
    alarms: bells,
  });
  const warning = warnings(plan, networks, coins, comparing);
  const answering = responses(world, plan, {
    ledger: books,
    wallets: coins,
    signers: signing_,
    payouts: paying,
    withdrawals: corridor,
    deposits: incoming,
    refills: filling,
    places: rooms,
    doubts: doubted,
    staff: people,
    alarms: bells,
    reconciliation: comparing,
    sweeps: moving,
    warnings: warning,
  });
  return {
    world,
    plan,
    networks,
    gatehouse: atGates,
    staff: people,
    places: rooms,
    rights: trusted,
    keys: shares,
    ledger: books,
    wallets: coins,
    accounts: desk,
    trading: trading(plan.assets, books),
    signers: signing_,
    cosigner: outsider,
    handover: handing,
    refills: filling,
    payouts: paying,
    withdrawals: corridor,
    flows: flows(world, corridor),
    deposits: incoming,
    alarms: bells,
    reconciliation: comparing,
    warnings: warning,
    responses: answering,
    open(standing) {
      atGates.stand(standing);
      bells.stand(standing);
      clock.begin(comparing.watch());
      clock.begin(sessions.run());
      clock.begin(trusted.departures());
      clock.begin(audit(world, plan, trusted, bells));
      for (const { rules } of standing) if (rules.sensor) clock.begin(rules.sensor);
    },
  };
}
