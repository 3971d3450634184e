import assert from 'node:assert/strict';
import { askFor, type Json } from '../server/running.ts';
import type { Program } from './programs.ts';

/** The demonstration's group as programs of its people see it. Tokens go on working after a restart. */
export interface Group {
  readonly office: string;
  readonly facilitator: string;
  /** In the order of the demonstration; the first receives the first session. */
  readonly wethouders: readonly { readonly token: string; readonly participantId: string }[];
  readonly secretary: string;
  readonly trajectoryId: string;
}

/** Signs in whom the demonstration has, by links that are printed once. */
export async function demonstrationGroup(program: Program): Promise<Group> {
  const [office = '', facilitator = '', ...people] = program.tokens;
  const secretary = people.pop() ?? '';
  const guide = await accessToken(program, facilitator);
  const { viewer } = await askFor(program, guide, '{ viewer { trajectories { id } } }');
  const wethouders = [];
  for (const token of people) {
    const { viewer: own } = await askFor(program, token, '{ viewer { participations { id } } }');
    wethouders.push({ token, participantId: own.participations[0].id });
  }
  assert.equal(wethouders.length, 6);
  return {
    office: await accessToken(program, office),
    facilitator: guide,
    wethouders,
    secretary,
    trajectoryId: viewer.trajectories[0].id,
  };
}

async function accessToken(program: Program, token: string): Promise<string> {
  const { redeemSignInLink } = await askFor(
    program,
    undefined,
    `mutation ($input: RedeemSignInLinkInput!) { redeemSignInLink(input: $input) {
      __typename ... on RedeemSignInLinkSuccess { accessToken } ... on UserError { code } } }`,
    { input: { token } },
  );
  assert.equal(redeemSignInLink.__typename, 'RedeemSignInLinkSuccess');
  return redeemSignInLink.accessToken;
}

export interface OpenedRound {
  readonly id: string;
  /** The offered ones. */
  readonly slots: readonly string[];
}

/** Opens the round that the form on the screen would be filled in with. */
export async function openSuggestedRound(program: Program, group: Group): Promise<OpenedRound> {
  const { trajectory } = await askFor(
    program,
    group.facilitator,
    `query ($id: ID!) { trajectory(id: $id) { suggestedRound {
      period { from to } weekdays dayParts { name starts ends }
      spacing { minDays maxDays targetDays } attendance { minPresent maxAbsencesPerParticipant } } } }`,
    { id: group.trajectoryId },
  );
  const { openPlanningRound } = await askFor(
    program,
    group.facilitator,
    `mutation ($input: OpenPlanningRoundInput!) { openPlanningRound(input: $input) {
      __typename ... on UserError { code } ... on OpenPlanningRoundSuccess { round { id slots { id state } } } } }`,
    { input: { trajectoryId: group.trajectoryId, ...trajectory.suggestedRound } },
  );
  assert.equal(openPlanningRound.__typename, 'OpenPlanningRoundSuccess');
  const { id, slots } = openPlanningRound.round;
  return {
    id,
    slots: slots.filter((slot: Json) => slot.state === 'OFFERED').map((slot: Json) => slot.id),
  };
}

export async function proposalIdOf(program: Program, group: Group, roundId: string): Promise<string> {
  const { planningRound } = await askFor(
    program,
    group.facilitator,
    'query ($id: ID!) { planningRound(id: $id) { proposal { __typename ... on BestPlan { id } } } }',
    { id: roundId },
  );
  assert.equal(planningRound.proposal.__typename, 'BestPlan');
  return planningRound.proposal.id;
}

export const CONFIRM = `mutation ($input: ConfirmPlanInput!) { confirmPlan(input: $input) {
  __typename ... on ConfirmPlanSuccess { sessions { number } } ... on UserError { code } } }`;

/** A session as those who change it see it. */
export interface SeenSession {
  readonly id: string;
  readonly number: number;
  readonly version: number;
  readonly status: 'PLANNED' | 'CANCELLED';
  readonly startsAt: string;
  readonly endsAt: string;
  readonly host: { readonly id: string } | null;
  readonly venue: { readonly name: string } | null;
  readonly calendarUid: string;
  readonly calendarSequence: number;
}

const SEEN = `id number version status startsAt endsAt host { id } venue { name } calendarUid calendarSequence`;

/** In order of number, cancelled ones too. */
export async function sessionsOf(program: Program, group: Group): Promise<readonly SeenSession[]> {
  const { trajectory } = await askFor(
    program,
    group.facilitator,
    `query ($id: ID!) { trajectory(id: $id) { sessions { ${SEEN} } } }`,
    { id: group.trajectoryId },
  );
  return trajectory.sessions;
}

/** What somebody asks of sessions. */
export type Wish =
  | {
      readonly kind: 'move';
      readonly session: SeenSession;
      readonly startsAt: string;
      readonly endsAt: string;
    }
  | { readonly kind: 'cancel'; readonly session: SeenSession }
  | { readonly kind: 'venue'; readonly session: SeenSession; readonly name: string }
  | { readonly kind: 'swap'; readonly session: SeenSession; readonly other: SeenSession };

/** The sessions as they are after the wish, or the code of the refusal. Throws when the answer does not come. */
export async function change(
  program: Program,
  token: string,
  wish: Wish,
): Promise<readonly SeenSession[] | string> {
  const { id: sessionId, version } = wish.session;
  const seen = { sessionId, version };
  switch (wish.kind) {
    case 'move':
      return one('moveSession', { ...seen, startsAt: wish.startsAt, endsAt: wish.endsAt });
    case 'cancel':
      return one('cancelSession', seen);
    case 'venue':
      return one('changeVenue', { ...seen, venue: { name: wish.name, place: 'Kampen' } });
    case 'swap':
      return mutate(
        'swapHosts',
        {
          firstSessionId: sessionId,
          firstVersion: version,
          secondSessionId: wish.other.id,
          secondVersion: wish.other.version,
        },
        'sessions',
      );
    default:
      return wish satisfies never;
  }

  function one(name: string, input: Json): Promise<readonly SeenSession[] | string> {
    return mutate(name, input, 'session');
  }

  async function mutate(
    name: string,
    input: Json,
    field: 'session' | 'sessions',
  ): Promise<readonly SeenSession[] | string> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    const data = await askFor(
      program,
      token,
      `mutation ($input: ${type}Input!) { ${name}(input: $input) {
        __typename ... on ${type}Success { ${field} { ${SEEN} } } ... on UserError { code } } }`,
      { input },
    );
    const outcome = data[name];
    return outcome.__typename === `${type}Success` ? [outcome[field]].flat() : outcome.code;
  }
}

/** A new address of the facilitator's calendar: its path, as the port changes with a restart. */
export async function facilitatorFeed(program: Program, group: Group): Promise<string> {
  const { createCalendarFeed } = await askFor(
    program,
    group.facilitator,
    `mutation { createCalendarFeed(input: { kind: FACILITATOR }) {
      __typename ... on CreateCalendarFeedSuccess { address { url } } } }`,
  );
  assert.equal(createCalendarFeed.__typename, 'CreateCalendarFeedSuccess');
  return new URL(createCalendarFeed.address.url).pathname;
}
