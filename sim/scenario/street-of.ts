import type { Street } from '../customers/street.ts';
import type { ScenarioFile } from './schema.ts';

/** The people outside as the file describes them. */
export function streetOf({ customers }: ScenarioFile): Street {
  return {
    total: customers.total,
    simulated: customers.simulated,
    balanceMu: customers.balanceMu,
    balanceSigma: customers.balanceSigma,
    withdrawalsPerDay: customers.withdrawalsPerDay,
    depositsPerDay: customers.depositsPerDay,
    surge: customers.surge,
    newDestinationShare: customers.newDestination,
    originOnScreenShare: customers.originOnScreen,
    missesRewrittenShare: customers.missesRewritten,
    missesAmountShare: customers.missesAmount,
    newDeviceShare: customers.newDevice,
    awayShare: customers.away,
    sharedHomeShare: customers.sharedHome,
    householdSize: customers.householdSize,
    sharedDeviceShare: customers.sharedDevice,
    crowdedHomeShare: customers.crowdedHome,
    crowdSize: customers.crowdSize,
    sharedDestinationShare: customers.sharedDestination,
    willingVenuesShare: customers.willingVenues,
    comesBackShare: customers.comesBack,
    devices: customers.devices,
    reusedPasswordShare: customers.reusedPassword,
    codeMissedShare: customers.codeMissed,
    answersShare: customers.answers,
    noticeMedianSeconds: customers.noticeMedian,
    noticeSigma: customers.noticeSigma,
    looksEveryDays: customers.looksEveryDays,
  };
}
