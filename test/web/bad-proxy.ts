import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a proxy between the screens and the server does to a stream of events. */
export type StreamFate =
  /** Holds it back until it ends, as filters do that want to see the whole answer. */
  | 'buffered'
  /** Cuts it off a second after it began, again and again. */
  | 'cut';

export interface BadProxy {
  readonly url: string;
  /** Streams that were asked for. */
  streams(): number;
  stop(): void;
}

/** A real HTTP proxy before a server, that lets everything through but streams. */
export async function badProxy(target: string, fate: StreamFate): Promise<BadProxy> {
  let streams = 0;
  const server = createServer((asked, answer) => {
    const passed = request(target + (asked.url ?? '/'), { method: asked.method, headers: asked.headers });
    passed.on('error', () => answer.destroy());
    passed.on('response', (response) => {
      const isStream = response.headers['content-type'] === 'text/event-stream';
      if (isStream) streams += 1;
      if (isStream && fate === 'buffered') {
        response.resume();
        return;
      }
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(answer);
      if (isStream) setTimeout(() => answer.destroy(), 1000);
    });
    answer.once('close', () => passed.destroy());
    asked.pipe(passed);
  });
  return { url: await listening(server), streams: () => streams, stop: () => stopped(server) };
}

async function listening(server: Server): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  // A server that listens on a port has this kind of address
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

function stopped(server: Server): void {
  server.close();
  server.closeAllConnections();
}
