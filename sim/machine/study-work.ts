/** The module a pool is told to work with for a study. */
export const studyWork = new URL('./worker.ts', import.meta.url);
