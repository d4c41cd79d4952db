/** What the stage is built of, read off a scenario with these controls in its house. */
import { controls as catalogue } from '../../sim/exchange/controls/index.ts';
import type { Blueprint } from '../../sim/exchange/blueprint.ts';
import type { Tier, WalletPlan } from '../../sim/exchange/blueprint/wallets.ts';
import type { Control } from '../../sim/exchange/control.ts';
import type { levels } from '../../sim/exchange/setting.ts';
import { name } from '../../sim/kernel/random.ts';
import { arrangement, type Asked } from '../../sim/scenario/arrangement.ts';
import type { Scenario } from '../../sim/scenario/load.ts';
import { thingsOf } from '../../sim/prose/things.ts';
import type { Bilingual } from '../../sim/prose/language.ts';
import type { StageCatalogue, StageControl } from './catalogue.ts';

/** `baselines` are those a viewer can choose, whatever the scenario. */
export function stageCatalogueOf(
  scenario: Scenario,
  controls: Readonly<Record<string, Asked>>,
  baselines: StageCatalogue['baselines'],
): StageCatalogue {
  const { house, inForce } = arrangement(scenario.house, controls);
  const { file } = scenario;
  const called = { en: thingsOf(house, 'en'), ja: thingsOf(house, 'ja') };
  const title = (id: string): Bilingual => ({ en: called.en(name(id)), ja: called.ja(name(id)) });
  const values = new Map(inForce.map((each) => [each.control.id, each.values]));
  const keys = new Map(house.keys.map((key) => [key.id, key]));
  const cited = new Set(Object.values(file.evidence).flatMap(({ cites }) => cites));

  return {
    id: scenario.id,
    variant: scenario.variant,
    kind: file.kind,
    attacked: scenario.attack !== null,
    title: file.title,
    summary: file.summary,
    start: file.clock.start,
    length: file.clock.length,
    assets: house.assets.map(({ id, yen, lot, decimals, claims, own }) => ({
      id,
      yen,
      lot,
      decimals,
      total: claims + own,
    })),
    wallets: inOrder(house.wallets, house.assets).map(({ asset, tier, m, keys: ids, count }) => ({
      id: `${tier}/${asset}`,
      asset,
      tier,
      needed: m,
      count,
      keys: ids.map((id) => {
        const key = keys.get(id);
        return { id, place: key?.place ?? '', store: key?.store ?? 'plain' };
      }),
    })),
    places: house.places.map(({ id, kind }) => ({ id, kind, title: title(id) })),
    posts: Object.values(house.posts).map(({ role, people, from, to, weekends }) => {
      const first = title(`${role} 1`);
      const post = { en: first.en.replace(/ 1$/, ''), ja: first.ja.replace(/1$/, '') };
      return { role, title: post, people, from, to, weekends };
    }),
    controls: catalogue.map((control) => stageControl(control, values.get(control.id) ?? null)),
    baselines,
    variants: Object.entries(file.variants).map(([id, variant]) => ({ id, title: variant.title })),
    record: Object.entries(file.record).map(([id, { value, unit, source }]) => ({
      id,
      value,
      unit,
      source,
      cited: cited.has(id),
    })),
  };
}

/** Coin by coin, and the wallets nearest to the door first. */
function inOrder(wallets: readonly WalletPlan[], assets: Blueprint['assets']): WalletPlan[] {
  const coin = ({ asset }: WalletPlan): number => assets.findIndex(({ id }) => id === asset);
  const tier = (wallet: WalletPlan): number => tiers.indexOf(wallet.tier);
  return [...wallets].sort((a, b) => coin(a) - coin(b) || tier(a) - tier(b));
}

const tiers: readonly Tier[] = ['hot', 'warm', 'cold', 'vault'];

function stageControl(
  { id, title, sentence, references, settings }: Control,
  values: StageControl['values'],
): StageControl {
  const is = (level: (typeof levels)[number]): boolean =>
    Object.entries(settings).every(([key, setting]) => values?.[key] === setting[level]);
  const near = (['typical', 'strong', 'weak'] as const).find(is);
  const level = values === null ? 'off' : (near ?? 'own');
  return { id, title, sentence, references, values, level };
}
