import type { RoundWallFragment } from '../gql/graphql.ts';
import { monthInWords } from '../time/amsterdam.ts';

export type WallSlot = RoundWallFragment['slots'][number];
export type Respondent = RoundWallFragment['respondents'][number];
export type WallProposal = RoundWallFragment['proposal'];
export type BestPlan = Extract<WallProposal, { readonly __typename: 'BestPlan' }>;
export type ProposedSession = BestPlan['sessions'][number];

/** The plan that is proposed; undefined as long as there is none. */
export function planOf(proposal: WallProposal): BestPlan | undefined {
  return proposal.__typename === 'BestPlan' ? proposal : undefined;
}

/** What one person says about one slot. Not answering is a state of its own and never a no. */
export type CellState = 'yes' | 'ifNeeded' | 'no' | 'notAnswered';

export interface GridCell {
  readonly personName: string;
  readonly state: CellState;
  readonly canHost: boolean;
}

export interface GridRow {
  readonly slot: WallSlot;
  /** One per column, in the order of the columns. */
  readonly cells: readonly GridCell[];
  /** Number of the session that the proposal puts here. */
  readonly proposedFor: number | undefined;
}

export interface GridMonth {
  readonly name: string;
  readonly rows: readonly GridRow[];
}

const STATES = { YES: 'yes', IF_NEEDED: 'ifNeeded', NO: 'no' } as const;

/** The grid of days and people, by month: the respondents in order. */
export function wallGrid(round: RoundWallFragment): readonly GridMonth[] {
  const answersOf = round.respondents.map(
    (respondent) => new Map(respondent.answers.map((answer) => [answer.slot.id, answer])),
  );
  const proposed = proposedSlots(round.proposal);
  const months = new Map<string, GridRow[]>();
  for (const slot of slotsInOrder(round.slots)) {
    const cells = round.respondents.map((respondent, column): GridCell => {
      const answer = answersOf[column]?.get(slot.id);
      return {
        personName: respondent.participant.person.name,
        state: answer ? STATES[answer.answer] : 'notAnswered',
        canHost: answer?.canHost ?? true,
      };
    });
    const name = monthInWords(slot.date);
    const rows = months.get(name) ?? [];
    rows.push({ slot, cells, proposedFor: proposed.get(slot.id) });
    months.set(name, rows);
  }
  return [...months].map(([name, rows]) => ({ name, rows }));
}

/** First names, with the family name's first letter where two share one. */
export function columnNames(respondents: readonly Respondent[]): readonly string[] {
  const people = respondents.map(({ participant }) => participant.person);
  return people.map(({ givenName, name }) => {
    const isShared = people.filter((other) => other.givenName === givenName).length > 1;
    return isShared ? `${givenName} ${name.split(' ').at(-1)?.slice(0, 1) ?? ''}.` : givenName;
  });
}

/** How many answered everything, and how many answers the group still owes. */
export function groupProgress(respondents: readonly Respondent[]): {
  readonly done: number;
  readonly people: number;
  readonly toGo: number;
} {
  return {
    done: respondents.filter(({ notAnswered }) => notAnswered === 0).length,
    people: respondents.length,
    toGo: respondents.reduce((sum, { notAnswered }) => sum + notAnswered, 0),
  };
}

export type Presence = 'host' | 'hostIfNeeded' | 'present' | 'ifNeeded' | 'saidNo' | 'notAnswered';

/** How everybody stands to one proposed session, in the order of the respondents. */
export function presenceAt(
  session: ProposedSession,
  respondents: readonly Respondent[],
): readonly { readonly name: string; readonly presence: Presence }[] {
  return respondents.map(({ participant }) => {
    const presence = presenceOf(session, participant.id);
    return { name: participant.person.name, presence };
  });
}

function presenceOf({ host, ifNeeded, absent }: ProposedSession, participantId: string): Presence {
  const absence = absent.find(({ participant }) => participant.id === participantId);
  if (absence) return absence.kind === 'SAID_NO' ? 'saidNo' : 'notAnswered';
  const comesIfNeeded = ifNeeded.some(({ id }) => id === participantId);
  if (host?.id === participantId) return comesIfNeeded ? 'hostIfNeeded' : 'host';
  return comesIfNeeded ? 'ifNeeded' : 'present';
}

function proposedSlots(proposal: WallProposal): ReadonlyMap<string, number> {
  if (proposal.__typename !== 'BestPlan') return new Map();
  return new Map(proposal.sessions.map((session) => [session.slot.id, session.number]));
}

function slotsInOrder(slots: readonly WallSlot[]): readonly WallSlot[] {
  return slots.toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : a.startsAt > b.startsAt ? 1 : 0));
}
