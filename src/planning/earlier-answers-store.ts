import type { Db } from '../database/tables.ts';
import type { PersonId } from '../shared/ids.ts';
import { dateOf, weekdayOf } from '../shared/time.ts';
import type { DayPart } from './candidate-slots.ts';
import { dayPartOf } from './rules.ts';
import type { EarlierAnswer } from './weekly-pattern.ts';

/**
 * What people answered in the last closed round for a cycle in which they answered anything, of whatever trajectory, in order of
 * time. People without such a round are left out.
 */
export async function listEarlierAnswers(
  db: Db,
  personIds: readonly PersonId[],
): Promise<readonly (EarlierAnswer & { readonly personId: PersonId })[]> {
  if (personIds.length === 0) return [];
  const rows = await db
    .selectFrom('answers')
    .innerJoin('participants', 'participants.id', 'answers.participant_id')
    .innerJoin('planning_rounds', 'planning_rounds.id', 'answers.round_id')
    .innerJoin('candidate_slots', 'candidate_slots.id', 'answers.slot_id')
    .select([
      'participants.person_id',
      'planning_rounds.id as round_id',
      'planning_rounds.day_parts',
      'candidate_slots.starts_at',
      'answers.answer',
    ])
    .where('participants.person_id', 'in', personIds)
    .where('planning_rounds.status', '<>', 'open')
    // A few moments for one session say nothing of habits
    .where('planning_rounds.moves_session_id', 'is', null)
    .orderBy('planning_rounds.closed_at', 'desc')
    .orderBy('planning_rounds.id', 'desc')
    .orderBy('candidate_slots.starts_at')
    .execute();
  const lastRound = new Map<PersonId, string>();
  for (const row of rows) if (!lastRound.has(row.person_id)) lastRound.set(row.person_id, row.round_id);
  return rows
    .filter((row) => lastRound.get(row.person_id) === row.round_id)
    .map((row) => ({
      personId: row.person_id,
      weekday: weekdayOf(dateOf(row.starts_at)),
      // Cast: the store of rounds wrote it, from checked settings.
      dayPart: dayPartOf(
        { dayParts: JSON.parse(row.day_parts) as readonly DayPart[] },
        { startsAt: row.starts_at },
      ),
      answer: row.answer,
    }));
}
