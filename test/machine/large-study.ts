/** A study nobody ran, as large as they may become: 47 controls, 31 rows in five families, nine baselines. */
import type { ControlRow, Study, StudyRow } from '../../sim/measure/study.ts';
import type { ReportDetails } from '../../sim/machine/report/report.ts';
import { controlFamilies } from '../../sim/machine/report/families.ts';
import { madeUpDetails, madeUpStudy } from './made-up-study.ts';

const [pattern, , quiet, empty] = madeUpStudy.scenarios as readonly [
  StudyRow,
  StudyRow,
  StudyRow,
  StudyRow,
];

const families = ['hot-wallet drain', 'account takeover', 'insider collusion', 'vault misuse'];
const people = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];

/** Every control the families know, by asking for whatever they list. */
const ids = [
  ...'multisig-quorum cosigner-policy key-protection-tech key-activation-window key-ceremony-provenance'.split(
    ' ',
  ),
  ...'key-backup-sealed cold-ratio cold-discipline cold-hot-approval trusted-display-signing'.split(
    ' ',
  ),
  ...'hot-velocity-cap vault-timelock refill-interlock delivered-otp totp-app fido2-passkey'.split(
    ' ',
  ),
  ...'oob-tx-confirm risk-based-auth identity-proofing credential-change-hold api-token-scope'.split(
    ' ',
  ),
  ...'withdrawal-limit linked-account-aggregation allowlist-hold deposit-credit-safety manual-review'.split(
    ' ',
  ),
  ...'signed-withdrawal-intent separation-of-duties keyholder-vetting insider-audit'.split(' '),
  ...'physical-vault-control admin-plane-isolation supply-chain-change-control onchain-reconciliation'.split(
    ' ',
  ),
  ...'outflow-anomaly-soc tamper-evident-logs customer-alerts kill-switch key-migration-readiness'.split(
    ' ',
  ),
  ...'loss-absorbing-capital deposit-address-rotation threat-info-sharing'.split(' '),
];

/** A control borrows what it did from one of the small study, turn by turn. */
function control(id: string, at: number, row: StudyRow): ControlRow {
  return { ...row.controls[at % row.controls.length]!, id };
}

function row(id: string, family: string, like: StudyRow, shift: number): StudyRow {
  return {
    ...like,
    id,
    family,
    baselines: Object.fromEntries(
      baselines.map(({ id: baseline }, at) => [
        baseline,
        at % 3 === 0 ? like.baseline : (pattern.baselines['cold-only'] ?? like.baseline),
      ]),
    ),
    controls: ids.map((each, at) => control(each, at * 5 + shift, like)),
  };
}

const baselines: ReportDetails['baselines'] = Array.from({ length: 9 }, (_, at) => ({
  id: at === 0 ? 'catalogue-typical' : `baseline-${at}`,
  title: {
    en: at === 0 ? 'Catalogue, typical' : `Law and self-regulation as amended in ${2014 + at}`,
    ja: at === 0 ? 'カタログ標準' : `${2014 + at}年改正時の法令と自主規制`,
  },
  summary: { en: 'A set of controls with clauses.', ja: '条項つきの対策の組合せ。' },
}));

const named = families.flatMap((family, kind) =>
  people.slice(0, kind === 0 ? 8 : 6).map((which, at) => ({
    id: `${family.replaceAll(' ', '-').toLowerCase()}-${at + 1}`,
    family,
    kind,
    at,
    title: {
      en: `The ${which} exchange, ${['January', 'September', 'May'][at % 3]} ${2011 + at + kind}`,
      ja: `${at + 1}番目の取引所の事件(${2011 + at + kind}年)`,
    },
  })),
);

const attacked = named.flatMap(({ id, family, kind, at }) => {
  const like = kind === 3 && at > 3 ? quiet : pattern;
  const own = row(id, family, like, at + kind);
  // Three of them have a variant besides.
  return at === 0 && kind < 3 ? [own, row(`${id}/in-place`, family, like, at + 2)] : [own];
});

/** The study: 29 rows with an attack, and the calm and the surge week. */
export const largeStudy: Study = {
  ...madeUpStudy,
  scenarios: [
    ...attacked,
    row('calm-week', 'no-attack', empty, 0),
    row(
      'surge-week',
      'no-attack',
      { ...empty, none: { ...empty.none, honest: madeUpStudy.scenarios[1]!.none.honest } },
      0,
    ),
  ].slice(-31),
};

const [known] = madeUpDetails.scenarios;

function scenario(id: string, title: ReportDetails['baseline']['title']) {
  return {
    ...known!,
    id,
    title,
    variants: {
      'in-place': { en: 'The signer is abused in place', ja: '署名サーバーをその場で悪用' },
    },
  };
}

/** What the report says beside its numbers. */
export const largeDetails: ReportDetails = {
  ...madeUpDetails,
  scenarios: [
    ...named.map(({ id, title }) => scenario(id, title)),
    scenario('calm-week', { en: 'A calm week', ja: '平穏な一週間' }),
    scenario('surge-week', { en: 'A week of heavy withdrawals', ja: '出金が急増する一週間' }),
  ],
  controls: controlFamilies(ids).flatMap(({ controls }) =>
    controls.map((id) => ({
      ...madeUpDetails.controls[0]!,
      id,
      title: {
        en: `${id.replaceAll('-', ' ')} over diverse places`,
        ja: `${id.replaceAll('-', ' ')}の対策`,
      },
    })),
  ),
  baselines,
};
