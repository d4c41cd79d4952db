/** What is told of a queued job while it goes on. */

/** What whoever waits for a queued job may want to know; none of it is part of the result. */
export type QueueNote =
  | { readonly kind: 'alone'; readonly place: string }
  | { readonly kind: 'joined'; readonly worker: string; readonly threads: number }
  | { readonly kind: 'stranger'; readonly worker: string; readonly version: string }
  | { readonly kind: 'unsealed' }
  | { readonly kind: 'lost'; readonly pieces: number }
  | { readonly kind: 'found out'; readonly worker: string; readonly pieces: number }
  | { readonly kind: 'outside'; readonly worker: string; readonly pieces: number }
  | { readonly kind: 'kept differ'; readonly pieces: number }
  | { readonly kind: 'done'; readonly workers: number; readonly again: number };
