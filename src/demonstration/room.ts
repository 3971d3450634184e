import { askApi, type RoomApi, successOf } from './room-api.ts';
import { type RoomSlot, tapsOf } from './room-people.ts';

/** The round that the room plays in. */
export interface RoomRound {
  readonly roundId: string;
  /** The address of the wall, as a path. */
  readonly path: string;
}

/** What happens in the room, for who watches. */
export interface RoomListener {
  /** Somebody answered the last moment. */
  readonly finished: (name: string) => void;
}

export interface RoomTiming {
  /** For how long each phone is busy answering. */
  readonly answeringMs: number;
  readonly wait: (milliseconds: number) => Promise<void>;
}

interface OpenedTrajectory {
  readonly id: string;
  readonly currentRound: { readonly id: string } | null;
  readonly suggestedRound: Readonly<Record<string, unknown>> | null;
}

/** Signs in with the link of somebody of staff. @throws when the link was used. */
export async function signInToRoom(baseUrl: string, token: string): Promise<RoomApi> {
  const { redeemSignInLink } = await askApi<{
    readonly redeemSignInLink: { readonly __typename: string; readonly accessToken: string };
  }>(
    { baseUrl, token: undefined },
    `mutation ($token: String!) { redeemSignInLink(input: { token: $token }) {
      __typename ... on RedeemSignInLinkSuccess { accessToken } ... on UserError { code } } }`,
    { token },
  );
  return { baseUrl, token: successOf(redeemSignInLink).accessToken };
}

/** Opens a planning round for the demonstration's group as suggested, or finds the one that is open. */
export async function openRoom(guide: RoomApi): Promise<RoomRound> {
  const { trajectories } = await askApi<{
    readonly trajectories: { readonly edges: readonly { readonly node: OpenedTrajectory }[] };
  }>(
    guide,
    `{ trajectories(first: 1) { edges { node { id currentRound { id } suggestedRound {
      period { from to } weekdays dayParts { name starts ends } spacing { minDays maxDays targetDays }
      attendance { minPresent maxAbsencesPerParticipant } } } } } }`,
    {},
  );
  const trajectory = trajectories.edges[0]?.node;
  if (trajectory === undefined) throw new Error('The demonstration has no group.');
  const roundId = trajectory.currentRound?.id ?? (await open(guide, trajectory));
  return { roundId, path: `/ronde/${encodeURIComponent(roundId)}` };
}

async function open(guide: RoomApi, { id, suggestedRound }: OpenedTrajectory): Promise<string> {
  if (suggestedRound === null) throw new Error('The group of the demonstration has nothing to plan.');
  const { openPlanningRound } = await askApi<{
    readonly openPlanningRound: { readonly __typename: string; readonly round: { readonly id: string } };
  }>(
    guide,
    `mutation ($input: OpenPlanningRoundInput!) { openPlanningRound(input: $input) {
      __typename ... on UserError { code } ... on OpenPlanningRoundSuccess { round { id } } } }`,
    { input: { trajectoryId: id, ...suggestedRound } },
  );
  return successOf(openPlanningRound).round.id;
}

interface PhoneView {
  readonly viewer: {
    readonly person: { readonly name: string };
    readonly participations: readonly { readonly id: string }[];
  };
  readonly planningRound: {
    readonly slots: readonly (RoomSlot & { readonly state: string })[];
    readonly respondents: readonly {
      readonly participant: { readonly id: string };
      readonly answers: readonly { readonly slot: { readonly id: string } }[];
    }[];
  };
}

/** Six phones answer at the same time, each at its own pace, until everybody has answered everything that is asked. */
export async function playPhones(
  round: RoomRound,
  phones: readonly RoomApi[],
  { answeringMs, wait }: RoomTiming,
  listener: RoomListener,
): Promise<void> {
  await Promise.all(
    phones.map(async (phone, place) => {
      const { viewer, planningRound } = await askApi<PhoneView>(
        phone,
        `query ($id: ID!) { viewer { person { name } participations { id } } planningRound(id: $id) {
          slots { id date dayPart state } respondents { participant { id } answers { slot { id } } } } }`,
        { id: round.roundId },
      );
      const participantId = viewer.participations[0]?.id;
      const answered = new Set(
        planningRound.respondents
          .find(({ participant }) => participant.id === participantId)
          ?.answers.map(({ slot }) => slot.id),
      );
      const asked = planningRound.slots.filter(({ id, state }) => state === 'OFFERED' && !answered.has(id));
      for (const { waitMs, answers } of tapsOf(asked, place + 1, answeringMs)) {
        await wait(waitMs);
        const { answerSlots } = await askApi<{ readonly answerSlots: { readonly __typename: string } }>(
          phone,
          `mutation ($input: AnswerSlotsInput!) { answerSlots(input: $input) { __typename ... on UserError { code } } }`,
          { input: { roundId: round.roundId, participantId, answers } },
        );
        successOf(answerSlots);
      }
      listener.finished(viewer.person.name);
    }),
  );
}
