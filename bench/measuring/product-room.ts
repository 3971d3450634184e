/** A room of the product itself: the screens' own documents over HTTP. */

import { seeded } from '../../src/shared/seeded-random.ts';
import {
  AnswerPageChangesDocument,
  AnswerSlotsDocument,
  type AnswerValue,
  OpenPlanningRoundDocument,
  PreparePageDocument,
  RoundWallChangesDocument,
  type RoundWallChangesSubscription,
  RoundWallPageDocument,
  type TypedDocumentString,
} from '../../src/web/gql/graphql.ts';
import { openStream } from './event-stream.ts';
import type { LiveRoom } from './live-rooms.ts';
import type { RoomPeople } from './rooms-process.ts';
import { askAsScreen, screenRequest } from './screen-requests.ts';

const ANSWERS: readonly AnswerValue[] = ['YES', 'IF_NEEDED', 'NO'];

/**
 * Opens the round that the form would be filled in with. Four of five answers are there already, so that there is a plan, and
 * nearly every tap makes another one of it.
 */
export async function productRoom(url: string, people: RoomPeople, seed: number): Promise<LiveRoom> {
  const { guide, phones, trajectoryId } = people;
  const { trajectory } = await askAsScreen(url, guide, PreparePageDocument, { id: trajectoryId });
  if (!trajectory?.suggestedRound) throw new Error('No round is suggested.');
  const { sessionsToPlan: _, ...suggested } = trajectory.suggestedRound;
  const { openPlanningRound: opened } = await askAsScreen(url, guide, OpenPlanningRoundDocument, {
    input: { trajectoryId, ...suggested },
  });
  if (opened.__typename !== 'OpenPlanningRoundSuccess') throw new Error(JSON.stringify(opened));
  const roundId = opened.round.id;
  const page = await askAsScreen(url, guide, RoundWallPageDocument, { id: roundId });
  const slots = page.planningRound?.slots.filter(({ state }) => state === 'OFFERED') ?? [];
  const random = seeded(seed);
  const given = new Map<string, AnswerValue>();
  const answer = async (phone: number, slotIds: readonly string[]): Promise<number> => {
    const person = phones[phone];
    if (person === undefined) throw new Error('No such phone.');
    const answers = slotIds.map((slotId) => {
      const key = `${phone} ${slotId}`;
      const others = ANSWERS.filter((value) => value !== given.get(key));
      const value = others[Math.floor(random() * random() * others.length)] ?? 'YES';
      given.set(key, value);
      return { slotId, answer: value, canHost: value !== 'NO' };
    });
    const input = { roundId, participantId: person.participantId, answers };
    const { answerSlots } = await askAsScreen(url, person.token, AnswerSlotsDocument, { input });
    if (answerSlots.__typename !== 'AnswerSlotsSuccess') throw new Error(JSON.stringify(answerSlots));
    return answerSlots.round.version;
  };
  for (const phone of phones.keys()) {
    await answer(
      phone,
      slots.filter(() => random() < 0.8).map(({ id }) => id),
    );
  }
  const stream = <Data, Variables>(
    token: string,
    document: TypedDocumentString<Data, Variables>,
    variables: Variables,
    hear: StreamHear,
  ) => openStream(`${url}/graphql`, screenRequest(token, document, variables, 'text/event-stream'), hear);
  return {
    phones: phones.length,
    openWall: (hear) =>
      stream(guide, RoundWallChangesDocument, { id: roundId, afterVersion: null }, (data, at) => {
        const version = planVersion(data);
        if (version !== undefined) hear(version, at);
      }),
    openPhone: (index) => {
      const { token, participantId } = phones[index] ?? { token: '', participantId: '' };
      const variables = { id: roundId, afterVersion: null, participantId };
      return stream(token, AnswerPageChangesDocument, variables, (data) => JSON.parse(data));
    },
    tap: (phone) => answer(phone, [slots[Math.floor(random() * slots.length)]?.id ?? '']),
  };
}

type StreamHear = Parameters<typeof openStream>[2];

/** Of the plan in an event; undefined when it holds none. */
function planVersion(data: string): number | undefined {
  // The answer to that document
  const { planningRoundChanges } = (JSON.parse(data) as { readonly data: RoundWallChangesSubscription }).data;
  const { version, news } = planningRoundChanges;
  const { proposal } = news?.answered ?? news?.whole ?? {};
  return proposal === undefined ? undefined : version;
}
