import { ParticipantType, PlanningRoundType } from '../schema/node-types.ts';
import type { ParticipantId, RoundId } from '../src/shared/ids.ts';
import type { InputFields, Types } from './decision.ts';

/** What the decisions about planning rounds are asked and give back alike. */

export const roundId = (t: InputFields) =>
  t.globalID({ for: PlanningRoundType, description: 'The planning round (planningsronde).' });

/** The round as the decision left it. */
export const round = (t: PothosSchemaTypes.ObjectFieldBuilder<Types, { readonly roundId: RoundId }>) => ({
  round: t.field({
    type: PlanningRoundType,
    description: 'The round as it is now.',
    resolve: ({ roundId: id }) => id,
  }),
});

interface OfParticipant {
  readonly roundId: RoundId;
  readonly participantId: ParticipantId;
}

/** The round as the decision left it, and the participant that it was about. */
export const roundAndParticipant =
  (description: string) => (t: PothosSchemaTypes.ObjectFieldBuilder<Types, OfParticipant>) => ({
    round: t.field({
      type: PlanningRoundType,
      description: 'The round as it is now.',
      resolve: (done) => done.roundId,
    }),
    participant: t.field({
      type: ParticipantType,
      description,
      resolve: (done) => done.participantId,
    }),
  });
