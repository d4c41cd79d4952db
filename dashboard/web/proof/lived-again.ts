/** Lives through a run once more with real signatures, and takes single transactions off its chains. */
import type { Block } from '../../../sim/chain/block.ts';
import type { Chain } from '../../../sim/chain/chain.ts';
import type { Signing } from '../../../sim/chain/signing.ts';
import { turnOf, type Transaction } from '../../../sim/chain/transaction.ts';
import { loadScenario } from '../../../sim/scenario/load.ts';
import { run } from '../../../sim/scenario/run.ts';
import type { Wanted } from '../reel/reel.ts';
import type { Shelf } from '../reel/shelf.ts';
import { controlsOf, decisionsOf } from '../reel/simulate.ts';
import type { Header, Sealed, Sibling } from './sealed.ts';

export interface LivedAgain {
  readonly digest: string;
  /** Null where no block holds a transaction of that name. */
  sealed(name: string): Sealed | null;
}

/** Null where the scenario cannot be run. */
export function livedAgain(wanted: Wanted, shelf: Shelf): LivedAgain | null {
  const { scenario: id, text, variant, seed } = wanted;
  const loaded = loadScenario(text ?? shelf.scenarios.get(id) ?? '', `${id}.yaml`, variant);
  if ('faults' in loaded) return null;
  const scenario = loaded.value;
  const seen = new Map<string, { readonly chain: Chain; readonly transaction: Transaction }>();
  let signing: Signing | null = null;
  const { digest } = run({
    scenario,
    controls: controlsOf(wanted.controls, scenario, shelf),
    seed,
    signing: 'real',
    decisions: decisionsOf(scenario),
    ground(chains, real) {
      signing = real;
      for (const chain of chains)
        chain.onSettled((transaction) => {
          seen.set(transaction.name.text, { chain, transaction });
        });
    },
  });
  return {
    digest,
    sealed(name) {
      const found = seen.get(name);
      if (found === undefined || found.transaction.height === null || signing === null) return null;
      return sealedOf(found.chain, found.transaction, found.transaction.height, signing, digest);
    },
  };
}

function sealedOf(
  chain: Chain,
  transaction: Transaction,
  height: number,
  signing: Signing,
  digest: string,
): Sealed {
  const { id, curve, model, malleable } = chain.kind;
  const { from, number, fee, coins, outputs, signatures } = transaction;
  const block = chain.block(height);
  const leaves = block.transactions.map((each) => chain.identity(each));
  return {
    name: transaction.name.text,
    asset: chain.asset,
    kind: { id, curve, model, malleable },
    order: {
      from: from.name.text,
      number,
      turn: turnOf(transaction),
      fee,
      coins: coins.map(({ of, index, amount }) => ({ of: of.text, index, amount })),
      outputs: outputs.map(({ to, amount, tag }) => ({
        to: to.name.text,
        memo: to.memo ?? null,
        amount,
        tag: tag ?? null,
      })),
    },
    needed: from.policy.m,
    keys: from.policy.keys.map((key) => ({ label: key.label, bytes: signing.shown(key, curve) })),
    signatures: signatures.map(({ by, proof }) => ({ by: by.label, bytes: [...proof] })),
    identity: chain.identity(transaction),
    path: pathOf(leaves, block.transactions.indexOf(transaction), signing.hash),
    before: height === 0 ? null : headerOf(chain.block(height - 1)),
    block: headerOf(block),
    after: height === chain.height() ? null : headerOf(chain.block(height + 1)),
    beside: block.transactions.map((each) => each.name.text),
    digest,
  };
}

function headerOf({ height, time, branch, previous, root, hash }: Block): Header {
  return { height, time, branch, previous, root, hash };
}

/** The hashes beside a leaf on its way up; one left over has none at that height. */
function pathOf(leaves: readonly string[], leaf: number, hash: Signing['hash']): Sibling[] {
  const path: Sibling[] = [];
  let level = leaves;
  for (let at = leaf; level.length > 1; at >>= 1) {
    const beside = level[at ^ 1];
    if (beside !== undefined) path.push({ side: at % 2 === 0 ? 'right' : 'left', hash: beside });
    const above: string[] = [];
    for (let pair = 0; pair < level.length; pair += 2)
      above.push(pair + 1 < level.length ? hash(level[pair]! + level[pair + 1]!) : level[pair]!);
    level = above;
  }
  return path;
}
