import { sql } from 'kysely';
import pg from 'pg';
import type { Trx } from './tables.ts';

/**
 * Tells listeners that something under a topic has changed, in this process and in others on the same
 * database. A signal carries nothing: who hears it reads the change log, so a doubled signal does no harm and
 * one that covers all topics (after a lost connection) makes up for those that were missed.
 */
export interface LiveChanges {
  /** In the transaction of the change; heard after its commit, not at all when it is rolled back. */
  announce(trx: Trx, topic: string): Promise<void>;
  /** Calls `hear` for each signal until the returned function is called. */
  listen(topic: string, hear: () => void): () => void;
  /** Until signals of other processes are heard; at once when nobody listens yet. */
  ready(): Promise<void>;
  close(): Promise<void>;
}

type AfterCommit = (trx: Trx, action: () => void) => void;

class Listeners {
  readonly #byTopic = new Map<string, Set<() => void>>();

  get size(): number {
    return this.#byTopic.size;
  }

  add(topic: string, hear: () => void): () => void {
    const those = this.#byTopic.get(topic) ?? new Set();
    this.#byTopic.set(topic, those.add(hear));
    return () => {
      those.delete(hear);
      if (those.size === 0 && this.#byTopic.get(topic) === those) this.#byTopic.delete(topic);
    };
  }

  tell(topic: string): void {
    for (const hear of [...(this.#byTopic.get(topic) ?? [])]) hear();
  }

  tellAll(): void {
    for (const topic of [...this.#byTopic.keys()]) this.tell(topic);
  }
}

/** SQLite: this process hears at once; another process's commits show in `data_version`, asked while anyone listens. */
export function liveChangesBySqlite(
  afterCommit: AfterCommit,
  readDataVersion: () => number,
  pollMs: number = 300,
): LiveChanges {
  const listeners = new Listeners();
  let seen = readDataVersion();
  const timer = setInterval(() => {
    if (listeners.size === 0) return;
    const version = readDataVersion();
    if (version !== seen) {
      seen = version;
      listeners.tellAll();
    }
  }, pollMs);
  timer.unref();
  return {
    async announce(trx, topic) {
      afterCommit(trx, () => listeners.tell(topic));
    },
    listen: (topic, hear) => listeners.add(topic, hear),
    async ready() {},
    async close() {
      clearInterval(timer);
    },
  };
}

const CHANNEL = 'toerbeurt';

/** PostgreSQL: LISTEN/NOTIFY on a connection of its own, made again when it is lost. */
export function liveChangesByPostgres(url: string, retryMs: number = 1000): LiveChanges {
  const listeners = new Listeners();
  let client: pg.Client | undefined;
  let closed = false;
  let retry: NodeJS.Timeout | undefined;
  let connecting: Promise<void> = Promise.resolve();

  const again = (lost: pg.Client): void => {
    // What is said late of a connection that was replaced says nothing of the one that is in use
    if (client !== lost) return;
    client = undefined;
    if (closed || retry !== undefined) return;
    retry = setTimeout(() => {
      retry = undefined;
      void connect();
    }, retryMs);
    retry.unref();
  };

  const connect = async (): Promise<void> => {
    const next = new pg.Client({
      connectionString: url,
      application_name: 'toerbeurt-live',
      keepAlive: true,
    });
    next.on('notification', ({ payload }) => listeners.tell(payload ?? ''));
    next.on('error', () => again(next));
    next.on('end', () => again(next));
    client = next;
    try {
      await next.connect();
      await next.query(`listen ${CHANNEL}`);
    } catch {
      // The edge of the program: the pool reports the fault to whoever asks; here we only try again.
      again(next);
      return;
    }
    if (closed) await next.end();
    else listeners.tellAll();
  };

  return {
    async announce(trx, topic) {
      await sql`select pg_notify(${CHANNEL}, ${topic})`.execute(trx);
    },
    listen(topic, hear) {
      if (client === undefined && retry === undefined) connecting = connect();
      return listeners.add(topic, hear);
    },
    ready: () => connecting,
    async close() {
      closed = true;
      clearTimeout(retry);
      await client?.end().catch(() => undefined);
    },
  };
}
