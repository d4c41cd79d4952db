#!/usr/bin/env node
// Node cannot read TypeScript by itself: tsx is told our own compiler options, not those of the caller.
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';

register({ tsconfig: fileURLToPath(new URL('../../tsconfig.json', import.meta.url)) });
await import('./main.ts');
