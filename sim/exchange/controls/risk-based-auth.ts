import { control } from '../control.ts';
import { choice, count } from '../setting.ts';
import { challenge, pass, refuse } from '../verdict.ts';
import { day } from '../../time.ts';

export default control({
  id: 'risk-based-auth',
  title: { en: 'Risk-based authentication', ja: 'リスクベース認証' },
  sentence: {
    en: 'A sign-in that looks unlike the owner’s others must prove one more factor, and one that looks nothing like them is refused.',
    ja: '普段と異なるログインには追加認証を求め、まったく異なるものは拒む。',
  },
  references: ['CGTF draft 7.3.5.2', 'SP 800-63B 5.1.3.3', 'ATT&CK T1078', 'ATT&CK T1110.004'],
  settings: {
    challengeSigns: count(
      [3, 2, 1],
      'of unknown device, unknown network, night; fewer is stricter; assumed',
    ),
    refuseSigns: count([4, 4, 3], 'of the same three; fewer is stricter; assumed'),
    accountsPerNetwork: count([10, 3, 3], 'in a day; fewer is stricter; assumed'),
    crowd: choice(['challenge', 'refuse'], ['challenge', 'challenge', 'refuse'], 'assumed'),
  },
  install({ world: { clock } }, { challengeSigns, refuseSigns, accountsPerNetwork, crowd }) {
    const seen = new Map<string, Map<number, number>>();

    /** Accounts signed into from a network within a day, this one among them. */
    const accountsFrom = (network: string, account: number): number => {
      let times = seen.get(network);
      if (times === undefined) seen.set(network, (times = new Map()));
      times.set(account, clock.now);
      let accounts = 0;
      for (const at of times.values()) if (at > clock.now - day) accounts++;
      return accounts;
    };

    return {
      gates: {
        signIn({ account, network, knownDevice, hour }) {
          const crowded = accountsFrom(network, account.index) > accountsPerNetwork;
          const signs = [!knownDevice, network !== account.home, hour < nightEnds];
          const unusual = signs.filter(Boolean).length;
          if (unusual >= refuseSigns) return refuse('nothing about it is as usual');
          if (crowded && crowd === 'refuse') return refuse('one network, many accounts');
          if (crowded) return challenge('one network, many accounts');
          return unusual >= challengeSigns ? challenge('not as usual') : pass;
        },
      },
    };
  },
});

/** Local hour before which hardly anybody signs in (assumed). */
const nightEnds = 5;
