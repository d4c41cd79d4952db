/** Loss in a year: what the runs lost, met as often as published counts leave possible. */
import type { Money, Risk, RiskOfSet } from '../../measure/risk.ts';
import type { Study } from '../../measure/study.ts';
import type { Language } from '../../prose/language.ts';
import { count, significant, yen } from '../../prose/numbers.ts';
import { curve } from './curve.ts';
import { titleOf, type ReportDetails } from './details.ts';
import { markup, sourced } from './markup.ts';
import type { Markup, Piece } from './markup.ts';
import { letter } from './friction-points.ts';
import {
  baselineTitles,
  borneFigure,
  chanceFigure,
  isRare,
  onceIn,
  rarely,
  riskSentences,
  setTitle,
  shareFigure,
  smallPercent,
  yenFigure,
} from './risk-figures.ts';
import { riskWords as words } from './risk-words.ts';
import { note, table } from './table.ts';
import type { Section } from './table.ts';

export function riskSection(
  risk: Risk,
  study: Study,
  details: ReportDetails,
  language: Language,
): Section {
  const text = words[language];
  const body = markup`<p class="standing">${text.standing}</p>
<p>${text.outside}</p>
<p>${text.assumed}</p>
${riskSentences(risk, true, language).map((said) => markup`<p>${said}</p>\n`)}
${lossTable(risk, details, language)}${tailTable(risk, details, language)}
${figure(risk, details, language)}${borneTable(risk, details, language)}${partsTable(risk, details, language)}
${text.notes.map((said) => note(said))}
${countsTable(risk, language)}${rowsTable(risk, study, details, language)}`;
  return { id: 'risk', title: text.title, body };
}

function named(set: RiskOfSet, risk: Risk, details: ReportDetails, language: Language): Markup {
  const title = setTitle(set.id, baselineTitles(details, language), language);
  return markup`<b class="key">${letter(risk.sets.indexOf(set))}</b> ${title}`;
}

/** Yen over the share of custody; where thefts were too few, what it may be at most. */
function money(figure: Money, set: RiskOfSet, language: Language): Piece {
  if (isRare(set)) return rarely(set, yen(figure.yen.high, language), language);
  return markup`${yenFigure(figure, language)}<span class="interval">${words[language].ofCustody(shareFigure(figure, language))}</span>`;
}

function lossTable(risk: Risk, details: ReportDetails, language: Language): Markup {
  const text = words[language];
  return table({
    caption: text.lossCaption,
    columns: [text.set, ...text.loss],
    groups: [
      {
        rows: risk.sets.map((set) => [
          named(set, risk, details, language),
          money(set.expected, set, language),
          set.id === 'none' ? '–' : money(set.spared, risk.sets[0]!, language),
          chanceFigure(set, 'customersLack', language),
          chanceFigure(set, 'cannotPay', language),
        ]),
      },
    ],
    kind: 'matrix',
  });
}

function tailTable(risk: Risk, details: ReportDetails, language: Language): Markup {
  const text = words[language];
  return table({
    caption: text.tailCaption,
    columns: [text.set, ...text.tail],
    groups: [
      {
        rows: risk.sets.map((set) => {
          const { valueAtRisk, expectedShortfall } = set;
          const told = [valueAtRisk.p95, valueAtRisk.p99, expectedShortfall.p95, expectedShortfall.p99]; // prettier-ignore
          return [
            named(set, risk, details, language),
            ...told.map((each) => money(each, set, language)),
          ];
        }),
      },
    ],
    kind: 'matrix',
  });
}

function figure(risk: Risk, details: ReportDetails, language: Language): Piece {
  const text = words[language];
  const drawn = risk.sets.filter(({ id }) => id === 'none' || id === 'baseline');
  const sets = drawn.map((of) => ({ mark: letter(risk.sets.indexOf(of)), of }));
  const rows = told.map((loss) => [
    markup`${smallPercent(loss)} <span class="interval">${yen(loss * risk.assetsYen, language)}</span>`,
    ...drawn.map((set) => {
      const { years } = set.curve.find((point) => Math.abs(point.loss / loss - 1) < 1e-9)!;
      return isRare(set)
        ? rarely(set, smallPercent(years.high), language)
        : shareFigure(years, language);
    }),
  ]);
  return markup`<h3>${text.curveTitle}</h3>
<div class="panels">${curve({
    id: `risk-curve-${language}`,
    title: text.curveTitle,
    description: text.curveDescription,
    across: text.curveAcross,
    up: text.curveUp,
    sets,
  })}</div>
${table({
  caption: text.curveCaption,
  columns: [text.curveLoss, ...drawn.map((set) => named(set, risk, details, language))],
  groups: [{ rows }],
})}`;
}

const told = [1e-4, 0.001, 0.01, 0.05, 0.1, 0.2, 0.5, 1];

function borneTable(risk: Risk, details: ReportDetails, language: Language): Markup {
  const text = words[language];
  const order = ['customers', 'uncovered', 'owners', 'ownCoins', 'insurer'] as const;
  return table({
    caption: text.borneCaption,
    columns: [text.set, ...order.map((bearer) => text.bearers[bearer])],
    groups: [
      {
        rows: risk.sets.map((set) => [
          named(set, risk, details, language),
          ...order.map((bearer) => borneFigure(set, bearer, language)),
        ]),
      },
    ],
    kind: 'matrix',
  });
}

function partsTable(risk: Risk, details: ReportDetails, language: Language): Markup {
  const text = words[language];
  const ends = ({ low, high }: { low: number; high: number }): string =>
    text.between(yen(low * risk.assetsYen, language), yen(high * risk.assetsYen, language));
  return table({
    caption: text.partsCaption,
    columns: [text.set, ...text.parts],
    groups: [
      {
        rows: risk.sets.map((set) => [
          named(set, risk, details, language),
          isRare(set) ? '–' : yen(set.expected.yen.mean, language),
          ends(set.expected.runs),
          isRare(set) ? '–' : ends(set.expected.frequency),
          ends(set.expected),
        ]),
      },
    ],
    kind: 'matrix',
  });
}

function countsTable({ frequencies }: Risk, language: Language): Markup {
  const text = words[language];
  const { counts, families } = frequencies;
  const rows = counts.map(({ title, thefts, exchangeYears, grade, source }) => {
    const { low, high } = exchangeYears;
    const years = low === high ? plain(low) : text.between(plain(low), plain(high)); // prettier-ignore
    return [
      title[language],
      count(thefts),
      text.graded(years, text.grades[exchangeYears.grade]),
      text.between(significant(thefts / high), significant(thefts / low)),
      text.grades[grade],
      markup`<span class="clause">${sourced(source)}</span> <span class="clause">${sourced(exchangeYears.source)}</span>`,
    ];
  });
  const split = Object.entries(families.thefts)
    .map(([family, thefts]) => `${text.families[family] ?? family} ${thefts}`)
    .join(text.comma);
  return markup`${table({ caption: text.countsCaption, columns: text.counts, groups: [{ rows }], kind: 'prose' })}
${note(`${text.split}${language === 'ja' ? ':' : ': '}${text.graded(split, text.grades[families.grade])}. `, sourced(families.source))}`;
}

function plain(years: number): string {
  return Number.isInteger(years) ? count(years) : significant(years);
}

function rowsTable(risk: Risk, study: Study, details: ReportDetails, language: Language): Markup {
  const text = words[language];
  const rows = risk.rows.flatMap(({ id, family, aYear }) => {
    const row = study.scenarios.find((each) => each.id === id);
    if (row === undefined) return [];
    const once = aYear === 0 ? '–' : onceIn(aYear, language);
    return [[titleOf(row, details, language), text.families[family] ?? family, once]];
  });
  return table({ caption: text.rowsCaption, columns: text.rows, groups: [{ rows }] });
}
