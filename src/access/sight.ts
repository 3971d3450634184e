import type { Db } from '../database/tables.ts';
import type { PersonId, RoundId, TrajectoryId } from '../shared/ids.ts';
import type { Viewer } from './types.ts';

/**
 * What one viewer may see, as the gate (gate.ts) would say it one by one, read in two statements: for lists, where
 * asking the gate per row would be a statement per row.
 */
export interface Sight {
  readonly isOffice: boolean;
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

export async function findSight(db: Db, viewer: Viewer): Promise<Sight> {
  if (viewer.kind === 'anonymous') return sightOf({ viewer, trajectories: [], members: [] });
  if (viewer.kind === 'joined') return joinedSight(viewer);
  if (viewer.isOffice) return officeSight(viewer);
  const trajectories = await db
    .selectFrom('trajectories')
    .select(['id', 'facilitator_id'])
    .where((eb) =>
      eb.or([
        eb('facilitator_id', '=', viewer.personId),
        eb.exists(
          eb
            .selectFrom('participants')
            .select('participants.id')
            .whereRef('participants.trajectory_id', '=', 'trajectories.id')
            .where('participants.left_at', 'is', null)
            .where('participants.person_id', 'in', [viewer.personId, ...viewer.secretaryOf]),
        ),
      ]),
    )
    .execute();
  const ids = trajectories.map(({ id }) => id);
  const members = await db
    .selectFrom('participants')
    .select(['trajectory_id', 'person_id', 'left_at'])
    .where('trajectory_id', 'in', ids.length === 0 ? ['' as TrajectoryId] : ids)
    .execute();
  return sightOf({ viewer, trajectories, members });
}

function officeSight({ personId, secretaryOf }: Extract<Viewer, { kind: 'person' }>): Sight {
  const always = (): boolean => true;
  return {
    isOffice: true,
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
  const never = (): boolean => false;
  return {
    isOffice: false,
    reads: never,
    sees: (id) => id === trajectoryId,
    readsRound: (id, ofTrajectory) => id === roundId && ofTrajectory === trajectoryId,
    guides: never,
    isSelf: never,
    speaksFor: never,
    mayContact: never,
    knows: never,
  };
}

function sightOf({
  viewer,
  trajectories,
  members,
}: {
  readonly viewer: Viewer;
  readonly trajectories: readonly { readonly id: TrajectoryId; readonly facilitator_id: PersonId }[];
  readonly members: readonly {
    readonly trajectory_id: TrajectoryId;
    readonly person_id: PersonId;
    readonly left_at: string | null;
  }[];
}): Sight {
  const self = viewer.kind === 'person' ? viewer.personId : undefined;
  const own = new Set(viewer.kind === 'person' ? [viewer.personId, ...viewer.secretaryOf] : []);
  const isGuide = viewer.kind === 'person' && viewer.isFacilitator;
  const guided = new Set(
    trajectories.filter((row) => isGuide && row.facilitator_id === self).map((row) => row.id),
  );
  const attended = members.filter((row) => row.left_at === null && own.has(row.person_id));
  const readable = new Set([...guided, ...attended.map((row) => row.trajectory_id)]);
  const guidedPeople = new Set(
    members.filter((row) => guided.has(row.trajectory_id)).map((row) => row.person_id),
  );
  const knownPeople = new Set([
    ...own,
    ...members.filter((row) => readable.has(row.trajectory_id)).map((row) => row.person_id),
    ...trajectories.filter((row) => readable.has(row.id)).map((row) => row.facilitator_id),
  ]);
  return {
    isOffice: false,
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
