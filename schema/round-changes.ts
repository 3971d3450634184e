import type { HeardChange, RoundNews } from '../src/planning/changes.ts';
import type { RoundId } from '../src/shared/ids.ts';
import { builder } from './builder.ts';
import { RoundChangeKindEnum } from './enums.ts';
import { roundOf } from './group-loaders.ts';
import { ParticipantType, PersonType, PlanningRoundType } from './node-types.ts';
import { present } from './present.ts';
import { RespondentType, someRespondentsOf } from './rounds.ts';

interface NewsOfRound {
  readonly roundId: RoundId;
  readonly news: RoundNews;
}

export const RoundNewsType = builder.objectRef<NewsOfRound>('RoundNews').implement({
  description:
    'What changes that were heard together did to a round, for who has seen everything up to `afterVersion`.',
  access: { rule: 'reached' },
  fields: (t) => ({
    afterVersion: t.int({
      description: 'Who has seen less than this version has missed something, and reads the round again.',
      resolve: ({ news }) => news.afterVersion,
    }),
    whole: t.field({
      type: PlanningRoundType,
      nullable: true,
      description: 'The round, when more than answers changed.',
      resolve: ({ roundId, news }) => (news.touches === 'everything' ? roundId : null),
    }),
    answered: t.field({
      type: PlanningRoundType,
      nullable: true,
      description:
        'The round, when only answers changed: nothing is different but what follows from answers.',
      resolve: ({ roundId, news }) => (news.touches === 'answers' ? roundId : null),
    }),
    respondents: t.field({
      type: [RespondentType],
      description: 'Those whose answers changed, as they are now.',
      resolve: async ({ roundId, news }, _args, api) => [
        ...(await someRespondentsOf(api, present(await roundOf(api, roundId)), news.answeredBy)),
      ],
    }),
  }),
});

export const PlanningRoundChangeType = builder.objectRef<HeardChange>('PlanningRoundChange').implement({
  description: 'That something changed in a planning round; what it is now, `round` says.',
  access: { rule: 'reached' },
  fields: (t) => ({
    version: t.exposeInt('version', { description: 'Version of the round after this change; no gaps.' }),
    kind: t.expose('kind', { type: RoundChangeKindEnum, description: 'What changed.' }),
    participant: t.field({
      type: ParticipantType,
      nullable: true,
      description: 'Whose answers changed, or who said whether the plan fits; null for other changes.',
      resolve: ({ participantId }) => participantId ?? null,
    }),
    changedBy: t.field({
      type: PersonType,
      nullable: true,
      description: 'Who did it; null when the product did it by itself.',
      resolve: ({ changedBy }) => changedBy ?? null,
    }),
    changedAt: t.expose('changedAt', { type: 'DateTime', description: 'When.' }),
    round: t.field({
      type: PlanningRoundType,
      description: 'The round as it is now.',
      resolve: ({ roundId }) => roundId,
    }),
    news: t.field({
      type: RoundNewsType,
      nullable: true,
      description:
        'What is different now; null when more changes follow at once, whose last one has the news of all.',
      resolve: ({ roundId, news }) => (news === undefined ? null : { roundId, news }),
    }),
  }),
});
