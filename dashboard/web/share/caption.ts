/** What stands above and below a figure of a run, so that anybody can come to it again. */
import { calledOf } from '../text/called.ts';
import { yen } from '../text/figures.ts';
import type { Theatre } from '../play/theatre.svelte.ts';
import { program, runCommand } from './command.ts';
import type { FigureWords } from './offered.ts';
import { shareWords } from './words.ts';

/** `of` is what the figure itself is called. */
export function captionOf(theatre: Theatre, of: string): FigureWords {
  const { scenario, variant, seed, language } = theatre;
  const { a, b } = theatre.pair;
  const words = shareWords[language];
  const lanes = [a, b].filter((lane) => lane !== null);
  const lines: string[] = [];
  if (a?.catalogue) {
    const at = calledOf(a.catalogue, language).moment(theatre.playhead.time);
    const [one, other] = [a, b].map((lane) => yen(theatre.pictureIn(lane)?.taken ?? 0, language));
    lines.push(b === null ? words.at(at, one!) : words.atBoth(at, one!, other!));
    if (theatre.eye === 'exchange') lines.push(words.seenOnly);
  }
  const foot = [
    words.source(
      program,
      variant === '' ? scenario : `${scenario}/${variant}`,
      seed,
      lanes.map((lane) => lane.wanted.controls).join(' | '),
    ),
    ...lanes.map((lane) => words.again(runCommand(lane.wanted))),
  ];
  if (a?.done)
    foot.unshift(
      b?.done ? words.digests(a.done.digest, b.done.digest) : words.digest(a.done.digest),
    );
  return { title: words.figureTitle(a?.catalogue?.title[language] ?? scenario, of), lines, foot };
}
