import type { Selectable } from 'kysely';
import type { Actor } from '../access/types.ts';
import type { Db, Tables, Trx } from '../database/tables.ts';
import { newId, type PersonId, type SessionId, type TrajectoryId } from '../shared/ids.ts';
import type { Instant } from '../shared/time.ts';

/** What `details` may hold: small facts, never special-category or intimate data. */
export type AuditDetails = Readonly<
  Record<string, string | number | null | readonly string[] | readonly number[]>
>;

/** Among ids in the details of an entry: there is none. */
export const NOBODY = '';

export interface AuditRecord {
  readonly at: Instant;
  /** Undefined: the product itself, with nobody asking. */
  readonly actor: Actor | undefined;
  /** Stable English code, subject and past participle: `session.moved`. */
  readonly action: string;
  /** `session`, `person`, ...; with `subjectId` it says what was decided about. */
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly trajectoryId?: TrajectoryId | undefined;
  /** As the person typed it. */
  readonly reason?: string | undefined;
  readonly details: AuditDetails;
}

/** Writes down who decided what, in the transaction of the decision: one is never there without the other. */
export async function recordAudit(trx: Trx, record: AuditRecord): Promise<void> {
  await recordAudits(trx, [record]);
}

/** Several at once, in one statement; fewer than a thousand. */
export async function recordAudits(trx: Trx, records: readonly AuditRecord[]): Promise<void> {
  await trx
    .insertInto('audit_log')
    .values(
      records.map((record) => ({
        id: newId(),
        at: record.at,
        actor_id: record.actor?.personId ?? null,
        actor_role: record.actor?.role ?? 'system',
        action: record.action,
        subject_kind: record.subjectKind,
        subject_id: record.subjectId,
        trajectory_id: record.trajectoryId ?? null,
        reason: record.reason ?? null,
        details: JSON.stringify({ ...record.details, ...deviceDetails(record.actor) }),
      })),
    )
    .execute();
}

/** On a device that joined by code the person is who was chosen there; a helper gave a name of their own. */
function deviceDetails(actor: Actor | undefined): AuditDetails {
  if (actor?.device === undefined) return {};
  const { id, helperName } = actor.device;
  return helperName === undefined ? { device: id } : { device: id, helper: helperName };
}

export interface HistoryEntry {
  readonly id: string;
  readonly at: Instant;
  readonly actorId: PersonId | undefined;
  /** A role of `Actor`, or `system`. */
  readonly role: string;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly reason: string | undefined;
  readonly details: AuditDetails;
}

/** Where an entry stands in a history. */
export interface HistoryCursor {
  readonly at: Instant;
  readonly id: string;
}

/** The last thing that the history of a trajectory tells of one session; undefined when it tells nothing. */
export async function findLastEntry(
  db: Db,
  trajectoryId: TrajectoryId,
  sessionId: SessionId,
): Promise<HistoryEntry | undefined> {
  const rows = await db
    .selectFrom('audit_log')
    .selectAll()
    .where('trajectory_id', '=', trajectoryId)
    .where('subject_kind', '=', 'session')
    .where((eb) =>
      // A swap is written down once, of one of its two sessions
      eb.or([eb('subject_id', '=', sessionId), eb('action', '=', 'session.hostsSwapped')]),
    )
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(50)
    .execute();
  return rows
    .map(toEntry)
    .find(({ subjectId, details }) => subjectId === sessionId || details.otherSessionId === sessionId);
}

/** What was decided about these things, the newest first; as many as there are. Who looked at them is elsewhere (log-store.ts). */
export async function listSubjectEntries(
  db: Db,
  subjectIds: readonly string[],
): Promise<readonly HistoryEntry[]> {
  if (subjectIds.length === 0) return [];
  const rows = await db
    .selectFrom('audit_log')
    .selectAll()
    .where('subject_id', 'in', subjectIds)
    .where('action', 'not like', '%.looked')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(toEntry);
}

export function toEntry(row: Selectable<Tables['audit_log']>): HistoryEntry {
  return {
    id: row.id,
    at: row.at,
    actorId: row.actor_id ?? undefined,
    role: row.actor_role,
    action: row.action,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    reason: row.reason ?? undefined,
    // Written by recordAudit, from this very type
    details: JSON.parse(row.details) as AuditDetails,
  };
}
