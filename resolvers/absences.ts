import { ParticipantType, SessionType } from '../schema/node-types.ts';
import { reportAbsence, withdrawAbsence } from '../src/trajectories/absence.ts';
import { decision } from './decision.ts';
import { asAttendant, shownAs } from './rights.ts';

attendanceDecision(
  'reportAbsence',
  'Says that a participant cannot come to one session (afmelden). The participant, the secretary, the guide.',
  reportAbsence,
);

attendanceDecision(
  'withdrawAbsence',
  'Says that a participant comes after all (toch komen). The participant, the secretary, the guide.',
  withdrawAbsence,
);

/** A decision on whether one participant comes to one session. */
function attendanceDecision(name: string, description: string, decide: typeof reportAbsence): void {
  decision(name, {
    description,
    access: 'attendance',
    input: (t) => ({
      sessionId: t.globalID({ for: SessionType, description: 'The session (bijeenkomst).' }),
      participantId: t.globalID({ for: ParticipantType, description: 'Who cannot come, or can again.' }),
    }),
    refusals: ['NotFound', 'RuleBroken'],
    decide: (api, { sessionId, participantId }) =>
      shownAs(
        asAttendant(api, { sessionId: sessionId.id, participantId: participantId.id }, (right) =>
          decide(api.context, right),
        ),
        (session) => ({ session }),
      ),
    success: (t) => ({
      session: t.field({
        type: SessionType,
        description: 'The session as it is now.',
        resolve: ({ session }) => session.id,
      }),
    }),
  });
}
