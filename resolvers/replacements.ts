import { builder } from '../schema/builder.ts';
import { CandidateSlotType, SessionType } from '../schema/node-types.ts';
import { remindUnfinished } from '../src/planning/inviting.ts';
import { chooseReplacement } from '../src/planning/replacement-choice.ts';
import { askForReplacement, stopReplacement } from '../src/planning/replacement-round.ts';
import type { RoundId, SessionId } from '../src/shared/ids.ts';
import { decision, type InputFields, type Types } from './decision.ts';
import { asHost, asHostOfRound, shownAs } from './rights.ts';
import { mailed, round, roundId } from './round-fields.ts';

const MomentInput = builder.inputType('MomentInput', {
  description: 'A moment that a session could be at.',
  fields: (t) => ({
    startsAt: t.field({ type: 'DateTime', description: 'Start, a whole minute in Amsterdam.' }),
    endsAt: t.field({ type: 'DateTime', description: 'End, exclusive.' }),
  }),
});

const version = (t: InputFields) => t.int({ description: 'Its `version` when it was seen.' });
const reason = (t: InputFields) =>
  t.string({ required: false, description: 'Why (reden); kept in the history. 500 characters at most.' });

interface Done {
  readonly sessionId: SessionId;
  readonly roundId: RoundId;
}

const sessionAndRound = (t: PothosSchemaTypes.ObjectFieldBuilder<Types, Done>) => ({
  session: t.field({
    type: SessionType,
    description: 'The session as it is now.',
    resolve: ({ sessionId }) => sessionId,
  }),
  ...round(t),
});

decision('askForReplacement', {
  description:
    'Asks who takes part in a session which other moments they can come at (rondvraag): a mail with an own link for everybody, and reminders later. Host, the host’s secretary, the guide.',
  access: 'host',
  input: (t) => ({
    sessionId: t.globalID({ for: SessionType, description: 'The session (bijeenkomst).' }),
    version: version(t),
    moments: t.field({ type: [MomentInput], description: 'The moments to ask about, 1 to 10.' }),
    answerBy: t.field({ type: 'Date', description: 'Last day to answer, inclusive, Amsterdam.' }),
    reason: reason(t),
  }),
  refusals: ['NotFound', 'InvalidInput', 'Outdated', 'RuleBroken'],
  decide: (api, { sessionId: { id }, ...request }) =>
    shownAs(
      asHost(api, id, (right) => askForReplacement(api.context, right, { ...request, sessionId: id })),
      (round) => ({ sessionId: id, roundId: round.id }),
    ),
  success: sessionAndRound,
});

decision('chooseReplacement', {
  description:
    'Moves a session to a moment that the group was asked about, and ends the round. Host, the host’s secretary, the guide.',
  access: 'host',
  input: (t) => ({
    roundId: roundId(t),
    version: t.int({ description: '`version` of the session when it was seen.' }),
    slotId: t.globalID({ for: CandidateSlotType, description: 'The moment.' }),
    basis: t.string({ description: '`basis` of the moment when it was seen.' }),
    reason: reason(t),
  }),
  refusals: ['NotFound', 'InvalidInput', 'Outdated', 'RuleBroken', 'DoubleBooked'],
  decide: (api, { roundId: { id }, slotId, ...request }) =>
    shownAs(
      asHostOfRound(api, id, (right, sessionId) =>
        chooseReplacement(api.context, right, { ...request, roundId: id, slotId: slotId.id, sessionId }),
      ),
      (session) => ({ sessionId: session.id, roundId: id }),
    ),
  success: sessionAndRound,
});

decision('stopReplacement', {
  description:
    'Stops asking for another moment (rondvraag stoppen): the session stays when it is. Host, the host’s secretary, the guide.',
  access: 'host',
  input: (t) => ({ roundId: roundId(t), reason: reason(t) }),
  refusals: ['NotFound', 'InvalidInput', 'RuleBroken'],
  decide: (api, { roundId: { id }, reason: why }) =>
    shownAs(
      asHostOfRound(api, id, (right) => stopReplacement(api.context, right, { roundId: id, reason: why })),
      ({ sessionId }) => ({ sessionId, roundId: id }),
    ),
  success: sessionAndRound,
});

decision('remindAboutReplacement', {
  description:
    'Reminds those who have not answered about every moment, not within a day of the last mail. Host, the host’s secretary, the guide.',
  access: 'host',
  input: (t) => ({ roundId: roundId(t) }),
  refusals: ['NotFound', 'RuleBroken'],
  decide: (api, { roundId: { id } }) =>
    shownAs(
      asHostOfRound(api, id, (right) => remindUnfinished(api.context, right, id)),
      ({ mails }) => ({ roundId: id, mails }),
    ),
  success: mailed,
});
