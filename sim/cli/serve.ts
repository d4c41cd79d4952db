/** `serve`: the live dashboard, for a browser on this machine or, with a token, on others. */
import { join } from 'node:path';
import type { Command } from 'commander';
import { wholeNumber } from './options.ts';

interface Options {
  readonly port: number;
  readonly host: string;
}

/** Free on most machines (assumed); registered for nothing. */
const usualPort = 8470;

export function serve(program: Command): void {
  program
    .command('serve')
    .summary('the live dashboard')
    .description('Serves the dashboard until it is interrupted, and prints its address.')
    .option('--port <number>', 'where it listens', wholeNumber(0, 65_535), usualPort)
    .option('--host <address>', 'who may reach it; others than this machine need a token', own)
    .addHelpText('after', '\nStudies are kept in out/studies and gone on with after a restart.')
    .action(act);
}

const own = '127.0.0.1';

async function act({ port, host }: Options): Promise<void> {
  const { serve } = await import('../../dashboard/server/serve.ts');
  const serving = await serve({ port, host, studies: join('out', 'studies') });
  process.stdout.write(`${serving.address}\n`);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await serving.close();
}
