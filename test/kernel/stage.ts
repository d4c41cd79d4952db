import { simulation, type Story } from '../../sim/kernel/simulation.ts';

/** A clock, and a log in which every line carries the time. */
export function stage() {
  const clock = simulation();
  const log: string[] = [];
  const say = (line: string): void => void log.push(`${clock.now} ${line}`);
  function* sayAfter(delay: number, line: string): Story {
    yield delay;
    say(line);
  }
  return { clock, log, say, sayAfter };
}
