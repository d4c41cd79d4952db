/** A baseline of which only some controls are kept, as a text of its own. */
import { stringify } from 'yaml';
import type { Baseline } from './baseline.ts';

/** What the id of a part ends in. */
export const partEnding = '-part';

/** A baseline with these of its controls, which it must have, each once and as the whole asks for it. */
export function partSource(
  { file, controls }: Baseline,
  ids: readonly string[],
): { readonly file: string; readonly text: string } {
  const id = `${file.id}${partEnding}`;
  const kept = [...new Set(ids)]
    .sort((a, b) => (a < b ? -1 : 1))
    .map((id) => {
      const asked = controls[id]!;
      const given = typeof asked === 'string' ? { level: asked } : asked;
      const { reference = '' } = file.controls[id] ?? {};
      return [id, { ...given, ...(reference === '' ? {} : { reference }) }] as const;
    });
  const many = String(kept.length);
  const text = stringify(
    {
      id,
      title: {
        en: `${file.title.en}: ${many} of its controls`,
        ja: `${file.title.ja}のうち${many}件`,
      },
      summary: file.summary,
      controls: Object.fromEntries(kept),
    },
    { lineWidth: 0 },
  );
  return { file: `${id}.yaml`, text };
}
