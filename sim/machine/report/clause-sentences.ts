/** Clause by clause in one sentence each: what it saves, where, beside what, for whose trouble, and how sure that is. */
import type { Interval } from '../../measure/interval.ts';
import { demandsOf, type Study } from '../../measure/study.ts';
import { titleOfControl } from '../../prose/control-title.ts';
import type { Language } from '../../prose/language.ts';
import { count } from '../../prose/numbers.ts';
import { shareEstimate } from '../../prose/shares.ts';
import { burdenSaid } from './clause-burden.ts';
import { isNothing } from '../../measure/interval.ts';
import { evidenceOf, type ClauseEvidence, type Part, type Sharing } from './clause-evidence.ts';
import { sentenceWords as words } from './clause-sentence-words.ts';
import type { Fall } from './clause-fall.ts';
import { listed } from './clauses.ts';
import { asTyped, quoted, rowsToType } from './commands.ts';
import { scenarioOf, titleOf, type BaselineDetails, type ReportDetails } from './details.ts';
import { markup, type Markup } from './markup.ts';
import { note, type Section } from './table.ts';
import { reductionIn, type Verdict } from './verdict.ts';

export function clauseSentences(
  study: Study,
  details: ReportDetails,
  language: Language,
): Section | undefined {
  const others = details.baselines.filter(({ id }) => id !== details.baseline.id);
  const all = [details.baseline, ...others].filter(({ controls = [] }) => controls.length > 0);
  if (all.length === 0) return undefined;
  const text = words[language];
  const weeks = study.scenarios.some((row) => demandsOf(row, study) !== undefined);
  const body = markup`<p>${text.reading}${weeks ? '' : ` ${text.costUnpaired}`}</p>
${all.map((baseline) => ofBaseline(baseline, study, details, language))}`;
  return { id: 'sentences', title: text.title, body };
}

function ofBaseline(
  baseline: BaselineDetails,
  study: Study,
  details: ReportDetails,
  language: Language,
): Markup {
  const text = words[language];
  const evidence = evidenceOf(baseline, study, details);
  const isShared = evidence.some(({ saved }) => saved.kind === 'shared');
  // of a baseline that was not asked about, what says nothing is named in one line
  const brief = !isShared && baseline.id !== details.baseline.id;
  const isBrief = {
    untried: ({ saved }: ClauseEvidence) => saved.kind === 'untried',
    unmetAll: ({ saved }: ClauseEvidence) => brief && saved.kind === 'unmet',
    idle: ({ saved }: ClauseEvidence) => brief && saved.kind === 'apart' && isIdle(saved.fall),
  };
  const told = evidence.filter((each) => !Object.values(isBrief).some((is) => is(each)));
  const lines = (Object.keys(isBrief) as (keyof typeof isBrief)[]).flatMap((kind) => {
    const names = evidence.filter(isBrief[kind]).map(({ asked }) => asked.id);
    const titles = names.map((id) => titleOfControl(id, language));
    return titles.length === 0 ? [] : [markup`<p>${text[kind](titles)}</p>\n`];
  });
  const entry = (each: ClauseEvidence): Markup =>
    markup`<div><dt>${titleOfControl(each.asked.id, language)} ${listed(each.asked.clause, language)}</dt><dd>${sentence(each, study, details, language)}</dd></div>\n`;
  return markup`<h3>${baseline.title[language]}</h3>
${told.length === 0 ? '' : markup`<dl>\n${told.map(entry)}</dl>\n`}${lines}${isShared ? '' : note(text.unshared, ' ', markup`<code>${attributeCommand(baseline, study, details)}</code>`)}`;
}

/** What settles how much of what all save together falls to each. */
function attributeCommand(
  { id }: BaselineDetails,
  { scenarios }: Study,
  { command, baseline }: ReportDetails,
): string {
  const rows = rowsToType(
    command,
    scenarios.filter(({ none }) => none.hits > 0).map(({ id }) => id),
  );
  const typed = id === baseline.id ? asTyped(command, ['baseline']) : '';
  const set = typed || ` --baseline ${quoted(id)}`;
  return `vaultdrill attribute ${rows}${set}${asTyped(command, ['customers', 'set', 'out'])}`;
}

/** The sentence of one clause. */
function sentence(
  evidence: ClauseEvidence,
  study: Study,
  details: ReportDetails,
  language: Language,
): string {
  const text = words[language];
  const title = (id: string): string => {
    const row = study.scenarios.find((each) => each.id === id);
    return row === undefined ? id : titleOf(row, details, language);
  };
  const parts = [
    saving(evidence, title, language),
    beside(evidence, language),
    costing(evidence, language),
    surely(evidence, details, language),
  ];
  return text.whole(parts.filter((part) => part !== ''));
}

type Titled = (row: string) => string;

function saving({ saved }: ClauseEvidence, title: Titled, language: Language): string {
  const text = words[language];
  if (saved.kind === 'shared') return sharedOut(saved.by, title, language);
  if (saved.kind !== 'apart') return text.unmet;
  const { row, alone, without, judged } = saved.fall;
  if (alone.kind === 'tooFew') return text.tooFewIn(title(row.id));
  const first = reductionIn(alone);
  if (first === undefined) return text.unmet;
  if (alone.kind === 'same')
    return text.sameApart(count(judged), givenUp(without, language, title(row.id)));
  return text.apart(verdictSaid(alone, first, language), title(row.id), givenUp(without, language));
}

function verdictSaid({ kind }: Verdict, share: Interval, language: Language): string {
  const text = words[language];
  const shown = shareEstimate(share, language);
  if (kind === 'unclear') return text.savesUnclear(shown);
  return kind === 'adds' ? text.addsAlone(shown) : text.savesAlone(shown);
}

/** With a row where it is not the one that was just named. */
function givenUp(without: Verdict, language: Language, row?: string): string {
  const text = words[language];
  const share = reductionIn(without);
  if (share === undefined) return '';
  return without.kind === 'same'
    ? text.givesUpNothing
    : text.givesUp(shareEstimate(share, language), row ?? null);
}

function sharedOut(
  { saves, adds, judged, seldom, same }: Sharing,
  title: Titled,
  language: Language,
): string {
  const text = words[language];
  if (saves.length === 0 && adds.length === 0)
    return same ? text.same(count(judged)) : text.open(count(judged));
  const part = ({ row, value, customers }: Part): string => {
    const its = customers === null ? null : shareEstimate(customers, language);
    return value.low > 0
      ? text.part(shareEstimate(value, language), its, title(row))
      : text.partOfCustomers(its!, isNothing(value), title(row));
  };
  const added = ({ row, value, customers }: Part): string =>
    value.high < 0
      ? text.added(shareEstimate(value, language), title(row))
      : text.addedToCustomers(shareEstimate(customers!, language), title(row));
  return text.shared(
    saves.slice(0, mostRows).map(part),
    Math.max(0, saves.length - mostRows),
    adds.map(added),
    seldom,
  );
}

const mostRows = 2;

/** What it needs beside it, or who does its work as well. */
function beside({ saved }: ClauseEvidence, language: Language): string {
  const text = words[language];
  if (saved.kind === 'apart')
    return isIdle(saved.fall) || saved.fall.alone.kind === 'tooFew' ? '' : text.unsettled;
  if (saved.kind !== 'shared' || saved.by.same) return '';
  const { needs, overlaps, paired, fits } = saved.by;
  if (!paired) return text.unpaired[fits];
  const named = (ids: readonly string[]): string =>
    text.listed(ids.map((id) => text.quoted(titleOfControl(id, language))));
  const told = [
    ...(needs.length > 0 ? [text.needs(named(needs))] : []),
    ...(overlaps.length > 0 ? [text.overlaps(named(overlaps))] : []),
  ];
  return told.length === 0 ? text.noPair : text.and(told);
}

/** No difference to any loss, alone or left out. */
function isIdle({ alone, without }: Fall): boolean {
  return alone.kind === 'same' && (without.kind === 'same' || without.kind === 'absent');
}

function costing({ burden }: ClauseEvidence, language: Language): string {
  const text = words[language];
  if (burden === undefined) return text.costUntried;
  if (burden === null) return '';
  if (burden.length === 0) return text.costNothing;
  return text.costs(burdenSaid(burden, language));
}

/** Whether chance leaves a sign of it standing; of nothing else it can be said how sure it is. */
function isTold({ saved }: ClauseEvidence): boolean {
  if (saved.kind === 'shared') return saved.by.saves.length + saved.by.adds.length > 0;
  return saved.kind === 'apart' && ['saves', 'adds'].includes(saved.fall.alone.kind);
}

/** Chance first, then the assumptions under it. */
function surely(evidence: ClauseEvidence, details: ReportDetails, language: Language): string {
  const text = words[language];
  const { saved, most, survives } = evidence;
  if (most === undefined || !isTold(evidence)) return '';
  const [part] = saved.kind === 'shared' ? [...saved.by.saves, ...saved.by.adds] : [];
  const runs = part?.runs ?? most.runs;
  const { assumptions } = scenarioOf(most, details);
  const assumed = assumptions.filter(({ grade }) => grade === 'assumed').length;
  return text.sure(
    count(runs),
    assumptions.length === 0 ? null : [count(assumed), count(assumptions.length)],
    survives === null ? null : shareEstimate(survives, language),
  );
}
