/** Who works here, what each of them may do, where that leads, and who has to be beside whom. */
import { name, type Name, type Random } from '../kernel/random.ts';
import type { Blueprint } from './blueprint.ts';
import type { RightName, RightPlan } from './blueprint/rights.ts';
import type { Member } from './record.ts';

export interface Members {
  /** Who works in a role today. */
  of(role: string): readonly Member[];
  /** Everybody who holds a right; the same list until somebody goes. */
  all(): readonly Member[];
  /** How many of how many departments a right takes, and what it opens. */
  procedure(right: RightName): Readonly<RightPlan>;
  /** Where a right leads a member; a key holder, and the keeper of a site, to his own place alone. */
  opensTo(right: RightName, member: Member): readonly string[];
  /** Everywhere the rights of a member lead. */
  within(member: Member): string[];
  /** Who puts programs on the servers where their writers do not; where operations is nobody, other departments. */
  deployers(writer: Member): readonly Member[];
  /** Colleagues who can read a program, in the order in which they are asked. */
  readers(writer: Member): readonly Member[];
  /** Of each of these groups somebody must take part besides whoever uses the right. */
  besides(right: RightName, first: Member): readonly (readonly Member[])[];
  /** From now on nobody's colleague any more. */
  dismiss(member: Member): void;
  dismissed(member: Member): boolean;
}

export function membersOf({ trust }: Blueprint, random: Random): Members {
  const hasRecord = random.die('has-record');
  const dismissed = new Set<string>();

  const hired = (who: Name): boolean =>
    hasRecord.share(who) >= recordShare || trust.employment.checks !== 'background';

  /** Candidates come in order; whoever is turned away is followed by the next. */
  const employed = (role: string): readonly Member[] => {
    const plan = trust.members.find((each) => each.role === role);
    if (plan === undefined) return [];
    return Array.from({ length: plan.people }, (_, at) => {
      let number = at + 1;
      while (!hired(name(`${role} ${number}`))) number += plan.people;
      const { department, rights: held, yearsPay } = plan;
      return { name: name(`${role} ${number}`), role, department, rights: held, yearsPay };
    });
  };
  const everEmployed = new Map<string, readonly Member[]>();
  const members = (role: string): readonly Member[] => {
    let all = everEmployed.get(role);
    if (all === undefined) everEmployed.set(role, (all = employed(role)));
    return dismissed.size === 0 ? all : all.filter(({ name: who }) => !dismissed.has(who.text));
  };

  const procedure = (right: RightName): RightPlan => trust.rights.find(({ id }) => id === right)!;

  const opensTo = (right: RightName, { name: who, role }: Member): readonly string[] => {
    const { opens } = procedure(right);
    if (!ownPlace.includes(right)) return opens;
    const { people, keeps = opens } = trust.members.find((each) => each.role === role)!;
    const own = keeps[(Number(who.text.split(' ').at(-1)) - 1) % people];
    return own === undefined ? [] : [own];
  };
  const within = (member: Member): string[] =>
    member.rights.flatMap((right) => opensTo(right, member));
  let everybody: readonly Member[] | undefined;
  const staff = (): readonly Member[] =>
    (everybody ??= trust.members.flatMap(({ role }) => members(role)));
  const deployers = ({ department: own }: Member): readonly Member[] => {
    const others = staff().filter(({ department }) => department !== own);
    const operations = others.filter(({ department }) => department === 'operations');
    return operations.length > 0 ? operations : others;
  };
  const readers = (first: Member): readonly Member[] =>
    staff().filter((each) => each !== first && each.rights.includes('deploy'));

  return {
    of: members,
    all: staff,
    procedure,
    opensTo,
    within,
    deployers,
    readers,
    besides(right, first) {
      if (right !== 'deploy') return [];
      const { deployer, reviewers } = trust.change;
      const [operators, reading] = [deployers(first), readers(first)];
      const groups = Array.from({ length: Math.min(reviewers, reading.length) }, () => reading);
      return deployer === 'operations' && operators.length > 0 ? [operators, ...groups] : groups;
    },
    dismiss({ name: who }) {
      dismissed.add(who.text);
      everybody = undefined;
    },
    dismissed: ({ name: who }) => dismissed.has(who.text),
  };
}

/** Rights that lead each of their holders to a place of his own. */
const ownPlace: readonly RightName[] = ['hold-key', 'open-site'];

/**
 * Candidates with a record: assumed. Of perpetrators who were found out, 4 of 100 had been convicted and 7 charged
 * (ACFE, 2020); of candidates nothing is published.
 */
const recordShare = 0.11;
