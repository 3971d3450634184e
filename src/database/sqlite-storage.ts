import { close, fdatasync, open } from 'node:fs';
import { promisify } from 'node:util';
import type BetterSqlite3 from 'better-sqlite3';

const openFile = promisify(open);
const closeFile = promisify(close);
const syncFile = promisify(fdatasync);

/** How what is written on a connection gets to the disk, and when whoever wrote it may say so. */
export interface SqliteStorage {
  /** Before each statement that may write. */
  noteWrite(): void;
  /** Settles when all is stored that was noted since this was asked last; undefined when that is nothing. */
  stored(): Promise<void> | undefined;
  close(): Promise<void>;
}

/**
 * A commit puts its pages into the write-ahead log and does not wait for the disk; whoever committed waits, beside the thread that
 * answers requests, together with all who committed meanwhile. What came first in the log is stored first, and before a
 * checkpoint SQLite waits for the disk itself (docs/decisions/0018). Where no log can be kept each commit waits.
 */
export function sqliteStorage(sqlite: BetterSqlite3.Database): SqliteStorage {
  const hasLog = sqlite.pragma('journal_mode = WAL', { simple: true }) === 'wal';
  sqlite.pragma(`synchronous = ${hasLog ? 'NORMAL' : 'FULL'}`);
  if (!hasLog) return { noteWrite: () => undefined, stored: () => undefined, close: async () => undefined };
  const log = openedWhenWritten(`${sqlite.name}-wal`);
  const disk = new DiskSync(log.sync);
  let hasWritten = false;
  return {
    noteWrite() {
      hasWritten = true;
    },
    stored() {
      if (!hasWritten) return undefined;
      hasWritten = false;
      return disk.settled();
    },
    close: log.close,
  };
}

/** The log is not there before somebody wrote, and is the same file as long as the database is open. */
function openedWhenWritten(file: string): {
  readonly sync: () => Promise<void>;
  readonly close: () => Promise<void>;
} {
  let descriptor: Promise<number> | undefined;
  return {
    async sync() {
      descriptor ??= openFile(file, 'r+');
      await syncFile(await descriptor);
    },
    async close() {
      if (descriptor !== undefined) await closeFile(await descriptor);
    },
  };
}

/**
 * Waits for the disk. A wait begins after the writes that it is for, and one serves all who come while another is under way. When
 * one has failed, nobody can tell any more what is on the disk (the kernel may have let go of what it could not
 * write), so from then on all fail.
 */
export class DiskSync {
  readonly #sync: () => Promise<void>;
  #running: Promise<void> | undefined;
  #next: Promise<void> | undefined;

  constructor(sync: () => Promise<void>) {
    this.#sync = sync;
  }

  /** Settles when all that was written before this call is on the disk. */
  settled(): Promise<void> {
    this.#next ??= this.#afterRunning();
    return this.#next;
  }

  async #afterRunning(): Promise<void> {
    await this.#running;
    this.#running = this.#next;
    this.#next = undefined;
    await this.#sync();
  }
}
