/** Requests and server-sent events as cheap as can be, so that clients weigh little beside the server they measure. */
import { Agent, type IncomingMessage, type RequestOptions, request } from 'node:http';
import { text } from 'node:stream/consumers';

/** A server closes a connection that waited for five seconds; asking on it in that moment fails, so we let go before. */
const agent = new Agent({ keepAlive: true, timeout: 3000 });

export interface Sent {
  readonly method: 'GET' | 'POST';
  readonly headers?: RequestOptions['headers'];
  readonly body?: string;
}

/** The whole answer, parsed. */
export async function answerOf(url: string, sent: Sent): Promise<unknown> {
  const response = await responseTo(url, { agent }, sent);
  const body = await text(response);
  if (response.statusCode !== 200) throw new Error(`${response.statusCode}: ${body}`);
  return JSON.parse(body);
}

export interface EventStream {
  /** Bytes that came so far. */
  bytes(): number;
  close(): void;
}

/** Opens a stream and hears the data of each event; settles when the first byte is there. */
export async function openStream(
  url: string,
  sent: Sent,
  hear: (data: string, at: number) => void,
): Promise<EventStream> {
  const response = await responseTo(url, { agent: false }, sent);
  const kind = response.headers['content-type'];
  if (kind !== 'text/event-stream') throw new Error(`No stream but ${kind}: ${await text(response)}`);
  let bytes = 0;
  let rest = '';
  const { promise: opened, resolve: open } = Promise.withResolvers<void>();
  response.setEncoding('utf8');
  response.on('error', () => undefined);
  response.on('data', (piece: string) => {
    const at = performance.now();
    bytes += piece.length;
    open();
    const events = `${rest}${piece}`.split('\n\n');
    rest = events.pop() ?? '';
    for (const event of events) {
      const start = event.indexOf('data: ');
      if (start >= 0) hear(event.slice(start + 'data: '.length), at);
    }
  });
  await opened;
  return { bytes: () => bytes, close: () => response.destroy() };
}

function responseTo(
  url: string,
  options: RequestOptions,
  { method, headers, body }: Sent,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { ...options, method, headers: { ...headers } }, resolve);
    asked.once('error', reject);
    asked.end(body);
  });
}
