import assert from 'node:assert/strict';
import { hostRight, voiceRight } from '../../src/access/gate.ts';
import { changeFeed } from '../../src/calendar/service.ts';
import type { Context } from '../../src/database/context.ts';
import type { Database } from '../../src/database/database.ts';
import { answerSlots } from '../../src/planning/answering.ts';
import { suggestMoments } from '../../src/planning/replacement-candidates.ts';
import { chooseReplacement, listAskedMoments } from '../../src/planning/replacement-choice.ts';
import { askForReplacement, stopReplacement } from '../../src/planning/replacement-round.ts';
import { accept, type Result } from '../../src/shared/result.ts';
import { dateOf } from '../../src/shared/time.ts';
import type { Participant, Session } from '../../src/trajectories/types.ts';
import { aViewer, given, ownRightOf } from '../trajectories/builders.ts';

/*
 * What people see of moments that are not chosen yet, as steps of the model (groups-model.test.ts): the group is asked about another
 * moment for one session, its people answer, a moment is chosen or the question stopped; and who follows a calendar begins or
 * stops to see what they said yes to.
 */

export const HOLDING_STEPS = ['ask', 'ask', 'answer', 'answer', 'choose', 'stopAsking', 'showHolds'] as const;
export type HoldingStep = (typeof HOLDING_STEPS)[number];

/** What these may be refused for. */
export const HOLDING_REFUSALS = [
  'REPLACEMENT_ALREADY_ASKED',
  'INVALID_MOMENT_COUNT',
  'ANSWER_BY_OUTSIDE_ROUND',
  'FEED_REVOKED',
] as const;

export interface HoldingWorld {
  /** Who has a feed of their own, and which. */
  readonly feeds: readonly Parameters<typeof changeFeed>[2][];
  /** That is asked about, when nothing is asked yet. */
  readonly session: Session;
  readonly sessions: readonly Session[];
  readonly members: readonly Participant[];
  /** Who looks after everything. */
  readonly office: Parameters<typeof aViewer>[0];
}

/** What there is nothing of to do is done. */
export async function takeHolding(
  context: Context,
  kind: HoldingStep,
  pick: number,
  { session: chosen, sessions, members, office, feeds }: HoldingWorld,
): Promise<Result<unknown, { readonly code: string }>> {
  const { db } = context.database;
  const rounds = await db
    .selectFrom('planning_rounds')
    .select('moves_session_id')
    .where('status', '=', 'open')
    .execute();
  const askedAbout = sessions.find(({ id }) => rounds.some((round) => round.moves_session_id === id));
  const session = kind === 'ask' ? chosen : (askedAbout ?? chosen);
  const right = given(await hostRight(db, aViewer(office, { isOffice: true }), session.id));
  const seen = { sessionId: session.id, version: session.version };
  const asked = await listAskedMoments(context, right);
  switch (kind) {
    case 'ask': {
      const moments = (await suggestMoments(context, right, { most: 4 })) ?? [];
      return askForReplacement(context, right, { ...seen, moments, answerBy: dateOf(context.clock()) });
    }
    case 'answer': {
      if (asked === undefined) return accept('nothing');
      for (const [place, member] of members.entries()) {
        const about = { roundId: asked.round.id, participantId: member.id };
        const voice = given(await voiceRight(db, aViewer(member.personId), about));
        const answers = asked.moments.map(({ slot }, index) => ({
          slotId: slot.id,
          answer: (pick + place + index) % 3 === 0 ? ('no' as const) : ('yes' as const),
          canHost: true,
        }));
        const done = await answerSlots(context, voice, answers);
        if (!done.ok) return done;
      }
      return accept('answered');
    }
    case 'choose': {
      const moment = asked?.moments[pick % asked.moments.length];
      if (asked === undefined || moment === undefined) return accept('nothing');
      const { basis, slot } = moment;
      return chooseReplacement(context, right, { ...seen, basis, slotId: slot.id, roundId: asked.round.id });
    }
    case 'stopAsking':
      return asked === undefined
        ? accept('nothing')
        : stopReplacement(context, right, { roundId: asked.round.id });
    case 'showHolds': {
      const feedId = given(feeds[pick % feeds.length]);
      const feed = await db
        .selectFrom('calendar_feeds')
        .select('owner_id')
        .where('id', '=', feedId)
        .executeTakeFirstOrThrow();
      return changeFeed(context, ownRightOf(aViewer(feed.owner_id)), feedId, { showsHolds: pick % 3 > 0 });
    }
    default:
      return kind satisfies never;
  }
}

/** Whoever follows holds has those they said yes to and no others, and nothing is held once it is decided. */
export async function assertHolds({ db }: Database): Promise<void> {
  const wanted = await db
    .selectFrom('answers')
    .innerJoin('participants', 'participants.id', 'answers.participant_id')
    .innerJoin('candidate_slots', 'candidate_slots.id', 'answers.slot_id')
    .innerJoin('planning_rounds', 'planning_rounds.id', 'candidate_slots.round_id')
    .leftJoin('sessions', 'sessions.id', 'planning_rounds.moves_session_id')
    .select(['answers.slot_id', 'answers.participant_id', 'participants.person_id', 'sessions.number'])
    .select(['participants.first_session_number', 'participants.last_session_number'])
    .where('answers.answer', '=', 'yes')
    .where('candidate_slots.state', '=', 'offered')
    .where('planning_rounds.status', '=', 'open')
    .where('participants.left_at', 'is', null)
    .execute();
  const watched = await db
    .selectFrom('calendar_feeds')
    .innerJoin('calendars', 'calendars.id', 'calendar_feeds.calendar_id')
    .select('calendars.person_id')
    .where('calendars.kind', '=', 'participant')
    .where('calendar_feeds.revoked_at', 'is', null)
    .where('calendar_feeds.holds_from', 'is not', null)
    .where('calendar_feeds.holds_until', 'is', null)
    .execute();
  const held = await db
    .selectFrom('calendar_holds')
    .innerJoin('participants', 'participants.id', 'calendar_holds.participant_id')
    .innerJoin('candidate_slots', 'candidate_slots.id', 'calendar_holds.slot_id')
    .innerJoin('planning_rounds', 'planning_rounds.id', 'candidate_slots.round_id')
    .select(['calendar_holds.slot_id', 'calendar_holds.participant_id', 'participants.person_id'])
    .select('planning_rounds.status')
    .where('calendar_holds.state', '=', 'held')
    .execute();
  const people = new Set(watched.map(({ person_id }) => person_id));
  const keysOf = (rows: readonly { slot_id: string; participant_id: string; person_id: string }[]) =>
    rows
      .filter(({ person_id }) => [...people].some((id) => id === person_id))
      .map(({ slot_id, participant_id }) => `${slot_id} ${participant_id}`)
      .sort();
  assert.deepEqual(
    keysOf(held),
    keysOf(
      wanted.filter(
        ({ number, first_session_number: first, last_session_number: last }) =>
          number !== null && first <= number && number <= (last ?? number),
      ),
    ),
    'what is held',
  );
  assert.deepEqual(
    held.filter(({ status }) => status !== 'open'),
    [],
    'nothing is held of a round that is over',
  );
}
