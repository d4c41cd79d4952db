/** The command line: reads the verb, and turns whatever ends it into one line and an exit status. */
import { Command, CommanderError } from 'commander';
import { version } from '../machine/package.ts';
import { WrongInput } from '../machine/wrong-input.ts';
import { check } from './check.ts';
import { list } from './list.ts';
import { run } from './run.ts';
import { schema } from './schema.ts';
import { serve } from './serve.ts';
import { verify } from './verify.ts';

/** 0 is done, 1 that the answer is no; these are the other ways a command ends. */
const wrongInput = 2;
const ourOwnError = 70;

// A reader who has seen enough, such as `head`, is no error.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });

const program = new Command('vaultdrill')
  .description('A simulator of a crypto-asset exchange under attack.')
  .version(version)
  .exitOverride()
  .showSuggestionAfterError();

const verbs = { run, verify, list, check, schema, serve };
for (const verb of Object.values(verbs)) verb(program);
// Brings threads and charts along: only who asks for it, or for help, waits for them.
if (!Object.hasOwn(verbs, process.argv[2] ?? '')) {
  (await import('./measure.ts')).measure(program);
  (await import('./compare.ts')).compare(program);
  (await import('./attribute.ts')).attribute(program);
  (await import('./adapt.ts')).adapt(program);
  (await import('./robust.ts')).robust(program);
  (await import('./risk.ts')).risk(program);
  (await import('./choose.ts')).choose(program);
  (await import('./worker.ts')).worker(program);
}

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = statusOf(error);
}

function statusOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : wrongInput;
  if (error instanceof WrongInput) {
    for (const line of error.lines) console.error(line);
    return wrongInput;
  }
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  console.error(message);
  if (!message.startsWith('law broken')) console.error(stack?.split('\n')[1] ?? '');
  console.error(
    'This is our own error, not yours. Please report it with the command that shows it.',
  );
  return ourOwnError;
}
