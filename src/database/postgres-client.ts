import { createHash } from 'node:crypto';
import pg from 'pg';

/** Most texts that come back come all day. */
const KEPT_FROM = 3;
/** A connection of PostgreSQL keeps what it prepared until it ends. */
const MOST_KEPT = 500;
/** Lists of many lengths make many texts, each asked once. */
const MOST_COUNTED = 5_000;
/** "cached plan must not change result type" is PostgreSQL's only use of this code for a statement that worked before. */
const OTHER_COLUMNS = '0A000';

/**
 * A connection that prepares what is asked again and again: without a name PostgreSQL works out a statement anew each
 * time, which takes longer than running most of ours. When another program gave a table other columns, what asks for all of
 * them is asked once more without a name; inside a transaction that is too late, and only there it fails, once.
 */
export class PreparingClient extends pg.Client {
  // The parent's many forms of asking stay; only a text with values, as Kysely asks, gets a name
  override query: pg.Client['query'] = ((asked: unknown, values: unknown, ...others: readonly unknown[]) => {
    if (typeof asked !== 'string' || !Array.isArray(values) || others.length > 0) {
      return this.#ask(asked, values, ...others);
    }
    const name = statements.nameOf(asked);
    return name === undefined ? this.#ask(asked, values) : this.#askByName({ name, text: asked, values });
  }) as pg.Client['query'];

  readonly #ask = pg.Client.prototype.query.bind(this) as (...asked: readonly unknown[]) => Promise<unknown>;

  async #askByName(named: Named): Promise<unknown> {
    try {
      return await this.#ask(named);
    } catch (error) {
      if (!(error instanceof pg.DatabaseError) || error.code !== OTHER_COLUMNS) throw error;
      statements.renew();
      return await this.#ask(named.text, named.values).catch(() => Promise.reject(error));
    }
  }
}

interface Named {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** The names of the statements that come back: a digest of the text, and of how often all were begun anew. */
class StatementNames {
  #counts = new Map<string, number>();
  #names = new Map<string, string>();
  #renewed = 0;

  nameOf(text: string): string | undefined {
    const known = this.#names.get(text);
    if (known !== undefined || this.#names.size >= MOST_KEPT) return known;
    if (this.#counts.size >= MOST_COUNTED) this.#counts.clear();
    const count = (this.#counts.get(text) ?? 0) + 1;
    this.#counts.set(text, count);
    if (count < KEPT_FROM) return undefined;
    this.#counts.delete(text);
    // A name is at most 63 octets long
    const name = createHash('sha256').update(`${this.#renewed} ${text}`).digest('base64url');
    this.#names.set(text, name);
    return name;
  }

  /** All under new names, on every connection. */
  renew(): void {
    this.#renewed += 1;
    this.#names = new Map();
  }
}

const statements = new StatementNames();
