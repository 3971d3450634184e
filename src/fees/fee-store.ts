import type { Db } from '../database/tables.ts';
import { toInvoiceWish } from '../enrolment/registration-rows.ts';
import type { InvoiceWish, Membership } from '../enrolment/types.ts';
import type { CycleId, ParticipantId, PersonId, TrajectoryId } from '../shared/ids.ts';
import { type CalendarDate, dateOf, type Instant } from '../shared/time.ts';
import { cents } from './money.ts';
import type { Attendance, PriceRule, SessionDay } from './types.ts';

/** A participant in a cycle: what a fee is for. */
export interface FeeKey {
  readonly cycleId: CycleId;
  readonly participantId: ParticipantId;
}

/** The same text for the same participant in the same cycle. */
export function feeKey({ cycleId, participantId }: FeeKey): string {
  return `${cycleId} ${participantId}`;
}

export interface FeeFacts extends FeeKey {
  readonly trajectoryId: TrajectoryId;
  readonly personId: PersonId;
  readonly attendance: Attendance;
  /** Of the sessions from the participant's first one on, in order of number; those without a date are not there. */
  readonly sessionDays: readonly SessionDay[];
  /** What the group was offered when it was asked to go on: these terms stay (see `Continuation`). */
  readonly terms: Pick<PriceRule, 'memberCents' | 'nonMemberCents' | 'vatPercent'> | undefined;
  /** When the participant came into the cycle; Amsterdam. */
  readonly cameInOn: CalendarDate;
}

type Scope =
  | { readonly trajectoryId: TrajectoryId }
  | { readonly participantIds: readonly ParticipantId[] }
  | 'all';

/** Everyone of every cycle that they are or were in, of a trajectory, of these participants, or of all. */
export async function listFeeFacts(db: Db, scope: Scope): Promise<readonly FeeFacts[]> {
  if (scope !== 'all' && 'participantIds' in scope && scope.participantIds.length === 0) return [];
  const people = await readPeople(db, scope);
  const sessions = await readSessions(db, [...new Set(people.map(({ cycle_id }) => cycle_id))]);
  const ofCycle = Map.groupBy(sessions, ({ cycle_id }) => cycle_id);
  return people
    .filter((row) => row.closed_at === null || isThereAt(row, row.closed_at))
    .map((row) => ({
      cycleId: row.cycle_id,
      participantId: row.participant_id,
      trajectoryId: row.trajectory_id,
      personId: row.person_id,
      attendance: attendanceOf(row, ofCycle.get(row.cycle_id) ?? []),
      sessionDays: sessionsOf(row, ofCycle.get(row.cycle_id) ?? []).map(({ starts_at, cancelled_at }) => ({
        date: dateOf(starts_at),
        isCancelled: cancelled_at !== null,
      })),
      terms: termsOf(row),
      cameInOn: dateOf(row.asked_at !== null && row.asked_at > row.joined_at ? row.asked_at : row.joined_at),
    }));
}

type PersonRow = Awaited<ReturnType<typeof readPeople>>[number];
type SessionRow = Awaited<ReturnType<typeof readSessions>>[number];

/** Whether somebody goes on in a cycle that began at this instant: they had not left, nor was it decided that they would before it. */
function isThereAt(row: PersonRow, began: Instant): boolean {
  if (row.left_at !== null && row.left_at <= began) return false;
  const wasAboutToLeave = row.given_up_at !== null && row.given_up_at <= began;
  return (
    !wasAboutToLeave || row.takes_part_until === null || row.takes_part_until >= row.first_session_number
  );
}

/** With the continuation that began the cycle, if one did. */
function readPeople(db: Db, scope: Scope) {
  return db
    .selectFrom('cycles')
    .innerJoin('participants', (join) =>
      join
        .onRef('participants.trajectory_id', '=', 'cycles.trajectory_id')
        .onRef('participants.first_session_number', '<=', 'cycles.last_session_number'),
    )
    .leftJoin('departures', 'departures.participant_id', 'participants.id')
    .leftJoin('cycles as before', (join) =>
      join
        .onRef('before.trajectory_id', '=', 'cycles.trajectory_id')
        .on((eb) => eb(eb('before.number', '+', 1), '=', eb.ref('cycles.number'))),
    )
    .leftJoin('continuations', (join) =>
      join.onRef('continuations.after_cycle_id', '=', 'before.id').on('continuations.status', '=', 'started'),
    )
    .select([
      'cycles.id as cycle_id',
      'cycles.trajectory_id',
      'cycles.number',
      'cycles.first_session_number',
      'cycles.last_session_number',
      'participants.id as participant_id',
      'participants.person_id',
      'participants.first_session_number as joined_from',
      'participants.joined_at',
      'participants.left_at',
      'participants.given_up_at',
      'participants.last_session_number as takes_part_until',
      'departures.kind as departure',
      'departures.last_day',
      'continuations.asked_at',
      'continuations.closed_at',
      'continuations.fee_cents',
      'continuations.vat_percent',
    ])
    .$if(scope !== 'all' && 'trajectoryId' in scope, (query) =>
      query.where('cycles.trajectory_id', '=', trajectoryOf(scope)),
    )
    .$if(scope !== 'all' && 'participantIds' in scope, (query) =>
      query.where('participants.id', 'in', participantsOf(scope)),
    )
    .orderBy('participants.id')
    .orderBy('cycles.number')
    .execute();
}

function trajectoryOf(scope: Scope): TrajectoryId {
  return scope !== 'all' && 'trajectoryId' in scope ? scope.trajectoryId : ('' as TrajectoryId);
}

function participantsOf(scope: Scope): readonly ParticipantId[] {
  return scope !== 'all' && 'participantIds' in scope ? scope.participantIds : [];
}

async function readSessions(db: Db, cycleIds: readonly CycleId[]) {
  if (cycleIds.length === 0) return [];
  return db
    .selectFrom('sessions')
    .select(['cycle_id', 'number', 'starts_at', 'cancelled_at'])
    .where('cycle_id', 'in', cycleIds)
    .orderBy('number')
    .execute();
}

/**
 * Whoever was there until the last session, or stopped when the cycle was over, did not leave it half-way. A session that was
 * cancelled before they left is over too.
 */
function attendanceOf(row: PersonRow, sessions: readonly SessionRow[]): Attendance {
  const from = firstSessionOf(row);
  const attendance = {
    cycle: row.number === 1 ? 'first' : 'continuation',
    sessions: row.last_session_number - row.first_session_number + 1,
    sessionsFromStart: row.last_session_number - from + 1,
  } as const;
  const { left_at: leftAt, last_day: lastDay } = row;
  if (leftAt === null || row.departure === 'continuation') return { ...attendance, left: undefined };
  const on = lastDay ?? dateOf(leftAt);
  const theirs = sessionsOf(row, sessions);
  const held = theirs.filter(
    ({ starts_at, cancelled_at }) => cancelled_at === null && starts_at <= leftAt && dateOf(starts_at) <= on,
  ).length;
  const cancelled = theirs.filter(
    ({ cancelled_at }) => cancelled_at !== null && cancelled_at <= leftAt,
  ).length;
  const stayed = held + cancelled >= attendance.sessionsFromStart;
  return { ...attendance, left: stayed ? undefined : { on, sessionsHeld: held } };
}

function firstSessionOf(row: PersonRow): number {
  return Math.max(row.joined_from, row.first_session_number);
}

function sessionsOf(row: PersonRow, sessions: readonly SessionRow[]): readonly SessionRow[] {
  return sessions.filter(({ number }) => number >= firstSessionOf(row));
}

function termsOf({ fee_cents, vat_percent }: PersonRow): FeeFacts['terms'] {
  if (fee_cents === null || vat_percent === null) return undefined;
  return { memberCents: cents(fee_cents), nonMemberCents: cents(fee_cents), vatPercent: vat_percent };
}

/** What somebody said of membership when they registered, and when that registration was confirmed. */
export interface RegisteredMembership {
  readonly personId: PersonId;
  readonly trajectoryId: TrajectoryId | undefined;
  readonly membership: Membership;
  readonly confirmedAt: Instant;
  /** To whom the invoice is to go, as the person said. */
  readonly invoice: InvoiceWish;
}

const INVOICE_COLUMNS = [
  'invoice_to',
  'invoice_street',
  'invoice_postal_code',
  'invoice_city',
  'invoice_email',
  'invoice_order_number',
  'invoice_cost_centre',
] as const;

/** Registrations for an offer that were confirmed, the newest first; those that were withdrawn say nothing. */
export async function listRegisteredMemberships(
  db: Db,
  people: readonly PersonId[],
): Promise<readonly RegisteredMembership[]> {
  if (people.length === 0) return [];
  const rows = await db
    .selectFrom('registrations')
    .select(['person_id', 'trajectory_id', 'membership', 'confirmed_at', ...INVOICE_COLUMNS])
    .where('person_id', 'in', people)
    .where('offer_id', 'is not', null)
    .where('state', '<>', 'withdrawn')
    .orderBy('confirmed_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.flatMap((row) =>
    row.person_id === null || row.confirmed_at === null
      ? []
      : [
          {
            personId: row.person_id,
            trajectoryId: row.trajectory_id ?? undefined,
            membership: row.membership,
            confirmedAt: row.confirmed_at,
            invoice: toInvoiceWish(row),
          },
        ],
  );
}
