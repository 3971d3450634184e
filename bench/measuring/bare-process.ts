/**
 * What the live path is held against: a bare `node:http` server that does nothing but pass on. `POST /tap?room=R`
 * counts one up and answers the number; each `GET /events?room=R&bytes=N` gets it as a server-sent event of N bytes.
 */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Room {
  version: number;
  readonly streams: Set<{ readonly response: ServerResponse; readonly padding: string }>;
}

const rooms = new Map<string, Room>();
const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const name = searchParams.get('room') ?? '';
  const room = rooms.get(name) ?? { version: 1, streams: new Set() };
  rooms.set(name, room);
  if (pathname === '/events') {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' }).write(':\n\n');
    const stream = { response, padding: 'x'.repeat(Number(searchParams.get('bytes'))) };
    room.streams.add(stream);
    response.once('close', () => room.streams.delete(stream));
    return;
  }
  request.resume().once('end', () => {
    room.version += 1;
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(`{"version":${room.version}}`);
    for (const stream of room.streams) {
      stream.response.write(
        `event: next\ndata: {"version":${room.version},"padding":"${stream.padding}"}\n\n`,
      );
    }
  });
});
server.listen(0, '127.0.0.1', () => {
  // A server that listens on a port has this kind of address
  process.send?.({ url: `http://localhost:${(server.address() as AddressInfo).port}` });
});
process.once('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
  process.disconnect();
});
