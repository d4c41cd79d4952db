/** Every docking there is, in the order of the report. */
import { desk } from './desk.ts';
import type { Docking } from './docking.ts';
import { login } from './login.ts';
import { threshold } from './threshold.ts';

export const dockings: readonly Docking[] = [desk, threshold, login];
