/** The scenarios and baselines that come with the page, as texts. */
import type { Shelf } from './shelf.ts';

const scenarioFiles = import.meta.glob<string>('../../../scenarios/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const baselineFiles = import.meta.glob<string>('../../../scenarios/baselines/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export const shelf: Shelf = { scenarios: byId(scenarioFiles), baselines: byId(baselineFiles) };

function byId(files: Record<string, string>): Map<string, string> {
  return new Map(
    Object.entries(files).map(([path, text]) => [
      /^id: *([a-z0-9-]+)/m.exec(text)?.[1] ?? path,
      text,
    ]),
  );
}
