import { builder } from '../schema/builder.ts';
import { ParticipantType, PersonType, SessionType, TrajectoryType } from '../schema/node-types.ts';
import { swapHosts } from '../src/trajectories/host-swap.ts';
import { arrangeHosting, changeVenue } from '../src/trajectories/hosting.ts';
import { cancelSession, moveSession } from '../src/trajectories/session-changes.ts';
import { startTrajectory } from '../src/trajectories/start.ts';
import type { Session } from '../src/trajectories/types.ts';
import { decision, type InputFields, type Types } from './decision.ts';
import { asGuideOfSession, asHost, asOffice, shownAs } from './rights.ts';

export const VenueInput = builder.inputType('VenueInput', {
  description: 'Where a session is (locatie).',
  fields: (t) => ({
    name: t.string({ description: 'Building or room: `Stadhuis`. 100 characters at most.' }),
    street: t.string({ required: false, description: 'Street and number. 100 characters at most.' }),
    postalCode: t.string({ required: false, description: 'Postal code: `8011 AB`.' }),
    place: t.string({ description: 'Town (plaats). 80 characters at most.' }),
    directions: t.string({
      required: false,
      description: 'How to get in (routebeschrijving); not in calendars. 1000 characters at most.',
    }),
  }),
});

const FirstSessionInput = builder.inputType('FirstSessionInput', {
  description: 'The first session (eerste bijeenkomst), fixed beforehand by the office.',
  fields: (t) => ({
    startsAt: t.field({ type: 'DateTime', description: 'Start, a whole minute in Amsterdam.' }),
    endsAt: t.field({ type: 'DateTime', description: 'End, exclusive.' }),
    hostId: t.globalID({ for: PersonType, description: 'Who receives it: one of the participants.' }),
    venue: t.field({ type: VenueInput, required: false, description: 'Where; left out: not known yet.' }),
  }),
});

decision('startTrajectory', {
  description:
    'Starts a trajectory (traject starten): the group, its first cycle and its first session. Office.',
  access: 'office',
  input: (t) => ({
    name: t.string({ description: 'Name of the group, 80 characters at most.' }),
    facilitatorId: t.globalID({ for: PersonType, description: 'Who guides it (begeleider).' }),
    participantIds: t.globalIDList({
      for: PersonType,
      description: 'The wethouders of the group (deelnemers): 5 to 8 people of as many municipalities.',
    }),
    sessions: t.int({
      required: false,
      defaultValue: 6,
      description: 'Number of sessions of the first cycle, the first one included.',
    }),
    firstSession: t.field({ type: FirstSessionInput, description: 'The first session.' }),
  }),
  refusals: ['InvalidInput', 'RuleBroken', 'DoubleBooked'],
  decide: (api, { name, facilitatorId, participantIds, sessions, firstSession }) =>
    asOffice(api, (right) =>
      startTrajectory(api.context, right, {
        name,
        facilitatorId: facilitatorId.id,
        people: participantIds.map(({ id }) => id),
        numberOfSessions: sessions ?? undefined,
        firstSession: { ...firstSession, hostId: firstSession.hostId.id },
      }),
    ),
  success: (t) => ({
    trajectory: t.field({
      type: TrajectoryType,
      description: 'The trajectory (traject).',
      resolve: ({ trajectory }) => trajectory,
    }),
    participants: t.field({
      type: [ParticipantType],
      description: 'Its participants (deelnemers).',
      resolve: ({ participants }) => [...participants],
    }),
    firstSession: t.field({
      type: SessionType,
      description: 'Its first session.',
      resolve: ({ firstSession }) => firstSession,
    }),
  }),
});

const sessionId = (t: InputFields) =>
  t.globalID({ for: SessionType, description: 'The session (bijeenkomst).' });
const version = (t: InputFields) => t.int({ description: 'Its `version` when it was seen.' });
const reason = (t: InputFields) =>
  t.string({ required: false, description: 'Why (reden); kept in the history. 500 characters at most.' });
const session = (t: PothosSchemaTypes.ObjectFieldBuilder<Types, { readonly session: Session }>) => ({
  session: t.field({
    type: SessionType,
    description: 'The session as it is now.',
    resolve: (done) => done.session.id,
  }),
});

decision('moveSession', {
  description: 'Moves a session to another moment (verplaatsen). Host, the host’s secretary, the guide.',
  access: 'host',
  input: (t) => ({
    sessionId: sessionId(t),
    version: version(t),
    startsAt: t.field({ type: 'DateTime', description: 'New start, a whole minute in Amsterdam.' }),
    endsAt: t.field({ type: 'DateTime', description: 'New end, exclusive.' }),
    reason: reason(t),
  }),
  refusals: ['NotFound', 'InvalidInput', 'Outdated', 'RuleBroken', 'DoubleBooked'],
  decide: (api, { sessionId: { id }, ...request }) =>
    shownAs(
      asHost(api, id, (right) => moveSession(api.context, right, { ...request, sessionId: id })),
      (moved) => ({ session: moved }),
    ),
  success: session,
});

decision('cancelSession', {
  description: 'Cancels a session (laten vervallen). Moving it plans it again. Guide.',
  access: 'guide',
  input: (t) => ({ sessionId: sessionId(t), version: version(t), reason: reason(t) }),
  refusals: ['NotFound', 'InvalidInput', 'Outdated', 'RuleBroken'],
  decide: (api, { sessionId: { id }, ...request }) =>
    shownAs(
      asGuideOfSession(api, id, (right) => cancelSession(api.context, right, { ...request, sessionId: id })),
      (cancelled) => ({ session: cancelled }),
    ),
  success: session,
});

decision('changeVenue', {
  description: 'Says where a session is (locatie wijzigen). Host, the host’s secretary, the guide.',
  access: 'host',
  input: (t) => ({
    sessionId: sessionId(t),
    version: version(t),
    venue: t.field({ type: VenueInput, required: false, description: 'Where; null: not known yet.' }),
  }),
  refusals: ['NotFound', 'InvalidInput', 'Outdated', 'RuleBroken'],
  decide: (api, { sessionId: { id }, version: seen, venue }) =>
    shownAs(
      asHost(api, id, (right) => changeVenue(api.context, right, { version: seen, venue })),
      (changed) => ({ session: changed }),
    ),
  success: session,
});

const SessionHostingInput = builder.inputType('SessionHostingInput', {
  description: 'What the host tells beside the venue (ontvangst). Left out or null: not filled in.',
  fields: (t) => ({
    room: t.string({ required: false, description: 'Room (zaal). 100 characters at most.' }),
    parking: t.string({ required: false, description: 'Where to park (parkeren). 500 characters at most.' }),
    lunch: t.string({
      required: false,
      description: 'What there is to eat, and whom to tell about a diet (lunch). 500 characters at most.',
    }),
  }),
});

decision('arrangeHosting', {
  description:
    'Says where and how the group is received (ontvangst regelen), all at once. Host, the host’s secretary, the guide.',
  access: 'host',
  input: (t) => ({
    sessionId: sessionId(t),
    version: version(t),
    venue: t.field({ type: VenueInput, required: false, description: 'Where; null: not known yet.' }),
    hosting: t.field({ type: SessionHostingInput, description: 'What else the group should know.' }),
  }),
  refusals: ['NotFound', 'InvalidInput', 'Outdated', 'RuleBroken'],
  decide: (api, { sessionId: { id }, version: seen, venue, hosting }) =>
    shownAs(
      asHost(api, id, (right) => arrangeHosting(api.context, right, { version: seen, venue, hosting })),
      (arranged) => ({ session: arranged }),
    ),
  success: session,
});

decision('swapHosts', {
  description: 'Lets the hosts of two sessions of one cycle change places (gastheren ruilen). Guide.',
  access: 'guide',
  input: (t) => ({
    firstSessionId: t.globalID({ for: SessionType, description: 'One session.' }),
    firstVersion: t.int({ description: 'Its `version` when it was seen.' }),
    secondSessionId: t.globalID({ for: SessionType, description: 'The other session.' }),
    secondVersion: t.int({ description: 'Its `version` when it was seen.' }),
    reason: reason(t),
  }),
  refusals: ['NotFound', 'InvalidInput', 'Outdated', 'RuleBroken'],
  decide: (api, { firstSessionId, firstVersion, secondSessionId, secondVersion, reason: why }) =>
    shownAs(
      asGuideOfSession(api, firstSessionId.id, (right) =>
        swapHosts(api.context, right, {
          first: { sessionId: firstSessionId.id, version: firstVersion },
          second: { sessionId: secondSessionId.id, version: secondVersion },
          reason: why,
        }),
      ),
      (sessions) => ({ sessions }),
    ),
  success: (t) => ({
    sessions: t.field({
      type: [SessionType],
      description: 'Both sessions as they are now.',
      resolve: ({ sessions }) => sessions.map(({ id }) => id),
    }),
  }),
});
