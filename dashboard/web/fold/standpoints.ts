/** Where each control stands: on which rung of the way out, and so on which side of the stage. */

/** Above: between people and keys. Left: in the corridor of requests. Gate: at the signatures. */
export type Standpoint = 'above' | 'left' | 'gate' | 'afterwards';

/** What has to be passed for coins to leave, in order; `afterwards` bars no single transfer. */
export type Rung = 'reach' | 'key' | 'login' | 'request' | 'checks' | 'signature' | 'afterwards';

export const standpoints = ['above', 'left', 'gate', 'afterwards'] as const;

export const rungOf: Readonly<Record<string, Rung>> = {
  'admin-plane-isolation': 'reach',
  'allowlist-hold': 'request',
  'api-token-scope': 'login',
  'asset-listing-gate': 'signature',
  'cold-discipline': 'key',
  'cold-hot-approval': 'signature',
  'cold-ratio': 'signature',
  'cosigner-policy': 'signature',
  'credential-change-hold': 'checks',
  'customer-alerts': 'checks',
  'delivered-otp': 'login',
  'deposit-address-rotation': 'afterwards',
  'deposit-credit-safety': 'afterwards',
  'fido2-passkey': 'login',
  'hot-velocity-cap': 'signature',
  'identity-proofing': 'login',
  'insider-audit': 'reach',
  'key-activation-window': 'key',
  'key-backup-sealed': 'key',
  'key-ceremony-provenance': 'key',
  'key-migration-readiness': 'afterwards',
  'key-protection-tech': 'key',
  'keyholder-vetting': 'reach',
  'kill-switch': 'afterwards',
  'linked-account-aggregation': 'checks',
  'loss-absorbing-capital': 'afterwards',
  'manual-review': 'checks',
  'multisig-quorum': 'signature',
  'onchain-reconciliation': 'afterwards',
  'oob-tx-confirm': 'request',
  'outflow-anomaly-soc': 'afterwards',
  'physical-vault-control': 'key',
  'refill-interlock': 'signature',
  'risk-based-auth': 'login',
  'separation-of-duties': 'reach',
  'signed-withdrawal-intent': 'request',
  'stolen-fund-tagging': 'afterwards',
  'supply-chain-change-control': 'reach',
  'tamper-evident-logs': 'reach',
  'totp-app': 'login',
  'trusted-display-signing': 'signature',
  'vault-timelock': 'signature',
  'withdrawal-limit': 'checks',
};

/** The side of the stage on which a control stands. */
export function standpointOf(control: string): Standpoint {
  return sides[rungOf[control] ?? 'afterwards'];
}

const sides: Readonly<Record<Rung, Standpoint>> = {
  reach: 'above',
  key: 'above',
  login: 'left',
  request: 'left',
  checks: 'left',
  signature: 'gate',
  afterwards: 'afterwards',
};
