/**
 * What keys and wallets of the house must be like at least, whichever rule brings them in: how many keys
 * open a wallet, how far apart they lie, what each compares, how it is kept and when it is loaded.
 */
import { kinds as chainKinds } from '../chain/kinds.ts';
import { type Blueprint, stricter } from './blueprint.ts';
import {
  displays,
  type Hours,
  type KeyPlan,
  stores,
  type WalletPlan,
} from './blueprint/wallets.ts';

/** The least that is asked of one kind of wallet. */
export interface KeyStandard {
  m: number;
  n: number;
  /** Least share of the keys that lie in places of their own, with nothing in common; rounded up. */
  apart: number;
  /** What the keys beyond the first compare with the order before they sign. */
  looks: KeyPlan['looks'];
  store: KeyPlan['store'];
  hours: readonly Hours[];
  display: KeyPlan['display'];
}

/** Online wallets are hot and warm ones; cold ones and vaults are offline. */
export interface StandardPlan {
  readonly online: KeyStandard;
  readonly offline: KeyStandard;
}

/** Asks for nothing: one key, kept anyhow, loaded the whole day. */
export function noStandard(): KeyStandard {
  return {
    m: 1,
    n: 1,
    apart: 0,
    looks: 'nothing',
    store: 'plain',
    hours: [{ from: 0, to: 24 }],
    display: 'host',
  };
}

/** Brings every wallet and key of the house up to its standards; a coin that cannot have it stays as it is. */
export function uphold(house: Blueprint): void {
  const upheld: KeyPlan[] = [];
  for (const wallet of house.wallets) {
    const asset = house.assets.find(({ id }) => id === wallet.asset)!;
    const kind = chainKinds[asset.kind];
    const online = wallet.tier === 'hot' || wallet.tier === 'warm';
    const standard = online ? house.standards.online : house.standards.offline;
    const keys = wallet.keys.map((id) => house.keys.find((key) => key.id === id)!);
    if (kind.multisig !== 'none') {
      widen(wallet, keys, standard);
      spread(house, keys, standard.apart);
      for (const key of keys.slice(1)) if (standard.looks === 'case') key.looks = 'case';
    }
    const kept = standard.store === 'hardware' && !kind.hardware ? 'encrypted' : standard.store;
    for (const key of keys) {
      key.store = stricter(stores, key.store, kept);
      key.active = narrowed(key.active, standard.hours);
      key.display = stricter(displays, key.display, standard.display);
    }
    upheld.push(...keys);
  }
  house.keys.splice(0, house.keys.length, ...upheld);
}

/** Adds keys beside the first one until there are enough, each kept as the first is. */
function widen(wallet: WalletPlan, keys: KeyPlan[], { m, n }: KeyStandard): void {
  wallet.m = Math.max(wallet.m, m);
  while (keys.length < Math.max(n, wallet.m)) {
    const id = `${wallet.tier} key ${keys.length + 1}/${wallet.asset}`;
    keys.push({ ...keys[0]!, id });
    wallet.keys.push(id);
  }
}

/** Moves keys that lie beside an earlier one to co-signers nobody here can reach, until enough are apart. */
function spread(house: Blueprint, keys: readonly KeyPlan[], share: number): void {
  const beside = keys.filter((key, at) =>
    keys.slice(0, at).some((earlier) => earlier.place === key.place),
  );
  const apart = keys.length - beside.length - 1;
  let wanted = Math.ceil(share * keys.length) - apart;
  for (const key of beside) {
    if (wanted-- <= 0) return;
    key.place = `co-signer ${keys.indexOf(key) + 1}`;
    // who signs beside the house made his key himself, and keeps it himself
    key.backup = null;
    key.knownTo = 'nobody';
    if (house.places.every(({ id }) => id !== key.place))
      house.places.push({ id: key.place, kind: 'vendor', logs: 'off-host' });
  }
}

/** The hours in both lists; where they have none in common the key keeps its own. */
function narrowed(own: readonly Hours[], least: readonly Hours[]): readonly Hours[] {
  const common = own.flatMap((one) =>
    least
      .map((other) => ({ from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) }))
      .filter(({ from, to }) => from < to),
  );
  return common.length === 0 ? own : common;
}
