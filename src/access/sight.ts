import { keptQuery } from '../database/kept-query.ts';
import type { Db } from '../database/tables.ts';
import type { PersonId, RoundId, TrajectoryId } from '../shared/ids.ts';
import type { Instant } from '../shared/time.ts';
import type { Viewer } from './types.ts';

/**
 * What one viewer may see, as the gate (gate.ts) would say it one by one, read in one statement: for lists, where
 * asking the gate per row would be a statement per row.
 */
export interface Sight {
  readonly isOffice: boolean;
  /** As {@link facilitatorRight}. */
  readonly isFacilitator: boolean;
  /** As {@link readerRight}. */
  reads(trajectoryId: TrajectoryId): boolean;
  /** As {@link reads}, or on a device that joined a round of this trajectory: what everybody at the table sees of it. */
  sees(trajectoryId: TrajectoryId): boolean;
  /** As {@link roundReaderRight}. */
  readsRound(roundId: RoundId, trajectoryId: TrajectoryId): boolean;
  /** As {@link guideRight}. */
  guides(trajectoryId: TrajectoryId): boolean;
  isSelf(personId: PersonId): boolean;
  /** Is this person, or keeps its calendar. */
  speaksFor(personId: PersonId): boolean;
  /** May see how to reach this person: it is that person, its secretary, guides a group it is in, or the office. */
  mayContact(personId: PersonId): boolean;
  /** May know of this person: is in a group with it, guides it or is guided by it, keeps its calendar, the office. */
  knows(personId: PersonId): boolean;
}

const never = (): boolean => false;

const NO_SIGHT: Sight = {
  isOffice: false,
  isFacilitator: false,
  reads: never,
  sees: never,
  readsRound: never,
  guides: never,
  isSelf: never,
  speaksFor: never,
  mayContact: never,
  knows: never,
};

export async function findSight(db: Db, viewer: Viewer): Promise<Sight> {
  if (viewer.kind === 'anonymous') return NO_SIGHT;
  if (viewer.kind === 'joined') return joinedSight(viewer);
  if (viewer.isOffice) return officeSight(viewer);
  const { personId, secretaryOf } = viewer;
  const rows = await membersSeen(db, {
    personId,
    own: [personId, ...secretaryOf],
    stoodIn: ['' as TrajectoryId, ...standIns(viewer)],
  });
  return personSight(viewer, rows);
}

interface SeenBy {
  readonly personId: PersonId;
  /** The person, and whose calendars it keeps. */
  readonly own: readonly PersonId[];
  readonly stoodIn: readonly TrajectoryId[];
}

const membersSeen = keptQuery((db, seenBy: SeenBy) =>
  db
    .selectFrom('trajectories')
    .leftJoin('participants', 'participants.trajectory_id', 'trajectories.id')
    .select(['trajectories.id', 'trajectories.facilitator_id'])
    .select(['participants.person_id', 'participants.left_at'])
    .where('trajectories.id', 'in', trajectoriesOf(db, seenBy)),
);

/** Each by an index: one condition on all of them would be a reading of every trajectory there is. */
function trajectoriesOf(db: Db, { personId, own, stoodIn }: SeenBy) {
  const guided = db
    .selectFrom('trajectories')
    .select('trajectories.id')
    .where('trajectories.facilitator_id', '=', personId);
  const asStandIn = db
    .selectFrom('trajectories')
    .select('trajectories.id')
    .where('trajectories.id', 'in', stoodIn);
  return db
    .selectFrom('participants')
    .select('participants.trajectory_id as id')
    .where('participants.left_at', 'is', null)
    .where('participants.person_id', 'in', own)
    .unionAll(guided)
    .unionAll(asStandIn);
}

/** Groups in which somebody guides a session that has not ended, in another's place. */
function standIns({ standsInFor = [] }: Extract<Viewer, { kind: 'person' }>): readonly TrajectoryId[] {
  return standsInFor.map(({ trajectoryId }) => trajectoryId);
}

function officeSight({ personId, secretaryOf, isFacilitator }: Extract<Viewer, { kind: 'person' }>): Sight {
  const always = (): boolean => true;
  return {
    isOffice: true,
    isFacilitator,
    reads: always,
    sees: always,
    readsRound: always,
    guides: always,
    isSelf: (other) => other === personId,
    speaksFor: (other) => other === personId || secretaryOf.includes(other),
    mayContact: always,
    knows: always,
  };
}

/** No person is known through a device by id: also not the one whose name it goes by. */
function joinedSight({ roundId, trajectoryId }: Extract<Viewer, { kind: 'joined' }>): Sight {
  return {
    ...NO_SIGHT,
    sees: (id) => id === trajectoryId,
    readsRound: (id, ofTrajectory) => id === roundId && ofTrajectory === trajectoryId,
  };
}

/** A trajectory and somebody who is or was in it; nobody yet is null. */
interface MemberRow {
  readonly id: TrajectoryId;
  readonly facilitator_id: PersonId;
  readonly person_id: PersonId | null;
  readonly left_at: Instant | null;
}

function personSight(viewer: Extract<Viewer, { kind: 'person' }>, rows: readonly MemberRow[]): Sight {
  const { personId: self, secretaryOf, isFacilitator } = viewer;
  const own = new Set([self, ...secretaryOf]);
  const stoodIn = new Set(standIns(viewer));
  const guided = new Set(
    rows
      .filter((row) => isFacilitator && (row.facilitator_id === self || stoodIn.has(row.id)))
      .map(({ id }) => id),
  );
  const attended = rows.filter((row) => isIn(own, row.person_id) && row.left_at === null);
  const readable = new Set([...guided, ...attended.map(({ id }) => id)]);
  const peopleOf = (trajectories: ReadonlySet<TrajectoryId>) =>
    rows.flatMap((row) => (trajectories.has(row.id) ? (row.person_id ?? []) : []));
  const guidedPeople = new Set(peopleOf(guided));
  const knownPeople = new Set([
    ...own,
    ...peopleOf(readable),
    ...rows.filter(({ id }) => readable.has(id)).map((row) => row.facilitator_id),
  ]);
  return {
    isOffice: false,
    isFacilitator,
    reads: (id) => readable.has(id),
    sees: (id) => readable.has(id),
    readsRound: (_id, trajectoryId) => readable.has(trajectoryId),
    guides: (id) => guided.has(id),
    isSelf: (id) => id === self,
    speaksFor: (id) => own.has(id),
    mayContact: (id) => own.has(id) || guidedPeople.has(id),
    knows: (id) => knownPeople.has(id),
  };
}

function isIn(people: ReadonlySet<PersonId>, id: PersonId | null): boolean {
  return id !== null && people.has(id);
}
