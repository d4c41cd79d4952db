/** What the places, wallets, keys and people of a house are called. */
import type { Name } from '../kernel/random.ts';
import type { Blueprint } from '../exchange/blueprint.ts';
import type { PlacePlan } from '../exchange/blueprint/places.ts';
import type { Tier } from '../exchange/blueprint/wallets.ts';
import type { Bilingual, Language } from './language.ts';

/** Of a house, what its things are called after. */
export interface Named {
  readonly places: readonly Pick<PlacePlan, 'id' | 'kind'>[];
  readonly assets: readonly Pick<Blueprint['assets'][number], 'id'>[];
  readonly wallets: readonly { readonly keys: readonly string[] }[];
}

/** Calls a thing by the journal's name for it; a name of no known shape is its own. */
export function thingsOf(house: Named, language: Language): (named: Name) => string {
  const places = new Map(house.places.map((place) => [place.id, place]));
  const assets = house.assets.map(({ id }) => id);
  const keys = new Map(
    house.wallets.flatMap((wallet) => wallet.keys.map((key) => [key, wallet.keys])),
  );
  const wallet = (tier: string, asset: string): string =>
    language === 'en'
      ? `the ${asset} ${tier} wallet`
      : `${asset}の${tiers[tier as Tier]}ウォレット`;

  return ({ text }) => {
    const person = /^([a-z-]+) ([0-9]+)$/.exec(text);
    const post = person === null ? undefined : posts[person[1]!];
    if (person !== null && post !== undefined)
      return language === 'en' ? `${post.en} ${person[2]}` : `${post.ja}${person[2]}`;
    const place = places.get(text);
    if (place !== undefined) return placeName(place, assets, language);
    const known = Object.hasOwn(people, text) ? people[text] : undefined;
    if (known !== undefined) return known[language];
    const key = /^(hot|warm|cold|vault) key ([0-9]+)\/([A-Z0-9]+)/.exec(text);
    if (key !== null) {
      const [id, tier, number, asset] = key as unknown as [string, string, string, string];
      const only = keys.get(id)?.length === 1;
      if (language === 'en')
        return `${only ? 'the only key' : `key ${number}`} of ${wallet(tier, asset)}`;
      return `${wallet(tier, asset)}の${only ? '唯一の鍵' : `鍵${number}`}`;
    }
    const one = /^vault ([0-9]+)\/([A-Z0-9]+)/.exec(text);
    if (one !== null)
      return language === 'en'
        ? `vault wallet ${one[1]} of ${one[2]}`
        : `${one[2]}の保管委託ウォレット${one[1]}`;
    const venue = /^venue ([0-9]+) outside/.exec(text);
    if (venue !== null)
      return language === 'en' ? `venue ${venue[1]} outside` : `外部の取引所${venue[1]}`;
    const kept = /^(hot|warm|cold|vault)\/([A-Z0-9]+)/.exec(text);
    if (kept !== null) return wallet(kept[1]!, kept[2]!);
    const about = /^([A-Z0-9]+) (hot|warm|cold|vault)$/.exec(text);
    if (about !== null) return wallet(about[2]!, about[1]!);
    return text;
  };
}

const tiers: Readonly<Record<Tier, string>> = {
  hot: 'ホット',
  warm: 'ウォーム',
  cold: 'コールド',
  vault: '保管委託',
};

/** People who are known by what they do and a number. */
const posts: Readonly<Record<string, Bilingual>> = {
  staff: { en: 'staff member', ja: '社員No.' },
  operator: { en: 'operator', ja: '運用担当' },
  monitor: { en: 'watch officer', ja: '監視担当' },
  reviewer: { en: 'reviewer', ja: '審査担当' },
  support: { en: 'support agent', ja: 'サポート担当' },
  manager: { en: 'manager', ja: '責任者' },
  board: { en: 'board member', ja: '役員' },
  keeper: { en: 'key keeper', ja: '鍵管理担当' },
  customer: { en: 'customer', ja: '利用者No.' },
  developer: { en: 'developer', ja: '開発担当' },
  administrator: { en: 'administrator', ja: 'システム管理者' },
  'console-operator': { en: 'console operator', ja: '出庫操作担当' },
  approver: { en: 'approver', ja: '承認担当' },
  'key-holder': { en: 'key holder', ja: '鍵保持者' },
  'safe-keeper': { en: 'safe keeper', ja: '金庫担当' },
  'site-keeper': { en: 'site keeper', ja: '別拠点の金庫担当' },
  'backup-keeper': { en: 'backup keeper', ja: '控えの保管担当' },
  'support-agent': { en: 'support agent', ja: 'サポート担当' },
  'log-reader': { en: 'log reader', ja: '記録監査担当' },
  'co-signer': { en: 'co-signer', ja: '共同署名者' },
};

/** Whoever else orders something. */
const people: Readonly<Record<string, Bilingual>> = {
  adversary: { en: 'the attackers', ja: '攻撃者' },
  exchange: { en: 'the exchange', ja: '取引所' },
  limits: { en: 'the limits of the co-signer', ja: '共同署名者の限度額' },
  decision: { en: 'the table', ja: '机上演習の参加者' },
  'kill switch': { en: 'the kill switch', ja: '緊急停止' },
  'the guard': { en: 'the guard', ja: '警備員' },
  'on call': { en: 'whoever was on call', ja: '当番' },
};

const knownPlaces: Readonly<Record<string, Bilingual>> = {
  office: { en: 'the office network', ja: '社内ネットワーク' },
  application: { en: 'the application server', ja: '業務サーバー' },
  database: { en: 'the database', ja: 'データベース' },
  signer: { en: 'the signing server', ja: '署名サーバー' },
  console: { en: 'the console', ja: '管理端末' },
  'vault-room': { en: 'the vault room', ja: '保管室' },
  'console-desk-2': { en: 'the second desk of the console', ja: '2人目の操作席' },
  'console-desk-3': { en: 'the third desk of the console', ja: '3人目の操作席' },
  'backup-store': { en: 'the backup store', ja: 'バックアップ保管庫' },
  'device-room': { en: 'the room with the devices', ja: '装置の保管室' },
  'wallet-server': { en: 'the wallet server', ja: 'ウォレットサーバー' },
  'co-signer': { en: 'the co-signer', ja: '共同署名者' },
  custodian: { en: 'the custodian', ja: 'カストディ業者' },
};

/** Places of which there are several alike. */
const numberedPlaces: Readonly<Record<string, Record<Language, (one: number) => string>>> = {
  device: { en: (one) => `signing device ${one}`, ja: (one) => `署名装置${one}` },
  'backup-site': { en: (one) => `backup site ${one}`, ja: (one) => `控えの保管拠点${one}` },
  'console-desk': {
    en: (one) => `desk ${one} of the console`,
    ja: (one) => `${one}人目の操作席`,
  },
  holder: { en: (one) => `the safe of key holder ${one}`, ja: (one) => `鍵保持者${one}の金庫` },
};
const counted: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5 };

const placeKinds: Readonly<Record<PlacePlan['kind'], Bilingual>> = {
  office: { en: 'office', ja: '社内端末' },
  server: { en: 'server', ja: 'サーバー' },
  terminal: { en: 'terminal', ja: '端末' },
  hardware: { en: 'device', ja: '専用装置' },
  safe: { en: 'safe', ja: '金庫' },
  vendor: { en: 'vendor', ja: '外部事業者' },
};

/** `xem-server` is the XEM server; what a scenario calls otherwise keeps its name, with what it is. */
function placeName(
  { id, kind }: Named['places'][number],
  assets: readonly string[],
  language: Language,
): string {
  const known = Object.hasOwn(knownPlaces, id) ? knownPlaces[id] : undefined;
  if (known !== undefined) return known[language];
  const numbered = /^(device|holder|backup-site|console-desk)-(.+)$/.exec(id);
  const one = numbered === null ? -1 : (counted[numbered[2]!] ?? Number(numbered[2]));
  if (one > 0) return numberedPlaces[numbered![1]!]![language](one);
  const spoken = id
    .split('-')
    .map((part) => (assets.includes(part.toUpperCase()) ? part.toUpperCase() : part))
    .join(' ');
  if (language === 'en') return `the ${spoken}`;
  const [asset, what] = spoken.split(' ');
  if (what === kind && assets.includes(asset!)) return `${asset}${placeKinds[kind].ja}`;
  return `${placeKinds[kind].ja}(${spoken})`;
}
