import { control } from '../control.ts';
import type { Surroundings } from '../surroundings.ts';
import { choice } from '../setting.ts';
import { hold, refuse } from '../verdict.ts';
import { minute } from '../../time.ts';

export default control({
  id: 'refill-interlock',
  title: { en: 'Refill interlock', ja: '補充前の流出原因確認' },
  sentence: {
    en: 'A hot wallet that runs low is filled again only after a person has found what its coins were paid for.',
    ja: 'ホットの残高が減ったときは、原因を人が確かめてからでなければ補充しない。',
  },
  references: ['CGTF draft 7.3.6', 'CGTF draft 7.3.8.3', 'CCSS 1.04: 1.4.6', 'AADAPT ADT3028'],
  settings: {
    before: choice(
      ['nothing', 'balance', 'cause'],
      ['nothing', 'balance', 'cause'],
      'automatic refill set against looking first, bitcoin.org pull request 1181, 2016-01-06',
    ),
  },
  arrange({ refill }, { before }) {
    if (before !== 'nothing') refill.mode = 'person';
  },
  install(house, { before }) {
    if (before === 'nothing') return {};
    const { reconciliation, plan, refills } = house;
    const unexplained = before === 'cause' ? paymentsWithoutOrders(house) : null;
    if (unexplained !== null) refills.onFilled((asset) => void (unexplained[asset] = 0));
    return {
      gates: {
        refill({ hot: { asset } }) {
          if (reconciliation.share(asset) > plan.watch.reconcileTolerance)
            return refuse('holdings are below what is owed');
          if (unexplained !== null && unexplained[asset]! > 0)
            return refuse('payments left with no order behind them');
          return hold(lookSeconds, 'balances are compared');
        },
      },
      duties: {
        confirmed({ asset }) {
          if (unexplained !== null && asset !== null) unexplained[asset] = 0;
        },
      },
    };
  },
});

/** How long it takes to lay books and chain side by side (assumed). */
const lookSeconds = 30 * minute;

/** Coins that left hot wallets for others than the house and that no customer's order asked for, by asset. */
function paymentsWithoutOrders({ plan, networks, wallets, withdrawals }: Surroundings): number[] {
  const unexplained = plan.assets.map(() => 0);
  const orders = new Map<string, number>();
  withdrawals.onRequested(({ asset, destination, amount, party }) => {
    if (party === 'outside') return;
    const order = `${asset} ${destination.name.text} ${amount}`;
    orders.set(order, (orders.get(order) ?? 0) + 1);
  });
  networks.forEach((network, asset) =>
    network.onMoved(({ from, outputs }) => {
      if (!wallets.owns(asset, from)) return;
      for (const { to, amount } of outputs) {
        if (wallets.owns(asset, to)) continue;
        const order = `${asset} ${to.name.text} ${amount}`;
        const asked = orders.get(order) ?? 0;
        if (asked > 0) orders.set(order, asked - 1);
        else unexplained[asset]! += amount;
      }
    }),
  );
  return unexplained;
}
