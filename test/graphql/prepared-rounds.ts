import assert from 'node:assert/strict';
import {
  aStartedGroup,
  askFor,
  type Json,
  linked,
  type People,
  ROUND_SETTINGS,
  type Running,
  withServer,
} from '../server/running.ts';

export const PREVIEW = `query ($id: ID!, $settings: RoundSettingsInput!) {
  trajectory(id: $id) {
    roundPreview(settings: $settings) {
      __typename
      ... on RoundPreview {
        sessionsToPlan firstSessionNumber fixedSession { number }
        slots { startsAt endsAt date dayPart offered marks { kind name effect municipalities { id } } }
      }
      ... on UserError { code }
      ... on InvalidInput { field }
    }
  }
}`;
const ROUND = `{
  id version
  sessionsToPlan firstSessionNumber
  period { from to } weekdays dayParts { name starts ends }
  spacing { minDays maxDays targetDays } attendance { minPresent maxAbsencesPerParticipant }
  slots { id startsAt endsAt date dayPart state marks { kind name effect municipalities { id } } }
  locks { sessionNumber slot { startsAt } host { id } }
  hostWishes { participant { id } period { from to } }
  respondents { participant { id } answered notAnswered }
  proposal { __typename ... on NoPlanPossible { obstacles { code message } } }
}`;

export interface World {
  readonly server: Running;
  readonly office: string;
  readonly member: string;
  readonly group: string;
  readonly participants: readonly string[];
  readonly people: People;
  /** Does one decision and gives its result, refusal or not. */
  decide(name: string, input: object): Promise<Json>;
  preview(settings: object, token?: string): Promise<Json>;
  round(id: string): Promise<Json>;
}

async function aWorld(server: Running): Promise<World> {
  const { people, office, group } = await aStartedGroup(server);
  const decide = async (name: string, input: object): Promise<Json> => {
    const type = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
    const data = await askFor(
      server,
      office,
      `mutation ($input: ${type}Input!) { done: ${name}(input: $input) {
        __typename
        ... on ${type}Success { round { id version } }
        ... on UserError { code }
        ... on InvalidInput { field }
        ${name === 'changeRoundSettings' ? '... on Outdated { currentVersion }' : ''}
      } }`,
      { input },
    );
    return data.done;
  };
  return {
    server,
    office,
    member: await linked(server, people.wethouders[0] ?? people.office),
    group: group.id,
    participants: group.participants,
    people,
    decide,
    preview: async (settings, token = office) =>
      (await askFor(server, token, PREVIEW, { id: group.id, settings })).trajectory.roundPreview,
    round: async (id) =>
      (await askFor(server, office, `query ($id: ID!) { planningRound(id: $id) ${ROUND} }`, { id }))
        .planningRound,
  };
}

export const withWorld = (engine: 'sqlite' | 'postgres', work: (world: World) => Promise<void>) =>
  withServer(engine, async (server) => work(await aWorld(server)));

export async function openedBy(world: World, more: object = {}): Promise<Json> {
  const opened = await world.decide('openPlanningRound', {
    trajectoryId: world.group,
    ...ROUND_SETTINGS,
    ...more,
  });
  assert.equal(opened.__typename, 'OpenPlanningRoundSuccess', JSON.stringify(opened));
  return world.round(opened.round.id);
}
