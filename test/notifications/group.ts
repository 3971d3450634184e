import assert from 'node:assert/strict';
import type { Email } from 'postal-mime';
import type { Database } from '../../src/database/database.ts';
import { noteSessionChanges } from '../../src/notifications/session-notices.ts';
import type { NoticeWay } from '../../src/notifications/types.ts';
import { insertSecretaryAssignment } from '../../src/people/store.ts';
import type { PersonId } from '../../src/shared/ids.ts';
import { type Instant, instantFromMillis, millisOf } from '../../src/shared/time.ts';
import { cancelSession, moveSession } from '../../src/trajectories/session-changes.ts';
import {
  aPerson,
  aTrajectory,
  type BuiltTrajectory,
  contextAt,
  given,
  guideRightOf,
  later,
  NOW,
  TOWN_HALL,
} from '../trajectories/builders.ts';
import { readDueMails } from './mailbox.ts';

export const secondsLater = (seconds: number, from: Instant = NOW): Instant =>
  instantFromMillis(millisOf(from) + seconds * 1000);

/** A group of three with sessions 1 to 3 that everyone knows; Sofie keeps the calendar of Bram, the second. */
export async function aGroup(database: Database, way: NoticeWay = 'notices') {
  const built = await aTrajectory(database, { participants: 3, planned: 3, venue: TOWN_HALL });
  const sofie = await aPerson(database, { givenName: 'Sofie', familyName: 'Smit' });
  await insertSecretaryAssignment(database.db, {
    secretaryId: sofie,
    wethouderId: built.participant(1).personId,
    startedAt: NOW,
  });
  const people = [built.facilitatorId, ...built.participants.map(({ personId }) => personId)];
  for (const personId of people) await choose(database, personId, { way });
  return { built, sofie };
}

export async function choose(
  { db }: Database,
  personId: PersonId,
  choice: { readonly way?: NoticeWay; readonly secretaryCopy?: 'yes' | 'no' },
): Promise<void> {
  const row = {
    way: choice.way ?? ('notices' as const),
    secretary_copy: choice.secretaryCopy ?? ('yes' as const),
  };
  await db
    .insertInto('notice_choices')
    .values({ person_id: personId, ...row, changed_at: NOW })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(row))
    .execute();
}

/** Moves the session of this number whole days, at an instant. */
export async function move(
  database: Database,
  built: BuiltTrajectory,
  number: number,
  days: number,
  now = NOW,
) {
  const session = given(
    (await database.db.selectFrom('sessions').selectAll().where('number', '=', number).execute())[0],
  );
  const result = await moveSession(contextAt(database, now), await guideRightOf(database, built), {
    sessionId: session.id,
    version: session.version,
    startsAt: later(session.starts_at, days),
    endsAt: later(session.ends_at, days),
  });
  assert.ok(result.ok);
}

export async function cancel(database: Database, built: BuiltTrajectory, number: number, now = NOW) {
  const session = given(
    (await database.db.selectFrom('sessions').selectAll().where('number', '=', number).execute())[0],
  );
  const right = await guideRightOf(database, built);
  const result = await cancelSession(contextAt(database, now), right, {
    sessionId: session.id,
    version: session.version,
  });
  assert.ok(result.ok);
}

export const mailsAt = (database: Database, now: Instant) => readDueMails(contextAt(database, now));
export const nameOf = (mail: Email): string => mail.to?.[0]?.address?.split('.')[0] ?? '';
export const names = (mails: readonly Email[]) => mails.map(nameOf).sort();
export const textOf = (mails: readonly Email[], name: string) =>
  mails
    .filter((mail) => nameOf(mail) === name)
    .map((mail) => (mail.text ?? '').replace(/\r\n/g, '\n').trimEnd());
export const subjects = (mails: readonly Email[]) => [...new Set(mails.map(({ subject }) => subject))];

/** As if nobody had been told of the sessions: they are news to everyone. */
export async function asNews(database: Database, built: BuiltTrajectory): Promise<void> {
  await database.db.deleteFrom('session_notices').execute();
  const ids = built.sessions.map(({ id }) => id);
  await database.transaction((trx) => noteSessionChanges(trx, ids, { at: NOW }));
}
