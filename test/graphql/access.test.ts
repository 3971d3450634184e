import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { describeOnBothEngines } from '../database/engines.ts';
import { ask, askFor, globalId, type Json, ROUND_SETTINGS, withServer } from '../server/running.ts';
import { BY_ID, ENTRIES, FIELDS, ROLES, type Role, WHO_PASSES } from './access-table.ts';
import { TYPES } from './access-table-types.ts';
import { aFailedMail, aWorld } from './access-world.ts';
import { privacyEntries } from './privacy-entries.ts';

/** What a guide does with a round ends what is joined to it. */
const JOINED: ReadonlySet<Role> = new Set(['joinedDevice', 'otherDevice']);

function passing(rule: string | undefined, own: readonly Role[]): readonly Role[] {
  if (rule === 'selfOrOffice') return [...new Set<Role>(['office', ...own])];
  return rule === 'self' ? own : (WHO_PASSES[rule ?? ''] ?? []);
}

async function rolesThat(does: (role: Role) => Promise<boolean>): Promise<readonly Role[]> {
  const passed: Role[] = [];
  for (const role of ROLES) if (await does(role)) passed.push(role);
  return passed;
}

describeOnBothEngines('Access', (engine) => {
  test('objects by id are there for who may see them, and null for all others', () =>
    withServer(engine, async (server) => {
      const world = await aWorld(server);
      const cycle = await askFor(
        server,
        world.tokenOf.office,
        `{ node(id: "${world.trajectory}") { ... on Trajectory { cycles { id } } } }`,
      );
      assert.equal(cycle.node.cycles.length, 1);
      const ids: Readonly<Record<string, string>> = {
        Trajectory: world.trajectory,
        PlanningRound: world.round,
        CandidateSlot: world.slot,
        Session: world.session.id,
        Participant: world.participant,
        Person: world.person,
        CalendarFeed: world.feed,
        Municipality: globalId('Municipality', 'GM0193'),
        ...world.enrolment.ids,
        ...world.composing.ids,
        ...world.forming.ids,
      };
      for (const [type, id] of Object.entries(ids)) {
        const seen = await rolesThat(async (role) => {
          const { data, errors } = await ask(
            server,
            world.tokenOf[role],
            `{ node(id: "${id}") { id } nodes(ids: ["${id}"]) { id } }`,
          );
          assert.equal(errors, undefined, `${type} as ${role}`);
          assert.deepEqual(data?.nodes, [data?.node]);
          return data?.node !== null;
        });
        assert.deepEqual(seen, passing(BY_ID[type] ?? TYPES[type], ['participant']), type);
      }
    }));

  test('e-mail address, secretaries and party are for whom the table says', () =>
    withServer(engine, async (server) => {
      const world = await aWorld(server);
      const readable = async (field: string): Promise<readonly Role[]> =>
        rolesThat(async (role) => {
          const query = `{ node(id: "${world.person}") { ... on Person { name ${field} } } }`;
          const { data } = await ask(server, world.tokenOf[role], query);
          return data?.node !== null && !JSON.stringify(data).includes('null');
        });

      assert.deepEqual(await readable('email'), passing(FIELDS['Person.email'], []));
      assert.deepEqual(await readable('secretaries { name }'), passing(FIELDS['Person.secretaries'], []));
      assert.deepEqual(
        await readable('term { party { shortName } }'),
        passing(FIELDS['WethouderTerm.party'], []),
      );
      const colleague = await askFor(
        server,
        world.tokenOf.participant,
        `{ node(id: "${world.unusedPerson}") { ... on Person { name email telephone secretaries { id } term { party { id } } } } }`,
      );
      assert.deepEqual(colleague.node, {
        name: 'Frank Jansen',
        email: null,
        telephone: null,
        secretaries: null,
        term: { party: null },
      });
    }));

  test('lists hold what the viewer may see, and nothing for who is not signed in', () =>
    withServer(engine, async (server) => {
      const world = await aWorld(server);
      const namesOf = async (role: Role): Promise<unknown> => {
        const query = `{ trajectories { edges { node { name } } }
          upcomingSessions { edges { node { trajectory { name } } } } }`;
        const { data, errors } = await ask(server, world.tokenOf[role], query);
        if (errors !== undefined) return errors.map(({ extensions }) => extensions?.code);
        const names = data.trajectories.edges.map(({ node }: Json) => node.name);
        assert.deepEqual(
          data.upcomingSessions.edges.map(({ node }: Json) => node.trajectory.name).sort(),
          names.toSorted(),
        );
        return names;
      };

      assert.deepEqual(await namesOf('office'), ['Groep West', 'Groep Oost']);
      for (const role of ['ownFacilitator', 'participant', 'secretary'] as const) {
        assert.deepEqual(await namesOf(role), ['Groep Oost']);
      }
      for (const role of ['otherFacilitator', 'otherParticipant'] as const) {
        assert.deepEqual(await namesOf(role), ['Groep West']);
      }
      assert.deepEqual(new Set((await namesOf('anonymous')) as string[]), new Set(['SIGN_IN_FIRST']));
    }));

  test('every query is for whom the table says', () =>
    withServer(engine, async (server) => {
      const world = await aWorld(server);
      const queries: Readonly<Record<string, string>> = {
        facilitators: 'facilitators { id }',
        failedMails: 'failedMails { mailId }',
        staff: 'staff { role }',
        failingAddresses: 'failingAddresses { email }',
        joinCodeLookup: `joinCodeLookup(code: "${world.code}") { round { roundId } }`,
        municipalities: 'municipalities(search: "zwolle") { id }',
        node: `node(id: "${globalId('Municipality', 'GM0193')}") { id }`,
        nodes: `nodes(ids: ["${globalId('Municipality', 'GM0193')}"]) { id }`,
        pastSessions: 'pastSessions { edges { cursor } }',
        people: 'people { edges { cursor } }',
        planningRound: `planningRound(id: "${world.round}") { id }`,
        trajectories: 'trajectories { edges { cursor } }',
        trajectory: `trajectory(id: "${world.trajectory}") { id }`,
        upcomingSessions: 'upcomingSessions { edges { cursor } }',
        viewer: 'viewer { roles }',
        ...world.enrolment.queries,
        ...world.composing.queries,
        ...world.fees.queries,
        ...privacyEntries(world.person).queries,
        ...world.forming.queries,
      };
      assert.deepEqual(
        Object.keys(queries)
          .map((name) => `Query.${name}`)
          .sort(),
        Object.keys(ENTRIES)
          .filter((entry) => entry.startsWith('Query.'))
          .sort(),
      );
      for (const [name, query] of Object.entries(queries)) {
        const passed = await rolesThat(async (role) => {
          const { data } = await ask(server, world.tokenOf[role], `{ asked: ${query} }`);
          return data !== undefined && data !== null && data.asked !== null;
        });
        assert.deepEqual(passed, passing(ENTRIES[`Query.${name}`], []), name);
      }
    }));
});

// Decided in code, before a mutation asks anything of a database; its own tests run on both
describe('Access to decisions', () => {
  test('every mutation is for whom the table says; the others are refused and nothing changes', () =>
    withServer('sqlite', async (server) => {
      const world = await aWorld(server);
      const { round, session, participant, trajectory } = world;
      const stale = { sessionId: session.id, version: 99 };
      const settings = JSON.stringify(ROUND_SETTINGS).replace(/"(\w+)":/g, '$1:');
      /** Who may do it gets as far as a rule of the domain, or does something that may be done again. */
      const mutations: Readonly<Record<string, string | (() => Promise<string>)>> = {
        addCouncilEvening: `input: { personId: "${world.person}", name: "", weekday: 1, starts: "19:30", ends: "22:30", weeks: EVERY }`,
        agreeToSwap: `input: { swapId: "${world.swaps.asked}" }`,
        answerPlanQuestion: `input: { roundId: "${round}", participantId: "${participant}", proposalId: "x" }`,
        answerSlots: `input: { roundId: "${round}", participantId: "${participant}", answers: [] }`,
        arrangeHosting: `input: ${inputOf({ ...stale, hosting: {} })}`,
        askContinuation: `input: { trajectoryId: "${trajectory}" }`,
        askForReplacement: `input: ${inputOf({ ...stale, moments: [], answerBy: '2027-02-01' })}`,
        chooseReplacement: `input: { roundId: "${world.replacement}", version: 99, slotId: "${world.slot}", basis: "x" }`,
        stopReplacement: `input: { roundId: "${world.replacement}", reason: "${'x'.repeat(501)}" }`,
        remindAboutReplacement: `input: { roundId: "${world.replacement}" }`,
        askSwap: `input: { sessionId: "${session.id}", version: 99, otherSessionId: "${session.id}", otherVersion: 99 }`,
        cancelSession: `input: ${inputOf(stale)}`,
        changeOwnDetails: 'input: { telephone: "1" }',
        changeRoundSettings: `input: { roundId: "${round}", version: 1 }`,
        changeVenue: `input: ${inputOf({ ...stale, venue: null })}`,
        chooseContinuation: `input: { continuationId: "${world.continuation}", participantId: "${participant}", choice: STOPS }`,
        chooseNotices: 'input: {}',
        confirmPlan: `input: { roundId: "${round}", proposalId: "x" }`,
        createCalendarFeed: 'input: { kind: PARTICIPANT }',
        createPersonalLink: `input: { personId: "${world.unusedPerson}" }`,
        joinRound: `input: { code: "wrong", participantId: "${participant}" }`,
        joinGroup: `input: { trajectoryId: "${trajectory}", personId: "${world.person}", firstSessionNumber: 2, basis: "x" }`,
        withdrawLeaving: `input: { trajectoryId: "${trajectory}", participantId: "${participant}" }`,
        leaveGroup: `input: { trajectoryId: "${trajectory}", participantId: "${participant}", kind: FELL, basis: "x" }`,
        leaveRound: '',
        declineSwap: `input: { swapId: "${world.swaps.asked}" }`,
        inviteGroup: `input: { roundId: "${round}", answerBy: "2020-01-01" }`,
        lockPlan: `input: { roundId: "${round}", version: 1, locks: [] }`,
        lockSession: `input: { roundId: "${round}", sessionNumber: 2 }`,
        moveSession: `input: ${inputOf({ ...stale, startsAt: '2027-02-16T12:30:00Z', endsAt: '2027-02-16T15:30:00Z' })}`,
        openJoining: `input: { roundId: "${round}" }`,
        openPlanningRound: `input: { trajectoryId: "${trajectory}", ${settings.slice(1)}`,
        readPublishedCalendar: `input: { roundId: "${round}", participantId: "${participant}", address: "x" }`,
        putPlanToGroup: `input: { roundId: "${round}", proposalId: "x" }`,
        redeemSignInLink: 'input: { token: "tb_signin_unknown" }',
        removeHostWish: `input: { roundId: "${round}", participantId: "${participant}" }`,
        removeCouncilEvening: `input: { personId: "${world.person}", eveningId: "x" }`,
        renewJoinCode: `input: { roundId: "${round}" }`,
        remindGroup: `input: { roundId: "${round}" }`,
        resendMail: async () => `input: { mailId: "${await aFailedMail(server)}" }`,
        reportAbsence: `input: { sessionId: "${session.id}", participantId: "${participant}" }`,
        replaceFacilitator: `input: { trajectoryId: "${trajectory}", facilitatorId: "${world.person}", sessionId: "${session.id}", basis: "x" }`,
        requestSignInLink: 'input: { email: "nobody@example.nl" }',
        changeCalendarFeed: `input: { feedId: "${world.feed}" }`,
        revokeCalendarFeed: `input: { feedId: "${world.feed}" }`,
        revokeCalendarFeedFor: `input: { feedId: "${world.feed}", reason: " " }`,
        revokePersonalLinks: `input: { personId: "${world.unusedPerson}" }`,
        rotateCalendarFeed: `input: { feedId: "${world.feed}" }`,
        sendDeviceOff: async () => `input: { roundId: "${round}", deviceId: "${await world.aDevice()}" }`,
        setFacilitatorAvailability: `input: { roundId: "${round}", slotIds: [], available: true }`,
        setHostWish: `input: { roundId: "${round}", participantId: "${participant}", period: { from: "2027-06-30", to: "2027-06-01" } }`,
        setSlotStates: `input: { roundId: "${round}", slotIds: [], state: STRUCK }`,
        signOut: '',
        startContinuation: `input: { continuationId: "${world.continuation}", basis: "x" }`,
        startTrajectory: `input: { name: "", facilitatorId: "${world.person}", participantIds: [],
          firstSession: { startsAt: "2027-02-09T12:30:00Z", endsAt: "2027-02-09T15:30:00Z", hostId: "${world.person}" } }`,
        swapHosts: `input: { firstSessionId: "${session.id}", firstVersion: 99, secondSessionId: "${session.id}", secondVersion: 99 }`,
        appointStaff: 'input: { role: OFFICE, givenName: "Sanne", familyName: "Bos", email: "x" }',
        endStaff: `input: { personId: "${world.unusedPerson}", role: FACILITATOR }`,
        beginServing: `input: { secretaryId: "${world.person}", wethouderId: "${world.person}" }`,
        appointSecretary: `input: { wethouderId: "${world.person}", givenName: "Sanne", familyName: "Bos", email: "x" }`,
        endServing: `input: { secretaryId: "${world.person}", wethouderId: "${world.person}" }`,
        trustAddress: `input: { personId: "${world.unusedPerson}" }`,
        undoConfirmation: `input: { roundId: "${round}", planId: "${globalId('Plan', 'x')}" }`,
        unlockSession: `input: { roundId: "${round}", sessionNumber: 2 }`,
        withdrawAbsence: `input: { sessionId: "${session.id}", participantId: "${participant}" }`,
        withdrawContinuation: `input: { continuationId: "${world.continuation}", reason: "${'x'.repeat(501)}" }`,
        withdrawSwap: `input: { swapId: "${world.swaps.asking}" }`,
        withdrawPlanQuestion: `input: { roundId: "${round}" }`,
        withdrawPlanningRound: `input: { roundId: "${round}", reason: "" }`,
        ...world.enrolment.mutations,
        ...world.composing.mutations,
        ...world.fees.mutations,
        ...privacyEntries(world.person).mutations,
        ...world.forming.mutations,
      };
      assert.deepEqual(
        Object.keys(mutations)
          .map((name) => `Mutation.${name}`)
          .sort(),
        Object.keys(ENTRIES)
          .filter((entry) => entry.startsWith('Mutation.'))
          .sort(),
      );
      const feedOwners: readonly Role[] = ['participant'];
      const audited = async (): Promise<number> =>
        Number(
          (
            await server.context.database.db
              .selectFrom('audit_log')
              .select(({ fn }) => fn.countAll().as('rows'))
              .executeTakeFirstOrThrow()
          ).rows,
        );
      for (const [name, input] of Object.entries(mutations)) {
        const documentWith = (args: string) =>
          `mutation { asked: ${name}${args === '' ? '' : `(${args})`} { __typename ... on UserError { code message } } }`;
        const passed = await rolesThat(async (role) => {
          const args = typeof input === 'string' ? input : await input();
          const token =
            name === 'signOut' || JOINED.has(role) ? await world.freshToken(role) : world.tokenOf[role];
          const before = await audited();
          const data = await askFor(server, token, documentWith(args));
          const kind: string = data.asked.__typename;
          const refused = kind === 'NotAllowed' || kind === 'NotFound';
          if (refused) assert.equal(await audited(), before, `${name} as ${role}`);
          if (refused && role === 'anonymous') assert.equal(data.asked.code, 'SIGN_IN_FIRST');
          return !refused;
        });
        const own = name === 'createCalendarFeed' ? (WHO_PASSES.signedIn ?? []) : feedOwners;
        assert.deepEqual(passed, passing(ENTRIES[`Mutation.${name}`], own), name);
      }
    }));
});

function inputOf(values: object): string {
  return JSON.stringify(values).replace(/"(\w+)":/g, '$1:');
}
