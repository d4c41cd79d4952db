/** The shape of each beat, around a middle of nothing: told apart without colour. */
import type { BeatMark } from '../../contract/ending.ts';

export const markShapes: Readonly<Record<BeatMark, string>> = {
  reach: 'M-4 4L0 -4L4 4Z',
  key: 'M-4 0L0 -4L4 0L0 4Z',
  theft: 'M-4 -4H4V4H-4Z',
  signature: 'M-4 -3L4 3M-4 3L4 -3',
  refusal: 'M-4 -4V4M-4 0H4',
  alarm: 'M-4 0A4 4 0 1 0 4 0A4 4 0 1 0 -4 0',
  response: 'M0 -5V5M-4 -5V5M4 -5V5',
};

/** Drawn in the colour of what was taken. */
export function isGrave(mark: BeatMark): boolean {
  return mark === 'theft' || mark === 'key';
}
