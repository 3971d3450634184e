import { type RawBuilder, type SqlBool, sql } from 'kysely';

/**
 * A condition on rows of `participants`: they have not left, and take part in the session with that number: from their first
 * session to their last, both inclusive; most have no last one.
 */
export function takesPart(
  participants: 'participants' | 'member',
  session: number | 'sessions.number',
): RawBuilder<SqlBool> {
  const column = (name: string) => sql.ref(`${participants}.${name}`);
  const number = typeof session === 'number' ? sql.val(session) : sql.ref(session);
  return sql<SqlBool>`(${column('left_at')} is null and ${column('first_session_number')} <= ${number}
    and (${column('last_session_number')} is null or ${column('last_session_number')} >= ${number}))`;
}
