/** Half a stage, for two runs beside each other: wallets, gates and chain, where runs differ; nothing above or left. */
import type { StageCatalogue } from '../../contract/catalogue.ts';
import { narrowLayout, type Layout } from './layout.ts';

const pad = 12;
const head = 26;

/** As a narrow stage, without reach and requests, and both ends of the way side by side. */
export function halfLayout(width: number, catalogue: StageCatalogue): Layout {
  const bare = narrowLayout(width, { ...catalogue, places: [], posts: [] });
  const up = bare.reach.height;
  const raised = <T extends { readonly y: number }>(box: T): T => ({ ...box, y: box.y - up });
  const nothing = { x: 0, y: 0, width: 0, height: 0 };
  const chainY = bare.wallets.height + 4;
  const inner = width - 2 * pad;
  const sinksY = chainY + head + 4;
  const customers = { x: pad, y: sinksY, width: Math.round(inner * 0.4) - 8, height: 80 };
  const outside = {
    ...customers,
    x: customers.x + customers.width + 8,
    width: inner - customers.width - 8,
  };
  const blocksY = sinksY + 80 + 44;
  const height = blocksY + 44 + 28;
  return {
    ...bare,
    half: true,
    height,
    reach: nothing,
    requests: nothing,
    wallets: raised(bare.wallets),
    gate: raised(bare.gate),
    chain: { x: 0, y: chainY, width, height: height - chainY },
    rows: bare.rows.map(({ label, vessel, slots, words, exit }) => ({
      label: raised(label),
      vessel: raised(vessel),
      slots: slots.map(raised),
      words: raised(words),
      exit: [exit[0], exit[1] - up] as const,
    })),
    blocks: bare.blocks.map((block) => ({ ...block, y: blocksY })),
    customers,
    outside,
  };
}
