/** The controls as they were set in this study. */
import type { Language } from '../../prose/language.ts';
import type { Study } from '../../measure/study.ts';
import type { ControlDetails, ReportDetails } from './details.ts';
import { controlFamilies } from './families.ts';
import { markup } from './markup.ts';
import type { Piece } from './markup.ts';
import { table } from './table.ts';
import type { Section } from './table.ts';

export function controls(_: Study, details: ReportDetails, language: Language): Section {
  const text = words[language];
  const row = (control: ControlDetails): Piece[] => [
    markup`${control.title[language]} <code>${control.id}</code>`,
    control.sentence[language],
    text.levels[control.level] ?? control.level,
    settingsOf(control),
  ];
  const groups = controlFamilies(details.controls.map(({ id }) => id)).map((family) => ({
    title: family.title[language],
    rows: family.controls.map((id) => row(details.controls.find((each) => each.id === id)!)),
  }));
  const body = table({ caption: text.caption, columns: text.columns, groups, kind: 'prose' });
  return { id: 'controls', title: text.title, body };
}

function settingsOf({ settings }: ControlDetails): Piece {
  return Object.entries(settings).map(
    ([name, value]) => markup`<code>${name}=${String(value)}</code> `,
  );
}

interface Words {
  readonly title: string;
  readonly caption: string;
  readonly columns: readonly string[];
  readonly levels: Readonly<Record<string, string>>;
}

const words: Record<Language, Words> = {
  en: {
    title: 'The controls as they were set',
    caption: 'Every control of this study with its level and settings',
    columns: ['Control', 'What it does', 'Level', 'Settings'],
    levels: {},
  },
  ja: {
    title: '対策の設定',
    caption: 'この調査の対策とその水準、設定値',
    columns: ['対策', '内容', '水準', '設定値'],
    levels: { weak: '弱', typical: '標準', strong: '強' },
  },
};
