import { type Kysely, PostgresAdapter, sql } from 'kysely';

/** The fixed evenings of councils and committees, kept per municipality by its wethouders and their secretaries. */
const TABLE = `
create table council_evenings (
  id text primary key,
  municipality_code text not null references municipalities (code),
  name text not null,
  name_key text not null,
  weekday integer not null check (weekday between 1 and 7),
  starts text not null,
  ends text not null check (ends > starts),
  weeks text not null
    check (weeks in ('every', 'even', 'odd', 'first', 'second', 'third', 'fourth', 'last')),
  ends_on {date},
  constraint COUNCIL_EVENING_KNOWN unique (municipality_code, weekday, weeks, name_key)
) {strict}`;

export async function up(db: Kysely<unknown>): Promise<void> {
  const postgres = db.getExecutor().adapter instanceof PostgresAdapter;
  const words: Readonly<Record<string, string>> = postgres
    ? { date: 'date', strict: '' }
    : { date: 'text', strict: 'strict' };
  await sql.raw(TABLE.replace(/\{(\w+)\}/g, (_, word: string) => words[word] ?? '')).execute(db);
}
