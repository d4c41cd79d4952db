/** Whether this page leads or follows; what that takes is loaded when it is wanted. */
import type { Theatre } from '../play/theatre.svelte.ts';
import { held } from '../reel/server.ts';
import type { Following } from './following.svelte.ts';
import type { Leading } from './leading.svelte.ts';

export class Showing {
  leading = $state.raw<Leading | null>(null);
  following = $state.raw<Following | null>(null);
  private readonly theatre: Theatre;
  private isBeginning = false;

  /** Goes on with what this tab did before it was loaded again. */
  constructor(theatre: Theatre) {
    this.theatre = theatre;
    const [showing, secret] = [held('showing'), held('lead')];
    if (showing !== null) void this.follow(showing);
    else if (secret !== null) void this.lead(secret);
  }

  /** Begins to lead, or goes on with a secret that was kept. */
  async lead(secret?: string): Promise<void> {
    if (this.leading !== null || this.isBeginning) return;
    this.isBeginning = true;
    try {
      const { Leading } = await import('./leading.svelte.ts');
      this.leading = new Leading(this.theatre, secret);
    } finally {
      this.isBeginning = false;
    }
  }

  stopLeading(): void {
    this.leading?.stop();
    this.leading = null;
  }

  private async follow(showing: string): Promise<void> {
    const { Following } = await import('./following.svelte.ts');
    this.following = new Following(this.theatre, showing);
  }

  stopFollowing(): void {
    this.following?.stop();
    this.following = null;
  }
}
