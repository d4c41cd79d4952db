/** Shares on one axis, a track for each: what was published, and the interval of the runs. */
import type { Docked } from '../../measure/docking/docking.ts';
import { markup } from './markup.ts';
import type { Markup } from './markup.ts';

export interface Tracks {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly published: string;
  readonly simulated: string;
  readonly groups: readonly {
    readonly title: string;
    readonly rows: readonly (Pick<Docked, 'published' | 'simulated'> & {
      readonly label: string;
    })[];
  }[];
}

export function tracks({ id, title, description, published, simulated, groups }: Tracks): Markup {
  const drawn: Markup[] = [];
  let y = 44;
  for (const group of groups) {
    drawn.push(markup`<text class="panel" x="12" y="${y}">${group.title}</text>`);
    for (const row of group.rows) {
      y += step;
      drawn.push(markup`<text class="tick" x="${left - 12}" y="${y + 4}" text-anchor="end">${row.label}</text><path class="grid" d="M${left} ${y}H${right}"/>
${square(row.published, y)}<path class="whisker" d="M${x(row.simulated.low)} ${y}H${x(row.simulated.high)}"/><circle class="control" cx="${x(row.simulated.mean)}" cy="${y}" r="5"/>`);
    }
    y += step + 8;
  }
  return markup`<svg viewBox="0 0 420 ${y + 56}" role="img" aria-labelledby="${id}-title ${id}-description">
<title id="${id}-title">${title}</title><desc id="${id}-description">${description}</desc>
<text class="panel" x="12" y="18">${title}</text>
${drawn}
${[0, 0.5, 1].map((share) => markup`<text class="tick" x="${x(share)}" y="${y}" text-anchor="middle">${share * 100}%</text>`)}
${square({ low: 0, high: 0 }, y + 22, 20)}<text x="36" y="${y + 26}">${published}</text>
<path class="whisker" d="M12 ${y + 42}h16"/><circle class="control" cx="20" cy="${y + 42}" r="5"/><text x="36" y="${y + 46}">${simulated}</text></svg>
`;
}

const [left, right, step] = [150, 396, 22];

function x(share: number): number {
  return Math.round((left + share * (right - left)) * 10) / 10;
}

/** A square, or a bar from end to end where only a range was published. */
function square({ low, high }: Docked['published'], y: number, from = x(low)): Markup {
  return markup`<rect class="set" x="${from - 8}" y="${y - 8}" width="${x(high) - x(low) + 16}" height="16" fill-opacity="0.35"/>`;
}
