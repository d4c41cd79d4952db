/** What a pool of threads is told for a robustness study. */
export const robustnessWork = new URL('./robustness-worker.ts', import.meta.url);
