/** Where the thread of a study begins: it has threads of its own, which a bundle could not find. */
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';

register({ tsconfig: fileURLToPath(new URL('../../tsconfig.json', import.meta.url)) });
await import('./study-thread.ts');
