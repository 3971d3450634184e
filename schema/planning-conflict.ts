import type { NoPlanProposal } from '../src/planning/types.ts';
import { conflictWords, stuckLines } from '../src/wording/conflict.ts';
import { builder } from './builder.ts';
import { groupWording } from './group-wording.ts';
import { ParticipantType } from './node-types.ts';
import { orNotKnown, QUESTION_COMPLEXITY, type Shown, shownAnswer } from './not-known.ts';
import { NoPlanPossibleType } from './proposals.ts';

const PlanningConflictType = builder
  .objectRef<Shown<'conflict', NoPlanProposal>>('PlanningConflict')
  .implement({
    description: 'What excludes every plan together, and where the sessions get stuck; proven.',
    access: { rule: 'reached' },
    fields: (t) => ({
      roundVersion: t.exposeInt('roundVersion', { description: 'Version of the round it is of.' }),
      summary: t.string({
        description: 'A Dutch sentence above `parts`, with a colon when there are any.',
        resolve: ({ proposal, answer }) =>
          conflictWords(proposal.problem, answer, groupWording(proposal)).summary,
      }),
      parts: t.stringList({
        description: 'Answers and rules that exclude every plan together: Dutch clauses.',
        resolve: ({ proposal, answer }) => [
          ...conflictWords(proposal.problem, answer, groupWording(proposal)).parts,
        ],
      }),
      consequence: t.string({
        description: 'What is so without one of the parts, in Dutch sentences.',
        resolve: ({ proposal, answer }) =>
          conflictWords(proposal.problem, answer, groupWording(proposal)).consequence.join(' '),
      }),
      people: t.field({
        type: [ParticipantType],
        description: 'Whose answers, or moments to host, take part (deelnemers).',
        resolve: ({ answer }) => [...new Set([...answer.people, ...answer.hosting])],
      }),
      stuck: t.stringList({
        description:
          'Where it gets stuck, in Dutch lines to read in order; `- ` and `  - ` before what is part of a list.',
        resolve: ({ proposal, answer }) => [...stuckLines(proposal.problem, answer, groupWording(proposal))],
      }),
    }),
  });

const ConflictAnswer = orNotKnown(
  'ConflictAnswer',
  'What excludes every plan, or why that is not known.',
  PlanningConflictType,
);

builder.objectFields(NoPlanPossibleType, (t) => ({
  conflict: t.field({
    type: ConflictAnswer,
    description: 'Which answers and rules exclude every plan together.',
    complexity: QUESTION_COMPLEXITY,
    resolve: ({ proposal }) => shownAnswer(proposal, { kind: 'conflict' }),
  }),
}));
