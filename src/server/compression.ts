import type { IncomingHttpHeaders } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Codings of content (RFC 9110, section 8.4.1) that we make, the smallest first. */
export const CODINGS = ['br', 'gzip'] as const;
export type Coding = (typeof CODINGS)[number];

type Asked = Pick<IncomingHttpHeaders, 'accept-encoding'>;

/** The coding to answer in: the first of ours that is taken; undefined for the content as it is. */
export function codingFor(headers: Asked): Coding | undefined {
  return CODINGS.find((coding) => takes(headers, coding));
}

/** Whether `Accept-Encoding` takes a coding (RFC 9110, section 12.5.3). A weight only says yes or no here. */
export function takes(headers: Asked, coding: Coding): boolean {
  const weights = new Map<string, number>();
  for (const part of String(headers['accept-encoding'] ?? '').split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
    weights.set(name, weight === undefined ? 1 : Number(weight));
  }
  return (weights.get(coding) ?? weights.get('*') ?? 0) > 0;
}

const gzipped = promisify(gzip);
const brotlied = promisify(brotliCompress);

/** `content` in a coding, at the strength of the library for that: it is done once. */
export function coded(content: Uint8Array, coding: Coding): Promise<Uint8Array> {
  return coding === 'br' ? brotlied(content) : gzipped(content, { level: 9 });
}

const QUICK_BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** As {@link coded}, for what is sent once: quick rather than small. */
export function codedQuickly(content: Uint8Array, coding: Coding): Promise<Uint8Array> {
  return coding === 'br' ? brotlied(content, QUICK_BROTLI) : gzipped(content);
}
