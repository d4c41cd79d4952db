/** Why a server ends a conversation, beside the codes every WebSocket knows. */
export const closing = {
  unreadable: 4400,
  token: 4401,
  /** There is no such showing, or there is one no more. */
  showing: 4404,
  silent: 4408,
  protocol: 4426,
} as const;
