/// <reference types="svelte" />
/// <reference types="vite/client" />
declare module 'virtual:cards' {
  import type { Cards } from './views/cards.ts';
  const cards: Cards;
  export default cards;
}
