/** What falls to each control as a figure: its part with its interval, and beside it what it does alone and left out. */
import type { AttributedControl } from '../../measure/attribution.ts';
import { titleOfControl } from '../../prose/control-title.ts';
import type { Language } from '../../prose/language.ts';
import { markup, type Markup } from './markup.ts';

/** Controls in the order given, the first of them only where there are many. */
export function portions(
  id: string,
  controls: readonly AttributedControl[],
  language: Language,
): Markup {
  const text = words[language];
  const shown = controls.slice(0, mostShown);
  const lows = shown.flatMap(({ value, alone, without }) => [
    value!.low,
    alone!.mean,
    without!.mean,
  ]);
  const least = Math.min(0, ...lows) < -0.01 ? -1 : 0;
  const x = (share: number): number => {
    const within = Math.min(1, Math.max(least, share));
    return Math.round((left + ((within - least) / (1 - least)) * (right - left)) * 10) / 10;
  };
  const bottom = top + shown.length * step;
  const line = ({ id: control, value, alone, without }: AttributedControl, at: number): Markup => {
    const y = top + at * step + 28;
    return markup`<text x="${left}" y="${y - 12}">${titleOfControl(control, language)}</text><path class="grid" d="M${left} ${y}H${right}"/>
<rect class="set" x="${Math.min(x(0), x(value!.mean))}" y="${y - 5}" width="${Math.abs(x(value!.mean) - x(0))}" height="10" fill-opacity="0.35"/><path class="whisker" d="M${x(value!.low)} ${y}H${x(value!.high)}"/>${lonely(x(alone!.mean), y)}${leaving(x(without!.mean), y)}`;
  };
  const ticks = least < 0 ? [-1, 0, 1] : [0, 0.5, 1];
  return markup`<svg viewBox="0 0 420 ${bottom + 104}" role="img" aria-labelledby="${id}-title ${id}-description">
<title id="${id}-title">${text.title}</title><desc id="${id}-description">${text.description}</desc>
${shown.map(line)}
${ticks.map((share) => markup`<text class="tick" x="${x(share)}" y="${bottom + 22}" text-anchor="${share === ticks[0] ? 'start' : share === 1 ? 'end' : 'middle'}">${share * 100}%</text>`)}
<rect class="set" x="${left}" y="${bottom + 39}" width="28" height="10" fill-opacity="0.35"/><path class="whisker" d="M${left + 14} ${bottom + 44}h22"/><text x="${left + 46}" y="${bottom + 48}">${text.part}</text>
${lonely(left + 14, bottom + 66)}<text x="${left + 46}" y="${bottom + 70}">${text.alone}</text>
${leaving(left + 14, bottom + 88)}<text x="${left + 46}" y="${bottom + 92}">${text.without}</text></svg>
`;
}

/** The table beside it has them all. */
const mostShown = 10;
const [left, right, top, step] = [16, 404, 4, 40];

function lonely(x: number, y: number): Markup {
  return markup`<circle class="control" cx="${x}" cy="${y}" r="7"/>`;
}

function leaving(x: number, y: number): Markup {
  return markup`<path class="whisker" d="M${x - 4} ${y - 4}l8 8m0 -8l-8 8"/>`;
}

const words = {
  en: {
    title: 'What falls to each control, of what is lost without any',
    description:
      'A bar for the part of each control with its 95% interval, a ring for what it saves alone, a cross for what leaving it out gives up. The table has the figures.',
    part: 'its part, 95% interval',
    alone: 'alone',
    without: 'given up when left out',
  },
  ja: {
    title: '対策がない場合の損失のうち、各対策の寄与',
    description:
      '棒は各対策の寄与と95%区間、丸は単独での効果、バツは外すと失う効果です。数値は表にあります。',
    part: '寄与(95%区間)',
    alone: '単独での効果',
    without: '外すと失う効果',
  },
};
