/// <reference types="svelte" />
/// <reference types="vite/client" />
declare module 'virtual:cards' {
  const cards: import('./views/cards.ts').Cards;
  export default cards;
}
