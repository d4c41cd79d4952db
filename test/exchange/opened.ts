import { readFileSync } from 'node:fs';
import { name, random } from '../../sim/kernel/random.ts';
import { simulation } from '../../sim/kernel/simulation.ts';
import { Journal } from '../../sim/journal.ts';
import { calendar } from '../../sim/time.ts';
import { fastSigning } from '../../sim/chain/signing-fast.ts';
import type { Blueprint } from '../../sim/exchange/blueprint.ts';
import { doors, type Account, type Factor, type Prover } from '../../sim/exchange/doors.ts';
import { house as openHouse } from '../../sim/exchange/house.ts';
import { notices } from '../../sim/exchange/notices.ts';
import { arranged, inForceOf, type Asked } from '../../sim/scenario/arrangement.ts';
import { loadScenario, type Scenario } from '../../sim/scenario/load.ts';

/** A shipped scenario, read from its file. */
export function scenario(id: string, variant = ''): Scenario {
  const loaded = loadScenario(text(id), id, variant);
  if ('faults' in loaded)
    throw new Error(`${id}: expected no fault, found ${loaded.faults.length}`);
  return loaded.value;
}

export function text(id: string): string {
  return readFileSync(new URL(`../../scenarios/${id}.yaml`, import.meta.url), 'utf8');
}

/** A house open for business with nobody outside, under these controls. */
export function opened(
  controls: Readonly<Record<string, Asked>>,
  edit: (house: Blueprint) => void = () => undefined,
) {
  const { house: plain, file } = scenario('coincheck-2018');
  const { inForce, misfits } = inForceOf(controls, (id) => [id]);
  if (misfits.length > 0) throw new Error(`controls: ${JSON.stringify(misfits)}`);
  const { house: plan } = arranged(plain, inForce);
  edit(plan);
  const clock = simulation();
  const chance = random('opened');
  const journal = new Journal(clock, true);
  const world = { clock, random: chance, journal, calendar: calendar(file.clock.start) };
  const signing = fastSigning('opened');
  const house = openHouse(world, plan, signing, chance, 20);
  house.open(
    inForce.map(({ control, values }) => ({
      control: name(control.id),
      rules: control.install?.(house, values as never) ?? {},
    })),
  );
  return {
    house,
    signing,
    doors: doors(house),
    notices: notices(house, inForce),
    clock,
    /** What was recorded of one kind, as `subject | object | detail`. */
    said: (kind: string) =>
      journal.events
        .filter((event) => event.kind.id === kind)
        .map(({ subject, object, detail }) => `${subject.text} | ${object.text} | ${detail.text}`),
  };
}

/** Somebody at the door who holds everything of an account but what is named. */
export function bearer(
  { doors, clock }: ReturnType<typeof opened>,
  account: Account,
  lacks: readonly Factor[] = [],
  seen: Partial<Pick<Prover, 'device' | 'network'>> = {},
): Prover & { readonly shown: Factor[] } {
  const shown: Factor[] = [];
  const value = (factor: Factor): number | object => {
    if (factor === 'mail') return account.mailbox.code;
    if (factor === 'sms') return account.phone.code;
    if (factor === 'totp') return doors.clients.totpAt(account.totp!, clock.now);
    return account[factor]!;
  };
  return {
    shown,
    device: `device of customer ${account.index}`,
    network: `home of customer ${account.index}`,
    ...seen,
    can: (factor) => !lacks.includes(factor),
    *prove(factor) {
      shown.push(factor);
      return { factor, value: value(factor), origin: 'here' };
    },
  };
}
