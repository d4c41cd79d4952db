/** The queue is tested on a real Redis: before all tests, one is found or installed, or it is said that there is none. */
import { spawnSync } from 'node:child_process';

/** Set while tests run where there is no Redis: why there is none. */
export const absence = 'VAULTDRILL_TEST_WITHOUT_REDIS';

/** Where everything must hold (`CI` is set), the tests of the queue run, and fail, also without one. */
export function setup(): void {
  if (found()) return;
  const { REDIS_SERVER: named } = process.env;
  const failed = named === undefined ? install() : `${named} is none`;
  if (found() || process.env.CI) return;
  process.env[absence] = `no redis-server was found, and it could not be installed: ${failed}`;
  console.error(`The tests of the queue are left out: ${process.env[absence]}`);
}

function found(): boolean {
  return done(process.env.REDIS_SERVER ?? 'redis-server', '--version');
}

/** By Debian's package, as root or where one may become root without being asked; why it could not be. */
function install(): string {
  const root = process.getuid?.() === 0;
  if (!root && !done('sudo', '-n', 'true')) return 'only root may install it here';
  if (!done('apt-get', '--version')) return 'there is no apt-get here';
  console.error('The tests of the queue need redis-server: installing it with apt-get.');
  const asRoot = root ? [] : ['sudo', '-n'];
  const apt = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq'];
  const wanted = ['install', '-y', '--no-install-recommends', 'redis-server'];
  if (!done(...apt, ...wanted) && !(done(...apt, 'update') && done(...apt, ...wanted)))
    return 'apt-get failed';
  // Every test starts its own server: the service that came along is not wanted.
  done(...asRoot, 'systemctl', 'disable', '--now', 'redis-server');
  return '';
}

function done(...command: string[]): boolean {
  return spawnSync(command[0]!, command.slice(1), { stdio: 'ignore' }).status === 0;
}
