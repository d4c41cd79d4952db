/** Has the signers of cold and vault sign a payment to him, while they are shown the one that was asked. */
import type { Presence } from '../../exchange/doors.ts';
import type { Scene } from '../plan.ts';

/** `all` is whatever lies in the wallet, `asked` the amount that was asked for. */
export function swapDestinations(
  { doors, adversary, networks }: Scene,
  at: Presence,
  assets: readonly number[],
  take: 'asked' | 'all',
): void {
  for (const asset of assets) {
    const network = networks[asset]!;
    const because = adversary.intends('swap what is signed', at.record, 0, network.asset);
    doors.console.swap(at, asset, ({ address, network: { chain } }, asked) => {
      const to = adversary.destination(network, 'collecting', because);
      const there = chain.spendable(address);
      const ordered = asked.reduce((sum, { amount }) => sum + amount, 0);
      return [{ to, amount: take === 'all' ? there - chain.usualFee(there) : ordered }];
    });
  }
}
