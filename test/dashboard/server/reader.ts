/** A viewer whose socket leads nowhere: what is sent lies there until a test reads it. */
import type { WebSocket } from 'ws';
import type { Told } from '../../../dashboard/contract.ts';
import { viewer } from '../../../dashboard/server/viewer.ts';

/** A socket whose reader takes what it is sent only when told to. */
export function reader() {
  const sent: { bytes: Buffer; flushed: () => void }[] = [];
  const socket = {
    OPEN: 1,
    readyState: 1,
    get bufferedAmount() {
      return sent.reduce((sum, { bytes }) => sum + bytes.length, 0);
    },
    send: (bytes: Buffer, _: unknown, flushed: () => void) => sent.push({ bytes, flushed }),
    terminate: () => (socket.readyState = 3),
  };
  return {
    socket,
    watcher: viewer(socket as unknown as WebSocket),
    sent,
    /** The reader takes everything that lies there. */
    read(): Told[] {
      const taken = sent.splice(0);
      const messages = taken.map(({ bytes }) => JSON.parse(String(bytes)) as Told);
      for (const { flushed } of taken) flushed();
      return messages;
    },
  };
}
