import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { CalendarReader } from '../busy-times/service.ts';
import type { FeedAnswers } from '../calendar/feed-service.ts';
import type { Context } from '../database/context.ts';
import { requestTurns } from '../shared/turns.ts';
import { type Answer, jsonAnswer, send, setSecurityHeaders, textAnswer } from './answer.ts';
import { calendarRoute } from './calendar-route.ts';
import {
  addressOf,
  type Credentials,
  credentialsOf,
  isBrowserPage,
  isOpenedByPerson,
  type RequestOrigin,
  requestOrigin,
} from './caller.ts';
import type { Config } from './config.ts';
import { graphqlRoute } from './graphql-route.ts';
import { invoiceRoute } from './invoice-route.ts';
import {
  emailProofRoute,
  type LinkServices,
  personalLinkRoute,
  signInRoute,
  signOutRoute,
} from './link-routes.ts';
import type { Log } from './log.ts';
import { notFoundPage, PAGES_CSS_PATH, troublePage } from './pages.ts';
import { AttemptLimit } from './rate-limit.ts';
import { type Screen, screenAt } from './screen-paths.ts';
import { screenAnswer } from './screens.ts';
import { StaticFiles } from './static-files.ts';
import { wayOn } from './way-on.ts';

export interface HttpServices {
  readonly context: Context;
  readonly log: Log;
  readonly baseUrl: string;
  readonly calendars: CalendarReader;
  readonly feeds: FeedAnswers;
  readonly config: Pick<Config, 'webFolder' | 'trustProxy'>;
  /** Aborted when the server stops: streams end then. */
  readonly stopping: AbortSignal;
}

const PAGES_CSS = readFileSync(join(import.meta.dirname, 'pages.css'), 'utf8');
const SIGN_IN = /^\/inloggen\/([\w-]{1,200})$/;
const EMAIL_PROOF = /^\/e-mailadres\/([\w-]{1,200})$/;
const PERSONAL = /^\/p\/([\w-]{1,200})$/;

/** Answers every request of the product: the API, calendars, links of mails, and the built screens. */
export function requestListener(services: HttpServices): RequestListener {
  const { log, baseUrl } = services;
  const respond = router(services);
  const answerCalendar = calendarRoute(services);
  return (request, response) => {
    if (answerCalendar(request, response)) return;
    const startedAt = performance.now();
    setSecurityHeaders(response, baseUrl);
    if (services.stopping.aborted) response.setHeader('Connection', 'close');
    const path = pathOf(request);
    response.once('close', () => {
      log.info('http.request', {
        method: request.method ?? '',
        path,
        status: response.statusCode,
        milliseconds: Math.round(performance.now() - startedAt),
      });
    });
    const fail = (error: unknown): void => {
      const errorId = randomUUID();
      log.error('http.failed', error, { errorId });
      if (response.headersSent) response.destroy();
      else send(request, response, troublePage(errorId));
    };
    requestTurns.take(() => {
      // Who gave up while waiting is not there to be answered
      if (!response.closed) respond(request, response, path).catch(fail);
    });
  };
}

type Respond = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void>;

function router(services: HttpServices): Respond {
  const { context, log, baseUrl, config } = services;
  const graphql = graphqlRoute(services, log);
  const links: LinkServices = { context, baseUrl, wrongTokens: new AttemptLimit() };
  const files = new StaticFiles(config.webFolder);

  const answerWithScreen = (
    request: IncomingMessage,
    response: ServerResponse,
    screen: Screen,
  ): Promise<Answer> => {
    const { token } = credentialsOf(request.headers, baseUrl);
    const caller = { token, address: addressOf(request, config) };
    const told = {
      anybody: true,
      whoIsKnown: token !== undefined,
      whoOpens: isOpenedByPerson(request.headers),
    };
    return screenAnswer(files, screen, request.headers, (questions) =>
      graphql.answerFirst(
        request,
        response,
        caller,
        questions.filter(({ answers }) => told[answers]),
      ),
    );
  };

  const answerTo = async (
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
  ): Promise<Answer> => {
    const { headers, method = 'GET' } = request;
    const withToken = (token: string) => ({ method, headers, token, address: addressOf(request, config) });
    const ofLink = (token: string) => ({ ...withToken(token), wayOn: wayOn(request.url ?? '/') });
    const [, signInToken] = SIGN_IN.exec(path) ?? [];
    if (signInToken !== undefined) return signInRoute(links, ofLink(signInToken));
    const [, personalToken] = PERSONAL.exec(path) ?? [];
    if (personalToken !== undefined) return personalLinkRoute(links, ofLink(personalToken));
    const [, proofToken] = EMAIL_PROOF.exec(path) ?? [];
    if (proofToken !== undefined) return emailProofRoute(links, withToken(proofToken));
    if (path === '/uitloggen') return signOutRoute(links, { method, headers });
    if (method !== 'GET' && method !== 'HEAD') {
      return textAnswer(405, 'Deze pagina kunt u alleen lezen.', { Allow: 'GET, HEAD' });
    }
    if (path === '/healthz') return health(context, log);
    if (path === PAGES_CSS_PATH) return pagesCss();
    const { token } = credentialsOf(headers, baseUrl);
    const invoices = await invoiceRoute(context, { path, url: request.url ?? '/', token });
    if (invoices !== undefined) return invoices;
    const screen = screenAt(path);
    if (screen !== undefined) return answerWithScreen(request, response, screen);
    return (await files.file(path, headers)) ?? notFoundPage();
  };

  return async (request, response, path) => {
    if (path !== '/graphql') {
      send(request, response, await answerTo(request, response, path));
      return;
    }
    const credentials = credentialsOf(request.headers, baseUrl);
    if (request.method === 'POST' && !mayPost(credentials.from, requestOrigin(request.headers, baseUrl))) {
      send(request, response, otherSite());
      return;
    }
    const sends = isBrowserPage(request.headers, credentials) ? 'knownOperations' : 'ownDocuments';
    await graphql.handle(request, response, {
      token: credentials.token,
      sends,
      address: addressOf(request, config),
    });
  };
}

/**
 * A browser sends its cookie with a page of anybody: only our own pages may use it to change something. Without a cookie
 * a page elsewhere could still have one set (joining a round), so it may do nothing at all; a program has no page.
 */
function mayPost(from: Credentials['from'], origin: RequestOrigin): boolean {
  if (from === 'cookie') return origin === 'ourOwn';
  return from === 'header' || origin !== 'elsewhere';
}

function pathOf(request: IncomingMessage): string {
  const [path = '/'] = (request.url ?? '/').split(/[?#]/, 1);
  return path;
}

function otherSite(): Answer {
  return jsonAnswer(403, {
    errors: [
      { message: 'Dit kan niet vanaf een andere website.', extensions: { code: 'CROSS_SITE_REQUEST' } },
    ],
  });
}

function pagesCss(): Answer {
  return {
    status: 200,
    headers: { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
    body: PAGES_CSS,
  };
}

/** For a watchman: 200 when the database answers. */
async function health({ database }: Context, log: Log): Promise<Answer> {
  try {
    await database.db.selectFrom('reference_loads').select('checksum').limit(1).execute();
    return jsonAnswer(200, { status: 'ok' });
  } catch (error) {
    log.error('health.failed', error);
    return jsonAnswer(503, { status: 'unavailable' });
  }
}
