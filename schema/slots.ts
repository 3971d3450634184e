import { dayPartOf } from '../src/planning/rules.ts';
import type { RoundSlot, SlotAnswer } from '../src/planning/types.ts';
import { momentInWords } from '../src/shared/dutch-time.ts';
import { dateOf } from '../src/shared/time.ts';
import { builder } from './builder.ts';
import { AnswerValueEnum, MarkEffectEnum, SlotStateEnum } from './enums.ts';
import { answersOf, engagedSlotsOf, membersOf, roundOf } from './group-loaders.ts';
import { CandidateSlotType, MunicipalityType, PersonType } from './node-types.ts';
import { markName, type ShownMark } from './planning-texts.ts';
import { present } from './present.ts';

CandidateSlotType.implement({
  description: 'Candidate slot (kandidaat-moment) of a planning round.',
  access: { rule: 'reached' },
  nodeAccess: {
    rule: 'group',
    findTrajectory: async ({ roundId }, api) => (await roundOf(api, roundId))?.trajectoryId,
  },
  fields: (t) => ({
    startsAt: t.expose('startsAt', { type: 'DateTime', description: 'Start, inclusive.' }),
    endsAt: t.expose('endsAt', { type: 'DateTime', description: 'End, exclusive.' }),
    date: t.field({
      type: 'Date',
      description: 'Its day in Europe/Amsterdam.',
      resolve: ({ startsAt }) => dateOf(startsAt),
    }),
    dayPart: t.string({
      description: 'Name of the part of the day (dagdeel): `middag`.',
      resolve: async (slot, _args, api) => dayPartOf(present(await roundOf(api, slot.roundId)), slot),
    }),
    whenInWords: t.string({
      description: 'Day and local times in Dutch: `dinsdag 9 februari 2027, 13.30 – 16.30 uur`.',
      resolve: ({ startsAt, endsAt }) => momentInWords(startsAt, endsAt),
    }),
    state: t.expose('state', { type: SlotStateEnum, description: 'Whether it can be planned.' }),
    facilitatorAvailable: t.boolean({
      description: 'Whether the facilitator (begeleider) can come.',
      resolve: ({ facilitator }) => facilitator === 'available',
    }),
    marks: t.field({
      type: [SlotMarkType],
      description: 'What there is about this moment: holidays, elections, school holidays, other sessions.',
      complexity: { field: 1, multiplier: 2 },
      resolve: async (slot, _args, api): Promise<ShownMark[]> => {
        const engaged = await engagedSlotsOf(api, slot.roundId);
        return [
          ...(engaged.some(({ slotId }) => slotId === slot.id) ? [ENGAGED_ELSEWHERE] : []),
          ...slot.marks,
        ];
      },
    }),
    counts: t.field({
      type: AnswerCountsType,
      description: 'How the participants answered, without names.',
      resolve: async (slot, _args, api) => {
        const members = await membersOf(api, present(await roundOf(api, slot.roundId)).trajectoryId);
        const ids = new Set(members.map(({ id }) => id));
        const answers = (await answersOf(api, slot.roundId)).filter(
          ({ slotId, participantId }) => slotId === slot.id && ids.has(participantId),
        );
        const count = (answer: SlotAnswer['answer']) => answers.filter((row) => row.answer === answer).length;
        return {
          yes: count('yes'),
          ifNeeded: count('ifNeeded'),
          no: count('no'),
          notAnswered: ids.size - answers.length,
        };
      },
    }),
  }),
});

/** Not stored: other groups get and lose sessions while a round is open. */
export const ENGAGED_ELSEWHERE = {
  kind: 'engagedElsewhere',
  effect: 'impossible',
} as const satisfies ShownMark;

export const SlotMarkType = builder.objectRef<ShownMark>('SlotMark').implement({
  description: 'Why a slot deserves attention: a holiday, an election, a school holiday.',
  access: { rule: 'reached' },
  fields: (t) => ({
    kind: t.exposeString('kind', {
      description: 'Stable key: publicHoliday, schoolHoliday, outsideSpacing, engagedElsewhere, ...',
    }),
    name: t.string({ description: 'What it is called in Dutch: `Hemelvaartsdag`.', resolve: markName }),
    effect: t.field({
      type: MarkEffectEnum,
      description: 'What it means for planning.',
      resolve: ({ effect }) => effect,
    }),
    municipalities: t.field({
      type: [MunicipalityType],
      description: 'Those of the group that it concerns (gemeenten); empty when it concerns all alike.',
      complexity: { field: 1, multiplier: 3 },
      resolve: (mark) => ('municipalities' in mark ? [...mark.municipalities] : []),
    }),
  }),
});

export interface AnswerCounts {
  readonly yes: number;
  readonly ifNeeded: number;
  readonly no: number;
  readonly notAnswered: number;
}

export const AnswerCountsType = builder.objectRef<AnswerCounts>('AnswerCounts').implement({
  description: 'Numbers of participants by their answer; those who left do not count.',
  access: { rule: 'reached' },
  fields: (t) => ({
    yes: t.exposeInt('yes', { description: 'Can come (ja).' }),
    ifNeeded: t.exposeInt('ifNeeded', { description: 'Can come if need be (als het moet).' }),
    no: t.exposeInt('no', { description: 'Cannot come (nee).' }),
    notAnswered: t.exposeInt('notAnswered', { description: 'Have not answered.' }),
  }),
});

/** With the slot, of whoever shows answers beside the slots of their round. */
export interface ShownAnswer extends SlotAnswer {
  readonly slot: RoundSlot | undefined;
}

export const AnswerType = builder.objectRef<ShownAnswer>('Answer').implement({
  description: 'What a participant said of a slot (beschikbaarheid).',
  access: { rule: 'reached' },
  fields: (t) => ({
    slot: t.field({
      type: CandidateSlotType,
      description: 'The slot (moment).',
      resolve: ({ slot, slotId }) => slot ?? slotId,
    }),
    answer: t.expose('answer', { type: AnswerValueEnum, description: 'Whether the participant can come.' }),
    canHost: t.boolean({
      description: 'Whether the participant could receive the group then (kan ontvangen).',
      resolve: ({ hosting }) => hosting === 'possible',
    }),
    answeredBy: t.field({
      type: PersonType,
      description: 'Who gave it: the participant, the secretary, or the guide at the table.',
      resolve: ({ answeredBy }) => answeredBy,
    }),
    answeredAt: t.expose('answeredAt', { type: 'DateTime', description: 'When it was given.' }),
  }),
});
