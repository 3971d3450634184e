import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import type { Plugin } from 'graphql-yoga';
import { takes } from './compression.ts';

const gzipped = promisify(gzip);

/** Less than this fits in one packet as it is. */
const LEAST_BYTES = 1_400;

/**
 * Sends answers of the API compressed to who takes gzip: the moments of a round are a tenth of their size then, which a
 * phone on a slow line notices. Quick rather than small, as each answer is made once. Streams stay as they are.
 */
export function compressedAnswers(): Plugin {
  return {
    onResponse: async ({ request, response, setResponse, fetchAPI }) => {
      const type = response.headers.get('content-type') ?? '';
      const isJson = /^application\/(?:json|graphql-response\+json)\b/.test(type);
      const takesGzip = takes({ 'accept-encoding': request.headers.get('accept-encoding') ?? '' }, 'gzip');
      if (!isJson || !takesGzip || response.headers.has('content-encoding')) return;
      const plain = Buffer.from(await response.arrayBuffer());
      const isLong = plain.byteLength >= LEAST_BYTES;
      const body = isLong ? await gzipped(plain, { level: constants.Z_BEST_SPEED }) : plain;
      const headers = new Headers(response.headers);
      headers.delete('content-length');
      headers.append('vary', 'Accept-Encoding');
      if (isLong) headers.set('content-encoding', 'gzip');
      setResponse(new fetchAPI.Response(body, { status: response.status, headers }));
    },
  };
}
