/**
 * What somebody typed or wrote cannot be used; every line is fit to be shown as it is. The one
 * visitor's error that is thrown: from anywhere behind a verb it ends that verb, with exit status 2.
 */
export class WrongInput extends Error {
  constructor(readonly lines: readonly string[]) {
    super(lines.join('\n'));
  }
}

/** The usual single line: `--seed: expected a text, found nothing`. */
export function wrong(place: string, expected: string, found: string): WrongInput {
  return new WrongInput([`${place}: expected ${expected}, found ${found}`]);
}
