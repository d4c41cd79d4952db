/** What every part of the stage is handed. */
import type { Language } from '../../../sim/prose/language.ts';
import type { Picture } from '../fold/picture.ts';
import type { StageCatalogue } from '../../contract/catalogue.ts';
import type { Called } from '../text/called.ts';
import type { PageWords } from '../text/words.ts';
import type { Layout } from './layout.ts';

export interface Scene {
  readonly picture: Picture;
  readonly catalogue: StageCatalogue;
  readonly called: Called;
  readonly text: PageWords;
  readonly language: Language;
  readonly layout: Layout;
  /** Whether everything is seen, and not only what the exchange could. */
  readonly truth: boolean;
  /** Before the names of patterns, so that two stages can share a page. */
  readonly uid: string;
}
