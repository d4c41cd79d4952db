/** The first words on a robustness study of one scenario: what survives, and what matters most. */
import type { RobustRow, Spread, Tried } from '../measure/fold-robustness.ts';
import { measuredWords } from './conclusions.ts';
import type { Language } from './language.ts';
import { count } from './numbers.ts';
import { parameterName } from './parameters.ts';
import { shareEstimate } from './shares.ts';

/** Sentences, the most telling first. */
export function firstWords(row: RobustRow, samples: number, language: Language): string[] {
  const text = words[language];
  if (row.conclusions.length === 0) return [text.nothing];
  const judged = row.conclusions.filter(({ survives }) => survives !== null);
  const always = judged.filter(({ survives }) => survives!.mean === 1).length;
  const mostly = judged.filter(isMostly).length;
  const fewer = judged.length - always - mostly;
  const leading = row.results.filter(isDoubtful).filter(({ influences }) => influences.length > 0);
  const open = row.results.filter(isDoubtful).filter(({ influences }) => influences.length === 0);
  const unlossy = samples - row.untold - row.lossy;
  return [
    text.survive(judged.length, always, mostly, fewer),
    ...leading.map((each) => hangsOn(each, language)),
    ...(open.length === 0 ? [] : [text.open(open.map(({ of }) => measuredWords(of, language)))]),
    ...(unlossy === 0 ? [] : [text.unlossy(count(unlossy))]),
    ...(row.untold === 0 ? [] : [text.untold(count(row.untold))]),
  ];
}

/** In nine samples of ten or more, and not in all. */
function isMostly({ survives }: Tried): boolean {
  return survives !== null && survives.mean >= 0.9 && survives.mean < 1;
}

/** A result of which nine samples in ten lie apart, so that it can be asked why. */
export function isDoubtful({ low, high }: Spread): boolean {
  return low !== null && high !== null && high - low > hardlyMoved;
}

/** As a share; half a hundredth is what a rounded percentage hides (assumed). */
const hardlyMoved = 0.005;

function hangsOn({ of, influences }: Spread, language: Language): string {
  const [first] = influences;
  const { parameter, direction, explains } = first!;
  const name = parameterName(parameter, language);
  const result = measuredWords(of, language);
  return words[language].hangs(result, name, shareEstimate(explains, language), direction);
}

const words = {
  en: {
    nothing: 'Nothing is lost at the stated values, so that there is nothing to conclude.',
    survive: (all: number, always: number, mostly: number, fewer: number) =>
      `Of ${count(all)} conclusions ${count(always)} hold in every sample, ${count(mostly)} in at least nine of ten, ${count(fewer)} in fewer.`,
    hangs: (result: string, name: string, explains: string, direction: 'up' | 'down') =>
      `What matters most for ${result}: “${name}”, with which it ${direction === 'up' ? 'rises' : 'falls'}; it explains ${explains} of the differences between samples.`,
    open: (results: readonly string[]) =>
      `Which number matters most cannot be told for ${results.join(', or ')}: none stands out from chance.`,
    unlossy: (samples: string) =>
      `In ${samples} samples nothing is lost without controls; there nothing can be saved, and they do not count for what a control saves.`,
    untold: (samples: string) =>
      `${samples} samples have numbers that the scenario cannot have together, and are left out.`,
  },
  ja: {
    nothing: '元の値では損失がないため、結論はありません。',
    survive: (all: number, always: number, mostly: number, fewer: number) =>
      `結論${count(all)}件のうち、全ての標本で成り立つものが${count(always)}件、9割以上で成り立つものが${count(mostly)}件、それ未満が${count(fewer)}件です。`,
    hangs: (result: string, name: string, explains: string, direction: 'up' | 'down') =>
      `${result}を最も左右するのは「${name}」で、${direction === 'up' ? '大きいほど増え' : '大きいほど減り'}、標本間の違いの${explains}を説明します。`,
    open: (results: readonly string[]) =>
      `${results.join('、')}については、偶然を超えて目立つ数値がなく、何が最も左右するかは言えません。`,
    unlossy: (samples: string) =>
      `${samples}件の標本では対策がなくても損失がありません。防ぐものがないため、対策の効果の判定には数えません。`,
    untold: (samples: string) =>
      `${samples}件の標本は、シナリオとして両立しない数値の組合せのため除きました。`,
  },
};
