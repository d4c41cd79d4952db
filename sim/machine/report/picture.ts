/** The study in one picture: what each incident loses under three sets of controls; SVG, light and dark. */
import type { Cell } from '../../measure/cell.ts';
import type { Study, StudyRow } from '../../measure/study.ts';
import type { Language } from '../../prose/language.ts';
import { markup, type Markup } from './markup.ts';

/** Draws every row with an attack; `titles` gives the name of a row or of a baseline. */
export function picture(study: Study, titles: (id: string) => string, language: Language): string {
  const rows = study.scenarios.filter(({ family }) => family !== 'no-attack');
  const series = seriesOf(study, titles, language);
  const height = top + rows.length * step + 16;
  const text = words[language];
  return markup`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${text.title}" font-family="system-ui, 'Hiragino Sans', 'Noto Sans CJK JP', sans-serif" font-size="14">
<style>:root{--ground:#fff;--ink:#16181c;--second:#4a4f57;--faint:#dcdde0;--blue:#1e65aa}@media (prefers-color-scheme:dark){:root{--ground:#101317;--ink:#f1f2f0;--second:#b9bec6;--faint:#333941;--blue:#5a97db}}.g{fill:var(--ground)}text{fill:var(--ink)}.second{fill:var(--second)}.grid{stroke:var(--faint)}.none{fill:var(--ground);stroke:var(--ink);stroke-width:2}.law{fill:var(--second)}.chosen{fill:var(--blue)}.reach{stroke-width:2;stroke:var(--second);opacity:.45}</style>
<rect class="g" width="${width}" height="${height}"/>
<text x="16" y="28" font-size="18" font-weight="700">${text.title}</text>
<text class="second" x="16" y="50">${text.caption(study)}</text>
${series.map(({ kind, name }, at) => markup`${mark(kind, legend[at]!, 74)}<text x="${legend[at]! + 14}" y="79">${name}</text>`)}
${ticks.map((share) => markup`<path class="grid" d="M${x(share)} ${top - 6}V${height - 12}"/><text class="second" x="${x(share)}" y="${top - 12}" text-anchor="middle" font-size="12">${share * 100}%</text>`)}
${rows.map((row, at) => line(row, titles(row.id), series, top + (at + 0.5) * step))}</svg>
`.text;
}

type Kind = 'none' | 'law' | 'chosen';

interface Series {
  readonly kind: Kind;
  readonly name: string;
  cellOf(row: StudyRow): Cell | undefined;
}

const width = 860;
const [left, right, top, step] = [404, 836, 118, 26];
/** Where the names of the sets begin. */
const legend = [24, 330, 580];
const ticks = [0, 0.25, 0.5, 0.75, 1];
const law = 'jp-law-2020';

function seriesOf({ scenarios }: Study, titles: (id: string) => string, language: Language) {
  const all: Series[] = [
    { kind: 'none', name: words[language].none, cellOf: ({ none }) => none },
    { kind: 'law', name: titles(law), cellOf: ({ baselines }) => baselines[law] },
    { kind: 'chosen', name: titles(''), cellOf: ({ baseline }) => baseline },
  ];
  return all.filter(({ cellOf }) => scenarios.some((row) => cellOf(row) !== undefined));
}

function line(row: StudyRow, title: string, series: readonly Series[], y: number): Markup {
  const cells = series.map(({ kind, cellOf }) => ({ kind, cell: cellOf(row) }));
  return markup`<text x="${left - 16}" y="${y + 5}" text-anchor="end">${shortened(title)}</text><path class="grid" d="M${left} ${y}H${right}"/>
${cells.map(({ kind, cell }) => (cell === undefined ? '' : markup`<path class="reach" d="M${x(cell.lossShare.low)} ${y}H${x(cell.lossShare.high)}"/>${mark(kind, x(cell.lossShare.mean), y)}`))}`;
}

/** Shapes say again what colours say. */
function mark(kind: Kind, at: number, y: number): Markup {
  if (kind === 'none') return markup`<circle class="none" cx="${at}" cy="${y}" r="7.5"/>`;
  if (kind === 'law')
    return markup`<rect class="law" x="${at - 4}" y="${y - 4}" width="8" height="8"/>`;
  return markup`<path class="chosen" d="M${at} ${y - 7}l7 7-7 7-7-7z"/>`;
}

function x(share: number): number {
  return Math.round((left + share * (right - left)) * 10) / 10;
}

/** A title that fits beside the picture: letters of full width count twice. */
function shortened(title: string): string {
  let room = 46;
  let kept = '';
  for (const letter of title) {
    room -= letter.charCodeAt(0) > 0x2000 ? 2 : 1;
    if (room < 0) return `${kept}…`;
    kept += letter;
  }
  return kept;
}

const words = {
  en: {
    title: 'Share of what was at risk that is lost',
    none: 'hypothetical operator without controls',
    caption: ({ runs, seed }: Study) =>
      `Mean of ${runs} paired runs with its 95 % interval, seed ${seed}; the attacker does not change his method.`,
  },
  ja: {
    title: '危険にさらされた資産のうち失われる割合',
    none: '対策のない仮想の事業者',
    caption: ({ runs, seed }: Study) =>
      `${runs}回の対の試行の平均と95%区間。シード ${seed}。攻撃者は手口を変えない。`,
  },
};
