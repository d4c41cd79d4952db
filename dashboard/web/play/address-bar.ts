/** What stands in the browser's address bar, and its history. */
export interface AddressBar {
  /** Whether the bar says something that this page has not written. */
  readonly changed: boolean;
  /** Takes an address as written, because somebody went to it. */
  take(address: string): void;
  /** Writes an address; as a new entry of the history, where it is to be undone by Back. */
  enter(address: string, entry: boolean): void;
  /** Writes what `address` says once nothing has been written for a moment. */
  enterSoon(address: () => string | null): void;
}

export function addressBar(): AddressBar {
  let written = '';
  let later: ReturnType<typeof setTimeout> | undefined;
  const enter = (address: string, entry: boolean): void => {
    written = address;
    if (entry && location.hash !== address) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  };
  return {
    get changed() {
      return location.hash !== written;
    },
    take(address) {
      written = address;
    },
    enter,
    enterSoon(address) {
      clearTimeout(later);
      later = setTimeout(() => {
        const said = address();
        if (said !== null) enter(said, false);
      }, 300);
    },
  };
}
