/** The look of tables, and of the maps that are read by their ground; a large one scrolls by itself. */
export const tableStyle = `
.scroll { overflow-x: auto; margin: 12px 0; background: var(--panel); border: 1px solid var(--faint); }
table { width: 100%; border-collapse: collapse; font-size: 14px; line-height: 1.45; }
caption { padding: 10px 12px; text-align: left; font-size: 16px; font-weight: 700; }
caption span { position: sticky; left: 12px; display: inline-block; max-width: calc(100vw - 64px); }
th, td { padding: 7px 12px; border-top: 1px solid var(--faint); text-align: left; vertical-align: top; font-weight: 400; }
thead th { vertical-align: bottom; border-bottom: 2px solid var(--ink); color: var(--second); font-weight: 700; min-width: 92px; }
tbody th { min-width: 150px; }
.figures td { white-space: nowrap; }
.prose td { min-width: 88px; }
.prose td:last-child { min-width: 180px; }
.demand, .clause, .moved { display: block; }
.moved + .moved { margin-top: 6px; }
.typed { white-space: nowrap; }
.clauses table td:nth-child(2) { min-width: 140px; }
.clauses table td:nth-child(4) { min-width: 124px; }
.clauses table td:nth-child(5) { min-width: 210px; }
.clauses table td:nth-child(6) { min-width: 104px; }
.clauses table td:last-child { min-width: 220px; }
.clauses .interval { display: block; white-space: nowrap; }
.demand i { display: inline-block; min-width: 3.6em; color: var(--second); font-style: normal; }
tbody th b.key { display: inline-block; min-width: 1.6em; }
.matrix, .map { border-collapse: separate; border-spacing: 0; }
.scroll.matrix, .scroll.map { max-height: 94vh; overflow: auto; }
.matrix thead, .map thead { position: sticky; top: 0; z-index: 2; background: var(--panel); }
.matrix tr > :first-child, .map tr > :first-child { position: sticky; left: 0; z-index: 1; min-width: 190px; background: var(--panel); }
.group th { padding-top: 14px; font-weight: 700; }
.matrix .group > :first-child, .map .group > :first-child { position: static; }
.matrix .group span, .map .group span { position: sticky; left: 12px; }
.heads td { border: 0; }
.heads th { border-bottom: 0; border-left: 2px solid var(--faint); text-align: left; }
.map td { border: 2px solid var(--panel); text-align: center; vertical-align: middle; min-width: 84px; padding-inline: 6px; }
.map thead th { text-align: center; font-size: 14px; min-width: 84px; overflow-wrap: break-word; hyphens: auto; }
.map thead th:first-child { text-align: left; }
.map tbody th { vertical-align: middle; }
.matrix td { min-width: 84px; }
.map b { display: block; font-size: 16px; }
.map .interval, .word { display: block; font-size: 14px; white-space: nowrap; }
.matrix .interval { display: block; color: var(--second); }
.word { font-weight: 700; }
.overview td { min-width: 28px; padding: 3px 0; border-width: 1px; }
.overview thead tr + tr th:not(:first-child) { min-width: 28px; padding: 6px 0; vertical-align: bottom; font-weight: 400; color: var(--ink); }
.overview thead tr + tr th:not(:first-child) span { display: inline-block; max-height: 236px; writing-mode: vertical-rl; transform: rotate(180deg);
  text-align: left; line-height: 1.1; overflow-wrap: normal; }
[lang='ja'] .overview thead tr + tr th:not(:first-child) span { transform: none; }
.overview .heads th { padding-inline: 4px; min-width: 0; }
.overview tbody th { padding-block: 3px; }
.overview td, .overview thead tr + tr th:not(:first-child) { overflow: clip; }
.map.overview td.unclear { outline-offset: -3px; }
.map.overview td.adds { border-left: 3px solid var(--ink); outline-width: 1px; outline-offset: -1px; }
.silent { color: var(--second); }
.step1, .step2, .step3 { color: var(--on-step); } .step4 { color: var(--on-step4); }
.step1 { background: var(--step1); } .step2 { background: var(--step2); } .step3 { background: var(--step3); }
.step4 { background: var(--step4); } .step5 { background: var(--step5); color: var(--on-step5); }
.map td.unclear, .legend .unclear { outline: 1px dashed var(--line); outline-offset: -5px; }
.map td.adds, .legend .adds { border-left: 8px double var(--ink); outline: 2px solid var(--ink); outline-offset: -4px; }
.few { background: repeating-linear-gradient(45deg, transparent 0 7px, var(--faint) 7px 8px); }
.legend { display: flex; flex-wrap: wrap; gap: 6px; margin: 0 0 12px; padding: 0; list-style: none; font-size: 14px; }
.legend li { margin: 0; padding: 4px 12px; }
`;
