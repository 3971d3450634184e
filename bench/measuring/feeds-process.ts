/** The server of `npm run bench -- feeds`, in a process of its own, with as many feeds in its database as it is told. */
import { newToken, tokenHash } from '../../src/access/tokens.ts';
import { contentHash } from '../../src/calendar/revision.ts';
import { listCalendarRows, toContent } from '../../src/calendar/session-rows.ts';
import type { Database } from '../../src/database/database.ts';
import type { Tables } from '../../src/database/tables.ts';
import { readConfig } from '../../src/server/config.ts';
import { makeLog } from '../../src/server/log.ts';
import { startServer } from '../../src/server/start-server.ts';
import {
  type FeedId,
  newId,
  type ParticipantId,
  type PersonId,
  type SessionId,
  type TrajectoryId,
} from '../../src/shared/ids.ts';
import { instantFromMillis } from '../../src/shared/time.ts';
import { aTrajectory } from '../../test/trajectories/builders.ts';

/** The first thing this process says. */
export interface FeedsReady {
  readonly url: string;
  /** Of feeds all over the database. */
  readonly tokens: readonly string[];
}

/** What it answers to any message: processor time so far, in milliseconds. */
export interface ServerUsed {
  readonly cpuMs: number;
}

const GROUP = 6;
const PORTION = 200;
const MOST_ASKED = 1_000;
/** Long past: within the second of a change, and once in a quarter of an hour, an answer costs more. */
const MADE_AT = instantFromMillis(Date.now() - 24 * 60 * 60 * 1000);
const count = Number(process.argv[2]);

/** One group through the services, and all others with the same sessions, straight into the tables. */
async function fill(database: Database): Promise<readonly string[]> {
  const model = await aTrajectory(database, { planned: GROUP });
  const { db } = database;
  const sessions = await db.selectFrom('sessions').selectAll().orderBy('number').execute();
  const participants = await db.selectFrom('participants').selectAll().orderBy('id').execute();
  const [rows] = [
    await listCalendarRows(
      db,
      sessions.map(({ id }) => id),
    ),
  ];
  const hashes = new Map(rows.map((row) => [row.id, contentHash(toContent(row))]));
  const tokens: string[] = [];
  const groups = Math.ceil(count / GROUP);
  for (let first = 0; first < groups; first += PORTION) {
    const batch = emptyBatch();
    for (let group = first; group < Math.min(groups, first + PORTION); group += 1) {
      addGroup(batch, group);
    }
    await database.transaction(async (trx) => {
      await trx.insertInto('people').values(batch.people).execute();
      await trx.insertInto('trajectories').values(batch.trajectories).execute();
      await trx.insertInto('cycles').values(batch.cycles).execute();
      await trx.insertInto('participants').values(batch.participants).execute();
      await trx.insertInto('sessions').values(batch.sessions).execute();
      await trx.insertInto('calendars').values(batch.calendars).execute();
      await trx.insertInto('calendar_feeds').values(batch.feeds).execute();
    });
  }
  return tokens;

  function addGroup(batch: Batch, group: number): void {
    const trajectoryId = newId<TrajectoryId>();
    const cycle = { ...model.cycle, id: newId<typeof model.cycle.id>() };
    batch.trajectories.push({
      id: trajectoryId,
      name: `Groep ${group}`,
      facilitator_id: model.facilitatorId,
      created_at: MADE_AT,
      version: 1,
    });
    batch.cycles.push({
      id: cycle.id,
      trajectory_id: trajectoryId,
      number: 1,
      first_session_number: 1,
      last_session_number: GROUP,
    });
    const hostOf = new Map<string, ParticipantId>();
    for (const [place, participant] of participants.entries()) {
      const personId = newId<PersonId>();
      const id = newId<ParticipantId>();
      hostOf.set(participant.id, id);
      const name = `persoon ${group} ${place}`;
      batch.people.push({
        id: personId,
        given_name: 'Persoon',
        family_name: name,
        name_key: name,
        email: `p${group}.${place}@example.nl`,
        email_key: `p${group}.${place}@example.nl`,
        telephone: null,
        created_at: MADE_AT,
        erased_at: null,
      });
      batch.participants.push({ ...participant, id, trajectory_id: trajectoryId, person_id: personId });
      const calendarId = newId();
      batch.calendars.push({
        id: calendarId,
        kind: 'participant',
        person_id: personId,
        revision: 1,
        revised_at: MADE_AT,
      });
      const token = newToken('ical_');
      batch.feeds.push({
        id: newId<FeedId>(),
        calendar_id: calendarId,
        owner_id: personId,
        token_hash: tokenHash(token),
        created_at: MADE_AT,
        revoked_at: null,
        last_fetched_at: MADE_AT,
        last_client: 'other',
        holds_from: null,
        holds_until: null,
        availability: 'busy',
        revoked_by: null,
        revoke_reason: null,
      });
      // Evenly over the database, so that no page of it is kept by chance
      if ((group * GROUP + place) % Math.ceil(count / MOST_ASKED) === 0) tokens.push(token);
    }
    for (const session of sessions) {
      const id = newId<SessionId>();
      batch.sessions.push({
        ...session,
        id,
        trajectory_id: trajectoryId,
        cycle_id: cycle.id,
        host_participant_id: hostOf.get(session.host_participant_id ?? '') ?? null,
        ical_uid: id,
        ical_content_hash: hashes.get(session.id) ?? '',
      });
    }
  }
}

interface Batch {
  readonly people: Tables['people'][];
  readonly trajectories: Tables['trajectories'][];
  readonly cycles: Tables['cycles'][];
  readonly participants: Tables['participants'][];
  readonly sessions: Tables['sessions'][];
  readonly calendars: Tables['calendars'][];
  readonly feeds: Tables['calendar_feeds'][];
}

function emptyBatch(): Batch {
  return {
    people: [],
    trajectories: [],
    cycles: [],
    participants: [],
    sessions: [],
    calendars: [],
    feeds: [],
  };
}

const config = readConfig(process.env);
if (!config.ok) throw new Error(config.refusal.lines.join('\n'));
const log = makeLog(config.value.logLevel, (line) => process.stderr.write(line));
const server = await startServer(config.value, { log });
const tokens = await fill(server.context.database);
process.once('SIGTERM', () => void server.stop().then(() => process.disconnect()));
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ cpuMs: (user + system) / 1000 } satisfies ServerUsed);
});
process.send?.({ url: server.url, tokens } satisfies FeedsReady);
