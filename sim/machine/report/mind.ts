/** What would change the report's mind, as one paragraph: what would overturn all of it, and what is known to overturn a part. */
import type { AdaptedRow, AdaptedSet } from '../../measure/adaptation.ts';
import type { Fall, RobustRow, Tried } from '../../measure/fold-robustness.ts';
import { titleOfTactic } from '../../attacks/tactics.ts';
import { conclusionSentence, fallWords } from '../../prose/conclusions.ts';
import type { Language } from '../../prose/language.ts';
import { count } from '../../prose/numbers.ts';
import { shareEstimate } from '../../prose/shares.ts';
import { setTitle } from '../../prose/adaptation-words.ts';
import type { Further } from './further.ts';
import { markup, type Markup } from './markup.ts';
import { mindWords as words } from './mind-words.ts';

export function mind(further: Further | undefined, language: Language): Markup {
  const text = words[language];
  const sentences = [text.all, ...flipped(further, language), ...beaten(further, language)];
  return markup`<p class="mind">${[...sentences, text.misses].join(language === 'en' ? ' ' : '')}</p>`;
}

/** Conclusions that fall when a number is moved, the most telling first. */
function flipped(further: Further | undefined, language: Language): string[] {
  const text = words[language];
  const studies = further?.robust ?? [];
  if (studies.length === 0) return [text.unmoved];
  const falling = studies.flatMap(({ found, titles }) =>
    found.scenarios.flatMap((row) =>
      row.conclusions.flatMap(({ conclusion, falls }) =>
        falls === null ? [] : [{ row, conclusion, falls, title: titles[language](row.id) }],
      ),
    ),
  );
  if (falling.length === 0) return [text.noneFalls(rowsOf(studies))];
  const told = falling
    .sort((a, b) => gapOf(b.falls) - gapOf(a.falls))
    .slice(0, mostTold)
    .map((each) => flip(each, language));
  return [text.falls(rowsOf(studies)), ...told, ...rest(falling.length, text.moreFall)];
}

interface Falling {
  readonly row: RobustRow;
  readonly conclusion: Tried['conclusion'];
  readonly falls: Fall;
  readonly title: string;
}

function flip({ row, conclusion, falls, title }: Falling, language: Language): string {
  return words[language].flip(
    title,
    conclusionSentence(conclusion, language).replace(/[.。]$/, ''),
    fallWords(falls, row.parameters, language),
    shareEstimate(falls.there, language),
    shareEstimate(falls.elsewhere, language),
  );
}

function gapOf({ there, elsewhere }: Fall): number {
  return elsewhere.mean - there.mean;
}

/** Sets from which an adapting attacker takes more than the one of record, the most first. */
function beaten(further: Further | undefined, language: Language): string[] {
  const text = words[language];
  const studies = further?.adaptations ?? [];
  if (studies.length === 0) return [text.unadapted];
  const beating = studies.flatMap(({ found, titles }) =>
    found.scenarios.flatMap((row) =>
      row.sets
        .filter((set) => set.id !== 'none' && isBeaten(set, row))
        .map((set) => ({ set, title: titles[language](row.id), titled: titles[language] })),
    ),
  );
  if (beating.length === 0) return [text.noneBeaten(rowsOf(studies))];
  const told = beating
    .sort((a, b) => b.set.displacement.mean - a.set.displacement.mean)
    .slice(0, mostTold)
    .map(({ set: { id, against }, title, titled }) =>
      text.beats(
        title,
        titleOfTactic(against.adapting.way)[language],
        setTitle(id, titled, language),
        shareEstimate(against.adapting.lossShare, language),
        shareEstimate(against.record.lossShare, language),
      ),
    );
  return [text.beaten, ...told, ...rest(beating.length, text.moreBeaten)];
}

/** Only what the interval bears. */
function isBeaten({ against, displacement }: AdaptedSet, { ways }: AdaptedRow): boolean {
  return against.adapting.way !== ways[0] && displacement.low > 0;
}

/** In how many scenarios it was asked. */
function rowsOf(
  studies: readonly {
    readonly found: { readonly scenarios: readonly { readonly id: string }[] };
  }[],
): string {
  return count(new Set(studies.flatMap(({ found }) => found.scenarios.map(({ id }) => id))).size);
}

const mostTold = 3;

function rest(all: number, say: (more: string) => string): string[] {
  return all > mostTold ? [say(count(all - mostTold))] : [];
}
