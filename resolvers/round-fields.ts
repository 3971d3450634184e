import { ParticipantType, PlanningRoundType } from '../schema/node-types.ts';
import type { ParticipantId, RoundId } from '../src/shared/ids.ts';
import type { InputFields, Types } from './decision.ts';

/** What the decisions about planning rounds are asked and give back alike. */

export const roundId = (t: InputFields) =>
  t.globalID({ for: PlanningRoundType, description: 'The planning round (planningsronde).' });

interface OfRound {
  readonly roundId: RoundId;
}

/** The round as the decision left it. */
export const round = <Done extends OfRound>(t: PothosSchemaTypes.ObjectFieldBuilder<Types, Done>) => ({
  round: t.field({
    type: PlanningRoundType,
    description: 'The round as it is now.',
    resolve: (done) => done.roundId,
  }),
});

interface OfParticipant extends OfRound {
  readonly participantId: ParticipantId;
}

/** The round as the decision left it, and the participant that it was about. */
export const roundAndParticipant =
  (description: string) => (t: PothosSchemaTypes.ObjectFieldBuilder<Types, OfParticipant>) => ({
    ...round(t),
    participant: t.field({
      type: ParticipantType,
      description,
      resolve: (done) => done.participantId,
    }),
  });

interface Mailed extends OfRound {
  readonly mails: number;
}

/** How many were asked to answer, and the round as it is after that. */
export const mailed = (t: PothosSchemaTypes.ObjectFieldBuilder<Types, Mailed>) => ({
  mails: t.int({ description: 'How many people get a mail now.', resolve: ({ mails }) => mails }),
  ...round(t),
});
