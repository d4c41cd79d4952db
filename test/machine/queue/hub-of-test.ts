import type { Hub } from '../../../sim/machine/queue/hub.ts';

/** A hub at which the works of the tests are done. */
export function hubOfTest(url: string, changes: Partial<Hub> = {}): Hub {
  return {
    url,
    secret: 'the secret of the tests',
    code: 'one-code',
    works: new URL('../', import.meta.url),
    ...changes,
  };
}
