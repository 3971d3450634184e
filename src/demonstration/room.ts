import { askApi, askWithCookie, type RoomApi, successOf } from './room-api.ts';
import { type RoomSlot, tapsOf } from './room-people.ts';

/** The round that the room plays in. */
export interface RoomRound {
  readonly roundId: string;
  /** The address of the wall, as a path. */
  readonly path: string;
}

/** What happens in the room, for who watches. */
export interface RoomListener {
  readonly joined: (name: string) => void;
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

/** A phone that is in, and for whom. */
interface JoinedPhone extends RoomApi {
  readonly participantId: string;
  readonly name: string;
  /** Makes each phone another person. */
  readonly seed: number;
}

interface JoinCodeLookup {
  readonly joinCodeLookup: {
    readonly round: {
      readonly names: readonly { readonly participantId: string; readonly name: string }[];
    } | null;
  };
}

/**
 * Six phones join with the code on the wall, answer at the same time, each at its own pace, until everybody has answered
 * everything that is asked. Gives the phones.
 */
export async function playPhones(
  guide: RoomApi,
  round: RoomRound,
  { answeringMs, wait }: RoomTiming,
  listener: RoomListener,
): Promise<readonly JoinedPhone[]> {
  const code = await openJoining(guide, round);
  const anonymous: RoomApi = { baseUrl: guide.baseUrl, token: undefined };
  const { joinCodeLookup } = await askApi<JoinCodeLookup>(
    anonymous,
    `query ($code: String!) { joinCodeLookup(code: $code) { round { names { participantId name } } } }`,
    { code },
  );
  return Promise.all(
    (joinCodeLookup.round?.names ?? []).map(async ({ participantId, name }, place) => {
      await wait((answeringMs / 40) * (place + 1));
      const phone = { ...(await join(anonymous, code, participantId)), participantId, name, seed: place + 1 };
      listener.joined(name);
      await answerAll(round, phone, { answeringMs, wait });
      listener.finished(name);
      return phone;
    }),
  );
}

async function openJoining(guide: RoomApi, { roundId }: RoomRound): Promise<string> {
  const { openJoining: opened } = await askApi<{
    readonly openJoining: {
      readonly __typename: string;
      readonly round: { readonly joining: { readonly code: { readonly code: string } } };
    };
  }>(
    guide,
    `mutation ($roundId: ID!) { openJoining(input: { roundId: $roundId }) {
      __typename ... on UserError { code } ... on OpenJoiningSuccess { round { joining { code { code } } } } } }`,
    { roundId },
  );
  return successOf(opened).round.joining.code.code;
}

async function join(anonymous: RoomApi, code: string, participantId: string): Promise<RoomApi> {
  const { data, token } = await askWithCookie<{ readonly joinRound: { readonly __typename: string } }>(
    anonymous,
    `mutation ($input: JoinRoundInput!) { joinRound(input: $input) { __typename ... on UserError { code } } }`,
    { input: { code, participantId } },
  );
  successOf(data.joinRound);
  return { baseUrl: anonymous.baseUrl, token };
}

interface PhoneView {
  readonly planningRound: {
    readonly slots: readonly (RoomSlot & { readonly state: string })[];
    readonly respondent: { readonly answers: readonly { readonly slot: { readonly id: string } }[] } | null;
  };
}

async function answerAll(
  { roundId }: RoomRound,
  phone: JoinedPhone,
  { answeringMs, wait }: RoomTiming,
): Promise<void> {
  const { participantId } = phone;
  const { planningRound } = await askApi<PhoneView>(
    phone,
    `query ($roundId: ID!, $participantId: ID!) { planningRound(id: $roundId) {
      slots { id date dayPart state } respondent(participantId: $participantId) { answers { slot { id } } } } }`,
    { roundId, participantId },
  );
  const answered = new Set(planningRound.respondent?.answers.map(({ slot }) => slot.id));
  const asked = planningRound.slots.filter(({ id, state }) => state === 'OFFERED' && !answered.has(id));
  for (const { waitMs, answers } of tapsOf(asked, phone.seed, answeringMs)) {
    await wait(waitMs);
    const { answerSlots } = await askApi<{ readonly answerSlots: { readonly __typename: string } }>(
      phone,
      `mutation ($input: AnswerSlotsInput!) { answerSlots(input: $input) { __typename ... on UserError { code } } }`,
      { input: { roundId, participantId, answers } },
    );
    successOf(answerSlots);
  }
}

interface Question {
  readonly planningRound: {
    readonly status: string;
    readonly planQuestion: {
      readonly proposalId: string;
      readonly lapse: object | null;
      readonly verdicts: readonly { readonly participant: { readonly id: string } }[];
    } | null;
  };
}

/** Each phone says that a plan fits as soon as one is put to the group, until the round is closed or `isOver`. */
export async function agreeWhenAsked(
  { roundId }: RoomRound,
  phones: readonly JoinedPhone[],
  wait: RoomTiming['wait'],
  isOver: () => boolean,
): Promise<void> {
  await Promise.all(
    phones.map(async (phone) => {
      while (!isOver()) {
        await wait(1_000 + 400 * phone.seed);
        const { planningRound } = await askApi<Question>(
          phone,
          `query ($roundId: ID!) { planningRound(id: $roundId) { status planQuestion {
            proposalId lapse { __typename } verdicts { participant { id } } } } }`,
          { roundId },
        );
        const { status, planQuestion: question } = planningRound;
        if (status !== 'OPEN') return;
        const { participantId } = phone;
        if (question === null || question.lapse !== null) continue;
        if (question.verdicts.some(({ participant }) => participant.id === participantId)) continue;
        // A proposal that changes just now is asked again
        await askApi(
          phone,
          `mutation ($input: AnswerPlanQuestionInput!) { answerPlanQuestion(input: $input) { __typename } }`,
          { input: { roundId, participantId, proposalId: question.proposalId, verdict: 'AGREES' } },
        );
      }
    }),
  );
}
