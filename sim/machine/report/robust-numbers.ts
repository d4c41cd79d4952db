/** What was moved, between what, and who set the ends; and what was left as it is. */
import type { RobustRow } from '../../measure/fold-robustness.ts';
import type { Language } from '../../prose/language.ts';
import { count } from '../../prose/numbers.ts';
import { parameterName, parameterValue } from '../../prose/parameters.ts';
import type { Parameter, Unswept } from '../../scenario/sweep.ts';
import { markup, sourced, type Piece } from './markup.ts';
import { note, table } from './table.ts';

export function moved({ parameters }: RobustRow, language: Language): Piece {
  const text = words[language];
  const [graded, ordinary] = [true, false].map((listed) =>
    parameters.filter((each) => each.listed === listed),
  );
  const groups = [
    { title: text.graded, rows: graded!.map((each) => line(each, language)) },
    { title: text.ordinary, rows: ordinary!.map((each) => line(each, language)) },
  ];
  return table({
    caption: text.moved,
    columns: text.columns,
    groups: groups.filter(({ rows }) => rows.length > 0),
    kind: 'prose',
  });
}

function line(parameter: Parameter, language: Language): Piece[] {
  const text = words[language];
  const { path, unit, value, low, high, grade, by, source } = parameter;
  const said = (number: number): string => parameterValue(number, unit, path, language);
  return [
    markup`${parameterName(path, language)} <code>${path}</code>`,
    said(value),
    text.between(said(low), said(high)),
    text.by[by],
    markup`<span class="flag ${grade}">${text.grades[grade]}</span>`,
    source === '' ? '' : sourced(source),
  ];
}

export function unmoved({ unswept }: RobustRow, language: Language): Piece {
  const text = words[language];
  const why = [...new Set(unswept.map((each) => each.why))];
  return why.map((each) => {
    const paths = unswept.filter((other) => other.why === each).map(({ path }) => path);
    return note(
      `${text.why[each]} `,
      paths.map((path) => markup`<code>${path}</code> `),
    );
  });
}

/** How many numbers were moved, and who set their ranges. */
export function sweptWords({ parameters, unswept }: RobustRow, language: Language): string {
  const by = (who: string): string => count(parameters.filter(({ by }) => by === who).length);
  const listed = count(parameters.filter((each) => each.listed).length);
  return words[language].swept(
    count(parameters.length),
    listed,
    by('file'),
    by('table'),
    by('rule'),
    count(unswept.length),
  );
}

const words = {
  en: {
    swept: (
      swept: string,
      listed: string,
      file: string,
      table: string,
      rule: string,
      left: string,
    ) =>
      `${swept} numbers were moved at once, of which ${listed} are graded in the file and the others are the ordinary house. Their ranges: ${file} stated by the file, ${table} from the project’s parameters, ${rule} by a rule (odds or size halved to doubled; assumed). ${left} were left as they are.`,
    moved: 'Numbers that were moved, and how far',
    columns: ['Number', 'As stated', 'Moved between', 'Range', 'Grade', 'Source'],
    graded: 'Graded in the file',
    ordinary: 'The ordinary house and street, and what the attack leaves open',
    between: (low: string, high: string) => `${low} and ${high}`,
    by: { file: 'stated by the file', table: 'the project’s parameters', rule: 'by rule, assumed' },
    grades: { reported: 'reported', assumed: 'assumed' },
    why: {
      'at-an-end': 'Left as they are, because no rule leads away from nothing or from everything:',
      'built-so': 'Left as they are, because they say how the house is built, or when:',
      'the-rest': 'Take what the other tiers leave:',
      'no-other': 'Left as they are, because the scenario takes no other value by the rule:',
    } satisfies Record<Unswept['why'], string>,
  },
  ja: {
    swept: (
      swept: string,
      listed: string,
      file: string,
      table: string,
      rule: string,
      left: string,
    ) =>
      `${swept}件の数値を同時に動かしました。うち${listed}件はファイルで等級が付き、残りは標準的な事業者の仮定値です。範囲はファイルの指定${file}件、共通の数値表${table}件、規則による仮定${rule}件(割合はオッズ、他は値の半分から2倍)です。${left}件は動かしていません。`,
    moved: '動かした数値とその範囲',
    columns: ['数値', '元の値', '動かした範囲', '範囲の根拠', '等級', '出典'],
    graded: 'ファイルで等級を付けたもの',
    ordinary: '標準的な事業者と利用者の値、および攻撃の指定されていない値',
    between: (low: string, high: string) => `${low}〜${high}`,
    by: { file: 'ファイルの指定', table: '共通の数値表', rule: '規則による(仮定)' },
    grades: { reported: '報道', assumed: '仮定' },
    why: {
      'at-an-end': '0または全部であり、規則では動かせないもの:',
      'built-so': '構成や時刻を表すため動かさないもの:',
      'the-rest': '他の保管区分の残りが入るもの:',
      'no-other': '規則で決まる値をシナリオが受け付けないもの:',
    } satisfies Record<Unswept['why'], string>,
  },
};
