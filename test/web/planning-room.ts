import { FACILITATOR, OFFICE, WETHOUDERS } from '../../src/demonstration/people.ts';
import { openRoom, signInToRoom } from '../../src/demonstration/room.ts';
import { askApi, type RoomApi, successOf } from '../../src/demonstration/room-api.ts';
import type { Visitor } from './browser.ts';
import type { ScreensServer } from './screens-server.ts';

type Said = 'YES' | 'IF_NEEDED' | 'NO';

export interface RoomSlot {
  readonly id: string;
  readonly date: string;
}

/** The round of the demonstration's group, and its people by their place in the group; the office speaks for all. */
export interface PlanningRoom {
  readonly roundId: string;
  readonly path: string;
  /** Moments on offer, by start. */
  readonly slots: readonly RoomSlot[];
  /** What a person says to each moment; undefined leaves what was said before. `cannotHost`: on those dates. */
  answer(
    person: number,
    say: (slot: RoomSlot, place: number) => Said | undefined,
    cannotHost?: (slot: RoomSlot, place: number) => boolean,
  ): Promise<void>;
  /** The API, as the office is signed in to it. */
  readonly office: RoomApi;
  /** Who sits in which place. */
  readonly names: readonly string[];
}

/** Opens a planning round as suggested, or finds the one that is open. */
export async function openPlanningRoom(server: ScreensServer): Promise<PlanningRoom> {
  const office = await signInToRoom(server.url, linkOf(server, nameOf(OFFICE)).split('/').at(-1) ?? '');
  const { roundId, path } = await openRoom(office);
  const { planningRound } = await askApi<{
    readonly planningRound: {
      readonly slots: readonly (RoomSlot & { readonly state: string })[];
      readonly respondents: readonly {
        readonly participant: { readonly id: string; readonly person: { readonly name: string } };
      }[];
    };
  }>(
    office,
    `query ($id: ID!) { planningRound(id: $id) { slots { id date state }
      respondents { participant { id person { name } } } } }`,
    { id: roundId },
  );
  const slots = planningRound.slots.filter(({ state }) => state === 'OFFERED');
  const people = planningRound.respondents.map(({ participant }) => participant);
  return {
    roundId,
    path,
    office,
    slots,
    names: people.map(({ person }) => person.name),
    answer: (person, say, cannotHost = () => false) =>
      answer(
        office,
        roundId,
        people[person]?.id,
        slots.flatMap((slot, place) => {
          const said = say(slot, place);
          return said === undefined
            ? []
            : [{ slotId: slot.id, answer: said, canHost: !cannotHost(slot, place) }];
        }),
      ),
  };
}

async function answer(
  api: RoomApi,
  roundId: string,
  participantId: string | undefined,
  answers: readonly object[],
): Promise<void> {
  const { answerSlots } = await askApi<{ readonly answerSlots: { readonly __typename: string } }>(
    api,
    `mutation ($input: AnswerSlotsInput!) { answerSlots(input: $input) { __typename ... on UserError { code } } }`,
    { input: { roundId, participantId, answers } },
  );
  successOf(answerSlots);
}

/** Signs the facilitator in, in a browser. */
export async function signInFacilitator({ page }: Visitor, server: ScreensServer): Promise<void> {
  await page.goto(linkOf(server, nameOf(FACILITATOR)));
  await page.getByRole('button', { name: 'Inloggen' }).click();
  await page.getByRole('heading', { level: 1, name: `Goedendag, ${nameOf(FACILITATOR)}` }).waitFor();
}

/** Opens the personal link of a wethouder of the group, by place in the list of people. */
export async function signInWethouder(
  { page }: Visitor,
  server: ScreensServer,
  place: number,
): Promise<void> {
  const wethouder = WETHOUDERS[place];
  if (wethouder === undefined) throw new Error(`Nobody at place ${place}.`);
  await page.goto(linkOf(server, nameOf(wethouder)));
  await page.getByRole('button', { name: 'Verder' }).click();
  await page.getByRole('heading', { level: 1, name: `Goedendag, ${nameOf(wethouder)}` }).waitFor();
}

function linkOf(server: ScreensServer, name: string): string {
  return server.links.get(name) ?? '';
}

function nameOf({
  givenName,
  familyName,
}: {
  readonly givenName: string;
  readonly familyName: string;
}): string {
  return `${givenName} ${familyName}`;
}
