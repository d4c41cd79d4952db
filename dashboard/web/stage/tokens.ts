/** What moves on the stage when the run goes on: one dot for one transfer, sized by decades of yen. */
import { kinds, type Event } from '../../../sim/journal.ts';
import type { Yen } from '../../../sim/money.ts';
import { yenOf } from '../fold/loss.ts';
import { rowOf } from '../fold/state.ts';
import type { Box } from './layout.ts';
import type { Scene } from './scene.ts';

export interface Token {
  readonly key: string;
  readonly way: readonly (readonly [x: number, y: number])[];
  readonly radius: number;
  readonly yen: Yen;
  readonly his: boolean;
  /** A ring is an alarm on its way to a person. */
  readonly ring: boolean;
}

/** From this many on an edge becomes a printed rate. */
export const mostTokens = 30;

/** Diameters in pixels up to ¥100k, 1m, 10m, 100m, 1bn and above. */
export function diameterOf(yen: Yen): number {
  const steps = [1e5, 1e6, 1e7, 1e8, 1e9];
  const sizes = [4, 6, 9, 13, 19, 28];
  return sizes[steps.findIndex((step) => yen <= step)] ?? 28;
}

/** The dots for events that have just become visible. */
export function tokensOf(
  events: readonly Event[],
  { layout, catalogue, picture }: Pick<Scene, 'layout' | 'catalogue' | 'picture'>,
): Token[] {
  const his = (address: string): boolean => picture.collects.has(address);
  const tokens: Token[] = [];
  const row = (address: string) => {
    const known = rowOf(address);
    const at = known === null ? -1 : catalogue.wallets.findIndex(({ id }) => id === known.row);
    return layout.rows[at] ?? null;
  };
  for (const event of events) {
    const { kind, index, subject, object, amount, asset, detail } = event;
    const key = `${index}`;
    const yen = yenOf(catalogue.assets, asset.text, amount);
    const dot = { key, yen, radius: diameterOf(yen) / 2, ring: false };
    if (layout.half && kind !== kinds.moved && kind !== kinds.signatureRefused) continue;
    if (kind === kinds.moved) {
      const from = row(subject.text);
      const to = row(object.text);
      const theft = his(object.text);
      if (from !== null && to === null) {
        const sink = theft ? layout.outside : layout.customers;
        tokens.push({ ...dot, his: theft, way: [from.exit, [sink.x, from.exit[1]], inside(sink)] });
      } else if (from === null && to !== null)
        tokens.push({
          ...dot,
          his: false,
          way: [inside(layout.chain), [to.exit[0], to.exit[1]], inside(to.vessel)],
        });
    } else if (kind === kinds.requested) {
      const { x, y, width } = layout.requests;
      tokens.push({
        ...dot,
        radius: Math.min(dot.radius, 9),
        his: his(object.text),
        way: [
          [x - 10, y + 52],
          [x + width * 0.7, y + 52],
        ],
      });
    } else if (kind === kinds.verdict && detail.text.startsWith('refuse')) {
      // it meets the bar, stops, and turns back
      const { x, y, width } = layout.requests;
      const bar = layout.narrow ? y + 46 + 3 * 32 : y + 50 + 6 * 30;
      const way = [x + 20, y + 52] as const;
      tokens.push({
        ...dot,
        radius: 6,
        his: false,
        way: [way, [x + width * 0.1, bar], [x + width * 0.1, bar], way],
      });
    } else if (kind === kinds.signatureRefused) {
      const before = inside(layout.rows[0]!.vessel);
      const gate = layout.rows[0]!.slots[0]!;
      tokens.push({
        ...dot,
        radius: 6,
        his: false,
        way: [before, [gate.x - 6, gate.y + 10], [gate.x - 6, gate.y + 10], before],
      });
    } else if (kind === kinds.alarmRaised) {
      const about = object.text.split(' ');
      const at = catalogue.wallets.findIndex(
        ({ asset: id, tier }) => about[0] === id && about[1] === tier,
      );
      const from = layout.rows[at]?.vessel ?? layout.wallets;
      const desk = catalogue.posts.findIndex(
        ({ role }) => role === 'monitor' || role === 'operator',
      );
      const to = layout.posts[desk] ?? layout.reach;
      tokens.push({
        key,
        yen: 0,
        radius: 9,
        his: false,
        ring: true,
        way: [inside(from), [to.x + 12, to.y + 13]],
      });
    }
  }
  return tokens;
}

function inside({ x, y, width, height }: Box): readonly [number, number] {
  return [x + width / 2, y + height / 2];
}
