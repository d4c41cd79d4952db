/** How fast a run is shown: by its story, or so many simulated seconds in one; `fastest` in a few seconds altogether. */
export const paces = ['story', 1, 10, 60, 600, 3600, 'fastest'] as const;

export type Pace = (typeof paces)[number];
