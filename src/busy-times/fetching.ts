import { lookup } from 'node:dns/promises';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { isIPv6, type LookupFunction } from 'node:net';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { accept, type Result, refuse } from '../shared/result.ts';
import { calendarAddress } from './calendar-address.ts';
import type { CalendarTooLarge, CalendarUnreachable, FetchRefusal } from './errors.ts';
import { addressInHost, isPublicAddress } from './public-address.ts';

/*
 * Fetches a calendar from an address that somebody gave: a stranger's wish, carried out from inside our network. So:
 * https alone, a name is resolved once and the connection made to that very address (a name that says something else a
 * moment later changes nothing), every address and every redirect is judged, and size and time have an end, whatever
 * the other side does: send slowly, compress a gigabyte into a kilobyte, or never stop.
 */

export const FETCH_LIMITS = { bytes: 5_000_000, milliseconds: 10_000, redirects: 3 } as const;

/** How the internet is reached; tests give a server of their own. */
export interface Network {
  /** All addresses of a host name; rejects when there are none. */
  readonly resolve: (hostname: string) => Promise<readonly string[]>;
  readonly isAllowed: (address: string) => boolean;
  readonly port: number;
  /** Who may vouch for a server besides the well-known authorities (PEM). */
  readonly authority?: string;
  readonly milliseconds: number;
}

export const INTERNET: Network = {
  resolve: async (hostname) => (await lookup(hostname, { all: true })).map(({ address }) => address),
  isAllowed: isPublicAddress,
  port: 443,
  milliseconds: FETCH_LIMITS.milliseconds,
};

const UNREACHABLE: CalendarUnreachable = { code: 'CALENDAR_UNREACHABLE' };
const TOO_LARGE: CalendarTooLarge = { code: 'CALENDAR_TOO_LARGE' };

/** The text at an address, which is that of a calendar. Everything together is done within the time, or refused. */
export async function fetchCalendar(
  address: string,
  network: Network = INTERNET,
): Promise<Result<string, FetchRefusal>> {
  const first = calendarAddress(address, network.isAllowed);
  if (!first.ok) return first;
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), network.milliseconds);
  try {
    return await within(stop.signal, follow(first.value, network, stop.signal));
  } catch {
    // No name, no line, no certificate, no end in time: to who asked it is all the same, and so it must be
    return refuse(UNREACHABLE);
  } finally {
    clearTimeout(timer);
    stop.abort();
  }
}

async function follow(
  first: URL,
  network: Network,
  signal: AbortSignal,
): Promise<Result<string, FetchRefusal>> {
  let url = first;
  for (let redirects = 0; redirects <= FETCH_LIMITS.redirects; redirects += 1) {
    const response = await open(url, network, signal);
    if (response === undefined) return refuse(UNREACHABLE);
    const { statusCode = 0, headers } = response;
    if (statusCode === 200) return calendarIn(response, signal);
    response.destroy();
    const isRedirect = [301, 302, 303, 307, 308].includes(statusCode);
    if (!isRedirect || headers.location === undefined || !URL.canParse(headers.location, url.href)) {
      return refuse(UNREACHABLE);
    }
    const next = calendarAddress(new URL(headers.location, url).href, network.isAllowed);
    if (!next.ok) return refuse(UNREACHABLE);
    url = next.value;
  }
  return refuse(UNREACHABLE);
}

/** The answer to one request; undefined when the host is not one that may be asked. */
async function open(
  url: URL,
  { resolve, isAllowed, port, authority }: Network,
  signal: AbortSignal,
): Promise<IncomingMessage | undefined> {
  const literal = addressInHost(url.hostname);
  const addresses = literal === undefined ? await resolve(url.hostname) : [literal];
  const [address] = addresses;
  // One address inside is enough to trust the name no more
  if (address === undefined || !addresses.every(isAllowed) || signal.aborted) return undefined;
  const { promise, resolve: answered, reject } = Promise.withResolvers<IncomingMessage>();
  request({
    host: literal ?? url.hostname,
    servername: literal === undefined ? url.hostname : '',
    port,
    path: `${url.pathname}${url.search}`,
    lookup: only(address),
    agent: false,
    signal,
    maxHeaderSize: 16_384,
    headers: {
      Accept: 'text/calendar',
      'Accept-Encoding': 'gzip',
      'User-Agent': 'Toerbeurt',
      Connection: 'close',
    },
    ...(authority === undefined ? {} : { ca: authority }),
  })
    .on('response', answered)
    .on('error', reject)
    .end();
  return promise;
}

/** Connects to the address that was judged, and to no other that the name may have by now. */
function only(address: string): LookupFunction {
  const family = isIPv6(address) ? 6 : 4;
  return (_hostname, options, callback) => {
    if (options.all) callback(null, [{ address, family }]);
    else callback(null, address, family);
  };
}

async function calendarIn(
  response: IncomingMessage,
  signal: AbortSignal,
): Promise<Result<string, FetchRefusal>> {
  const coding = response.headers['content-encoding'] ?? 'identity';
  if (!['identity', 'gzip', 'x-gzip'].includes(coding)) return refuse(UNREACHABLE);
  if (Number(response.headers['content-length'] ?? 0) > FETCH_LIMITS.bytes) return refuse(TOO_LARGE);
  const bytes = await bytesOf(response, coding === 'identity' ? undefined : createGunzip(), signal);
  if (bytes === undefined) return refuse(TOO_LARGE);
  const text = new TextDecoder().decode(bytes);
  return /^\s*BEGIN:VCALENDAR\s/i.test(text) ? accept(text) : refuse({ code: 'NOT_A_CALENDAR' });
}

/** Undefined when there are more than the limit, on the line or unpacked: reading stops there. */
async function bytesOf(
  response: IncomingMessage,
  unpacked: (Readable & NodeJS.WritableStream) | undefined,
  signal: AbortSignal,
): Promise<Buffer | undefined> {
  let onTheLine = 0;
  response.on('data', (piece: Buffer) => {
    onTheLine += piece.byteLength;
  });
  response.on('error', (error) => unpacked?.destroy(error));
  const source: Readable = unpacked === undefined ? response : response.pipe(unpacked);
  const pieces: Buffer[] = [];
  let size = 0;
  try {
    for await (const piece of source) {
      // Both streams give buffers as long as no encoding is set
      pieces.push(piece as Buffer);
      size += (piece as Buffer).byteLength;
      if (size > FETCH_LIMITS.bytes || onTheLine > FETCH_LIMITS.bytes || signal.aborted) return undefined;
    }
  } finally {
    response.destroy();
    unpacked?.destroy();
  }
  return Buffer.concat(pieces);
}

/** What `work` gives, unless the signal comes first: looking up a name cannot be stopped, only left alone. */
async function within<Value>(signal: AbortSignal, work: Promise<Value>): Promise<Value> {
  const { promise: stopped, reject } = Promise.withResolvers<never>();
  signal.addEventListener('abort', () => reject(new Error('Out of time.')), { once: true });
  // Whichever loses must not be an unhandled rejection
  stopped.catch(() => undefined);
  work.catch(() => undefined);
  return Promise.race([work, stopped]);
}
