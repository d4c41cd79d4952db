/** `schema`: the JSON Schema that lets an editor complete and check a file while it is written. */
import { Argument, type Command } from 'commander';
import { z } from 'zod';
import { baselineSchema } from '../scenario/schema/baseline.ts';
import { scenarioSchema } from '../scenario/schema.ts';
import { frequenciesSchema } from '../scenario/schema/frequencies.ts';

const schemas = {
  scenario: scenarioSchema,
  baseline: baselineSchema,
  frequencies: frequenciesSchema,
};

export function schema(program: Command): void {
  program
    .command('schema')
    .summary('the JSON Schema of a file')
    .description('Prints the JSON Schema of a scenario, baseline or frequencies file, for editors.')
    .addArgument(new Argument('<kind>', 'of which file').choices(Object.keys(schemas)))
    .action((kind: keyof typeof schemas) => {
      const described = z.toJSONSchema(schemas[kind], { io: 'input' });
      process.stdout.write(`${JSON.stringify(described, null, 2)}\n`);
    });
}
