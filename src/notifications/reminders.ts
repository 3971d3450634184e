import type { Context } from '../database/context.ts';
import type { Trx } from '../database/tables.ts';
import { displayName } from '../people/rules.ts';
import type { PersonId, SessionId } from '../shared/ids.ts';
import { sessionPath } from '../shared/screen-links.ts';
import { dateOf, type Instant, instantFromMillis, millisOf } from '../shared/time.ts';
import { findNoticeChoice } from './notice-choice.ts';
import { listPresentSessions, listReaders, type MailPerson, type PresentSession } from './notice-store.ts';
import { isReminderNeeded, type ReminderKind, remindersNow } from './reminder-rules.ts';
import { hostChecklist, sessionReminder } from './reminder-texts.ts';
import { queueMail } from './store.ts';
import type { MailText } from './texts.ts';

/** The longest before a session that anything is sent. */
const MOST_DAYS_AHEAD = 32;

/**
 * Queues the reminders of this moment: to everyone who comes, two weeks and two days before a session, and to who receives the
 * group, a month before. Each once, by whatever process: what was queued has a key of the session's day, so a session that
 * moved is reminded of anew, and a cancelled one not at all. How many mails there are to send.
 */
export async function queueSessionReminders({ database, clock }: Context): Promise<number> {
  const now = clock();
  const until = instantFromMillis(millisOf(now) + MOST_DAYS_AHEAD * 86_400_000);
  const sessions = await database.db
    .selectFrom('sessions')
    .select(['id', 'starts_at'])
    .where('status', '=', 'planned')
    .where('starts_at', '>', now)
    .where('starts_at', '<', until)
    .orderBy('starts_at')
    .orderBy('id')
    .execute();
  let queued = 0;
  for (const { id, starts_at: startsAt } of sessions) {
    const kinds = remindersNow(startsAt, now);
    if (kinds.length === 0) continue;
    queued += await database.transaction((trx) => remindSession(trx, id, kinds, now));
  }
  return queued;
}

async function remindSession(
  trx: Trx,
  sessionId: SessionId,
  kinds: readonly ReminderKind[],
  now: Instant,
): Promise<number> {
  let queued = 0;
  for (const { personId, toldAt } of await listComing(trx, sessionId)) {
    const present = (await listPresentSessions(trx, personId, [sessionId])).get(sessionId);
    if (present === undefined || present.state.status !== 'planned') continue;
    const { startsAt } = present.state;
    for (const kind of kinds) {
      if (!isFor(kind, present) || !isReminderNeeded(kind, startsAt, toldAt)) continue;
      queued += await remind(trx, kind, { personId, present, now });
    }
  }
  return queued;
}

/** Everyone at the table who did not say that they cannot come. */
async function listComing(trx: Trx, sessionId: SessionId) {
  const rows = await trx
    .selectFrom('engagements')
    .innerJoin('sessions', 'sessions.id', 'engagements.session_id')
    .leftJoin('session_notices', (join) =>
      join
        .onRef('session_notices.session_id', '=', 'engagements.session_id')
        .onRef('session_notices.person_id', '=', 'engagements.person_id'),
    )
    .select(['engagements.person_id', 'session_notices.told_at'])
    .where('engagements.session_id', '=', sessionId)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('session_absences')
            .innerJoin('participants', 'participants.id', 'session_absences.participant_id')
            .select('session_absences.since')
            .whereRef('session_absences.session_id', '=', 'engagements.session_id')
            .whereRef('participants.person_id', '=', 'engagements.person_id'),
        ),
      ),
    )
    .orderBy('engagements.person_id')
    .execute();
  return rows.map((row): { readonly personId: PersonId; readonly toldAt: Instant | undefined } => ({
    personId: row.person_id,
    toldAt: row.told_at ?? undefined,
  }));
}

/** On neutral ground the facilitator sees to the reception. */
function isFor(kind: ReminderKind, { ownTurn, isFacilitator, state }: PresentSession): boolean {
  if (kind !== 'hostChecklist') return true;
  return ownTurn || (state.hostId === undefined && isFacilitator);
}

async function remind(
  trx: Trx,
  kind: ReminderKind,
  {
    personId,
    present,
    now,
  }: { readonly personId: PersonId; readonly present: PresentSession; readonly now: Instant },
): Promise<number> {
  const { person, secretaries } = await listReaders(trx, personId);
  if (person === undefined) return 0;
  const { secretaryCopy } = await findNoticeChoice(trx, personId, now);
  let queued = 0;
  for (const reader of [person, ...(secretaryCopy ? secretaries : [])]) {
    const onBehalfOf = reader === person ? undefined : displayName(person);
    const isNew = await queueMail(trx, {
      recipientId: reader.id,
      toAddress: reader.email,
      ...textOf(kind, present, { reader, onBehalfOf }),
      onceKey: `${kind}:${present.row.id}:${dateOf(present.state.startsAt)}:${reader.id}:${personId}`,
      seriesKey: `sessions:${reader.id}`,
      expiresAt: present.state.startsAt,
      dueAt: now,
      now,
    });
    if (isNew) queued += 1;
  }
  return queued;
}

function textOf(
  kind: ReminderKind,
  { row, state, ownTurn, hostMunicipality }: PresentSession,
  { reader, onBehalfOf }: { readonly reader: MailPerson; readonly onBehalfOf: string | undefined },
): MailText {
  const { startsAt, endsAt, venue } = state;
  const mail = {
    reader: { name: displayName(reader), onBehalfOf },
    trajectoryName: row.trajectory_name,
    session: { number: row.number, startsAt, endsAt, hostMunicipality, ownTurn, venue },
    path: sessionPath(row.id),
  };
  if (kind !== 'hostChecklist') return sessionReminder(kind, mail);
  return hostChecklist(mail, {
    venue,
    room: row.hosting_room ?? undefined,
    directions: row.venue_directions ?? undefined,
    parking: row.hosting_parking ?? undefined,
    lunch: row.hosting_lunch ?? undefined,
  });
}
