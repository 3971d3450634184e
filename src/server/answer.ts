import type { IncomingMessage, ServerResponse } from 'node:http';

/** What a route answers. A value, so that a route can be read and tested without a socket. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Left out of the answer to HEAD by {@link send}. */
  readonly body?: string | Uint8Array;
}

/** Nothing may be loaded from elsewhere, nothing inline may run, nobody may frame us. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "img-src 'self' data:",
].join('; ');

/** On every answer, whatever the route. A route may be stricter, see {@link send}. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
};

const YEAR_SECONDS = 31_536_000;

/** {@link SECURITY_HEADERS}, and for a site on https that it will go on being one. */
export function securityHeaders(baseUrl: string): Readonly<Record<string, string>> {
  return baseUrl.startsWith('https:')
    ? { ...SECURITY_HEADERS, 'Strict-Transport-Security': `max-age=${YEAR_SECONDS}` }
    : SECURITY_HEADERS;
}

export function setSecurityHeaders(response: ServerResponse, baseUrl: string): void {
  for (const [name, value] of Object.entries(securityHeaders(baseUrl))) response.setHeader(name, value);
}

export function send(
  request: Pick<IncomingMessage, 'method'>,
  response: ServerResponse,
  answer: Answer,
): void {
  response.statusCode = answer.status;
  for (const [name, value] of Object.entries(answer.headers)) response.setHeader(name, value);
  const body = typeof answer.body === 'string' ? Buffer.from(answer.body) : answer.body;
  if (body !== undefined && !response.hasHeader('Content-Length')) {
    response.setHeader('Content-Length', body.byteLength);
  }
  response.end(request.method === 'HEAD' ? undefined : body);
}

export function textAnswer(
  status: number,
  sentence: string,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', ...headers },
    body: `${sentence}\n`,
  };
}

export function jsonAnswer(
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store', ...headers },
    body: JSON.stringify(value),
  };
}

export function redirectAnswer(location: string, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status: 303, headers: { Location: location, 'Cache-Control': 'no-store', ...headers } };
}
