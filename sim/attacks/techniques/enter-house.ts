/** The first foot in the house: a mail to staff, or a flaw in a server that was found before. */
import { z } from 'zod';
import type { Story } from '../../kernel/simulation.ts';
import type { Presence } from '../../exchange/doors.ts';
import type { Scene } from '../plan.ts';
import { lureStaff } from './lure-staff.ts';

/** How he comes in; who opens a mail is drawn person by person (shares assumed). */
export const entrance = {
  entry: z.enum(['mail', 'foothold']).default('mail'),
  staff: z.int().min(1).max(10000).default(20),
  opens: z.number().min(0).max(1).default(0.2),
  place: z.string().default('application'),
};

export type Entrance = z.infer<z.ZodObject<typeof entrance>>;

/** Where he stands then, or null where nobody opened. */
export function* enterHouse(
  scene: Scene,
  { entry, staff, opens, place }: Entrance,
): Story<Presence | null> {
  if (entry === 'mail') return yield* lureStaff(scene, staff, opens);
  const cause = scene.adversary.intends('use a foothold', -1);
  return scene.doors.inside.stand(scene.adversary.name, place, 'a flaw in a server', cause);
}
