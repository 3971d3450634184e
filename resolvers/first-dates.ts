import type { ApiContext } from '../schema/api-context.ts';
import { builder } from '../schema/builder.ts';
import { AnswerValueEnum } from '../schema/enums.ts';
import { OwnFirstDateType } from '../schema/first-dates.ts';
import { FirstHostWishEnum } from '../schema/forming-enums.ts';
import { IntendedGroupType } from '../schema/node-types.ts';
import { registrantRight } from '../src/access/gate.ts';
import {
  answerFirstDate,
  closeFirstDate,
  openFirstDate,
  setFirstDateFacilitator,
} from '../src/forming/first-date.ts';
import { type OwnFirstDate, readOwnFirstDate } from '../src/forming/own-view.ts';
import type { FirstDateRoundId, FirstDateSlotId } from '../src/shared/ids.ts';
import { accept } from '../src/shared/result.ts';
import { decision } from './decision.ts';
import { asGroupId, intendedGroup } from './intended-groups.ts';
import { asIntendedGuide, asOffice, asRegistrant, shownAs } from './rights.ts';

/* When an intended group can begin, and who receives it first. */

builder.queryField('ownFirstDate', (t) =>
  t.field({
    type: OwnFirstDateType,
    nullable: true,
    access: 'public',
    description:
      'The question about a first date by the token of the link of a registration; null when nothing is asked, or the token opens nothing. Changes nothing.',
    args: { token: t.arg.string({ description: 'The token of the link.' }) },
    resolve: async (_root, { token }, api) => (await ownFirstDateBy(api, token)) ?? null,
  }),
);

async function ownFirstDateBy(api: ApiContext, token: string): Promise<OwnFirstDate | undefined> {
  const right = await registrantRight(api.db, token.slice(0, 200));
  return right && readOwnFirstDate(api.context, right);
}

const FirstDateMomentInput = builder.inputType('FirstDateMomentInput', {
  description: 'A possible first session (kandidaat-moment).',
  fields: (t) => ({
    startsAt: t.field({ type: 'DateTime', description: 'When it begins.' }),
    endsAt: t.field({ type: 'DateTime', description: 'When it ends.' }),
  }),
});

decision('askFirstDate', {
  description:
    'Asks the members of a group, each by a mail with an own link, at which moments they can begin and who would receive the group (eerste datum vragen). Office.',
  access: 'office',
  input: (t) => ({
    groupId: t.globalID({ for: IntendedGroupType, description: 'Which group.' }),
    version: t.int({ description: '`version` of the group as it was looked at.' }),
    moments: t.field({
      type: [FirstDateMomentInput],
      description: 'Which moments, 1 to 30, all after `answerBy`.',
    }),
    answerBy: t.field({ type: 'Date', description: 'The last day to answer, inclusive.' }),
  }),
  refusals: ['NotFound', 'InvalidInput', 'RuleBroken', 'Outdated'],
  decide: (api, { groupId, ...rest }) =>
    shownAs(
      asOffice(api, (right) => openFirstDate(api.context, right, { groupId: groupId.id, ...rest })),
      asGroupId,
    ),
  success: intendedGroup,
});

decision('stopFirstDate', {
  description: 'Stops asking about a first date (stoppen). Nobody is mailed. Office.',
  access: 'office',
  input: (t) => ({
    firstDateId: t.id({ description: '`id` of the question.' }),
    version: t.int({ description: '`version` of it as it was looked at.' }),
  }),
  refusals: ['NotFound', 'RuleBroken', 'Outdated'],
  decide: (api, { firstDateId, version }) =>
    shownAs(
      asOffice(api, (right) =>
        // Compared by the database; a text that is none of ours finds nothing
        closeFirstDate(api.context, right, { roundId: firstDateId as FirstDateRoundId, version }),
      ),
      asGroupId,
    ),
  success: intendedGroup,
});

decision('setFirstDateAvailability', {
  description:
    'Says which moments the facilitator cannot come to (beschikbaarheid begeleider); the others they can. Facilitator of the group, or the office.',
  access: 'intendedGuide',
  input: (t) => ({
    groupId: t.globalID({ for: IntendedGroupType, description: 'Which group.' }),
    unavailableSlotIds: t.idList({ description: '`id` of the moments.' }),
  }),
  refusals: ['NotFound', 'RuleBroken'],
  decide: (api, { groupId, unavailableSlotIds }) =>
    shownAs(
      asIntendedGuide(api, groupId.id, (right) =>
        // Compared with the moments of the round
        setFirstDateFacilitator(
          api.context,
          right,
          unavailableSlotIds.map((id) => id as FirstDateSlotId),
        ),
      ),
      asGroupId,
    ),
  success: intendedGroup,
});

const AnswerInput = builder.inputType('FirstDateAnswerInput', {
  description: 'What somebody says of a moment.',
  fields: (t) => ({
    slotId: t.id({ description: '`id` of the moment.' }),
    answer: t.field({ type: AnswerValueEnum, description: 'What.' }),
  }),
});

decision('answerFirstDate', {
  description:
    'Says which moments suit for a first session, and about receiving the group (antwoorden), by the link of the registration. Can be said otherwise as long as it is asked.',
  access: 'public',
  input: (t) => ({
    token: t.string({ description: 'The token of the link.' }),
    answers: t.field({
      type: [AnswerInput],
      description: 'What is said; moments left out stay as they were.',
    }),
    hostWish: t.field({
      type: FirstHostWishEnum,
      required: false,
      description: 'Whether they would receive the group; left out: as it was.',
    }),
  }),
  refusals: ['NotFound', 'RuleBroken'],
  decide: async (api, { token, answers, hostWish }) => {
    const answered = await asRegistrant(api, token, (right) =>
      answerFirstDate(api.context, right, {
        // Compared with the moments of the round
        answers: answers.map(({ slotId, answer }) => ({ slotId: slotId as FirstDateSlotId, answer })),
        wish: hostWish ?? undefined,
      }),
    );
    return answered.ok ? accept({ own: await ownFirstDateBy(api, token) }) : answered;
  },
  success: (t) => ({
    firstDate: t.field({
      type: OwnFirstDateType,
      nullable: true,
      description: 'The question with what was said.',
      resolve: ({ own }) => own ?? null,
    }),
  }),
});
