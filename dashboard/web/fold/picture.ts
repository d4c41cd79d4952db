/** One moment of a run as the stage draws it: numbers and names, nothing that could be folded on. */
import type { Seconds } from '../../../sim/kernel/simulation.ts';
import { calendar } from '../../../sim/time.ts';
import type { Yen } from '../../../sim/money.ts';
import { alarmSteps, type AlarmSteps } from './alarm-steps.ts';
import { takenYen, yenOf } from './loss.ts';
import type {
  StageCatalogue,
  StageKey,
  StagePlace,
  StagePost,
  StageWallet,
} from '../../contract/catalogue.ts';
import type {
  Block,
  Eye,
  SeenAlarm,
  SeenResponse,
  SeenVerdict,
  StageState,
  Station,
  Transfer,
} from './state.ts';

export interface Vessel {
  readonly wallet: StageWallet;
  /** Coins under the keys in use, and under replaced ones; both as a share of all coins of the asset. */
  readonly now: number;
  readonly share: number;
  readonly old: number;
  readonly oldShare: number;
  readonly opening: number;
  /** Signatures that the exchange could gather now, and that the adversary could. */
  readonly exchangeCan: number;
  readonly adversaryCan: number;
  /** Whether those are copies, which work anywhere. */
  readonly copies: number;
  readonly opensOld: boolean;
  readonly stopped: boolean;
  readonly frozen: boolean;
}

export interface PlacePicture {
  readonly place: StagePlace;
  readonly keys: readonly StageKey[];
  readonly reached: boolean;
  readonly copied: boolean;
}

export interface PostPicture {
  readonly post: StagePost;
  readonly awake: boolean;
  /** Alarms nobody of them has looked at. */
  readonly rings: number;
}

export interface Picture {
  readonly eye: Eye;
  readonly time: Seconds;
  readonly count: number;
  readonly vessels: readonly Vessel[];
  readonly places: readonly PlacePicture[];
  readonly people: readonly PostPicture[];
  readonly stations: Readonly<Record<Station, number>>;
  readonly his: Readonly<Record<Station, number>>;
  readonly settled: number;
  readonly refused: number;
  readonly turnedBack: number;
  readonly waitingPeople: number;
  readonly longestWait: Seconds;
  readonly blocks: readonly Block[];
  readonly unconfirmed: number;
  readonly unconfirmedHis: number;
  readonly transfers: readonly Transfer[];
  readonly taken: Yen;
  readonly assetsYen: Yen;
  readonly firstTheft: Seconds | null;
  readonly noticed: Seconds | null;
  readonly stopped: Seconds | null;
  readonly announced: Seconds | null;
  readonly alarms: readonly SeenAlarm[];
  /** Of the alarm by which the exchange noticed, or may. */
  readonly alarm: AlarmSteps | null;
  readonly responses: readonly SeenResponse[];
  readonly verdicts: readonly SeenVerdict[];
  readonly answers: ReadonlyMap<string, Readonly<Record<string, number>>>;
  /** Addresses the eye knows to be the adversary's. */
  readonly collects: ReadonlySet<string>;
  readonly holds: readonly string[];
  readonly intends: StageState['intends'];
  readonly waitsFor: StageState['waitsFor'];
}

export function pictureOf(
  state: StageState,
  catalogue: StageCatalogue,
  eye: Eye,
  time: Seconds,
): Picture {
  const { assets, wallets, places, posts } = catalogue;
  const days = calendar(catalogue.start);
  const hour = days.hourOfDay(time);
  const weekend = days.weekday(time) >= 5;
  const open = state.alarms.filter(({ noticed }) => noticed === null);
  const firstDesk = ['monitor', 'operator'].find((role) =>
    posts.some((post) => post.role === role),
  );
  const stations = {
    asked: 0,
    held: 0,
    review: 0,
    approved: 0,
    unfunded: 0,
    signed: 0,
    broadcast: 0,
  };
  const his = { ...stations };
  let waitingPeople = 0;
  let longestWait = 0;
  for (const order of state.orders.values()) {
    if (order.his) his[order.station]++;
    else {
      stations[order.station] += order.people;
      waitingPeople += order.people;
      longestWait = Math.max(longestWait, time - order.asked);
    }
  }
  const unconfirmed = [...state.waiting.values()];

  return {
    eye,
    time,
    count: state.count,
    vessels: wallets.map((wallet) => vessel(state, catalogue, wallet)),
    places: places.map((place) => {
      const keys = wallets.flatMap((wallet) => wallet.keys.filter((key) => key.place === place.id));
      return {
        place,
        keys,
        reached: state.reached.has(place.id),
        copied: keys.some(({ id }) => [...state.copied].some((copy) => copy.startsWith(id))),
      };
    }),
    people: posts.map((post) => ({
      post,
      awake: hour >= post.from && hour < post.to && (post.weekends || !weekend),
      rings: post.role === firstDesk ? open.length : 0,
    })),
    stations,
    his,
    settled: state.settled,
    refused: state.refused + state.cancelled,
    turnedBack: state.turnedBack,
    waitingPeople,
    longestWait,
    blocks: [...state.blocks],
    unconfirmed: unconfirmed.length,
    unconfirmedHis: unconfirmed.filter((each) => each.his).length,
    transfers: [...state.transfers],
    taken: takenYen(assets, state),
    assetsYen: assets.reduce((sum, { id, total }) => sum + yenOf(assets, id, total), 0),
    firstTheft: state.firstTheft,
    noticed: state.noticed,
    stopped: state.stopped,
    announced: state.announced,
    alarm: alarmSteps(state.alarms, state.responses),
    alarms: state.alarms.slice(-8).map((alarm) => ({ ...alarm })),
    responses: state.responses.slice(-12).map((response) => ({ ...response })),
    verdicts: [...state.verdicts],
    answers: new Map([...state.answers].map(([id, said]) => [id, { ...said }])),
    collects: new Set(state.his),
    holds: [...state.copied, ...state.obtained],
    intends: state.intends,
    waitsFor: state.waitsFor,
  };
}

function vessel(state: StageState, { assets }: StageCatalogue, wallet: StageWallet): Vessel {
  const purse = state.purses.get(wallet.id);
  const total = assets.find(({ id }) => id === wallet.asset)?.total ?? 1;
  const generation = purse?.generation ?? 0;
  const inUse = (id: string): string =>
    generation === 0 ? id : `${id} generation ${generation + 1}`;
  const copies = wallet.keys.filter(({ id }) => state.copied.has(inUse(id))).length;
  const within = wallet.keys.filter(
    ({ id, place }) => !state.copied.has(inUse(id)) && state.reached.has(place),
  ).length;
  const stopped = state.signerStopped.has(wallet.asset);
  const usable = stopped ? 0 : within;
  return {
    wallet,
    now: purse?.now ?? 0,
    share: (purse?.now ?? 0) / total,
    old: purse?.old ?? 0,
    oldShare: (purse?.old ?? 0) / total,
    opening: (purse?.opening ?? 0) / total,
    exchangeCan: stopped ? 0 : wallet.needed,
    adversaryCan: Math.min(wallet.needed, copies + usable),
    copies,
    opensOld: generation > 0 && wallet.keys.some(({ id }) => state.copied.has(id)),
    stopped,
    frozen: state.frozen.has(wallet.asset),
  };
}
