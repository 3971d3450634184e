import { type Instant, instantFromMillis, millisOf } from '../../src/shared/time.ts';
import {
  ANSWER,
  aStartedGroup,
  askFor,
  type Json,
  joinCode,
  openRound,
  type Running,
  signedIn,
} from '../server/running.ts';

/** A group with an open round and a code on the wall. */
export async function aRoom(server: Running) {
  const { people, office, group } = await aStartedGroup(server);
  const guide = await signedIn(server, people.facilitator);
  const round = await openRound(server, guide, group.id);
  const code = await joinCode(server, guide, round.id);
  const [anna = '', bram = ''] = group.participants;
  const audit = async (action: string): Promise<Json> =>
    (
      await server.context.database.db
        .selectFrom('audit_log')
        .select(['actor_id', 'actor_role', 'details'])
        .where('action', '=', action)
        .execute()
    ).map(({ details, ...row }) => ({ ...row, details: JSON.parse(details) }));
  return { people, office, guide, group, round, code, anna, bram, audit };
}

export const VIEWER = `{ viewer { endedDevice roles person { name email telephone }
  joined { helperName round { id } participant { id } } represents { id } trajectories { id } calendarFeeds { id } } }`;

export async function devicesOf(server: Running, guide: string, roundId: string): Promise<Json> {
  const query = `{ planningRound(id: "${roundId}") { version joining { code { code url pageUrl }
    devices { id helperName isConnected participant { id } } } } }`;
  return (await askFor(server, guide, query)).planningRound.joining;
}

export async function decide(
  server: Running,
  token: string | undefined,
  name: string,
  input: object,
): Promise<Json> {
  const type = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on UserError { code message } } }`;
  return (await askFor(server, token, document, { input }))[name];
}

export async function answer(
  server: Running,
  token: string,
  round: Json,
  participantId: string,
): Promise<Json> {
  const input = { roundId: round.id, participantId, answers: [{ slotId: round.slots[0], answer: 'YES' }] };
  return (await askFor(server, token, ANSWER, { input })).answerSlots;
}

export function later(server: Running, ms: number): Instant {
  return instantFromMillis(millisOf(server.now()) + ms);
}
