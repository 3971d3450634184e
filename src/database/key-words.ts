import { type RawBuilder, type SqlBool, sql } from 'kysely';

/** More words than this nobody types; each costs a look through the list. */
const MOST_WORDS = 6;

/**
 * Whether each of the words begins a word of the key, in any order; true without words. Both are as `searchKey` makes them:
 * letters, digits and single spaces, so that nothing in them means something to LIKE. Words after the sixth do not count.
 */
export function beginsEachWord(key: RawBuilder<string>, words: string): RawBuilder<SqlBool> {
  const each = words
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS)
    .map((word) => sql<SqlBool>`' ' || ${key} like ${`% ${word}%`}`);
  return each.length === 0 ? sql<SqlBool>`1 = 1` : sql<SqlBool>`(${sql.join(each, sql` and `)})`;
}
