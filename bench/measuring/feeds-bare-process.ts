/**
 * What feeds are held against: a bare `node:http` server that sends the octets it was given, header by header. Its
 * parent says which for which path: `[path, status, headers, body in base64]`.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ServerUsed } from './feeds-process.ts';

export type BareAnswer = readonly [
  path: string,
  status: number,
  headers: Readonly<Record<string, string>>,
  body: string,
];

// As its parent gives them
const given = JSON.parse(process.argv[2] ?? '[]') as readonly BareAnswer[];
const answers = new Map(
  given.map(([path, status, headers, body]) => [
    path,
    { status, headers, body: Buffer.from(body, 'base64') },
  ]),
);
const server = createServer((request, response) => {
  const answer = answers.get(request.url ?? '');
  if (answer === undefined) response.writeHead(500).end();
  else response.writeHead(answer.status, answer.headers).end(answer.status === 304 ? undefined : answer.body);
});
server.listen(0, '127.0.0.1', () => {
  // A server that listens on a port has this kind of address
  process.send?.({ url: `http://localhost:${(server.address() as AddressInfo).port}` });
});
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ cpuMs: (user + system) / 1000 } satisfies ServerUsed);
});
process.once('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
  process.disconnect();
});
