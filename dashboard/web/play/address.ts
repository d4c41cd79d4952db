/** The address of what is on screen, all of it in the fragment: any host, offline, nothing in logs. */
import { readControlSet, writtenControlSet } from '../reel/control-set.ts';
import type { Eye } from '../fold/state.ts';

export type Side = 'a' | 'b';

/** A transaction by the run it is of and the event that tells of it. */
export interface TransactionAt {
  readonly side: Side;
  readonly event: number;
}

/** Simulated seconds, the first not after the last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Address {
  readonly view: 'incidents' | 'watch' | 'money' | 'study';
  readonly scenario: string;
  readonly variant: string;
  readonly seed: string;
  /** Control sets as they are written; `b` only where two runs are compared. */
  readonly a: string;
  readonly b: string | null;
  /** Simulated seconds; null where nobody has gone anywhere yet. */
  readonly t: number | null;
  readonly eye: Eye;
  /** Which of two runs is shown large. */
  readonly side: Side;
  /** The transfer whose ladder is open, by its event. */
  readonly why: number | null;
  /** The transaction that is looked into. */
  readonly tx: TransactionAt | null;
  /** What the story is kept to. */
  readonly span: Span | null;
  /** The digest the sharer saw. */
  readonly d: string | null;
  /** The fingerprint of a scenario of one's own. */
  readonly x: string | null;
  /** How many runs a study is to have. */
  readonly runs: number;
  /** The other rows of a study, `ID` or `ID/VARIANT` each. */
  readonly rows: readonly string[];
  /** The baseline a study takes apart. */
  readonly baseline: string;
  /** What is asked beyond a study, as the study view writes it. */
  readonly ask: string | null;
}

/** The numbers of runs a study can have. */
export const runsOffered: readonly number[] = [10, 20, 40, 100];

/** Where a visit begins. */
export const front: Address = {
  view: 'incidents',
  scenario: '',
  variant: '',
  seed: 'vaultdrill',
  a: 'recorded',
  b: null,
  t: null,
  eye: 'truth',
  side: 'a',
  why: null,
  tx: null,
  span: null,
  d: null,
  x: null,
  runs: 40,
  rows: [],
  baseline: 'catalogue-typical',
  ask: null,
};

export function writtenAddress(address: Address): string {
  if (address.view === 'incidents') return '#/incidents';
  const { view, scenario, variant, seed, a, b, t, eye, side, why, tx, span, d, x } = address;
  const { runs, rows, baseline, ask } = address;
  const watched: [string, string | null][] = [
    ['a', a === front.a && b === null ? null : a],
    ['b', b],
    ['t', t === null ? null : String(t)],
    ['eye', eye === 'truth' ? null : eye],
    ['on', side === front.side || b === null ? null : side],
    ['span', span === null ? null : `${span.from}-${span.to}`],
    ['why', why === null ? null : `e${why}`],
    ['tx', tx === null ? null : `${tx.side}${tx.event}`],
    ['d', d],
  ];
  const studied: [string, string | null][] = [
    ['rows', rows.length === 0 ? null : rows.join(',')],
    ['base', baseline === front.baseline ? null : baseline],
    ['n', runs === front.runs ? null : String(runs)],
    ['ask', ask],
  ];
  const said: [string, string | null][] = [
    ['seed', seed === front.seed ? null : seed],
    ...(view === 'study' ? studied : watched),
    ['x', x],
  ];
  const query = said.flatMap(([key, value]) =>
    value === null ? [] : [`${key}=${escaped(value)}`],
  );
  const path = [scenario, variant].filter((part) => part !== '').map(escaped);
  return `#/${view}/${path.join('/')}${query.length > 0 ? `?${query.join('&')}` : ''}`;
}

/** Reads any fragment; what makes no sense in it is as if it were not there. */
export function readAddress(fragment: string): Address {
  const [path = '', query = ''] = fragment.replace(/^#/, '').split('?');
  const [, view = '', scenario = '', variant = ''] = path.split('/').map(unescaped);
  const named = /^[a-z0-9-]{1,64}$/.test(scenario);
  const staged = view === 'watch' || view === 'money';
  if (!(staged && named) && !(view === 'study' && (named || scenario === ''))) return front;
  const said = new Map(
    query.split('&').map((part) => {
      const at = part.indexOf('=');
      return [part.slice(0, Math.max(at, 0)), unescaped(part.slice(at + 1))] as const;
    }),
  );
  const whole = (text: string | undefined): number | null =>
    text !== undefined && /^[0-9]{1,10}$/.test(text) ? Number(text) : null;
  const set = (text: string | undefined): string | null =>
    text === undefined ? null : writtenControlSet(readControlSet(text));
  const hex = (text: string | undefined): string | null =>
    text !== undefined && /^[0-9a-f]{4,16}$/.test(text) ? text : null;
  const which = {
    scenario,
    variant: named && /^[a-z0-9-]{1,64}$/.test(variant) ? variant : '',
    seed: (said.get('seed') ?? '') || front.seed,
    x: hex(said.get('x')),
  };
  if (view === 'study') {
    const runs = whole(said.get('n'));
    const rows = (said.get('rows') ?? '').split(',').filter((row) => rowShape.test(row));
    const [baseline] = [said.get('base') ?? ''].filter((id) => /^[a-z0-9-]{1,64}$/.test(id));
    return {
      ...front,
      ...which,
      view,
      rows: rows.slice(0, 60),
      baseline: baseline ?? front.baseline,
      runs: runsOffered.find((n) => n === runs) ?? front.runs,
      ask: [said.get('ask') ?? ''].find((text) => /^[a-z0-9;,/-]{1,2000}$/.test(text)) ?? null,
    };
  }
  const b = set(said.get('b'));
  return {
    ...front,
    ...which,
    view,
    a: set(said.get('a')) ?? front.a,
    b,
    t: whole(said.get('t')),
    eye: said.get('eye') === 'exchange' ? 'exchange' : 'truth',
    side: b !== null && said.get('on') === 'b' ? 'b' : 'a',
    why: whole(said.get('why')?.replace(/^e/, '')),
    tx: transactionIn(said.get('tx') ?? '', b !== null),
    span: spanIn(said.get('span') ?? ''),
    d: hex(said.get('d')),
  };
}

function transactionIn(text: string, two: boolean): TransactionAt | null {
  const [, side, event] = /^([ab])([0-9]{1,10})$/.exec(text) ?? [];
  if (event === undefined || (side === 'b' && !two)) return null;
  return { side: side as Side, event: Number(event) };
}

function spanIn(text: string): Span | null {
  const [, from, to] = /^([0-9]{1,10})-([0-9]{1,10})$/.exec(text) ?? [];
  if (to === undefined || Number(from) > Number(to)) return null;
  return { from: Number(from), to: Number(to) };
}

const rowShape = /^[a-z0-9-]{1,64}(\/[a-z0-9-]{1,64})?$/;

/** Everything but what a fragment keeps as it is; what parts a list stays readable. */
function escaped(text: string): string {
  return encodeURIComponent(text).replace(/%(3B|3A|2C|2F)/g, decodeURIComponent);
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
