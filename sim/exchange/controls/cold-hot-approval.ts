import { name } from '../../kernel/random.ts';
import { control } from '../control.ts';
import { choice, count, seconds } from '../setting.ts';
import type { KeyUse } from '../signers.ts';
import { pass, refuse } from '../verdict.ts';
import { hour, minute } from '../../time.ts';

const destinations = ['free', 'own', 'fixed'] as const;

export default control({
  id: 'cold-hot-approval',
  title: {
    en: 'Several departments approve cold-to-hot movements',
    ja: 'コールドからホットへの移動の複数部署承認',
  },
  sentence: {
    en: 'People from several departments must each approve before offline coins go to a hot wallet, and offline keys pay nobody else.',
    ja: 'オフライン資産をホットへ移すには複数部署の承認を要し、自社以外の宛先には送らない。',
  },
  references: ['CGTF draft 7.3.5.1', 'CGTF draft 7.3.6.2', 'CCSS 1.04: 1.4.6', 'AADAPT ADT3017'],
  settings: {
    approvers: count(
      [1, 2, 3],
      'several departments disclosed by one firm, Feb 2018; counts assumed',
    ),
    approval: seconds(
      [6 * minute, 2 * hour, 24 * hour],
      '24 to 48 h promised by one custodian; others assumed',
    ),
    destination: choice(destinations, ['free', 'own', 'fixed'], 'assumed'),
  },
  arrange({ cold }, { approvers, approval }) {
    cold.approvers = Math.max(cold.approvers, approvers);
    cold.approvalSeconds = Math.max(cold.approvalSeconds, approval);
  },
  install({ plan, world, reconciliation, wallets }, { destination }) {
    const care = world.random.die('care');
    const somebodyChecks = (): boolean =>
      Array.from({ length: plan.cold.approvers }, (_, at) => at + 1).some(
        (approver) => care.share(name(`approver ${approver}`)) >= carefulFrom,
      );
    // Of a coin whose transactions nothing there can decode, the rule meets what was asked for.
    const own = ({ wallet: { asset }, outputs, shown }: KeyUse): boolean => {
      const read = shown === undefined || plan.assets[asset]!.decodes ? outputs : shown;
      return read.every(({ to }) => wallets.owns(asset, to));
    };
    return {
      gates: {
        refill({ from, hot }) {
          if (from.tier !== 'cold' && from.tier !== 'vault') return pass;
          const missing = reconciliation.share(hot.asset) > plan.watch.reconcileTolerance;
          return missing && somebodyChecks() ? refuse('the outflow is not explained') : pass;
        },
        keyUse(use) {
          if (use.wallet.tier !== 'cold' && use.wallet.tier !== 'vault') return pass;
          const at = destination === 'fixed' ? 'hardware' : 'signer';
          if (destination === 'free' || use.bypasses.includes(at) || own(use)) return pass;
          return refuse('offline keys pay own wallets only');
        },
      },
    };
  },
});

/** Care from which an approver compares the outflow with the books before saying yes (assumed). */
const carefulFrom = 0.5;
