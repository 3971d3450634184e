import { momentInWords } from '../src/shared/dutch-time.ts';
import { AMSTERDAM, dateOf } from '../src/shared/time.ts';
import { takesPart } from '../src/trajectories/rules.ts';
import type { Cycle, Hosting, Session, Venue } from '../src/trajectories/types.ts';
import { SessionAbsenceType, SessionTurnoutType, turnoutAt, visibleAbsences } from './absences.ts';
import { builder } from './builder.ts';
import { SessionStatusEnum } from './enums.ts';
import {
  cycleOf,
  hostMunicipality,
  membersOf,
  replacementRoundOf,
  sessionsOfCycle,
} from './group-loaders.ts';
import {
  MunicipalityType,
  ParticipantType,
  PersonType,
  PlanningRoundType,
  SessionType,
  TrajectoryType,
} from './node-types.ts';
import { present } from './present.ts';
import { AskedMomentType, askedMomentsOf, suggestedMomentsOf } from './replacement-rounds.ts';
import { AssessedMomentType, ReplacementsType, replacementsOf, typedMoment } from './replacements.ts';
import { HostSwapType, visibleSwaps } from './swaps.ts';

SessionType.implement({
  description: 'Session (bijeenkomst) of a trajectory: when, where and at whose it is.',
  access: { rule: 'table', trajectoryOf: (session) => session.trajectoryId },
  fields: (t) => ({
    number: t.exposeInt('number', {
      description: 'Place in the trajectory, counted from 1 through all cycles (bijeenkomst 3).',
    }),
    lastNumber: t.int({
      description: 'Number of the last session of its cycle: bijeenkomst 3 *van 6*.',
      resolve: ({ cycleLastNumber }) => cycleLastNumber,
    }),
    status: t.expose('status', { type: SessionStatusEnum, description: 'Whether it goes on.' }),
    startsAt: t.expose('startsAt', { type: 'DateTime', description: 'Start (begin), inclusive.' }),
    endsAt: t.expose('endsAt', { type: 'DateTime', description: 'End (einde), exclusive.' }),
    date: t.field({
      type: 'Date',
      description: 'Its day in the zone `timeZone`.',
      resolve: ({ startsAt }) => dateOf(startsAt),
    }),
    timeZone: t.string({
      description: 'IANA name of the zone in which days and clock times are meant.',
      resolve: () => AMSTERDAM,
    }),
    whenInWords: t.string({
      description: 'Day and local times in Dutch: `dinsdag 9 februari 2027, 13.30 – 16.30 uur`.',
      resolve: ({ startsAt, endsAt }) => momentInWords(startsAt, endsAt),
    }),
    trajectory: t.field({
      type: TrajectoryType,
      description: 'The trajectory (traject) it belongs to.',
      resolve: ({ trajectoryId }) => trajectoryId,
    }),
    cycle: t.field({
      type: CycleType,
      description: 'The cycle (cyclus) it belongs to.',
      resolve: async ({ cycleId }, _args, api) => present(await cycleOf(api, cycleId)),
    }),
    facilitator: t.field({
      type: PersonType,
      description: 'Who guides it (begeleider).',
      resolve: ({ facilitatorId }) => facilitatorId,
    }),
    host: t.field({
      type: ParticipantType,
      nullable: true,
      description: 'Who receives the group (gastheer); null at a neutral venue.',
      resolve: ({ hostId }) => hostId ?? null,
    }),
    hostMunicipality: t.field({
      type: MunicipalityType,
      nullable: true,
      description: 'Where the group is received (ontvangende gemeente); null at a neutral venue.',
      resolve: ({ hostId }, _args, api) => hostMunicipality(api, hostId),
    }),
    venue: t.field({
      type: VenueType,
      nullable: true,
      description: 'Building and address (locatie); null as long as it is not known.',
      resolve: ({ venue }) => (venue.kind === 'known' ? venue : null),
    }),
    hosting: t.field({
      type: SessionHostingType,
      nullable: true,
      access: { rule: 'group', trajectoryOf: ({ trajectoryId }) => trajectoryId },
      description:
        'What the host tells the group beside the venue (ontvangst). Null on a device that joined by code.',
      resolve: ({ hosting }) => hosting,
    }),
    absences: t.field({
      type: [SessionAbsenceType],
      nullable: true,
      access: { rule: 'group', trajectoryOf: ({ trajectoryId }) => trajectoryId },
      description:
        'Who cannot come (verhinderd), as far as you may know: the guide sees all, a participant and the secretary see their own. Null on a device that joined by code.',
      resolve: (session, _args, api) => visibleAbsences(api, session),
    }),
    turnout: t.field({
      type: SessionTurnoutType,
      nullable: true,
      access: { rule: 'guide', trajectoryOf: ({ trajectoryId }) => trajectoryId },
      description: 'How many are expected (opkomst). Null for whom is not the guide.',
      resolve: (session, _args, api) => turnoutAt(api, session),
    }),
    replacements: t.field({
      type: ReplacementsType,
      nullable: true,
      access: { rule: 'group', trajectoryOf: ({ trajectoryId }) => trajectoryId },
      description:
        'Where this session could move while all others stay (vervangend moment). Null for whom may not move it, and when it is past.',
      args: { first: t.arg.int({ defaultValue: 5, description: 'How many at most, 1 to 10.' }) },
      complexity: { field: 500, multiplier: 10 },
      resolve: (session, { first }, api) => replacementsOf(api, session, first),
    }),
    assessedMoment: t.field({
      type: AssessedMomentType,
      nullable: true,
      access: { rule: 'group', trajectoryOf: ({ trajectoryId }) => trajectoryId },
      description:
        'What moving this session to a moment that somebody typed would cost whom, by the same rules. Null for whom may not move it, and for a moment that cannot be.',
      args: {
        startsAt: t.arg({ type: 'DateTime', description: 'Start, a whole minute in Amsterdam.' }),
        endsAt: t.arg({ type: 'DateTime', description: 'End, exclusive.' }),
      },
      complexity: { field: 100, multiplier: 10 },
      resolve: (session, period, api) => typedMoment(api, session, period),
    }),
    replacementRound: t.field({
      type: PlanningRoundType,
      nullable: true,
      access: { rule: 'group', trajectoryOf: ({ trajectoryId }) => trajectoryId },
      description:
        'The open round that asks the group another moment for this session (rondvraag); null when none is.',
      resolve: async ({ id }, _args, api) => (await replacementRoundOf(api, id)) ?? null,
    }),
    askedMoments: t.field({
      type: [AskedMomentType],
      nullable: true,
      access: { rule: 'group', trajectoryOf: ({ trajectoryId }) => trajectoryId },
      description:
        'The moments that the group is asked about, the best first, for the host and the guide. Null for others, and when it is not asked.',
      complexity: { field: 500, multiplier: 10 },
      resolve: (session, _args, api) => askedMomentsOf(api, session),
    }),
    suggestedMoments: t.field({
      type: [AssessedMomentType],
      nullable: true,
      access: { rule: 'group', trajectoryOf: ({ trajectoryId }) => trajectoryId },
      description:
        'Moments to ask the group about (voorzet), in order of time. Null for whom may not ask, and when the session is past.',
      args: { first: t.arg.int({ defaultValue: 12, description: 'How many at most, 1 to 30.' }) },
      complexity: { field: 500, multiplier: 10 },
      resolve: (session, { first }, api) => suggestedMomentsOf(api, session, first),
    }),
    swaps: t.field({
      type: [HostSwapType],
      nullable: true,
      access: { rule: 'group', trajectoryOf: ({ trajectoryId }) => trajectoryId },
      description:
        'Requests to swap turns (ruilverzoeken) that this session is in, the first first; for both hosts, their secretaries and the guide.',
      resolve: (session, _args, api) => visibleSwaps(api, session),
    }),
    version: t.exposeInt('version', {
      description: 'One higher with each change; a mutation names the version it is about.',
    }),
    calendarUid: t.exposeString('calendarUid', {
      description: 'UID in calendars (RFC 5545); the same for ever.',
    }),
    calendarSequence: t.exposeInt('calendarSequence', {
      description: 'SEQUENCE in calendars (RFC 5545): one higher with each change that they show.',
    }),
    participants: t.field({
      type: [ParticipantType],
      description:
        'Who of the group take part in it (deelnemers): not who joined after it, or leaves before.',
      resolve: async (session, _args, api) =>
        (await membersOf(api, session.trajectoryId)).filter((member) => takesPart(member, session)),
    }),
  }),
});

export const VenueType = builder.objectRef<Extract<Venue, { kind: 'known' }>>('Venue').implement({
  description: 'Where a session is (locatie).',
  access: { rule: 'reached' },
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Building or room: `Stadhuis`.' }),
    street: t.string({
      nullable: true,
      description: 'Street and number; null when not given.',
      resolve: ({ street }) => street ?? null,
    }),
    postalCode: t.string({
      nullable: true,
      description: 'Postal code; null when not given.',
      resolve: ({ postalCode }) => postalCode ?? null,
    }),
    place: t.exposeString('place', { description: 'Town (plaats).' }),
    directions: t.string({
      nullable: true,
      description: 'How to get in (routebeschrijving); not in calendars. Null when not given.',
      resolve: ({ directions }) => directions ?? null,
    }),
  }),
});

export const SessionHostingType = builder.objectRef<Hosting>('SessionHosting').implement({
  description:
    'How the group is received (ontvangst). Never in calendars and mails; null as long as it is not filled in.',
  access: { rule: 'reached' },
  fields: (t) => ({
    room: t.string({ nullable: true, description: 'Room (zaal).', resolve: ({ room }) => room ?? null }),
    parking: t.string({
      nullable: true,
      description: 'Where to park (parkeren).',
      resolve: ({ parking }) => parking ?? null,
    }),
    lunch: t.string({
      nullable: true,
      description: 'What there is to eat, and whom to tell about a diet (lunch); who eats along is not kept.',
      resolve: ({ lunch }) => lunch ?? null,
    }),
  }),
});

export const CycleType = builder.objectRef<Cycle>('Cycle').implement({
  description: 'Cycle (cyclus) of a trajectory: six sessions at first, then four at a time.',
  access: { rule: 'table', trajectoryOf: (cycle) => cycle.trajectoryId },
  fields: (t) => ({
    id: t.id({ description: 'Key of the cycle.', resolve: ({ id }) => id }),
    number: t.exposeInt('number', { description: 'From 1.' }),
    firstSessionNumber: t.exposeInt('firstSessionNumber', {
      description: 'Number of its first session, inclusive.',
    }),
    lastSessionNumber: t.exposeInt('lastSessionNumber', {
      description: 'Number of its last session, inclusive.',
    }),
    sessions: t.field({
      type: [SessionType],
      description: 'Its sessions in order of number, cancelled ones included.',
      resolve: async ({ id }, _args, api): Promise<Session[]> => [...(await sessionsOfCycle(api, id))],
    }),
  }),
});
