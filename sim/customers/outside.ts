/** The rest of the world's coins: where customers' deposits come from and their payouts go. */
import type { Address } from '../chain/address.ts';
import type { Network } from '../chain/network.ts';
import type { Secret, Signing } from '../chain/signing.ts';
import type { Output, Transaction } from '../chain/transaction.ts';
import type { Amount } from '../money.ts';

export interface Outside {
  /** An address of somebody out there. */
  address(asset: number, owner: string): Address;
  /** Sends coins from the world's reserve. */
  send(asset: number, to: Address, amount: Amount, cause: number): void;
  /** Sends from an address of somebody out there; null where the chain would not have it. */
  pay(asset: number, from: Address, to: Address, amount: Amount, cause: number): Transaction | null;
  /** Marks an address for all to see, where the chain knows tags. */
  tag(asset: number, to: Address, tag: string, cause: number): void;
}

/** `reserves` are the coins that the world holds of each asset on opening day. */
export function outside(
  networks: readonly Network[],
  signing: Signing,
  reserves: readonly Amount[],
): Outside {
  const worlds = networks.map((network, asset) => {
    const secret: Secret = signing.secret(`outside ${network.asset.text}`);
    const policy = { m: 1, keys: [signing.publicOf(secret)] };
    const reserve = network.address(`outside/${network.asset.text}`, policy);
    network.chain.mint(reserve, reserves[asset]!, 64);
    return { network, secret, policy, reserve, known: new Map<string, Address>() };
  });
  const sign = (asset: number, from: Address, output: Output, cause: number) => {
    const { network, secret } = worlds[asset]!;
    const transaction = network.chain.draft(from, [output]);
    network.chain.sign(transaction, secret);
    return network.submit(transaction, cause) === 'accepted' ? transaction : null;
  };
  return {
    address(asset, owner) {
      const { network, policy, known } = worlds[asset]!;
      let address = known.get(owner);
      if (address === undefined) {
        address = network.address(`${owner}/${network.asset.text}`, policy);
        known.set(owner, address);
      }
      return address;
    },
    send(asset, to, amount, cause) {
      sign(asset, worlds[asset]!.reserve, { to, amount }, cause);
    },
    pay: (asset, from, to, amount, cause) => sign(asset, from, { to, amount }, cause),
    tag(asset, to, tag, cause) {
      sign(asset, worlds[asset]!.reserve, { to, amount: 0, tag }, cause);
    },
  };
}
