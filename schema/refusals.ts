import { findLastEntry, type HistoryEntry } from '../src/audit/store.ts';
import type { RoundId } from '../src/shared/ids.ts';
import type { ApiContext } from './api-context.ts';
import { builder } from './builder.ts';
import { roundOf, sessionOf } from './group-loaders.ts';
import { asRead, entriesSince, HistoryEntryType } from './history.ts';
import { PlanningRoundType } from './node-types.ts';
import { present } from './present.ts';
import { PlanningObstacleType, type ShownObstacle, shownProposal } from './proposals.ts';
import type { Refusal, RefusalKind } from './refusal-kinds.ts';
import { REFUSALS } from './refusal-texts.ts';

/** A refusal as the API gives it: which type, and what people read. */
export interface ShownRefusal {
  readonly refusalKind: RefusalKind;
  readonly refusal: Refusal;
  /** The planning round that the decision was about, if any. */
  readonly roundId: RoundId | undefined;
  readonly code: string;
  readonly message: string;
}

/** Codes that mean "not there, or not for you" are one code to the outside: they must not tell which. */
const NOT_FOUND_CODE = 'NOT_FOUND';

export function shownRefusal(refusal: Refusal, roundId?: RoundId): ShownRefusal {
  // The table has an entry for each code that takes just that code's refusal; the pairing is lost on a union
  const { kind, text } = REFUSALS[refusal.code] as {
    readonly kind: RefusalKind;
    readonly text: (refusal: Refusal) => string;
  };
  const code = kind === 'NotFound' ? NOT_FOUND_CODE : refusal.code;
  return { refusalKind: kind, refusal, roundId, code, message: text(refusal) };
}

export const UserErrorType = builder.interfaceRef<ShownRefusal>('UserError').implement({
  description: 'Why a decision was not taken. Nothing was changed.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable code, for programs: `ROUND_CLOSED`.' }),
    message: t.exposeString('message', { description: 'For people: Dutch, plain, complete by itself.' }),
  }),
});

const reached = { rule: 'reached' } as const;

/** What a field in a form is called in the API, where a service has another word. */
const FIELD_NAMES: ReadonlyMap<string, string> = new Map([
  ['people', 'participantIds'],
  ['numberOfSessions', 'sessions'],
]);
/** Fields that stand in an input of their own, by the code of their refusal. */
const PARTS: ReadonlyMap<string, string> = new Map([
  ['INVALID_VENUE', 'venue'],
  ['INVALID_HOSTING', 'hosting'],
  ['INVALID_ADDRESSEE', 'addressee'],
  ['INVALID_ENROLMENT_FORM', 'form'],
]);

function fieldOf({ refusal }: ShownRefusal): string {
  const field: string = 'field' in refusal ? refusal.field : '';
  const part = PARTS.get(refusal.code);
  return part === undefined ? (FIELD_NAMES.get(field) ?? field) : `${part}.${field}`;
}

async function obstaclesOf(
  { refusal, roundId }: ShownRefusal,
  api: ApiContext,
): Promise<readonly ShownObstacle[]> {
  if (refusal.code !== 'NO_PLAN_POSSIBLE' || roundId === undefined) return [];
  const proposal = await shownProposal(api, present(await roundOf(api, roundId)));
  return proposal.kind === 'none' ? proposal.obstacles : [];
}

/** Only for whom the history of the trajectory is. */
async function lastChangeIn(api: ApiContext, refusal: Refusal): Promise<HistoryEntry | undefined> {
  if (!('sessionId' in refusal)) return undefined;
  const session = await sessionOf(api, refusal.sessionId);
  if (session === undefined || !(await api.sight()).reads(session.trajectoryId)) return undefined;
  const last = await findLastEntry(api.db, session.trajectoryId, session.id);
  return last && (await asRead(api, session.trajectoryId, [last])).at(0);
}

export const REFUSAL_TYPES = {
  NotAllowed: builder.objectRef<ShownRefusal>('NotAllowed').implement({
    description: 'You are not signed in (SIGN_IN_FIRST), or may not do this (NOT_ALLOWED).',
    access: reached,
    interfaces: [UserErrorType],
  }),
  NotFound: builder.objectRef<ShownRefusal>('NotFound').implement({
    description: 'What it is about does not exist, or may not be seen by you.',
    access: reached,
    interfaces: [UserErrorType],
  }),
  InvalidInput: builder.objectRef<ShownRefusal>('InvalidInput').implement({
    description: 'Something was filled in that cannot be.',
    access: reached,
    interfaces: [UserErrorType],
    fields: (t) => ({
      field: t.string({ description: 'Name of the input field: `period`, `venue.place`.', resolve: fieldOf }),
    }),
  }),
  Outdated: builder.objectRef<ShownRefusal>('Outdated').implement({
    description: 'Somebody else changed it first: look again, and decide again.',
    access: reached,
    interfaces: [UserErrorType],
    fields: (t) => ({
      currentVersion: t.int({
        description: 'The version it has now.',
        resolve: ({ refusal }) => ('currentVersion' in refusal ? refusal.currentVersion : 0),
      }),
      lastChange: t.field({
        type: HistoryEntryType,
        nullable: true,
        description: 'Of a session: who changed it last, when, and to what. Null for what is no session.',
        resolve: async ({ refusal }, _args, api) => (await lastChangeIn(api, refusal)) ?? null,
      }),
    }),
  }),
  GroupChanged: builder.objectRef<ShownRefusal>('GroupChanged').implement({
    description:
      'Something was decided about the group since it was looked at: look again, and decide again.',
    access: reached,
    interfaces: [UserErrorType],
    fields: (t) => ({
      changes: t.field({
        type: [HistoryEntryType],
        description: 'What was decided since, the newest first; 20 at most.',
        resolve: async ({ refusal }, _args, api) =>
          refusal.code === 'GROUP_CHANGED'
            ? [...(await entriesSince(api, refusal.trajectoryId, refusal.entrySeen))]
            : [],
      }),
    }),
  }),
  RuleBroken: builder.objectRef<ShownRefusal>('RuleBroken').implement({
    description: 'A rule of the domain says no: HOST_TURN_TAKEN, ROUND_CLOSED, ROUND_ALREADY_OPEN, ...',
    access: reached,
    interfaces: [UserErrorType],
  }),
  DoubleBooked: builder.objectRef<ShownRefusal>('DoubleBooked').implement({
    description: 'Somebody would be in two sessions at once (PERSON_DOUBLE_BOOKED).',
    access: reached,
    interfaces: [UserErrorType],
  }),
  ProposalOutdated: builder.objectRef<ShownRefusal>('ProposalOutdated').implement({
    description: 'The proposal has changed since it was shown (PROPOSAL_OUTDATED).',
    access: reached,
    interfaces: [UserErrorType],
    fields: (t) => ({
      round: t.field({
        type: PlanningRoundType,
        description: 'The round with the proposal as it is now.',
        resolve: ({ roundId }) => present(roundId),
      }),
    }),
  }),
  NoPlan: builder.objectRef<ShownRefusal>('NoPlan').implement({
    description: 'There is no plan that keeps all rules (NO_PLAN_POSSIBLE).',
    access: reached,
    interfaces: [UserErrorType],
    fields: (t) => ({
      obstacles: t.field({
        type: [PlanningObstacleType],
        description: 'Why; each one true by itself.',
        resolve: async (shown, _args, api) => [...(await obstaclesOf(shown, api))],
      }),
    }),
  }),
} as const satisfies { readonly [Kind in RefusalKind]: unknown };
