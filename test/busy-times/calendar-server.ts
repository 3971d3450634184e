import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Network } from '../../src/busy-times/fetching.ts';
import { TEST_CERTIFICATE, TEST_KEY } from './certificate.ts';

export interface CalendarServer {
  /** Reaches this server under its names, and `binnen.example` under an address that is not allowed. */
  readonly network: Network;
  /** What was asked: host and path. */
  readonly asked: readonly string[];
  readonly connections: () => number;
}

export type CalendarAnswer = (request: IncomingMessage, response: ServerResponse) => void;

/** A real server over TLS on this machine, for as long as `work` takes. */
export async function withCalendarServer(
  answer: CalendarAnswer,
  work: (server: CalendarServer) => Promise<void>,
): Promise<void> {
  const { stop, ...server } = await startCalendarServer(answer);
  try {
    await work(server);
  } finally {
    await stop();
  }
}

/** As {@link withCalendarServer}, until it is stopped. */
export async function startCalendarServer(
  answer: CalendarAnswer,
): Promise<CalendarServer & { readonly stop: () => Promise<void> }> {
  const asked: string[] = [];
  let connections = 0;
  const server = createServer({ key: TEST_KEY, cert: TEST_CERTIFICATE }, (request, response) => {
    asked.push(`${request.headers.host}${request.url}`);
    answer(request, response);
  });
  server.on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  // A server that listens on a host and port has this kind of address
  const { port } = server.address() as AddressInfo;
  const network: Network = {
    resolve: async (hostname) => [hostname === 'binnen.example' ? '127.0.0.2' : '127.0.0.1'],
    isAllowed: (address) => address === '127.0.0.1',
    port,
    authority: TEST_CERTIFICATE,
    milliseconds: 5_000,
  };
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  };
  return { network, asked, connections: () => connections, stop };
}
