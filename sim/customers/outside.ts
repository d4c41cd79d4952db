/** The rest of the world's coins: where customers' deposits come from and their payouts go. */
import type { Address } from '../chain/address.ts';
import type { Network } from '../chain/network.ts';
import type { Secret, Signing } from '../chain/signing.ts';
import type { Amount } from '../money.ts';

export interface Outside {
  /** An address of somebody out there. */
  address(asset: number, owner: string): Address;
  /** Sends coins from the world's reserve. */
  send(asset: number, to: Address, amount: Amount, cause: number): void;
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
      const { network, secret, reserve } = worlds[asset]!;
      const transaction = network.chain.draft(reserve, [{ to, amount }]);
      network.chain.sign(transaction, secret);
      network.submit(transaction, cause);
    },
  };
}
