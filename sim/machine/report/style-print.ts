/** The look on paper: A4, wide tables across. */
export const printStyle = `
@media print {
  @page { size: A4; margin: 14mm 12mm; }
  @page wide { size: A4 landscape; }
  body { background: #fff; font-size: 10pt; }
  .bar, .contents { display: none; }
  main > article { max-width: none; padding: 0; }
  .sets, .clauses, .heatmap, .friction, .noticed { page: wide; }
  .first { break-after: page; font-size: 8.5pt; } [lang] .first li, [lang] .first dd { max-width: none; } .first dl { margin: 1mm 0; }
  .first dl.terms > div { margin-bottom: 1mm; } .first li, .first dd { margin-bottom: 1mm; } .first h2, .first h3 { margin-block: 2mm 1mm; } .first h3 { font-size: 10pt; }
  .clauses table td:nth-child(n) { min-width: 0; } .clauses table td:nth-child(6) { min-width: 24mm; }
  h1 { font-size: 22pt; margin-top: 0; } h2 { font-size: 15pt; margin-top: 7mm; } h3, .standing, .lead { font-size: 12pt; }
  h2, h3, h4, caption, thead, .standing { break-after: avoid; }
  tbody tr:first-child { break-before: avoid; }
  caption { padding-inline: 1.6mm; }
  tr, li, svg, dl > div, .multiples > div { break-inside: avoid; }
  .scroll, .scroll.map, .scroll.matrix { max-height: none; overflow: visible; border: 0; }
  .panels svg { max-width: 105mm; }
  table, .map .interval, .matrix .interval, .word, .map thead th, .note, .badge, .flag { font-size: 8pt; }
  .map b { font-size: 9pt; }
  th, td { padding: 1.2mm 1.6mm; }
  .map td, .matrix td, .map thead th, thead th, tbody th, .prose td, .prose td:last-child { min-width: 0; }
  .figures td, .map .interval, .word { white-space: normal; }
  .demand { white-space: nowrap; }
  .map, .matrix { table-layout: fixed; overflow-wrap: anywhere; }
  .map th, .map td, .matrix th, .matrix td { padding-inline: 0.6mm; }
  .map thead, .matrix thead { position: static; }
  .map tr > :first-child, .matrix tr > :first-child { position: static; min-width: 0; width: 38mm; }
  .map .group > :first-child, .matrix .group > :first-child { width: auto; }
  .overview td, .overview tbody th { padding-block: 0.3mm; font-size: 7pt; }
  .overview thead tr + tr th:not(:first-child) { min-width: 0; }
  .multiples { grid-template-columns: 1fr 1fr; } .multiples .panels svg { max-width: 64mm; }
  .map td, .legend li, .few { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  a { color: inherit; text-decoration: none; }
}
`;
