import { ParticipantType, SessionType } from '../schema/node-types.ts';
import { reportAbsence, withdrawAbsence } from '../src/trajectories/absence.ts';
import type { Session } from '../src/trajectories/types.ts';
import { decision, type InputFields, type Types } from './decision.ts';
import { asAttendant, shownAs } from './rights.ts';

const input = (t: InputFields) => ({
  sessionId: t.globalID({ for: SessionType, description: 'The session (bijeenkomst).' }),
  participantId: t.globalID({ for: ParticipantType, description: 'Who cannot come, or can again.' }),
});
const success = (t: PothosSchemaTypes.ObjectFieldBuilder<Types, { readonly session: Session }>) => ({
  session: t.field({
    type: SessionType,
    description: 'The session as it is now.',
    resolve: ({ session }) => session.id,
  }),
});

decision('reportAbsence', {
  description:
    'Says that a participant cannot come to one session (afmelden). The participant, the secretary, the guide.',
  access: 'attendance',
  input,
  refusals: ['NotFound', 'RuleBroken'],
  decide: (api, { sessionId, participantId }) =>
    shownAs(
      asAttendant(api, { sessionId: sessionId.id, participantId: participantId.id }, (right) =>
        reportAbsence(api.context, right),
      ),
      (session) => ({ session }),
    ),
  success,
});

decision('withdrawAbsence', {
  description:
    'Says that a participant comes after all (toch komen). The participant, the secretary, the guide.',
  access: 'attendance',
  input,
  refusals: ['NotFound', 'RuleBroken'],
  decide: (api, { sessionId, participantId }) =>
    shownAs(
      asAttendant(api, { sessionId: sessionId.id, participantId: participantId.id }, (right) =>
        withdrawAbsence(api.context, right),
      ),
      (session) => ({ session }),
    ),
  success,
});
