import { guideRight, officeRight } from '../src/access/gate.ts';
import { listCopied } from '../src/notifications/audience-store.ts';
import { listActiveFacilitators } from '../src/people/store.ts';
import type { MunicipalityCode, ParticipantId, PersonId, SessionId } from '../src/shared/ids.ts';
import { type CalendarDate, dateOf } from '../src/shared/time.ts';
import { previewReplacing } from '../src/trajectories/facilitator-change.ts';
import type {
  GroupChange,
  RoundOutlook,
  SessionOutlook,
  SessionSide,
  TouchedPerson,
} from '../src/trajectories/group-change.ts';
import { JOINER, previewJoining } from '../src/trajectories/joining-group.ts';
import { previewLeaving } from '../src/trajectories/leaving.ts';
import type { DepartureKind } from '../src/trajectories/types.ts';
import { builder } from './builder.ts';
import { isShort, roundInWords, touchedInWords, warningsInWords } from './group-change-texts.ts';
import { participantOf } from './group-loaders.ts';
import { groupLoader } from './loaders.ts';
import {
  MunicipalityType,
  ParticipantType,
  PersonType,
  PlanningRoundType,
  SessionType,
  TrajectoryType,
} from './node-types.ts';
import { REFUSAL_TYPES, type ShownRefusal, shownRefusal } from './refusals.ts';
import { VenueType } from './sessions.ts';

/** A dry run (proef) of a change of the group: what it would touch, before anything happens. */
interface ShownChange extends GroupChange {
  readonly openTurns?: readonly number[];
  readonly clashes?: readonly number[];
  readonly joiner?: Joiner | undefined;
}

/** Who would join, and has no place in the group yet. */
interface Joiner {
  readonly personId: PersonId;
  readonly municipalityCode: MunicipalityCode;
}

interface ShownSide extends SessionSide {
  readonly joiner: Joiner | undefined;
}

export const DepartureKindEnum = builder.enumType('DepartureKind', {
  description: 'Why a participant leaves (reden van vertrek).',
  values: {
    FELL: { value: 'fell', description: 'Is no wethouder any more (geen wethouder meer).' },
    NEW_POSITION: { value: 'newPosition', description: 'Took another office (andere functie).' },
    STOPPED: { value: 'stopped', description: 'Stops with the group (stopt met de groep).' },
    OTHER: { value: 'other', description: 'Another reason (andere reden).' },
  },
} as const);

const SideType = builder.objectRef<ShownSide>('SessionSide').implement({
  description: 'A session to come as it is, or as it would be.',
  access: { rule: 'reached' },
  fields: (t) => ({
    host: t.field({
      type: PersonType,
      nullable: true,
      description: 'Who receives the group (gastheer); null at a neutral venue.',
      resolve: async ({ hostId, joiner }, _args, api) => {
        if (hostId === undefined) return null;
        return hostId === JOINER
          ? (joiner?.personId ?? null)
          : ((await participantOf(api, hostId))?.personId ?? null);
      },
    }),
    hostMunicipality: t.field({
      type: MunicipalityType,
      nullable: true,
      description: 'Where the group is received (ontvangende gemeente); null at a neutral venue.',
      resolve: async ({ hostId, joiner }, _args, api) => {
        if (hostId === undefined) return null;
        return hostId === JOINER
          ? (joiner?.municipalityCode ?? null)
          : ((await participantOf(api, hostId))?.municipalityCode ?? null);
      },
    }),
    facilitator: t.field({
      type: PersonType,
      description: 'Who guides it (begeleider).',
      resolve: ({ facilitatorId }) => facilitatorId,
    }),
    venue: t.field({
      type: VenueType,
      nullable: true,
      description: 'Building and address (locatie); null as long as it is not known.',
      resolve: ({ venue }) => (venue.kind === 'known' ? venue : null),
    }),
    expected: t.int({
      description: 'How many participants are expected (verwacht).',
      resolve: ({ expected }) => expected.length,
    }),
  }),
});

interface ShownOutlook extends SessionOutlook {
  readonly joiner: Joiner | undefined;
}

const OutlookType = builder.objectRef<ShownOutlook>('SessionOutlook').implement({
  description: 'What a change of the group does to a session to come.',
  access: { rule: 'reached' },
  fields: (t) => ({
    session: t.field({
      type: SessionType,
      description: 'The session.',
      resolve: ({ session }) => session.id,
    }),
    now: t.field({
      type: SideType,
      description: 'As it is (nu).',
      resolve: ({ now, joiner }) => ({ ...now, joiner }),
    }),
    later: t.field({
      type: SideType,
      description: 'As it would be (straks).',
      resolve: ({ later, joiner }) => ({ ...later, joiner }),
    }),
    minPresent: t.int({
      nullable: true,
      description: 'The least present that was agreed (minimum); null when nothing was.',
      resolve: ({ minPresent }) => minPresent ?? null,
    }),
    tooFew: t.boolean({
      description: 'Whether fewer would come than was agreed, and fewer than come now.',
      resolve: isShort,
    }),
  }),
});

const copiedTo = groupLoader(listCopied, ({ personId }) => personId);

const TouchedPersonType = builder.objectRef<TouchedPerson>('TouchedPerson').implement({
  description: 'Somebody for whom something changes.',
  access: { rule: 'reached' },
  fields: (t) => ({
    person: t.field({ type: PersonType, description: 'Who.', resolve: ({ personId }) => personId }),
    gains: t.intList({
      description: 'Numbers of the sessions that come into the calendar.',
      resolve: ({ gains }) => [...gains],
    }),
    loses: t.intList({
      description: 'Numbers of the sessions that go out of it.',
      resolve: ({ loses }) => [...loses],
    }),
    inWords: t.stringList({
      description: 'What the person is told and what becomes of the calendar, in Dutch.',
      resolve: (touched) => [...touchedInWords(touched)],
    }),
    copies: t.field({
      type: [PersonType],
      description: 'Secretaries (secretariaat) who get a copy of the mail, where the wethouder wants that.',
      resolve: async ({ personId, role }, _args, api) =>
        role === 'facilitator' ? [] : (await copiedTo(api, personId)).map(({ secretaryId }) => secretaryId),
    }),
  }),
});

const RoundOutlookType = builder.objectRef<RoundOutlook>('RoundOutlook').implement({
  description: 'What a change of the group does to the planning round that is open.',
  access: { rule: 'reached' },
  fields: (t) => ({
    round: t.field({ type: PlanningRoundType, description: 'The round.', resolve: ({ roundId }) => roundId }),
    answersDropped: t.exposeInt('answersDropped', { description: 'Answers that count no more.' }),
    inWords: t.stringList({
      description: 'What becomes of it, in Dutch.',
      resolve: (round) => [...roundInWords(round)],
    }),
  }),
});

const GroupChangeType = builder.objectRef<ShownChange>('GroupChange').implement({
  description: 'What a change of the group would touch (proef). Nothing is kept.',
  access: { rule: 'reached' },
  fields: (t) => ({
    basis: t.exposeString('basis', {
      description:
        'What was looked at: the decision names it, and is refused when something else would happen.',
    }),
    sizeNow: t.exposeInt('sizeNow', { description: 'How many participants the group has.' }),
    sizeLater: t.exposeInt('sizeLater', { description: 'How many it would have.' }),
    sessions: t.field({
      type: [OutlookType],
      description: 'The sessions to come, in order of number.',
      resolve: ({ sessions, joiner }) => sessions.map((outlook) => ({ ...outlook, joiner })),
    }),
    people: t.field({
      type: [TouchedPersonType],
      description: 'For whom something changes: mails and calendars.',
      resolve: ({ touched }) => [...touched],
    }),
    round: t.field({
      type: RoundOutlookType,
      nullable: true,
      description: 'What becomes of the planning round; null when none is open.',
      resolve: ({ round }) => round ?? null,
    }),
    warnings: t.stringList({
      description: 'What to think about before deciding, in Dutch.',
      resolve: (change) => [...warningsInWords(change)],
    }),
    openTurns: t.intList({
      description: 'For who joins: numbers of the sessions without a host that could be at theirs.',
      resolve: ({ openTurns = [] }) => [...openTurns],
    }),
    clashes: t.intList({
      description: 'Numbers of the sessions at which who comes has another session: it would be refused.',
      resolve: ({ clashes = [] }) => [...clashes],
    }),
  }),
});

const GroupChangeOutcome = builder.unionType('GroupChangeOutcome', {
  description: 'What a change of the group would touch, or why it cannot be.',
  types: [GroupChangeType, REFUSAL_TYPES.InvalidInput, REFUSAL_TYPES.RuleBroken, REFUSAL_TYPES.NotFound],
  resolveType: (value: ShownChange | ShownRefusal) =>
    'refusalKind' in value ? REFUSAL_TYPES[value.refusalKind].name : GroupChangeType,
});

builder.objectFields(TrajectoryType, (t) => ({
  leavingPreview: t.field({
    type: GroupChangeOutcome,
    nullable: true,
    access: { rule: 'guide', trajectoryOf: ({ id }) => id },
    description: 'What it would touch if a participant left (proef). Null for who is not its guide.',
    args: {
      participantId: t.arg.globalID({ for: ParticipantType, description: 'Who leaves.' }),
      kind: t.arg({ type: DepartureKindEnum, description: 'Why.' }),
      lastDay: t.arg({
        type: 'Date',
        required: false,
        description: 'Last day in the group, to come or not; today if left out.',
      }),
    },
    resolve: async (
      { id },
      { participantId, kind, lastDay },
      api,
    ): Promise<ShownChange | ShownRefusal | null> => {
      const right = await guideRight(api.db, api.viewer, id);
      if (right === undefined) return null;
      const request = leaveRequest(participantId.id, kind, lastDay ?? dateOf(api.context.clock()));
      const preview = await previewLeaving(api.context, right, request);
      return preview.ok ? preview.value : shownRefusal(preview.refusal);
    },
  }),
  joiningPreview: t.field({
    type: GroupChangeOutcome,
    nullable: true,
    access: { rule: 'office' },
    description: 'What it would touch if somebody joined now (proef). Null for everybody but the office.',
    args: {
      personId: t.arg.globalID({ for: PersonType, description: 'Who joins: a wethouder.' }),
      firstSessionNumber: t.arg.int({ description: 'Number of the first session with this person.' }),
      hostsSessionNumber: t.arg.int({
        required: false,
        description: 'Number of the session without a host that this person receives; left out: none.',
      }),
    },
    resolve: async ({ id }, args, api): Promise<ShownChange | ShownRefusal | null> => {
      const right = officeRight(api.viewer);
      if (right === undefined) return null;
      const personId = args.personId.id;
      const preview = await previewJoining(api.context, right, {
        trajectoryId: id,
        personId,
        firstSessionNumber: args.firstSessionNumber,
        hostsSessionNumber: args.hostsSessionNumber ?? undefined,
      });
      if (!preview.ok) return shownRefusal(preview.refusal);
      const { municipalityCode } = preview.value;
      return { ...preview.value, joiner: { personId, municipalityCode } };
    },
  }),
  facilitatorPreview: t.field({
    type: GroupChangeOutcome,
    nullable: true,
    access: { rule: 'guide', trajectoryOf: ({ id }) => id },
    description:
      'What it would touch if somebody else guided the group or a session (proef). Null for who is not its guide.',
    args: {
      facilitatorId: t.arg.globalID({ for: PersonType, description: 'Who guides from then on.' }),
      sessionId: t.arg.globalID({
        for: SessionType,
        required: false,
        description: 'One session; left out: the group, for good.',
      }),
    },
    resolve: async (
      { id },
      { facilitatorId, sessionId },
      api,
    ): Promise<ShownChange | ShownRefusal | null> => {
      const right = await guideRight(api.db, api.viewer, id);
      if (right === undefined) return null;
      const wanted: SessionId | undefined = sessionId?.id;
      const request = { trajectoryId: id, facilitatorId: facilitatorId.id, sessionId: wanted };
      const preview = await previewReplacing(api.context, right, request);
      return preview.ok ? preview.value : shownRefusal(preview.refusal);
    },
  }),
  possibleFacilitators: t.field({
    type: [PersonType],
    nullable: true,
    access: { rule: 'guide', trajectoryOf: ({ id }) => id },
    description: 'Everybody who can guide a group now (begeleiders), by name. Null for who is not its guide.',
    resolve: async (_trajectory, _args, api) => [...(await listActiveFacilitators(api.db))],
  }),
}));

/** As the service takes it. */
export function leaveRequest(participantId: ParticipantId, kind: DepartureKind, lastDay: CalendarDate) {
  return { participantId, kind, lastDay };
}
