import type { Db } from '../database/tables.ts';
import type { IntakeId, IntendedGroupId } from '../shared/ids.ts';
import { facilitatorRight } from './gate.ts';
import type { Actor, IntakeRight, IntendedGuideRight, Viewer } from './types.ts';

/* Rights about groups that are to start, made as in gate.ts: undefined for what does not exist as well. */

/** Has the talk with one intended member: its facilitator alone. */
export async function intakeRight(
  db: Db,
  viewer: Viewer,
  intakeId: IntakeId,
): Promise<IntakeRight | undefined> {
  const facilitator = facilitatorRight(viewer);
  if (facilitator === undefined) return undefined;
  const row = await db
    .selectFrom('intakes')
    .select('id')
    .where('id', '=', intakeId)
    .where('facilitator_id', '=', facilitator.actor.personId)
    .executeTakeFirst();
  // Made here and nowhere else: that is the brand
  return row && ({ actor: facilitator.actor, intakeId } as IntakeRight);
}

/** Is to guide an intended group: its facilitator, or the office. */
export async function intendedGuideRight(
  db: Db,
  viewer: Viewer,
  groupId: IntendedGroupId,
): Promise<IntendedGuideRight | undefined> {
  if (viewer.kind !== 'person') return undefined;
  const row = await db
    .selectFrom('intended_groups')
    .select('facilitator_id')
    .where('id', '=', groupId)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const isGuide = viewer.isFacilitator && row.facilitator_id === viewer.personId;
  if (!isGuide && !viewer.isOffice) return undefined;
  const actor: Actor = { personId: viewer.personId, role: isGuide ? 'facilitator' : 'office' };
  // Made here and nowhere else: that is the brand
  return { actor, groupId } as IntendedGuideRight;
}
