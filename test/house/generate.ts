import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lists } from './lists.ts';
import { root } from './tree.ts';

for (const { path, text } of await lists()) {
  writeFileSync(join(root, path), text);
  console.log(path);
}
