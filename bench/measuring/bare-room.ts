/** A room on a bare server that only passes on, see bare-process.ts. */
import { answerOf, openStream } from './event-stream.ts';
import type { LiveRoom } from './live-rooms.ts';

export interface BareSizes {
  readonly wallBytes: number;
  readonly phoneBytes: number;
}

export function bareRoom(url: string, name: string, phones: number, sizes: BareSizes): LiveRoom {
  const stream = (bytes: number, hear: (version: number, at: number) => void) =>
    openStream(`${url}/events?room=${name}&bytes=${bytes}`, { method: 'GET' }, (data, at) => {
      // As bare-process.ts writes it
      hear((JSON.parse(data) as { readonly version: number }).version, at);
    });
  return {
    phones,
    openWall: (hear) => stream(sizes.wallBytes, hear),
    openPhone: () => stream(sizes.phoneBytes, () => undefined),
    tap: async () => {
      const body = '{"slotId":"-","answer":"YES"}';
      const answer = await answerOf(`${url}/tap?room=${name}`, { method: 'POST', body });
      return (answer as { readonly version: number }).version;
    },
  };
}
