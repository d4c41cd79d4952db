/** The people outside, as a scenario describes them: how many, how rich, how busy, how careful. */

/** Everything about customers that is a fact about people, the same whatever the exchange does. */
export interface Street {
  /** Customers in all, and how many of them are simulated one by one. */
  readonly total: number;
  readonly simulated: number;
  /** Balances are lognormal in yen (natural logarithm); parameters.md section 17. */
  readonly balanceMu: number;
  readonly balanceSigma: number;
  /** Orders and deposits a customer makes in a day, and what multiplies the orders of this run. */
  readonly withdrawalsPerDay: number;
  readonly depositsPerDay: number;
  readonly surge: number;
  /** Share of orders that go to an address never used before. */
  readonly newDestinationShare: number;
  /** Share of visits from a device the exchange has not seen, such as a new telephone. */
  readonly newDeviceShare: number;
  /** Share of wishes whose address comes from the very device on which the order is typed. */
  readonly originOnScreenShare: number;
  /** Chances that a reader overlooks another address or amount than meant (parameters section 6). */
  readonly missesRewrittenShare: number;
  readonly missesAmountShare: number;
  /** Share of visits over a network that is not home, such as a mobile carrier's. */
  readonly awayShare: number;
  /** Share of customers whose household or small office has other customers, and how many it has. */
  readonly sharedHomeShare: number;
  readonly householdSize: number;
  /** Share of those households that use one device together. */
  readonly sharedDeviceShare: number;
  /** Share of customers whose home network is one of many people's, and customers on one such network. */
  readonly crowdedHomeShare: number;
  readonly crowdSize: number;
  /** Share of orders to a known address that others pay to as well: a venue's, or a family's. */
  readonly sharedDestinationShare: number;
  /** Share of venues outside that would ever look where coins came from and hold them. */
  readonly willingVenuesShare: number;
  /** Share of customers who order in parts and come back for the rest where a limit refused the whole. */
  readonly comesBackShare: number;
  /** Shares of customers who have only a computer, or only a telephone; the rest have both. */
  readonly devices: { readonly computer: number; readonly phone: number };
  /** Share of customers whose passwords are known elsewhere because they use them elsewhere. */
  readonly reusedPasswordShare: number;
  /** Chance that a person cannot read a code just now (no telephone at hand, no reception). */
  readonly codeMissedShare: number;
  /** Chance that a telephone call is answered. */
  readonly answersShare: number;
  /** Median seconds after which a person reads a notice, and the deviation of its logarithm. */
  readonly noticeMedianSeconds: number;
  readonly noticeSigma: number;
  /** Mean days between two looks at one's own account. */
  readonly looksEveryDays: number;
}

/** How busy each local hour is, in parts of 100 (assumed). */
export const busyness: readonly number[] = [
  3, 2, 1, 1, 1, 1, 2, 4, 5, 5, 5, 5, 6, 5, 5, 5, 5, 5, 6, 6, 6, 6, 6, 4,
];
