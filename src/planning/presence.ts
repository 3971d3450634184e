import { connectedUntil, PRESENCE_EVERY_MS } from '../access/device-presence.ts';
import { noteConnected } from '../access/device-store.ts';
import type { Context } from '../database/context.ts';
import type { DeviceId } from '../shared/ids.ts';

/**
 * The same iterator; as long as it is read, the device is noted to be connected: at once, again every so often, and
 * gone when it ends. That a note fails is no reason to end what it is about: the next one tells.
 */
export function whileConnected<Item>(
  { database, clock }: Context,
  deviceId: DeviceId,
  items: AsyncIterableIterator<Item, void, undefined>,
): AsyncIterableIterator<Item, void, undefined> {
  // One after the other: on two connections the first could overtake the last
  let noted: Promise<void> = Promise.resolve();
  const note = (until = connectedUntil(clock())): void => {
    noted = noted.then(() => noteConnected(database.db, deviceId, until)).catch(() => undefined);
  };
  note();
  const timer = setInterval(note, PRESENCE_EVERY_MS);
  timer.unref();
  const gone = (): void => {
    clearInterval(timer);
    note(clock());
  };
  return {
    async next() {
      let isFollowing = false;
      try {
        const result = await items.next();
        isFollowing = !result.done;
        return result;
      } finally {
        // Also when it fails: nobody calls `return` then
        if (!isFollowing) gone();
      }
    },
    async return() {
      gone();
      return (await items.return?.()) ?? { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
