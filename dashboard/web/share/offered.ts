/** Figures that say for themselves what a file of them tells, or draw themselves anew for one. */
import type { Attachment } from 'svelte/attachments';

/** What a file of a figure says around it. */
export interface FigureWords {
  readonly title: string;
  /** Said under the title. */
  readonly lines: readonly string[];
  /** Said under the drawing: digest, source, and how to come to it again. */
  readonly foot: readonly string[];
}

/** A drawing made for a file, in CSS pixels. */
export interface OwnDrawing {
  readonly parts: readonly SVGElement[];
  readonly width: number;
  readonly height: number;
}

export interface Offer {
  /** The first part of the file's name. */
  readonly file: () => string;
  readonly words: () => FigureWords;
  /** For what is no drawing on the page. */
  readonly drawn?: () => OwnDrawing;
}

const offers = new WeakMap<Element, Offer>();

/** Attached to an element with `data-figure`, for as long as it is on the page. */
export function offering(offer: Offer): Attachment {
  return (element) => {
    offers.set(element, offer);
    return () => offers.delete(element);
  };
}

/** What an element offers, if it does. */
export function offeredBy(element: Element): Offer | null {
  return offers.get(element) ?? null;
}

/** Every figure that is on the page now. */
export function figuresOn(page: ParentNode): HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>('[data-figure]')].filter(
    (each) => each.querySelector('svg') !== null || offeredBy(each)?.drawn !== undefined,
  );
}
