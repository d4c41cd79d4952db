import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dockings } from '../../sim/measure/docking/dockings.ts';
import { lists } from './lists.ts';
import { differing, relived, sample } from './lived.ts';
import { root } from './tree.ts';

for (const { path, text } of await lists()) {
  writeFileSync(join(root, path), text);
  console.log(path);
}

// All of them take minutes: they are lived anew when a sample is stale, or with `-- dockings`.
const asked = process.argv.includes('dockings');
if (asked || dockings.some((docking) => differing(docking, sample(docking, 2)).length > 0)) {
  const { path, text } = await relived(console.log);
  writeFileSync(join(root, path), text);
  console.log(path);
}
