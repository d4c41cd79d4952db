// Made by npm run generate from the file names; do not edit.
import type { Control } from '../control.ts';
import adminPlaneIsolation from './admin-plane-isolation.ts';
import allowlistHold from './allowlist-hold.ts';
import apiTokenScope from './api-token-scope.ts';
import assetListingGate from './asset-listing-gate.ts';
import coldDiscipline from './cold-discipline.ts';
import coldHotApproval from './cold-hot-approval.ts';
import coldRatio from './cold-ratio.ts';
import cosignerPolicy from './cosigner-policy.ts';
import credentialChangeHold from './credential-change-hold.ts';
import customerAlerts from './customer-alerts.ts';
import deliveredOtp from './delivered-otp.ts';
import depositAddressRotation from './deposit-address-rotation.ts';
import depositCreditSafety from './deposit-credit-safety.ts';
import fido2Passkey from './fido2-passkey.ts';
import hotVelocityCap from './hot-velocity-cap.ts';
import identityProofing from './identity-proofing.ts';
import insiderAudit from './insider-audit.ts';
import keyActivationWindow from './key-activation-window.ts';
import keyBackupSealed from './key-backup-sealed.ts';
import keyCeremonyProvenance from './key-ceremony-provenance.ts';
import keyMigrationReadiness from './key-migration-readiness.ts';
import keyProtectionTech from './key-protection-tech.ts';
import keyholderVetting from './keyholder-vetting.ts';
import killSwitch from './kill-switch.ts';
import linkedAccountAggregation from './linked-account-aggregation.ts';
import lossAbsorbingCapital from './loss-absorbing-capital.ts';
import manualReview from './manual-review.ts';
import multisigQuorum from './multisig-quorum.ts';
import onchainReconciliation from './onchain-reconciliation.ts';
import oobTxConfirm from './oob-tx-confirm.ts';
import outflowAnomalySoc from './outflow-anomaly-soc.ts';
import physicalVaultControl from './physical-vault-control.ts';
import refillInterlock from './refill-interlock.ts';
import riskBasedAuth from './risk-based-auth.ts';
import separationOfDuties from './separation-of-duties.ts';
import signedWithdrawalIntent from './signed-withdrawal-intent.ts';
import stolenFundTagging from './stolen-fund-tagging.ts';
import supplyChainChangeControl from './supply-chain-change-control.ts';
import tamperEvidentLogs from './tamper-evident-logs.ts';
import totpApp from './totp-app.ts';
import trustedDisplaySigning from './trusted-display-signing.ts';
import vaultTimelock from './vault-timelock.ts';
import withdrawalLimit from './withdrawal-limit.ts';

/** Every control there is, by file name. */
export const controls: readonly Control[] = [
  adminPlaneIsolation,
  allowlistHold,
  apiTokenScope,
  assetListingGate,
  coldDiscipline,
  coldHotApproval,
  coldRatio,
  cosignerPolicy,
  credentialChangeHold,
  customerAlerts,
  deliveredOtp,
  depositAddressRotation,
  depositCreditSafety,
  fido2Passkey,
  hotVelocityCap,
  identityProofing,
  insiderAudit,
  keyActivationWindow,
  keyBackupSealed,
  keyCeremonyProvenance,
  keyMigrationReadiness,
  keyProtectionTech,
  keyholderVetting,
  killSwitch,
  linkedAccountAggregation,
  lossAbsorbingCapital,
  manualReview,
  multisigQuorum,
  onchainReconciliation,
  oobTxConfirm,
  outflowAnomalySoc,
  physicalVaultControl,
  refillInterlock,
  riskBasedAuth,
  separationOfDuties,
  signedWithdrawalIntent,
  stolenFundTagging,
  supplyChainChangeControl,
  tamperEvidentLogs,
  totpApp,
  trustedDisplaySigning,
  vaultTimelock,
  withdrawalLimit,
];
