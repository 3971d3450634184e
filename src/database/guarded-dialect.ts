import { AsyncLocalStorage } from 'node:async_hooks';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type TransactionSettings,
} from 'kysely';

/** What is to be known of an engine beside its dialect. */
export interface EngineHabits {
  /** The statement that begins a transaction, when the engine's own is not wanted. */
  readonly begin?: string;
  /**
   * Asked when a connection is let go: settles when what was written on it is stored; undefined when nothing was. Whoever
   * used it waits for that, and nobody else.
   */
  readonly stored?: () => Promise<void> | undefined;
}

/**
 * A dialect that finds `db` used inside a transaction at once. On a single connection such a query waits for
 * ever, on a pool it silently leaves the transaction; here it throws on both.
 */
export class GuardedDialect implements Dialect {
  readonly #inner: Dialect;
  readonly #habits: EngineHabits;
  readonly #inside = new AsyncLocalStorage<true>();

  constructor(inner: Dialect, habits: EngineHabits = {}) {
    this.#inner = inner;
    this.#habits = habits;
  }

  /** Runs the body of a transaction, in which only the transaction itself may be used. */
  guard<Value>(body: () => Promise<Value>): Promise<Value> {
    return this.#inside.run(true, body);
  }

  createDriver(): Driver {
    const queue = this.#inner.createAdapter().supportsMultipleConnections === false ? new Queue() : undefined;
    return new GuardedDriver(this.#inner.createDriver(), this.#habits, this.#inside, queue);
  }

  /**
   * Kysely queues for a single connection before it asks the driver, where the guard would never be heard; so
   * it is told that there may be several, and the driver below queues.
   */
  createAdapter(): ReturnType<Dialect['createAdapter']> {
    const adapter = this.#inner.createAdapter();
    return Object.create(adapter, {
      supportsMultipleConnections: { value: true },
      supportsTransactionalDdl: { value: true },
    });
  }

  createIntrospector(
    db: Parameters<Dialect['createIntrospector']>[0],
  ): ReturnType<Dialect['createIntrospector']> {
    return this.#inner.createIntrospector(db);
  }

  createQueryCompiler(): ReturnType<Dialect['createQueryCompiler']> {
    return this.#inner.createQueryCompiler();
  }
}

/** One holder at a time, the others in order of arrival. */
class Queue {
  #last: Promise<void> = Promise.resolve();
  #leave: (() => void) | undefined;

  async enter(): Promise<void> {
    const before = this.#last;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#last = promise;
    await before;
    this.#leave = resolve;
  }

  leave(): void {
    this.#leave?.();
  }
}

class GuardedDriver implements Driver {
  readonly #inner: Driver;
  readonly #habits: EngineHabits;
  readonly #inside: AsyncLocalStorage<true>;
  readonly #queue: Queue | undefined;

  constructor(
    inner: Driver,
    habits: EngineHabits,
    inside: AsyncLocalStorage<true>,
    queue: Queue | undefined,
  ) {
    this.#queue = queue;
    this.#inner = inner;
    this.#habits = habits;
    this.#inside = inside;
  }

  init(): Promise<void> {
    return this.#inner.init();
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    if (this.#inside.getStore() === true) {
      throw new Error('The database was used outside the transaction that is open: pass the transaction on.');
    }
    await this.#queue?.enter();
    return this.#inner.acquireConnection();
  }

  async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    const { begin } = this.#habits;
    if (begin === undefined) return this.#inner.beginTransaction(connection, settings);
    await connection.executeQuery(CompiledQuery.raw(begin));
  }

  commitTransaction(connection: DatabaseConnection): Promise<void> {
    return this.#inner.commitTransaction(connection);
  }

  rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    return this.#inner.rollbackTransaction(connection);
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    const stored = this.#habits.stored?.();
    await this.#inner.releaseConnection(connection);
    this.#queue?.leave();
    if (stored !== undefined) await stored;
  }

  destroy(): Promise<void> {
    return this.#inner.destroy();
  }
}
