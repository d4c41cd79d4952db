/** Which panel is open beside the stage, and whether a room is looking, for which it is folded away. */
export const panels = ['story', 'why', 'controls'] as const;

export type PanelName = (typeof panels)[number];

export class Panel {
  shown = $state<PanelName>('story');
  /** Shown to a room: B stays veiled until the room has said what it expects. */
  presenting = $state(false);
  /** Whether it is open although a room is looking. */
  unfolded = $state(false);

  show(name: PanelName): void {
    this.shown = name;
    this.unfolded = true;
  }

  /** Shown to a room, or no longer; then it is as it was. */
  present(on: boolean): void {
    this.presenting = on;
    this.unfolded = false;
  }
}
