/** The look of the report on a screen, light or dark, and on paper. Patterns say again what colours say. */
import { printStyle } from './style-print.ts';
import { tableStyle } from './style-tables.ts';

const screenStyle = `
:root { color-scheme: light; --ground: #f7f7f4; --panel: #fff; --ink: #16181c; --second: #4a4f57; --line: #858a93;
  --faint: #dcdde0; --custody: #1e65aa; --link: #194cb1; --focus: #194cb1;
  --step1: #e8f0f9; --step2: #cadff3; --step3: #a3c7ea; --step4: #74a9dd; --step5: #1e65aa;
  --on-step: #16181c; --on-step4: #16181c; --on-step5: #fff; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, -apple-system, 'Segoe UI',
  'Hiragino Sans', 'Yu Gothic UI', 'Noto Sans JP', 'Noto Sans CJK JP', sans-serif; font-variant-numeric: tabular-nums; }
[lang='ja'] { line-height: 1.7; line-break: strict; }
.bar, main > article { max-width: 1240px; margin: 0 auto; padding: 0 24px; }
.bar { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 8px 24px;
  padding-block: 8px; border-bottom: 1px solid var(--line); }
.bar b { font-size: 20px; }
fieldset { display: flex; gap: 4px; margin: 0; padding: 0; border: 0; }
fieldset label { display: flex; align-items: center; min-height: 44px; padding: 0 12px; gap: 6px; cursor: pointer; }
legend, .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
h1 { margin: 32px 0 4px; font-size: 40px; line-height: 1.2; text-wrap: balance; }
h2 { margin: 56px 0 12px; padding-top: 12px; border-top: 3px solid var(--ink); font-size: 28px; line-height: 1.3; }
h3 { margin: 28px 0 4px; font-size: 20px; line-height: 1.4; }
h4 { margin: 0; font-size: 16px; }
p, dd, li { max-width: 70ch; margin: 0 0 8px; text-wrap: pretty; }
[lang='ja'] p, [lang='ja'] dd, [lang='ja'] li { max-width: 42em; }
a { color: var(--link); overflow-wrap: anywhere; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
code { font: 0.875em/1.5 ui-monospace, 'SFMono-Regular', Menlo, Consolas, 'DejaVu Sans Mono', 'Liberation Mono', 'Noto Sans Mono CJK JP', monospace; overflow-wrap: anywhere; }
.bounds { padding-left: 1.6em; }
pre { margin: 8px 0; padding: 12px 16px; border-left: 3px solid var(--ink); background: var(--panel); white-space: pre-wrap; }
.standing { margin: 0 0 12px; font-size: 20px; font-weight: 700; }
.standing::before { content: ''; display: inline-block; width: 24px; border-top: 6px solid; margin-right: 10px; vertical-align: middle; }
.lead { font-size: 20px; }
.note { color: var(--second); font-size: 14px; }
.contents { columns: 2 260px; margin: 24px 0 0; padding: 0; list-style: none; font-size: 16px; }
.contents a { display: block; padding: 9px 0; }
ul.scenarios, ul.answers { margin: 16px 0 0; padding: 0; list-style: none; display: grid; gap: 20px 40px; grid-template-columns: repeat(auto-fit, minmax(min(100%, 420px), 1fr)); }
.badge, .flag { display: inline-block; padding: 0 8px; border: 1px solid var(--line); border-radius: 3px; font-size: 14px; white-space: nowrap; }
.misses, .assumed { border: 2px solid var(--ink); font-weight: 700; }
.set.flag { border-style: dashed; }
dl { margin: 16px 0; }
dl > div { margin: 0 0 16px; display: grid; gap: 0 24px; grid-template-columns: minmax(160px, 1fr) 3fr; }
dl.terms > div { margin-bottom: 8px; }
dt { grid-row: 1 / span 20; font-weight: 700; }
dd { grid-column: 2; margin: 0 0 4px; }
.identity > div { margin: 0; }
.panels { display: flex; flex-wrap: wrap; gap: 16px; margin: 12px 0; }
.multiples { display: grid; gap: 16px 24px; grid-template-columns: repeat(auto-fit, minmax(min(100%, 560px), 1fr)); }
.multiples .panels { gap: 8px; margin: 4px 0; }
.panels svg { flex: 1 1 320px; max-width: 500px; height: auto; background: var(--panel); border: 1px solid var(--faint); }
.multiples .panels svg { flex: 1 1 260px; max-width: 320px; }
svg text { fill: var(--ink); font-size: 13px; }
svg .panel { font-size: 14px; font-weight: 700; } svg .tick, svg .axis { fill: var(--second); }
svg .mark.set { font-weight: 700; } svg .mark.control { fill: var(--second); }
svg .grid { stroke: var(--faint); fill: none; } svg .whisker { stroke: var(--ink); stroke-width: 2; }
svg .curve { stroke: var(--ink); stroke-width: 1.5; fill: none; } svg .dashed { stroke-dasharray: 6 4; }
svg .line { fill: none; stroke: var(--ink); stroke-width: 2; } svg .line1 { stroke: var(--custody); stroke-dasharray: 7 4; }
svg .band { fill: var(--ink); opacity: 0.12; } svg .band1 { fill: var(--custody); opacity: 0.22; }
.panels svg.curve { flex: 1 1 560px; max-width: 760px; }
svg rect.set { fill: var(--ink); } svg circle.control { fill: var(--panel); stroke: var(--custody); stroke-width: 2; }
@supports selector(:has(*)) {
  body:has(#language-en:checked) article[lang='ja'], body:has(#language-ja:checked) article[lang='en'] { display: none; }
}
@media screen and (prefers-color-scheme: dark) {
  :root { color-scheme: dark; --ground: #101317; --panel: #181c22; --ink: #f1f2f0; --second: #b9bec6; --line: #737a85;
    --faint: #333941; --custody: #5a97db; --link: #92c1fd; --focus: #ffd43d;
    --step1: #1b2a3a; --step2: #1f3d5c; --step3: #255688; --step4: #5a97db; --step5: #b4d3f5; --on-step5: #101317; --on-step: #f1f2f0; --on-step4: #101317; }
}
`;

const phoneStyle = `
@media (max-width: 640px) {
  .bar, main > article { padding-inline: 16px; }
  h1 { font-size: 28px; } h2 { font-size: 20px; margin-top: 40px; } h3, .standing, .lead { font-size: 16px; }
  dl > div { display: block; }
  .map tr > :first-child, .matrix tr > :first-child { min-width: 116px; width: 116px; }
  .overview tr > :first-child { overflow-wrap: anywhere; }
}
`;

/** A screen too low for heads that stay in sight. */
const lowStyle = `
@media (max-height: 600px) {
  .scroll.matrix, .scroll.map { max-height: none; }
  .matrix thead, .map thead { position: static; }
}
`;

const forcedStyle = `
@media (forced-colors: active) {
  .map td, .legend li { border: 1px solid; }
  svg rect.set, svg circle.control { stroke: CanvasText; }
}
`;

/** The one style sheet of the page; later rules win. */
export const style = [screenStyle, tableStyle, phoneStyle, lowStyle, printStyle, forcedStyle].join(
  '',
);
