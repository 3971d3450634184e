/**
 * Calendar programs, in a process of their own: so many connections, each with one request under way, all of them the
 * requests that the parent gave, one after the other. Answers a message with what came of a second or more of it.
 */
import { connect, type Socket } from 'node:net';

export interface ClientOrders {
  readonly port: number;
  readonly connections: number;
  readonly seconds: number;
  /** Whole requests, as they go over the line. */
  readonly requests: readonly string[];
}

export interface ClientFigures {
  readonly perSecond: number;
  /** How often each status came. */
  readonly statuses: Readonly<Record<string, number>>;
}

const END = Buffer.from('\r\n\r\n');
const LENGTH = Buffer.from('Content-Length: ');

/** The octets of the answer at the start of `data`; undefined when it is not whole yet. */
function answerLength(data: Buffer): number | undefined {
  const end = data.indexOf(END);
  if (end < 0) return undefined;
  const head = end + END.length;
  if (statusIn(data) === '304') return head;
  const at = data.indexOf(LENGTH);
  if (at < 0 || at > end) throw new Error('An answer without its length.');
  const length = Number(data.toString('latin1', at + LENGTH.length, data.indexOf('\r', at)));
  return data.length < head + length ? undefined : head + length;
}

function statusIn(data: Buffer): string {
  return data.toString('latin1', 9, 12);
}

async function run({ port, connections, seconds, requests }: ClientOrders): Promise<ClientFigures> {
  const statuses: Record<string, number> = {};
  let next = 0;
  let answered = 0;
  let isOver = false;
  const buffers = requests.map((request) => Buffer.from(request));
  const sockets: Socket[] = [];
  const { promise, reject } = Promise.withResolvers<never>();
  const send = (socket: Socket): void => {
    const request = buffers[next];
    next = (next + 1) % buffers.length;
    if (request !== undefined && !isOver) socket.write(request);
  };
  for (let index = 0; index < connections; index += 1) {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    let waiting = Buffer.alloc(0);
    socket.on('error', (error) => {
      if (!isOver) reject(error);
    });
    socket.on('data', (chunk) => {
      waiting = waiting.length === 0 ? chunk : Buffer.concat([waiting, chunk]);
      const length = answerLength(waiting);
      if (length === undefined) return;
      const status = statusIn(waiting);
      statuses[status] = (statuses[status] ?? 0) + 1;
      answered += 1;
      waiting = waiting.subarray(length);
      send(socket);
    });
    socket.once('connect', () => send(socket));
    sockets.push(socket);
  }
  const startedAt = performance.now();
  const over = new Promise<void>((resolve) => setTimeout(resolve, seconds * 1000));
  await Promise.race([over, promise]);
  isOver = true;
  const elapsed = (performance.now() - startedAt) / 1000;
  for (const socket of sockets) socket.destroy();
  return { perSecond: answered / elapsed, statuses };
}

process.on('message', (orders: ClientOrders) => {
  void run(orders).then((figures) => process.send?.(figures));
});
process.send?.('ready');
