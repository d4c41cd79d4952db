/** Why believe it: the simulator beside published models and measurements, and what would overturn the report. */
import { dockingResults, type DockingResult } from '../../measure/docking/results.ts';
import type { Docked } from '../../measure/docking/docking.ts';
import { laws } from '../../scenario/laws.ts';
import { count, decimal } from '../../prose/numbers.ts';
import { percent, shareEstimate } from '../../prose/shares.ts';
import type { Language } from '../../prose/language.ts';
import type { Study } from '../../measure/study.ts';
import { agreement } from './agreement.ts';
import { believing } from './believe-words.ts';
import type { ReportDetails } from './details.ts';
import { dockingFigure } from './docking-figures.ts';
import { markup } from './markup.ts';
import { mind } from './mind.ts';
import type { Markup, Piece } from './markup.ts';
import { note, table } from './table.ts';
import type { Section } from './table.ts';

export function believe(study: Study, details: ReportDetails, language: Language): Section {
  const text = believing[language];
  const results = dockingResults();
  const all = results.flatMap(({ rows }) => rows);
  const agreeing = all.filter(({ agrees }) => agrees).length;
  const to = (part: string, words: string): Markup =>
    markup`<a href="#${part}-${language}">${words}</a>`;
  const body = markup`<p class="lead">${text.tally(count(all.length), count(agreeing), count(all.length - agreeing))}</p>
<p>${text.rule}</p>
${results.map((result) => shown(result, language))}
<h3>${text.lawsTitle}</h3>
<p>${text.laws(count(Object.keys(laws).length))}</p>
<ul>${Object.keys(laws).map((law) => markup`<li>${text.law[law as keyof typeof laws]}</li>\n`)}</ul>
<p>${text.paired}</p>
<h3>${text.coverageTitle}</h3>
<p>${text.coverage}</p>
<h3>${text.sameTitle}</h3>
<p>${text.same(study.resultDigest)} ${to('reproduce', text.toReproduce)}</p>
<h3>${text.recordTitle}</h3>
<p>${text.record(...recorded(details))} ${to('record', text.toRecord)}</p>
<h3>${text.mindTitle}</h3>
${mind(details.further, language)}
<h3>${text.unvalidatedTitle}</h3>
<ul>${text.unvalidated(count(assumed(details))).map((each) => markup`<li>${each}</li>\n`)}</ul>
<p>${to('assumptions', text.toAssumptions)}</p>`;
  return { id: 'believe', title: text.title, body };
}

function shown({ id, rows, reproduce }: DockingResult, language: Language): Markup {
  const text = believing[language];
  const { title, model, reduced } = text.dockings[id];
  const drawn = dockingFigure(id, rows, language);
  const said = (among: readonly Docked[], say: typeof text.within): string =>
    say(count(among.length), count(among.filter(({ agrees }) => agrees).length));
  const robbed = rows.filter(({ simulated }) => simulated.mean < 1);
  return markup`<h3>${title}</h3>
<p>${model}</p>
<p>${reduced}</p>
<p>${said(rows, text.within)}${id === 'login' ? markup` ${said(robbed, text.robbed)}` : ''}</p>
${drawn === null ? '' : markup`<div class="panels">${drawn}</div>\n`}${table({
    caption: title,
    columns: text.columns,
    groups: [{ rows: rows.map((row) => compared(row, language)) }],
    kind: 'prose',
  })}${note(text.again, ' ', markup`<code>${reproduce}</code>`)}`;
}

function compared(row: Docked, language: Language): Piece[] {
  const text = believing[language];
  const { low, high } = row.published;
  const kind = row.agrees ? 'agrees' : 'misses';
  const flag = markup`<span class="flag ${kind}">${text.kinds[kind]}</span>`;
  return [
    row.what[language],
    low === high ? amount(row, low, language) : text.atLeast(amount(row, low, language)),
    ranged(row, language),
    row.agrees ? flag : markup`${flag} ${row.reason?.[language] ?? text.noReason}`,
  ];
}

/** `20.6 d (19.7 to 21.6)`. */
function ranged({ unit, simulated }: Docked, language: Language): string {
  if (unit === 'share') return shareEstimate(simulated, language);
  const { units, interval } = believing[language];
  const [mean, low, high] = [simulated.mean, simulated.low, simulated.high].map((each) =>
    figure(each, unit),
  ) as [string, string, string];
  return interval(units[unit](mean), low, high);
}

function amount({ unit }: Docked, value: number, language: Language): string {
  return unit === 'share' ? percent(value) : believing[language].units[unit](figure(value, unit));
}

/** As finely as it can be told; whole coins and days are written as such. */
function figure(value: number, unit: Docked['unit']): string {
  return unit === 'seconds' || Number.isInteger(value) ? count(value) : decimal(value, 1);
}

/** Predictions of the record, and those that missed. */
function recorded({ scenarios }: ReportDetails): [predicted: string, missed: string] {
  const kinds = scenarios.flatMap(({ record }) => record).map(agreement);
  const missed = kinds.filter((kind) => kind === 'misses').length;
  const agreed = kinds.filter((kind) => kind === 'agrees').length;
  return [count(missed + agreed), count(missed)];
}

function assumed({ scenarios }: ReportDetails): number {
  return scenarios
    .flatMap(({ assumptions }) => assumptions)
    .filter(({ grade }) => grade === 'assumed').length;
}
