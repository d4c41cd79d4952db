/** What belongs together when there is much to show: attacks by their family, controls by their purpose. */
import type { Bilingual, Language } from '../../prose/language.ts';
import type { Study, StudyRow } from '../../measure/study.ts';

/** Rows of one family of attack, in the order of the study. */
export interface AttackFamily {
  readonly id: string;
  readonly rows: readonly StudyRow[];
}

export function attackFamilies({ scenarios }: Pick<Study, 'scenarios'>): readonly AttackFamily[] {
  const ids = [...new Set(scenarios.map(({ family }) => family))];
  return ids.map((id) => ({ id, rows: scenarios.filter(({ family }) => family === id) }));
}

/** A family that has no title yet is called by its id. */
export function attackFamilyTitle(id: string, language: Language): string {
  return attackTitles[id]?.[language] ?? id;
}

const attackTitles: Readonly<Record<string, Bilingual>> = {
  'hot-wallet drain': { en: 'Hot-wallet drain', ja: 'ホットウォレットからの流出' },
  'account takeover': { en: 'Account takeover', ja: '口座の乗っ取り' },
  'insider collusion': { en: 'Insider collusion', ja: '内部者の共謀' },
  'SMS 2FA bypass': { en: 'SMS code bypassed', ja: 'SMS認証の突破' },
  'man-in-the-browser': { en: 'Man in the browser', ja: 'ブラウザー内の改ざん' },
  'vault misuse': { en: 'Vault misuse', ja: '保管庫の悪用' },
  'no-attack': { en: 'No attack', ja: '攻撃なし' },
};

/** Controls of one purpose, in the order of the catalogue. */
export interface ControlFamily {
  readonly title: Bilingual;
  readonly controls: readonly string[];
}

/** The given controls by their purpose; whatever the catalogue does not list comes last. */
export function controlFamilies(ids: readonly string[]): readonly ControlFamily[] {
  const listed = new Set(catalogue.flatMap(({ controls }) => controls));
  const others = { title: { en: 'Others', ja: 'その他' }, controls: ids };
  return [
    ...catalogue.map(({ title, controls }) => ({
      title,
      controls: controls.filter((id) => ids.includes(id)),
    })),
    { ...others, controls: ids.filter((id) => !listed.has(id)) },
  ].filter(({ controls }) => controls.length > 0);
}

const catalogue: readonly ControlFamily[] = [
  {
    title: { en: 'Custody and keys', ja: '保管と鍵' },
    controls: words(
      'multisig-quorum cosigner-policy key-protection-tech key-activation-window key-ceremony-provenance key-backup-sealed asset-listing-gate',
    ),
  },
  {
    title: { en: 'Wallet tiers and limits', ja: 'ウォレットの階層と上限' },
    controls: words(
      'cold-ratio cold-discipline cold-hot-approval trusted-display-signing hot-velocity-cap vault-timelock refill-interlock',
    ),
  },
  {
    title: { en: 'Customer authentication', ja: '利用者の認証' },
    controls: words(
      'delivered-otp totp-app fido2-passkey oob-tx-confirm risk-based-auth identity-proofing credential-change-hold api-token-scope',
    ),
  },
  {
    title: { en: 'Withdrawal risk', ja: '出金のリスク管理' },
    controls: words(
      'withdrawal-limit linked-account-aggregation allowlist-hold deposit-credit-safety manual-review signed-withdrawal-intent',
    ),
  },
  {
    title: { en: 'Internal control', ja: '内部統制' },
    controls: words(
      'separation-of-duties keyholder-vetting insider-audit physical-vault-control admin-plane-isolation supply-chain-change-control market-conduct-control',
    ),
  },
  {
    title: { en: 'Monitoring and detection', ja: '監視と検知' },
    controls: words(
      'onchain-reconciliation outflow-anomaly-soc tamper-evident-logs customer-alerts',
    ),
  },
  {
    title: { en: 'Response and recovery', ja: '対応と復旧' },
    controls: words(
      'kill-switch key-migration-readiness loss-absorbing-capital deposit-address-rotation',
    ),
  },
  {
    title: { en: 'Industry', ja: '業界' },
    controls: words(
      'threat-info-sharing stolen-fund-tagging uniform-industry-rules independent-audit-por',
    ),
  },
];

function words(text: string): readonly string[] {
  return text.split(' ');
}
