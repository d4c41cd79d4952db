/** The crews of a worker, one for each study it takes part in, and never many at once. */
import { bundled } from '../bundle.ts';
import { crewOf, type Crew } from '../crew.ts';

export interface Crews {
  /** Lends the crew of a study to some work, which must not fail unless the crew did; the next gets a new one. */
  lent<R>(
    study: string,
    beginning: () => Beginning,
    work: (crew: Crew<unknown>) => Promise<R>,
  ): Promise<R>;
  dismissAll(): Promise<void>;
}

/** What a crew must know. */
export interface Beginning {
  readonly module: URL;
  readonly order: unknown;
}

interface Known {
  readonly crew: Promise<Crew<unknown>>;
  hands: number;
}

export function crewsOf(threads: number): Crews {
  /** The one that was lent last is at the end. */
  const known = new Map<string, Known>();
  const begin = async ({ module, order }: Beginning): Promise<Crew<unknown>> => {
    const bundle = await bundled(module);
    const crew = crewOf<unknown>(bundle.module, order, threads);
    return {
      piece: crew.piece,
      async dismiss() {
        await crew.dismiss();
        bundle.remove();
      },
    };
  };
  const dismiss = async (study: string): Promise<void> => {
    const crew = known.get(study)?.crew;
    known.delete(study);
    await crew?.then((each) => each.dismiss()).catch(() => undefined);
  };
  return {
    async lent(study, beginning, work) {
      const lent = known.get(study) ?? { crew: begin(beginning()), hands: 0 };
      known.delete(study);
      known.set(study, lent);
      lent.hands++;
      try {
        const free = [...known].filter(([, { hands }]) => hands === 0).map(([each]) => each);
        for (const each of free.slice(0, Math.max(0, known.size - mostCrews))) await dismiss(each);
        return await work(await lent.crew);
      } catch (error) {
        if (known.get(study) === lent) await dismiss(study);
        throw error;
      } finally {
        lent.hands--;
      }
    },
    async dismissAll() {
      await Promise.all([...known.keys()].map(dismiss));
    },
  };
}

/** A crew holds its whole study in every thread. */
const mostCrews = 2;
