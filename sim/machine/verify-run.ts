import { shown } from '../scenario/shown.ts';
import { rerun, runFileSchema } from './run-file.ts';
import { WrongInput } from './wrong-input.ts';

/** Lives through a saved run again; every difference in words, the digest's before the outcome's. */
export function verifyRun(saved: unknown, file: string): string[] {
  const read = runFileSchema.safeParse(saved);
  if (!read.success)
    throw new WrongInput(
      read.error.issues.map(
        ({ path, message }) => `${file} ${path.join('.')}: expected a saved run, found ${message}`,
      ),
    );
  const { version, ...found } = rerun(read.data);
  const differing = differences(saved, found, '');
  if (differing.length > 0 && version !== read.data.version)
    differing.push(`the file was written by version ${read.data.version}, this is ${version}`);
  return differing;
}

/** Every leaf that `saved` says otherwise than `found`, in words; only a whole document may say more than is found. */
export function differences(saved: unknown, found: unknown, path: string): string[] {
  if (isTree(saved) && isTree(found))
    return [
      ...new Set([...Object.keys(found), ...(path === '' ? [] : Object.keys(saved))]),
    ].flatMap((key) => differences(saved[key], found[key], path === '' ? key : `${path}.${key}`));
  if (Object.is(saved, found)) return [];
  return [`${path}: the file says ${shown(saved)}, this run says ${shown(found)}`];
}

function isTree(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
