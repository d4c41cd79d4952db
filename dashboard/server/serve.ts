/** Starts the dashboard's server and says where it is. */
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { packageFolder } from '../../sim/machine/package.ts';
import { wrong, type WrongInput } from '../../sim/machine/wrong-input.ts';
import { shown } from '../../sim/scenario/shown.ts';
import { guard, homesOf, isOwnMachine, type Guard } from './guard.ts';
import { library } from './library.ts';
import { pages } from './pages.ts';
import { usualPatience, type Patience } from './patience.ts';
import { rooms } from './rooms.ts';
import { routes } from './routes.ts';
import { runs } from './runs.ts';
import { showings, type ShowingBounds } from './showings.ts';
import { sockets } from './sockets.ts';
import { studies } from './studies.ts';
import { threads } from './threads.ts';
import { token } from './token.ts';

export interface ServeOptions {
  readonly host: string;
  /** 0 takes any that is free. */
  readonly port: number;
  /** Where studies are kept. */
  readonly studies: string;
  /** Where the built page lies. */
  readonly pages?: string;
  readonly patience?: Partial<Patience>;
  /** How many showings there are at once, and how many may follow all of them together; 8 and 400 unless told. */
  readonly audience?: Partial<ShowingBounds>;
}

export interface Serving {
  /** To be opened in a browser, with the token where one is needed. */
  readonly address: string;
  readonly port: number;
  readonly token: string | null;
  close(): Promise<void>;
}

/** Listens until it is closed; a host or port that cannot be had is wrong input. */
export async function serve(options: ServeOptions): Promise<Serving> {
  const { host } = options;
  const patience = { ...usualPatience, ...options.patience };
  const key = isOwnMachine(host) ? null : token();
  const cores = Math.max(1, availableParallelism() - 1);
  const shelves = library(console.error);
  const [crew, checks] = await Promise.all([
    threads(new URL('./run-thread.ts', import.meta.url), { threads: cores, ...ofRuns }),
    threads(new URL('./check-thread.ts', import.meta.url), { threads: 1, ...ofChecks }),
  ]);
  const meeting = rooms(32, patience.graceMilliseconds);
  const room = { runs: 64, bytes: 256 * 2 ** 20, waiting: 16 };
  const audience = { showings: 8, followers: 400, ...options.audience };
  const shown = showings(audience, patience.graceMilliseconds, () => homes);
  const watched = (run: string): boolean => meeting.watched(run) || shown.watched(run);
  const lived = runs(shelves, crew, room, watched);
  const bounds = { waiting: 8, kept: 100, trials: 5_000, workers: cores };
  let homes: readonly string[] = [];
  let who: Guard = () => ({ status: 403, line: 'server: expected to listen, found it starting' });
  const asked = studies(options.studies, shelves, bounds);
  const app = routes({
    guard: () => who,
    pages: pages(options.pages ?? join(packageFolder, 'dashboard/web/dist')),
    library: shelves,
    checks,
    runs: lived,
    showings: shown,
    studies: asked,
    patience,
  });
  await app.ready();
  const close = async (): Promise<void> => {
    meeting.close();
    await Promise.all([asked.close(), app.close(), crew.close(), checks.close()]);
  };

  try {
    app.server.listen(options.port, host);
    await once(app.server, 'listening');
  } catch (error) {
    await close();
    throw cannotListen(error as NodeJS.ErrnoException, options);
  }
  const { port } = app.server.address() as AddressInfo;
  homes = homesOf(host, port);
  who = guard(host, port, key, shown.knows);
  const talks = sockets(app.server, {
    guard: who,
    token: key,
    runs: lived,
    rooms: meeting,
    showings: shown,
    studies: asked,
    patience,
  });
  return {
    address: addressOf(host, port, key?.text ?? null),
    port,
    token: key?.text ?? null,
    async close() {
      shown.close();
      talks.close();
      await close();
    },
  };
}

/** What one run may take before it is given up; all of these are assumed. */
const ofRuns = { waiting: 16, milliseconds: 60_000, megabytes: 512 };
const ofChecks = { waiting: 8, milliseconds: 5_000, megabytes: 128 };

/** In the fragment, which no browser sends anywhere and no server writes into a log. */
function addressOf(host: string, port: number, token: string | null): string {
  const name = host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}/${token === null ? '' : `#/?token=${token}`}`;
}

function cannotListen(error: NodeJS.ErrnoException, { host, port }: ServeOptions): WrongInput {
  switch (error.code) {
    case 'EADDRINUSE':
      return wrong('--port', `a free port, such as ${port + 1}`, `${port}, which is taken`);
    case 'EACCES':
      return wrong('--port', 'a port this user may open, such as 8470', `${port}`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return wrong('--host', 'an address of this machine, such as 0.0.0.0', shown(host));
    default:
      throw error;
  }
}
