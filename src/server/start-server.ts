import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Network } from '../busy-times/fetching.ts';
import { calendarReader } from '../busy-times/service.ts';
import { FeedAnswers } from '../calendar/feed-service.ts';
import { keepForm } from '../calendar/upkeep.ts';
import { endSearches } from '../composing/searching.ts';
import type { Context } from '../database/context.ts';
import { type Database, openDatabase } from '../database/database.ts';
import { startDelivery } from '../notifications/deliver.ts';
import { emlTransport } from '../notifications/eml-transport.ts';
import { smtpTransport } from '../notifications/smtp-transport.ts';
import type { MailTransport } from '../notifications/types.ts';
import { loadReference } from '../reference/service.ts';
import { makeFolder } from '../shared/folders.ts';
import { type Clock, systemClock } from '../shared/time.ts';
import { oncePerTurn } from '../shared/turns.ts';
import { securityHeaders } from './answer.ts';
import { startChores } from './chores.ts';
import type { Config } from './config.ts';
import { requestListener } from './http-server.ts';
import type { Log } from './log.ts';
import { mailFolderLine, referenceLine, StartFailure, startFailureLine } from './start-failure.ts';

export interface RunningServer {
  /** Where it listens; with `BASE_URL` set, people come in there instead. */
  readonly url: string;
  readonly baseUrl: string;
  readonly context: Context;
  /** Resolves when all that came due before the start is done; requests are answered meanwhile. */
  readonly caughtUp: Promise<void>;
  /** Ends streams, finishes requests (10 seconds at most) and mail, and closes the database. May be called twice. */
  stop(): Promise<void>;
}

export interface StartOptions {
  readonly log: Log;
  readonly clock?: Clock;
  /** Sees the database before anybody uses it; tests count statements with it. */
  readonly observe?: (database: Database) => Database;
  /** How calendars at addresses that people give are reached; tests have a server of their own. */
  readonly network?: Network;
  /** Pause between two looks at the outbox, in milliseconds; tests do not wait for the default. */
  readonly mailPollMs?: number;
}

const MOST_MS_TO_FINISH = 10_000;

/**
 * Starts everything: database, reference tables, HTTP, mail.
 * @throws StartFailure with one line that says what to do about it. Nothing is left open then.
 */
export async function startServer(config: Config, options: StartOptions): Promise<RunningServer> {
  const { log, clock = systemClock, observe = (database) => database } = options;
  const opened: { close(): Promise<unknown> }[] = [];
  const attempt = async <Value>(what: () => Promise<Value>): Promise<Value> => {
    try {
      return await what();
    } catch (error) {
      for (const thing of opened.toReversed()) await thing.close();
      throw error instanceof StartFailure ? error : new StartFailure(startFailureLine(error, config), error);
    }
  };
  const database = await attempt(async () => observe(await openDatabase(config.database)));
  opened.push(database);
  const context: Context = { database, clock };
  await attempt(() => loadTables(context, config, log));
  await attempt(() => keepForm(context, config.baseUrl ?? ''));
  const transport = await attempt(async () => transportOf(config, log));
  const stopping = new AbortController();
  const server = await attempt(() => listen(config));
  const url = urlOf(server, config);
  const baseUrl = config.baseUrl ?? url;
  const calendars = calendarReader({
    ...(options.network === undefined ? {} : { network: options.network }),
    onOutcome: (outcome) => log.info('busyTimes.read', { outcome }),
  });
  const feeds = new FeedAnswers(context, baseUrl, {
    always: securityHeaders(baseUrl),
    commits: oncePerTurn(database.commits),
  });
  server.on(
    'request',
    requestListener({ context, log, baseUrl, calendars, feeds, config, stopping: stopping.signal }),
  );
  const delivery = startDelivery(context, transport, log, {
    baseUrl,
    asksReply: config.replies !== undefined,
    pollMs: options.mailPollMs,
  });
  const chores = startChores(context, log, { replies: config.replies });
  log.info('server.started', { url: baseUrl, engine: database.engine });

  let stopped: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    log.info('server.stopping');
    stopping.abort();
    await closeServer(server);
    await chores.stop();
    await endSearches(database);
    await delivery.stop();
    await feeds.flush();
    await database.close();
    log.info('server.stopped');
  };
  return {
    url,
    baseUrl,
    context,
    caughtUp: chores.caughtUp,
    stop: () => {
      stopped ??= stop();
      return stopped;
    },
  };
}

async function loadTables(context: Context, config: Config, log: Log): Promise<void> {
  const loaded = await loadReference(context, config.referenceFolder);
  if (!loaded.ok) throw new StartFailure(referenceLine(loaded.refusal, config));
  log.info('reference.loaded', { outcome: loaded.value.outcome, checksum: loaded.value.checksum });
}

function transportOf({ mail }: Config, log: Log): MailTransport {
  if (mail.kind === 'smtp') return smtpTransport(mail);
  try {
    makeFolder(mail.folder);
  } catch (error) {
    throw new StartFailure(mailFolderLine(error, mail.folder), error);
  }
  return emlTransport(mail, log);
}

/** Nobody is answered yet. A busy port rejects. */
async function listen({ host, port }: Config): Promise<Server> {
  const server = createServer({
    requestTimeout: 60_000,
    headersTimeout: 20_000,
    // Most requests have no body, and need no stream of it
    optimizeEmptyRequests: true,
  });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(port, host, resolve);
  await promise;
  server.off('error', reject);
  return server;
}

function urlOf(server: Server, { host }: Config): string {
  // A server that listens on a host and port has this kind of address
  const { port } = server.address() as AddressInfo;
  const isThisMachine = ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host);
  return `http://${isThisMachine ? 'localhost' : host}:${port}`;
}

/** No new connections; those that wait are closed, those that are being answered get some time. */
async function closeServer(server: Server): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.close(() => resolve());
  server.closeIdleConnections();
  const idle = setInterval(() => server.closeIdleConnections(), 100);
  const enough = setTimeout(() => server.closeAllConnections(), MOST_MS_TO_FINISH);
  await promise;
  clearInterval(idle);
  clearTimeout(enough);
}
