/** What a key does; letters never act in fields, and can be switched off. */
import type { Theatre } from './theatre.svelte.ts';

export interface PageActs {
  language(): void;
  present(): void;
  help(): void;
  escape(): void;
}

export function acted(
  event: KeyboardEvent,
  theatre: Theatre,
  letters: boolean,
  page: PageActs,
): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const field =
    event.target instanceof Element
      ? event.target.closest('input:not([type=range]), textarea, select')
      : null;
  if (field !== null) return;
  const pressable =
    event.target instanceof Element && event.target.closest('button, a, summary') !== null;
  const act =
    watching(event, theatre, pressable) ?? (letters ? letter(event, theatre, page) : null);
  if (act === null) {
    if (event.key === 'Escape') page.escape();
    return;
  }
  event.preventDefault();
  act();
}

type Act = () => void;

function watching(event: KeyboardEvent, theatre: Theatre, pressable: boolean): Act | null {
  if (!theatre.onStage || theatre.transfer !== null) return null;
  switch (event.key) {
    case ' ':
      return pressable ? null : () => theatre.playhead.toggle();
    case 'ArrowRight':
      return () => (event.shiftKey ? theatre.playhead.stepTime(60) : theatre.playhead.stepBeat(1));
    case 'ArrowLeft':
      return () =>
        event.shiftKey ? theatre.playhead.stepTime(-60) : theatre.playhead.stepBeat(-1);
    case 'Home':
      return () => theatre.playhead.goTo(0, null);
    case 'End':
      return () => theatre.playhead.goTo(theatre.length, null);
    default:
      return null;
  }
}

function letter({ key }: KeyboardEvent, theatre: Theatre, page: PageActs): Act | null {
  if (theatre.transfer !== null) return null;
  const always: Record<string, Act> = {
    '1': () => theatre.change({ view: 'incidents' }),
    '4': () => theatre.study(),
    l: page.language,
    '?': page.help,
  };
  if (theatre.scenario !== '') {
    always['2'] = () => theatre.change({ view: 'watch' });
    always['3'] = () => theatre.change({ view: 'money' });
  }
  const onStage: Record<string, Act> = {
    '.': () => theatre.playhead.stepEvent(1),
    ',': () => theatre.playhead.stepEvent(-1),
    '[': () => theatre.playhead.turnPace(-1),
    ']': () => theatre.playhead.turnPace(1),
    a: () => theatre.show('a'),
    b: () => theatre.show('b'),
    e: () => theatre.change({ eye: theatre.eye === 'truth' ? 'exchange' : 'truth' }),
  };
  const inWatch: Record<string, Act> = {
    s: () => theatre.panel.show('story'),
    w: () => theatre.panel.show('why'),
    c: () => theatre.panel.show('controls'),
    p: page.present,
  };
  const known = key.toLowerCase();
  return (
    always[known] ??
    (theatre.onStage ? onStage[known] : undefined) ??
    (theatre.view === 'watch' ? inWatch[known] : undefined) ??
    null
  );
}
