import { type DayNote, listDayNotesOfGroups } from '../src/forming/day-notes.ts';
import { readFirstDateProposals } from '../src/forming/first-date-facts.ts';
import type { FirstDateProposal } from '../src/forming/first-date-problem.ts';
import { listFirstDateAnswers, listFirstDateSlots, listHostWishes } from '../src/forming/first-date-store.ts';
import { listMembersOfGroups } from '../src/forming/group-store.ts';
import type { OwnFirstDate, OwnFirstDateSlot } from '../src/forming/own-view.ts';
import type {
  AskedFirstDate,
  FirstDateSlot,
  GivenFirstDateAnswer,
  GivenHostWish,
  IntendedGroup,
} from '../src/forming/types.ts';
import { listMunicipalitiesByCodes } from '../src/reference/store.ts';
import type { Municipality } from '../src/reference/types.ts';
import { firstSessionLevels } from '../src/wording/first-date.ts';
import { reasonSentence } from '../src/wording/reasons.ts';
import { wordingFor } from '../src/wording/wording.ts';
import type { ApiContext } from './api-context.ts';
import { builder } from './builder.ts';
import { AnswerValueEnum, MarkEffectEnum } from './enums.ts';
import { FirstHostWishEnum } from './forming-enums.ts';
import { formOf } from './intakes.ts';
import { groupLoader, objectLoader, rowLoader } from './loaders.ts';
import { memberId } from './member-ids.ts';

const slotsOf = groupLoader(listFirstDateSlots, ({ roundId }) => roundId);
const answersOf = groupLoader(listFirstDateAnswers, ({ roundId }) => roundId);
const wishesOf = groupLoader(listHostWishes, ({ roundId }) => roundId);
const membersOf = groupLoader(listMembersOfGroups, ({ groupId }) => groupId);

const municipalityOf = rowLoader(listMunicipalitiesByCodes, ({ code }) => code);

const idOf = ({ round }: AskedFirstDate) => round.id;

const proposalOf = objectLoader<AskedFirstDate, FirstDateProposal>(
  (api, asked) => readFirstDateProposals(api.db, asked, api.context.clock()),
  idOf,
);

/** Per moment of the round. */
const notesOf = objectLoader<AskedFirstDate, readonly (readonly DayNote[])[]>(
  async (api, asked) =>
    listDayNotesOfGroups(
      api.db,
      await Promise.all(
        asked.map(async ({ group, round }) => ({
          moments: await slotsOf(api, round.id),
          municipalities: await municipalitiesOf(api, group),
        })),
      ),
    ),
  idOf,
);

async function municipalitiesOf(api: ApiContext, { id }: IntendedGroup): Promise<readonly Municipality[]> {
  const members = await membersOf(api, id);
  const found = await Promise.all(
    members.map(async ({ registrationId }) => {
      const { municipalityCode } = await formOf(api, registrationId);
      return municipalityOf(api, municipalityCode);
    }),
  );
  return found.filter((municipality) => municipality !== undefined);
}

const DayNoteType = builder.objectRef<DayNote>('DayNote').implement({
  description: 'A holiday or political day on which a moment falls (bijzondere dag).',
  access: { rule: 'reached' },
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name.' }),
    effect: t.expose('effect', { type: MarkEffectEnum, description: 'What it means for a session.' }),
  }),
});

const AnswerType = builder.objectRef<GivenFirstDateAnswer>('FirstDateAnswer').implement({
  description: 'What a member says of a moment.',
  access: { rule: 'reached' },
  fields: (t) => ({
    memberId: t.id({
      description: '`id` of the member.',
      resolve: ({ registrationId }) => memberId(registrationId),
    }),
    answer: t.expose('answer', { type: AnswerValueEnum, description: 'What.' }),
  }),
});

interface ShownSlot {
  readonly slot: FirstDateSlot;
  readonly notes: readonly DayNote[];
  readonly answers: readonly GivenFirstDateAnswer[];
}

const SlotType = builder.objectRef<ShownSlot>('FirstDateSlot').implement({
  description: 'A possible first session (kandidaat-moment).',
  access: { rule: 'reached' },
  fields: (t) => ({
    id: t.id({ description: 'Its key.', resolve: ({ slot }) => slot.id }),
    startsAt: t.field({
      type: 'DateTime',
      description: 'When it begins.',
      resolve: ({ slot }) => slot.startsAt,
    }),
    endsAt: t.field({ type: 'DateTime', description: 'When it ends.', resolve: ({ slot }) => slot.endsAt }),
    facilitatorAvailable: t.boolean({
      description: 'Whether the facilitator says they can come.',
      resolve: ({ slot }) => slot.facilitator === 'available',
    }),
    notes: t.field({
      type: [DayNoteType],
      description: 'What the day is.',
      resolve: ({ notes }) => [...notes],
    }),
    answers: t.field({
      type: [AnswerType],
      description: 'What members said; who is not in it has not answered.',
      resolve: ({ answers }) => [...answers],
    }),
  }),
});

const WishType = builder.objectRef<GivenHostWish>('FirstHostAnswer').implement({
  description: 'Whether a member would receive the group at its first session.',
  access: { rule: 'reached' },
  fields: (t) => ({
    memberId: t.id({
      description: '`id` of the member.',
      resolve: ({ registrationId }) => memberId(registrationId),
    }),
    wish: t.expose('wish', { type: FirstHostWishEnum, description: 'What.' }),
  }),
});

const ProposalType = builder.objectRef<FirstDateProposal>('FirstDateProposal').implement({
  description: 'The best first date and host that the answers allow (voorstel), or why there is none.',
  access: { rule: 'reached' },
  fields: (t) => ({
    slotId: t.id({
      nullable: true,
      description: '`id` of the moment; null when none is possible.',
      resolve: (proposal) => sessionOf(proposal)?.slot ?? null,
    }),
    hostMemberId: t.id({
      nullable: true,
      description: '`id` of the member who receives; null when nobody said they would.',
      resolve: (proposal) => {
        const host = sessionOf(proposal)?.host ?? undefined;
        return host === undefined ? null : memberId(host);
      },
    }),
    reasons: t.stringList({
      description: 'Why this one is the best, or why there is none: sentences in Dutch.',
      resolve: (proposal) => [...reasonsOf(proposal)],
    }),
  }),
});

function sessionOf({ outcome }: FirstDateProposal) {
  return outcome.status === 'optimal' ? outcome.sessions[0] : undefined;
}

function reasonsOf({ problem, outcome, isGladHost, isBest }: FirstDateProposal): readonly string[] {
  // Who looks reads it today, and the day itself says nothing to them
  const words = { ...wordingFor(problem), since: 'vandaag' };
  const waiting = waitingSentence(problem);
  if (outcome.status === 'infeasible') {
    return [...waiting, ...outcome.reasons.map((reason) => reasonSentence(reason, words))];
  }
  const host = outcome.sessions[0]?.host ?? undefined;
  return [
    ...firstSessionLevels(problem, outcome.objective, words, isBest ? 'best' : 'chosen'),
    host === undefined
      ? 'Nog niemand zei de groep te kunnen ontvangen. Kies zelf een gastheer.'
      : isGladHost
        ? `${words.person(host)} ontvangt graag.${isBest ? '' : ' Met een andere gastheer kan het misschien eerder.'}`
        : `${words.person(host)} kan ontvangen.`,
    // Last, as sentences before it name each other by number
    ...waiting,
  ];
}

/** Who has not said anything counts as who cannot come: a proposal that they miss, or none at all, may be otherwise tomorrow. */
function waitingSentence({ availability }: FirstDateProposal['problem']): readonly string[] {
  const silent = [...availability.values()].filter(({ size }) => size === 0).length;
  if (silent === 0) return [];
  return [
    silent === 1
      ? '1 wethouder gaf nog geen antwoord, en telt nu als iemand die niet kan.'
      : `${silent} wethouders gaven nog geen antwoord, en tellen nu als mensen die niet kunnen.`,
  ];
}

export const FirstDateType = builder.objectRef<AskedFirstDate>('FirstDate').implement({
  description: 'A group that is asked when it can begin (eerste datum), for the office and its facilitator.',
  access: { rule: 'reached' },
  fields: (t) => ({
    id: t.id({ description: 'Its key.', resolve: ({ round }) => round.id }),
    answerBy: t.field({
      type: 'Date',
      description: 'The last day to answer, inclusive.',
      resolve: ({ round }) => round.answerBy,
    }),
    version: t.int({
      description: 'Raised by every answer; for `roundVersion` of the start.',
      resolve: ({ round }) => round.version,
    }),
    slots: t.field({
      type: [SlotType],
      description: 'The moments, in chronological order.',
      resolve: async (asked, _args, api) => {
        const slots = await slotsOf(api, asked.round.id);
        const answers = await answersOf(api, asked.round.id);
        const notes = await notesOf(api, asked);
        return slots.map((slot, index) => ({
          slot,
          notes: notes[index] ?? [],
          answers: answers.filter(({ slotId }) => slotId === slot.id),
        }));
      },
    }),
    hosts: t.field({
      type: [WishType],
      description: 'What members said about receiving the group; who is not in it has not answered.',
      resolve: async ({ round }, _args, api) => [...(await wishesOf(api, round.id))],
    }),
    proposal: t.field({
      type: ProposalType,
      complexity: 200,
      description: 'What the planner proposes at this moment.',
      resolve: (asked, _args, api) => proposalOf(api, asked),
    }),
  }),
});

const OwnSlotType = builder.objectRef<OwnFirstDateSlot>('OwnFirstDateSlot').implement({
  description: 'A possible first session, with what the holder of the link said of it.',
  access: { rule: 'reached' },
  fields: (t) => ({
    id: t.id({ description: 'For answering.', resolve: ({ slot }) => slot.id }),
    startsAt: t.field({
      type: 'DateTime',
      description: 'When it begins.',
      resolve: ({ slot }) => slot.startsAt,
    }),
    endsAt: t.field({ type: 'DateTime', description: 'When it ends.', resolve: ({ slot }) => slot.endsAt }),
    notes: t.field({
      type: [DayNoteType],
      description: 'What the day is, in the whole country or the own municipality.',
      resolve: ({ notes }) => [...notes],
    }),
    answer: t.field({
      type: AnswerValueEnum,
      nullable: true,
      description: 'What was said; null: not answered.',
      resolve: ({ answer }) => answer ?? null,
    }),
  }),
});

export const OwnFirstDateType = builder.objectRef<OwnFirstDate>('OwnFirstDate').implement({
  description: 'The question about a first date as the holder of the link of a registration sees it.',
  access: { rule: 'reached' },
  fields: (t) => ({
    answerBy: t.field({
      type: 'Date',
      description: 'The last day to answer, inclusive.',
      resolve: ({ round }) => round.answerBy,
    }),
    slots: t.field({
      type: [OwnSlotType],
      description: 'The moments, in chronological order.',
      resolve: ({ slots }) => [...slots],
    }),
    hostWish: t.field({
      type: FirstHostWishEnum,
      nullable: true,
      description: 'Whether they would receive the group; null: not answered.',
      resolve: ({ wish }) => wish ?? null,
    }),
  }),
});
