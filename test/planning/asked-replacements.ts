import assert from 'node:assert/strict';
import { hostRight, voiceRight } from '../../src/access/gate.ts';
import type { HostRight } from '../../src/access/types.ts';
import type { Database } from '../../src/database/database.ts';
import { answerSlots } from '../../src/planning/answering.ts';
import { askForReplacement } from '../../src/planning/replacement-round.ts';
import { listSlots } from '../../src/planning/slot-store.ts';
import { findRound } from '../../src/planning/store.ts';
import type { ReplacementRound, SlotAnswer } from '../../src/planning/types.ts';
import type { RoundId, SlotId } from '../../src/shared/ids.ts';
import type { CalendarDate, Instant } from '../../src/shared/time.ts';
import {
  aTrajectory,
  aViewer,
  type BuiltTrajectory,
  contextAt,
  FIRST_SESSION,
  given,
  hostRightOf,
  later,
  NOW,
} from '../trajectories/builders.ts';
import { aCalendar } from './builders.ts';

type Said = SlotAnswer['answer'];
export const ANSWER_BY = '2027-03-01' as CalendarDate;
export const onDay = (days: number) => ({
  startsAt: later(FIRST_SESSION.startsAt, days),
  endsAt: later(FIRST_SESSION.endsAt, days),
});
/** Session 2 is 42 days after the first and hosted by participant 1; session 3 is 84 days after it. */
export const MOMENTS = [onDay(35), onDay(49), onDay(56)];

export async function aGroup(database: Database): Promise<BuiltTrajectory> {
  await aCalendar(database);
  return aTrajectory(database, { planned: 3 });
}

export async function guideOf(database: Database, group: BuiltTrajectory): Promise<HostRight> {
  const viewer = aViewer(group.facilitatorId, { isFacilitator: true });
  return given(await hostRight(database.db, viewer, group.session(2).id));
}

export async function hostOf(database: Database, group: BuiltTrajectory): Promise<HostRight> {
  return hostRightOf(database, group.participant(1).personId, group.session(2).id);
}

export async function asked(database: Database, group: BuiltTrajectory, now: Instant = NOW) {
  const result = await askForReplacement(contextAt(database, now), await hostOf(database, group), {
    sessionId: group.session(2).id,
    version: 1,
    moments: MOMENTS,
    answerBy: ANSWER_BY,
    reason: ' Verbouwing ',
  });
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

async function slotIds(database: Database, { id }: ReplacementRound): Promise<readonly SlotId[]> {
  return (await listSlots(database.db, [id])).map((slot) => slot.id);
}

/** What the participant at this place answers, to the moments in order. */
export async function says(
  database: Database,
  group: BuiltTrajectory,
  round: ReplacementRound,
  index: number,
  answers: readonly (Said | undefined)[],
) {
  const { id: participantId, personId } = group.participant(index);
  const right = given(await voiceRight(database.db, aViewer(personId), { roundId: round.id, participantId }));
  const ids = await slotIds(database, round);
  const requests = ids.flatMap((slotId, at) => {
    const answer = answers[at];
    return answer === undefined ? [] : [{ slotId, answer, canHost: true }];
  });
  return answerSlots(contextAt(database), right, requests);
}

export async function everybodySays(
  database: Database,
  group: BuiltTrajectory,
  round: ReplacementRound,
  answers: readonly Said[],
): Promise<void> {
  for (const index of [0, 1, 2, 3, 4, 5]) assert.ok((await says(database, group, round, index, answers)).ok);
}

export async function mails(database: Database) {
  const rows = await database.db.selectFrom('outbox').selectAll().orderBy('id').execute();
  return rows.map((row) => ({ to: row.recipient_id, subject: row.subject, body: row.body }));
}

export const daysOf = ({ startsAt }: { readonly startsAt: Instant }): number =>
  Math.round((Date.parse(startsAt) - Date.parse(FIRST_SESSION.startsAt)) / 86_400_000);

export async function statusOf(database: Database, { id }: { readonly id: RoundId }) {
  return given(await findRound(database.db, id)).status;
}
