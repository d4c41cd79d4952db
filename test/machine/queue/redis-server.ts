/** A Redis of a test's own, on a port that was free and without a file. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as passing } from 'node:timers/promises';
import { absence } from '../../house/redis-at-hand.ts';

/** Why tests that need one are left out; undefined where they run. */
export const withoutRedis = process.env[absence];

export interface RedisServer {
  readonly url: string;
  /** Sends it a signal; SIGSTOP and SIGCONT freeze and thaw it. */
  signal(signal: NodeJS.Signals): void;
  /** Forgets everything and begins anew at the same place. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Errors: there is no `redis-server` here. */
export async function redisServer(password?: string): Promise<RedisServer> {
  const port = await freePort();
  let server = await begun(port, password);
  const stop = async (): Promise<void> => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    server.kill('SIGKILL');
    await new Promise((resolve) => server.once('exit', resolve));
  };
  return {
    url: `redis://${password === undefined ? '' : `:${password}@`}127.0.0.1:${port}`,
    signal: (signal) => void server.kill(signal),
    async restart() {
      await stop();
      server = await begun(port, password);
    },
    stop,
  };
}

async function begun(port: number, password = ''): Promise<ChildProcess> {
  const given = [
    '--port',
    `${port}`,
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--requirepass',
    password,
  ];
  const server = spawn(process.env.REDIS_SERVER ?? 'redis-server', given, { stdio: 'pipe' });
  let said = '';
  server.stdout.on('data', (text) => (said += String(text)));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) =>
      reject(
        new Error(
          `redis: expected redis-server to be installed (apt-get install redis-server, or REDIS_SERVER=its path), found ${error.message}`,
        ),
      ),
    );
    server.once('exit', (status) => reject(new Error(`redis: ended with ${status}: ${said}`)));
    server.stdout.on('data', () => said.includes('Ready to accept connections') && resolve());
  });
  await passing(10);
  return server;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
