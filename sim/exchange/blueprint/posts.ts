/** The people of a house and their hours. */
import type { Blueprint } from '../blueprint.ts';

/** People who do one kind of work, in shifts of eight hours where the hours are longer than that. */
export interface PostPlan {
  readonly role: Role;
  people: number;
  /** Local hours in which somebody is at the desk; 0 to 24 is round the clock. */
  from: number;
  to: number;
  weekends: boolean;
}

const roles = ['operator', 'monitor', 'reviewer', 'support', 'manager', 'board', 'keeper'] as const;
export type Role = (typeof roles)[number];

/** The posts of a house; a role without one is work that nobody does there. */
export type Posts = Readonly<Partial<Record<Role, PostPlan>>>;

/** Fills a post, or adds to it what is missing. */
export function post(house: Blueprint, wanted: PostPlan): void {
  const { role } = wanted;
  const known = house.posts[role];
  if (known === undefined) {
    house.posts = inOrder({ ...house.posts, [role]: { ...wanted } });
    return;
  }
  known.people = Math.max(known.people, wanted.people);
  known.from = Math.min(known.from, wanted.from);
  known.to = Math.max(known.to, wanted.to);
  known.weekends ||= wanted.weekends;
}

/** The same posts in the order of the roles, so that houses with equal posts read the same. */
export function inOrder(posts: Posts): Posts {
  const filled = roles.filter((role) => posts[role] !== undefined);
  return Object.fromEntries(filled.map((role) => [role, posts[role]]));
}
