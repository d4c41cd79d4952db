/// <reference types="svelte" />
/// <reference types="vite/client" />
/** Made when the page is built; `views/cards.ts` says what it holds. */
declare module 'virtual:cards' {
  const cards: unknown;
  export default cards;
}
