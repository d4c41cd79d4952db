/** The page around the report: one file that asks for nothing, with a language switch that needs no script. */
import { createHash } from 'node:crypto';
import type { Language } from '../../prose/language.ts';
import { Markup, markup } from './markup.ts';
import { style } from './style.ts';

/** The whole document as text; `shown` is the language it opens in, the other is one choice away. */
export function page(
  title: string,
  articles: Readonly<Record<Language, Markup>>,
  shown: Language,
): string {
  return markup`<!doctype html>
<html lang="${shown}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${new Markup(style)}</style>
</head>
<body>
<header class="bar"><b>Vaultdrill</b>
<fieldset><legend>Language / 言語</legend>
${choice('en', 'English', shown)}${choice('ja', '日本語', shown)}</fieldset></header>
<main>
<article lang="en">${articles.en}</article>
<article lang="ja">${articles.ja}</article>
</main>
</body>
</html>
`.text;
}

// The hash lets in this one style sheet and nothing a scenario could bring along.
const policy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

function choice(language: Language, name: string, shown: Language): Markup {
  const checked = language === shown ? ' checked' : '';
  return markup`<label lang="${language}"><input type="radio" name="language" id="language-${language}"${checked}> ${name}</label>
`;
}
