/** The whole page as one file: this page itself where it is that, else the one that lies beside it. */

/** As the build names it. */
const beside = 'vaultdrill.html';

/** Its text; null where there is none. */
export async function oneFile(): Promise<string | null> {
  if (document.getElementById('simulator') !== null) return itself();
  try {
    const answer = await fetch(new URL(beside, location.href.replace(/[?#].*$/, '')));
    const text = answer.ok ? await answer.text() : '';
    return text.includes('id="simulator"') ? text : null;
  } catch {
    return null;
  }
}

/** As it was before anything was drawn, without what others have laid into the document since. */
function itself(): string {
  const copy = document.documentElement.cloneNode(true) as HTMLElement;
  copy.lang = 'en';
  copy.querySelector('title')!.textContent = 'Vaultdrill';
  keep(copy.querySelector('head')!, 'meta, title, link[rel=icon], style:first-of-type');
  keep(copy.querySelector('body')!, '#page, #simulator, script[type=module]');
  copy.querySelector('#page')!.replaceChildren();
  return `<!doctype html>\n${copy.outerHTML}\n`;
}

function keep(within: Element, known: string): void {
  for (const each of [...within.children]) if (!each.matches(known)) each.remove();
}
