/**
 * Where customers come from and on what: the network and device of a home, shared with others or not, and
 * the networks and devices of other occasions. Drawn by person and by occasion, whatever a house does.
 */
import { name, type Name, type Random } from '../kernel/random.ts';
import type { Seen } from '../exchange/doors.ts';
import type { Street } from './street.ts';

export interface Whereabouts {
  /** What the house has come to know of a customer by opening day. */
  usual(customer: number): Seen;
  /** The network and device of one occasion: mostly the usual ones. */
  on(customer: number, occasion: Name): Seen;
  /** Those at home with a customer who are customers too; null for whoever is alone in that. */
  household(customer: number): string | null;
}

/** Customers who follow each other in the list are neighbours: they fill one home or exit, then the next. */
export function whereabouts(random: Random, street: Street, people: readonly Name[]): Whereabouts {
  const { crowdSize } = street;
  const lives = random.die('lives-with');
  const shares = random.die('shares-device');
  const away = random.die('away');
  const exits = random.die('exit');
  const devices = random.die('new-device');
  const exitCount = Math.max(1, Math.ceil(people.length / crowdSize));
  const households: (string | null)[] = [];
  const homes: Seen[] = [];
  let housed = 0;
  let crowded = 0;
  for (const person of people) {
    const alone = { network: `home of ${person.text}`, device: `device of ${person.text}` };
    const drawn = lives.share(person);
    let household: string | null = null;
    let home: Seen = alone;
    if (drawn < street.sharedHomeShare) {
      household = `household ${Math.floor(housed++ / street.householdSize)}`;
      const one = shares.share(name(household)) < street.sharedDeviceShare;
      home = {
        network: `home of ${household}`,
        device: one ? `device of ${household}` : alone.device,
      };
    } else if (drawn < street.sharedHomeShare + street.crowdedHomeShare)
      home = { ...alone, network: exit(Math.floor(crowded++ / crowdSize)) };
    households.push(household);
    homes.push(home);
  }

  return {
    usual: (customer) => homes[customer]!,
    household: (customer) => households[customer]!,
    on(customer, occasion) {
      const { network, device } = homes[customer]!;
      return {
        network:
          away.share(occasion) < street.awayShare
            ? exit(exits.integer(occasion, exitCount))
            : network,
        device:
          devices.share(occasion) < street.newDeviceShare
            ? `new device for ${occasion.text}`
            : device,
      };
    },
  };
}

/** A network that many customers share: a carrier's, a campus's. */
function exit(number: number): string {
  return `shared exit ${number}`;
}
